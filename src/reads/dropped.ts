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

/** What was not counted, as numbers by reason and hour; stored together, at most once a second. */
export const createDropped = (store: Pick<ReadStore, 'drop'>, onError: (err: unknown) => void) => {
  let counts = new Map<number, Partial<Dropped>>()
  let timer: NodeJS.Timeout | undefined

  const flush = async () => {
    clearTimeout(timer)
    timer = undefined
    const stored = counts
    counts = new Map()
    for (const [hour, dropped] of stored) await store.drop(hour, dropped).catch(onError)
  }

  return {
    add: (reason: DropReason) => {
      const hour = hourOf(Date.now())
      const dropped = counts.get(hour) ?? {}
      dropped[reason] = (dropped[reason] ?? 0) + 1
      counts.set(hour, dropped)
      if (timer) return
      timer = setTimeout(flush, everyMs)
      timer.unref()
    },
    flush,
  }
}
