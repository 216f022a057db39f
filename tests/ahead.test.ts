import fc from 'fast-check'
import { payAhead } from '../src/reads/ahead.js'
import { type Increment, slotMs } from '../src/reads/store.js'

/** What a database holds: a write that fails may have been stored all the same. */
const createStore = () => {
  const counts: Increment[] = []
  const scores: Increment[] = []
  let writes = 0
  let outcome: Outcome = 'stored'
  return {
    add: async (increments: Increment[], scored = increments) => {
      if (outcome === 'lost') throw new Error('lost')
      writes += scored.length
      scores.push(...scored)
      if (outcome === 'half stored') throw new Error('half stored')
      counts.push(...increments)
      if (outcome === 'unanswered') throw new Error('unanswered')
    },
    fail: (next: Outcome) => {
      outcome = next
    },
    of: (wanted: Increment) => {
      const sum = (all: Increment[]) =>
        all
          .filter(({ article, at }) => article === wanted.article && at === wanted.at)
          .reduce((reads, one) => reads + one.reads, 0)
      return { counted: sum(counts), scored: sum(scores) }
    },
    sectionOf: ({ article }: Increment) =>
      scores.findLast((score) => score.article === article)?.section,
    writes: () => writes,
  }
}

type Outcome = (typeof outcomes)[number]
const outcomes = ['stored', 'stored', 'stored', 'lost', 'half stored', 'unanswered'] as const

const increment = fc.record({
  article: fc.constantFrom('a', 'b', 'c'),
  at: fc.constantFrom(0, slotMs, 2 * slotMs),
  reads: fc.integer({ max: 20, min: 1 }),
  section: fc.constantFrom('x', 'y'),
})

describe('a score that is paid ahead', () => {
  it('is never below what is counted, whatever becomes of a write', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(increment, fc.constantFrom(...outcomes))),
        async (steps) => {
          const store = createStore()
          const { add } = payAhead(store)
          for (const [one, outcome] of steps) {
            store.fail(outcome)
            await add([one]).catch(() => undefined)
            const { counted, scored } = store.of(one)
            expect(scored).toBeGreaterThanOrEqual(counted)
          }
        },
      ),
    )
  })

  it('is at most half too high, and moves by the logarithm of the reads', async () => {
    const store = createStore()
    const { add } = payAhead(store)
    const one = { article: 'a', at: 0, reads: 1, section: null }
    for (let n = 1; n <= 2_000; n++) {
      await add([one])
      const { counted, scored } = store.of(one)
      expect(scored).toBeLessThanOrEqual(1.5 * counted)
    }
    expect(store.writes()).toBeLessThan(Math.log(2_000) / Math.log(1.5) + 2)
  })

  it('follows an article that changes its section at once', async () => {
    const store = createStore()
    const { add } = payAhead(store)
    const one = { article: 'a', at: 0, reads: 10, section: 'x' }
    await add([one])
    await add([{ ...one, reads: 1, section: 'y' }])
    expect(store.sectionOf(one)).toBe('y')
  })
})
