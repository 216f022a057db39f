import { APIError } from 'payload'
import { isPublicError } from '../errors.js'
import type { Known } from './known.js'
import type { Increment, ReadStore } from './store.js'
import { slotMs } from './store.js'

const patienceMs = 2_000
const mostWaiting = 100_000

/** Reads can't be stored at present; the door answers it with `Retry-After`. */
class Unavailable extends APIError {
  retryAfterSeconds = 2
  /** `mayBeStored`: it was on its way to the database, and its outcome is not known. */
  constructor(readonly mayBeStored = false) {
    super('Reads can’t be stored at present. Try again in two seconds.', 503)
  }
}

/** By its mark, as `isPublicError`. */
export const isUnavailable = (err: unknown): err is Unavailable =>
  isPublicError(err) && 'retryAfterSeconds' in err

type Group = { increments: Map<string, Increment>; stored: Promise<void>; waiting: number }

/**
 * Group commit: a read is acknowledged when the write that holds it is stored. A group closes when
 * the one before it is stored, so a lonely read waits for one write and a flood makes large groups.
 * What waits longer than two seconds is taken back and refused, and so is what comes when 100,000
 * already wait; a refused read that was on its way to the database by then may be stored all the same.
 */
export const createCounter = (store: Pick<ReadStore, 'add'>) => {
  let last: Promise<void> = Promise.resolve()
  let open: Group | null = null

  const openGroup = (): Group => {
    const group: Group = { increments: new Map(), stored: last, waiting: 0 }
    group.stored = last
      .catch(() => undefined)
      // Requests that came in together are handled one after the other, each with its promises. The
      // group stays open until all of them were: a database that answers at once would otherwise
      // get a write, and the disk a sync, for each.
      .then(() => new Promise((resolve) => setImmediate(resolve)))
      .then(() => {
        if (open === group) open = null
        const increments = [...group.increments.values()].filter(({ reads }) => reads > 0)
        return increments.length ? store.add(increments) : undefined
      })
    last = group.stored
    return group
  }

  return {
    /** Resolves once the read is stored; rejects with 503 when it could not be. */
    add: async ({ id: article, section }: Known): Promise<void> => {
      open ??= openGroup()
      const group = open
      if (group.waiting >= mostWaiting) throw new Unavailable()
      const at = Math.floor(Date.now() / slotMs) * slotMs
      const key = `${article}/${at}`
      const increment = group.increments.get(key) ?? { article, at, reads: 0, section }
      increment.reads++
      group.increments.set(key, increment)
      group.waiting++
      const tooLate = new Error('not stored in time')
      let timer: NodeJS.Timeout | undefined
      const tooLong = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(tooLate), patienceMs)
      })
      try {
        await Promise.race([group.stored, tooLong])
      } catch (err) {
        const isWaiting = open === group
        if (isWaiting) increment.reads--
        throw new Unavailable(err === tooLate && !isWaiting)
      } finally {
        clearTimeout(timer)
        group.waiting--
      }
    },
    /** Resolves when nothing is waiting to be stored. */
    flush: async (): Promise<void> => {
      const waited = last
      await waited.catch(() => undefined)
    },
  }
}
