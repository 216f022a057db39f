import { currentTime } from '../clock.js'
import { Unavailable } from '../errors.js'
import type { ID } from '../types.js'
import type { Known } from './known.js'
import type { Increment, ReadStore } from './store.js'
import { slotMs } from './store.js'

const patienceMs = 2_000
const mostWaiting = 100_000
/** How long a batch takes reads; the last of them may be refused so much before its two seconds. */
const togetherMs = 50

class Unstored extends Unavailable {
  /** `mayBeStored`: it was on its way to the database, and its outcome is not known. */
  constructor(readonly mayBeStored = false) {
    super('Reads can’t be stored at present. Try again in two seconds.')
  }
}

/** Whether a read that was refused may be in the database all the same. */
export const mayBeStored = (err: unknown): boolean =>
  Boolean((err as { mayBeStored?: boolean } | null)?.mayBeStored)

/** Reads that came at about the same time: they are stored, or refused, together. */
type Batch = {
  /** Its slot. */
  at: number
  increments: Map<ID, Increment>
  reads: number
  /** By the process's own clock, which nobody sets. */
  refuseAt: number
  settle: (err?: Unstored) => void
  stored: Promise<void>
}

/**
 * Group commit: a read is acknowledged when the write that holds it is stored. A group closes when
 * the one before it is stored, so a lonely read waits for one write and a flood makes large groups.
 * What waits longer than two seconds is taken back and refused, the oldest first, and so is what
 * comes when 100,000 already wait; nothing is kept of it. A refused read that was on its way to the
 * database by then may be stored all the same. Readers wait by the batch: a promise for each would
 * outlive its write by a garbage collection.
 */
export const createCounter = (
  store: Pick<ReadStore, 'add'>,
  {
    most = mostWaiting,
    onError = () => {},
  }: {
    most?: number
    /** Gets why a group could not be stored; once, until one is stored again. */
    onError?: (err: unknown) => void
  } = {},
) => {
  /** The oldest first: all wait equally long. */
  const waiting = new Set<Batch>()
  let reads = 0
  let last: Promise<void> = Promise.resolve()
  let open: Set<Batch> | null = null
  let newest: Batch | undefined
  let timer: NodeJS.Timeout | undefined
  let isFailing = false

  const end = (batch: Batch, err?: Unstored) => {
    if (!waiting.delete(batch)) return
    reads -= batch.reads
    batch.settle(err)
  }

  /** One timer for all: it is due with the oldest, and set anew for the oldest that is left. */
  const refuseLate = () => {
    timer = undefined
    for (const batch of waiting) {
      if (batch.refuseAt > performance.now()) return wake(batch)
      end(batch, new Unstored(!open?.delete(batch)))
    }
  }

  const wake = ({ refuseAt }: Batch) => {
    timer ??= setTimeout(refuseLate, Math.max(1, Math.ceil(refuseAt - performance.now())))
    timer.unref()
  }

  const openGroup = (): Set<Batch> => {
    const group = new Set<Batch>()
    const endAll = (err?: Unstored) => {
      for (const batch of group) end(batch, err)
    }
    last = last
      // Requests that came in together are handled one after the other, each with its promises. The
      // group stays open until all of them were: a database that answers at once would otherwise
      // get a write, and the disk a sync, for each.
      .then(() => new Promise((resolve) => setImmediate(resolve)))
      .then(async () => {
        open = null
        if (!group.size) return
        await store.add(merge(group))
        isFailing = false
      })
      .then(
        () => endAll(),
        (err) => {
          if (!isFailing) onError(err)
          isFailing = true
          endAll(new Unstored(mayBeStored(err)))
        },
      )
    return group
  }

  const openBatch = (group: Set<Batch>): Batch => {
    const at = Math.floor(currentTime() / slotMs) * slotMs
    const refuseAt = performance.now() + patienceMs
    if (newest && group.has(newest) && newest.at === at && newest.refuseAt > refuseAt - togetherMs)
      return newest
    let settle: Batch['settle'] = () => {}
    const stored = new Promise<void>((resolve, reject) => {
      settle = (err) => (err ? reject(err) : resolve())
    })
    newest = { at, increments: new Map(), reads: 0, refuseAt, settle, stored }
    for (const batches of [group, waiting]) batches.add(newest)
    wake(newest)
    return newest
  }

  return {
    /** Resolves once the read is stored; rejects with 503 when it could not be. */
    add: ({ id: article, section }: Known): Promise<void> => {
      if (reads >= most) return Promise.reject(new Unstored())
      open ??= openGroup()
      const batch = openBatch(open)
      const increment = batch.increments.get(article)
      if (increment) increment.reads++
      else batch.increments.set(article, { article, at: batch.at, reads: 1, section })
      batch.reads++
      reads++
      return batch.stored
    },
    /** Resolves when nothing is waiting to be stored. */
    flush: () => last,
  }
}

/** One increment an article and slot. */
const merge = (batches: Iterable<Batch>): Increment[] => {
  const merged = new Map<string, Increment>()
  for (const { at, increments } of batches) {
    for (const [article, increment] of increments) {
      const key = `${article}/${at}`
      const before = merged.get(key)
      if (before) before.reads += increment.reads
      else merged.set(key, increment)
    }
  }
  return [...merged.values()]
}
