import fc from 'fast-check'
import { createRate } from '../src/reads/rate.js'
import { slotMs } from '../src/reads/store.js'

const second = 1_000
const minute = 60 * second

/** What the counters would say at `at` of reads at some instants. */
const slotsAt = (reads: number[], at: number) => {
  const slot = Math.floor(at / slotMs)
  const inSlot = (wanted: number) =>
    reads.filter((read) => read <= at && Math.floor(read / slotMs) === wanted).length
  return { before: inSlot(slot - 1), now: inSlot(slot) }
}

describe('reads per minute', () => {
  it('are the reads of the last minute once someone has watched that long', () => {
    const start = 1_800_000_000_000
    const histories = fc.array(fc.integer({ min: 0, max: 12 * minute }), { maxLength: 200 })
    fc.assert(
      fc.property(histories, fc.integer({ min: 0, max: slotMs }), (offsets, shift) => {
        const from = start + shift
        const reads = offsets.map((offset) => from + offset)
        const rate = createRate()
        for (let at = from; at <= from + 12 * minute; at += second) {
          const perMinute = rate(slotsAt(reads, at), at)
          if (at - from < minute) continue
          const counted = reads.filter((read) => read > at - minute && read <= at).length
          expect(perMinute).toBe(counted)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('begin with the average of the last five minutes', () => {
    const at = 1_800_000_000_000 + slotMs / 2
    expect(createRate()({ before: 100, now: 50 }, at)).toBe((50 + 100 / 2) / 5)
  })

  it('start anew after a pause and when the clock goes back', () => {
    const at = 1_800_000_000_000 + slotMs / 2
    const rate = createRate()
    rate({ before: 0, now: 0 }, at)
    expect(rate({ before: 0, now: 30 }, at + second)).toBe(30)
    expect(rate({ before: 0, now: 50 }, at - second)).toBe(10)
    expect(rate({ before: 0, now: 55 }, at + 2 * minute)).toBe(11)
  })
})
