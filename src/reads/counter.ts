import { Unavailable } from '../errors.js'
import type { Known } from './known.js'
import type { Increment, ReadStore } from './store.js'
import { slotMs } from './store.js'

const patienceMs = 2_000
const mostWaiting = 100_000

class Unstored extends Unavailable {
  /** `mayBeStored`: it was on its way to the database, and its outcome is not known. */
  constructor(readonly mayBeStored = false) {
    super('Reads can’t be stored at present. Try again in two seconds.')
  }
}

/** Whether a read that was refused may be in the database all the same. */
export const mayBeStored = (err: unknown): boolean =>
  Boolean((err as { mayBeStored?: boolean } | null)?.mayBeStored)

type Group = { increments: Map<string, Increment>; waiters: Set<Waiter> }

type Waiter = {
  group: Group
  /** Its increment's key in the group. */
  key: string
  /** By the process's own clock, which nobody sets. */
  refuseAt: number
  settle: (err?: Unstored) => void
}

/**
 * Group commit: a read is acknowledged when the write that holds it is stored. A group closes when
 * the one before it is stored, so a lonely read waits for one write and a flood makes large groups.
 * What waits longer than two seconds is taken back and refused, the oldest first, and so is what
 * comes when 100,000 already wait; nothing is kept of it. A refused read that was on its way to the
 * database by then may be stored all the same.
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
  /** All wait equally long, so the first to be refused is the first in. */
  const waiters = new Set<Waiter>()
  let last: Promise<void> = Promise.resolve()
  let open: Group | null = null
  let timer: NodeJS.Timeout | undefined
  let isFailing = false

  const end = (waiter: Waiter, err?: Unstored) => {
    waiters.delete(waiter)
    waiter.group.waiters.delete(waiter)
    waiter.settle(err)
  }

  const takeBack = ({ group: { increments }, key }: Waiter) => {
    const increment = increments.get(key)
    if (increment && --increment.reads === 0) increments.delete(key)
  }

  /** One timer for all: it is due with the oldest, and set anew for the oldest that is left. */
  const refuseLate = () => {
    timer = undefined
    for (const waiter of waiters) {
      if (waiter.refuseAt > performance.now()) return wake(waiter)
      const isWaiting = waiter.group === open
      if (isWaiting) takeBack(waiter)
      end(waiter, new Unstored(!isWaiting))
    }
  }

  const wake = ({ refuseAt }: Waiter) => {
    timer ??= setTimeout(refuseLate, Math.max(1, Math.ceil(refuseAt - performance.now())))
    timer.unref()
  }

  const openGroup = (): Group => {
    const group: Group = { increments: new Map(), waiters: new Set() }
    const endAll = (err?: Unstored) => {
      for (const waiter of group.waiters) end(waiter, err)
    }
    last = last
      // Requests that came in together are handled one after the other, each with its promises. The
      // group stays open until all of them were: a database that answers at once would otherwise
      // get a write, and the disk a sync, for each.
      .then(() => new Promise((resolve) => setImmediate(resolve)))
      .then(() => {
        if (open === group) open = null
        return group.increments.size ? store.add([...group.increments.values()]) : undefined
      })
      .then(
        () => {
          isFailing = false
          endAll()
        },
        (err) => {
          if (!isFailing) onError(err)
          isFailing = true
          endAll(new Unstored(mayBeStored(err)))
        },
      )
    return group
  }

  return {
    /** Resolves once the read is stored; rejects with 503 when it could not be. */
    add: async ({ id: article, section }: Known): Promise<void> => {
      if (waiters.size >= most) throw new Unstored()
      open ??= openGroup()
      const group = open
      const at = Math.floor(Date.now() / slotMs) * slotMs
      const key = `${article}/${at}`
      const increment = group.increments.get(key) ?? { article, at, reads: 0, section }
      increment.reads++
      group.increments.set(key, increment)
      await new Promise<void>((resolve, reject) => {
        const waiter: Waiter = {
          group,
          key,
          refuseAt: performance.now() + patienceMs,
          settle: (err) => (err ? reject(err) : resolve()),
        }
        waiters.add(waiter)
        group.waiters.add(waiter)
        wake(waiter)
      })
    },
    /** Resolves when nothing is waiting to be stored. */
    flush: () => last,
  }
}
