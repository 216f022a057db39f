import type { ID } from '../types.js'
import type { Increment, ReadStore } from './store.js'
import { slotMs } from './store.js'

/**
 * Group commit: a read is acknowledged when the write that holds it is stored. A group closes when
 * the one before it is stored, so a lonely read waits for one write and a flood makes large groups.
 */
export const createCounter = (store: ReadStore) => {
  let open = new Map<string, Increment>()
  let closing: Promise<void> = Promise.resolve()
  let group: Promise<void> | null = null

  return {
    /** Resolves once the read is stored; rejects when it could not be. */
    add: (article: ID): Promise<void> => {
      const at = Math.floor(Date.now() / slotMs) * slotMs
      const key = `${article}/${at}`
      const increment = open.get(key)
      if (increment) increment.reads++
      else open.set(key, { article, at, reads: 1 })
      group ??= closing.then(() => {
        const increments = [...open.values()]
        open = new Map()
        group = null
        const stored = store.add(increments)
        closing = stored.catch(() => undefined)
        return stored
      })
      return group
    },
    /** Resolves when nothing is waiting to be stored. */
    flush: async () => {
      while (group) await group.catch(() => undefined)
      await closing
    },
  }
}
