import { currentTime } from '../clock.js'
import type { DropReason } from '../types.js'
import { hourOf, type ReadStore } from './store.js'

type Dropped = Record<DropReason, number>

export const dropReasons: DropReason[] = [
  'unknown-article',
  'bot',
  'prefetch',
  'staff',
  'repeat',
  'ceiling',
]

const everyMs = 1_000

/**
 * What was not counted, as numbers by reason and hour; stored together, at most once a second. What
 * could not be stored is stored with the next.
 */
export const createDropped = (store: Pick<ReadStore, 'drop'>, onError: (err: unknown) => void) => {
  let counts = new Map<number, Partial<Dropped>>()
  let storing: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined

  const note = (hour: number, reason: DropReason, requests: number) => {
    const dropped = counts.get(hour) ?? {}
    dropped[reason] = (dropped[reason] ?? 0) + requests
    counts.set(hour, dropped)
  }

  const storeAll = async () => {
    const taken = counts
    counts = new Map()
    for (const [hour, dropped] of taken) {
      try {
        await store.drop(hour, dropped)
      } catch (err) {
        onError(err)
        for (const reason of dropReasons) note(hour, reason, dropped[reason] ?? 0)
      }
    }
  }

  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    storing = storing.then(storeAll)
    return storing
  }

  return {
    add: (reason: DropReason) => {
      note(hourOf(currentTime()), reason, 1)
      if (timer) return
      timer = setTimeout(flush, everyMs)
      timer.unref()
    },
    /** Resolves when everything until now is stored, or could not be. */
    flush,
  }
}
