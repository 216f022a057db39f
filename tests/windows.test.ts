import fc from 'fast-check'
import { byReads } from '../src/lists/arrange.js'
import { getDesk } from '../src/lists/desk.js'
import { rank } from '../src/reads/rank.js'
import { hourMs, hourOf, slotMs, windowStart } from '../src/reads/store.js'
import { databases, type TestApp } from './support/boot.js'
import { bootWithoutSweeps } from './support/quiet.js'

/** Within the hour of the clock's last full one, so that windows begin anywhere in an hour. */
const instants = fc.integer({ max: hourMs - 1, min: 0 })
type Read = { ago: number; article: number; reads: number }

const history: fc.Arbitrary<Read[]> = fc.array(
  fc.record({
    ago: fc.oneof(
      ...[1, 4, 25, 169, 721].map((hours) => fc.integer({ max: hours * hourMs, min: 0 })),
    ),
    article: fc.integer({ max: 11, min: 0 }),
    reads: fc.integer({ max: 9, min: 1 }),
  }),
  { maxLength: 80, minLength: 20 },
)

describe.each(databases)('the reads of a window, on %s', (db) => {
  let app: TestApp
  beforeAll(async () => {
    app = await bootWithoutSweeps({ db })
  })
  afterAll(() => app?.destroy())

  it('are counted as if each had been looked at, wherever in an hour it begins', async () => {
    const { store } = getDesk(app.payload)
    const compare = async (past: number, reads: Read[]) => {
      for (const collection of ['read-hours', 'read-scores'] as never[]) {
        await app.payload.db.deleteMany({ collection, where: {} })
      }
      const now = hourOf(Date.now()) - hourMs + past
      const increments = reads.map(({ ago, article, reads }) => ({
        article: String(article),
        at: Math.floor((now - ago) / slotMs) * slotMs,
        reads,
        section: null,
      }))
      await store.add(increments)
      for (const hours of [1, 3, 24, 168, 720]) {
        const from = windowStart(now, hours)
        const counts = new Map<string, number>()
        for (const { article, at, reads } of increments) {
          if (at >= from) counts.set(article, (counts.get(article) ?? 0) + reads)
        }
        const all = [...counts].map(([id, reads]) => ({ id, reads })).sort(byReads)
        const { isExact, rows } = await rank<{ id: string }>({
          compare: byReads,
          hours,
          load: async (ids) => new Map(ids.map((id) => [id, { id }])),
          now,
          sections: null,
          size: 5,
          store,
        })
        expect([hours, isExact, rows]).toEqual([hours, true, all.slice(0, 5)])
        const since = await store.since(from, [...Array(12).keys()].map(String))
        expect(since.map(({ article, reads }) => ({ id: article, reads })).sort(byReads)).toEqual(
          all,
        )
      }
    }
    await fc.assert(fc.asyncProperty(instants, history, compare), { numRuns: 10 })
  })
})
