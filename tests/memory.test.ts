import fc from 'fast-check'
import { createMemory, type Hash } from '../src/reads/memory.js'

/** So few that they meet in one chain, and come again. */
const hash = fc.record({
  a: fc.constantFrom(0, 1, 8, -8, 2 ** 31 - 1, -(2 ** 31)),
  b: fc.constantFrom(0, -1),
  c: fc.constantFrom(0, 5),
})
const step = fc.record({
  by: fc.constantFrom('add', 'forget'),
  hash,
  lasts: fc.integer({ max: 30, min: 0 }),
  passes: fc.integer({ max: 5, min: 0 }),
})

describe('the memory of visits', () => {
  it('holds as many of the newest as it may, each until its time', () => {
    fc.assert(
      fc.property(
        fc.integer({ max: 9, min: 1 }),
        fc.array(step, { maxLength: 60 }),
        (most, steps) => {
          let forgotten = 0
          let now = 1
          let kept: { hash: Hash; until: number }[] = []
          let expected = 0
          const memory = createMemory(most, () => forgotten++)
          const isSame = (one: Hash, other: Hash) =>
            one.a === other.a && one.b === other.b && one.c === other.c
          const isKept = (one: Hash) =>
            kept.some((entry) => isSame(entry.hash, one) && entry.until > now)
          for (const { by, hash, lasts, passes } of steps) {
            now += passes
            if (by === 'add') {
              memory.counts[memory.add(hash, now + lasts, now)]++
              if (kept.length === most && kept[0].until > now) expected++
              kept = [...kept, { hash, until: now + lasts }].slice(-most)
            } else {
              const entry = memory.find(hash, now)
              if (entry >= 0) {
                memory.forget(entry)
                const last = kept.findLast((one) => isSame(one.hash, hash) && one.until > now)!
                last.until = 0
              }
            }
            for (const { hash } of steps) {
              const entry = memory.find(hash, now)
              expect(entry >= 0).toBe(isKept(hash))
              if (entry >= 0) expect(memory.counts[entry]).toBe(1)
            }
            expect(forgotten).toBe(expected)
          }
          memory.clear()
          for (const { hash } of steps) expect(memory.find(hash, now)).toBe(-1)
        },
      ),
    )
  })
})
