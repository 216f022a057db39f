import { inFiveMinutes, type Slots, slotMs } from './store.js'

const minuteMs = 60_000

/**
 * Reads in the last minute, from how the counters of the whole site rise while someone watches. The
 * part of the minute before the watching began is taken from the five minutes before it.
 */
export const createRate = () => {
  let samples: { at: number; total: number }[] = []
  let seen = new Map<number, number>()
  let past = 0
  let perMinuteBefore = 0

  return (slots: Slots, at: number): number => {
    const last = samples.at(-1)
    if (!last || at < last.at || at - last.at > minuteMs) {
      samples = []
      seen = new Map()
      past = 0
      perMinuteBefore = inFiveMinutes(slots, at) / 5
    }
    const slot = Math.floor(at / slotMs)
    seen.set(slot - 1, slots.before).set(slot, slots.now)
    for (const [old, reads] of seen) {
      if (old >= slot - 1) continue
      past += reads
      seen.delete(old)
    }
    const total = [...seen.values()].reduce((sum, reads) => sum + reads, past)
    samples.push({ at, total })
    while (samples[1] && at - samples[1].at >= minuteMs) samples.shift()
    const [first] = samples
    const watched = (at - first.at) / minuteMs
    const fresh = total - first.total
    return watched >= 1 ? fresh / watched : fresh + (1 - watched) * perMinuteBefore
  }
}
