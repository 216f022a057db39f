import fc from 'fast-check'
import { arrange, byReads } from '../src/lists/arrange.js'

type Article = { id: number }

const article = (id: number): Article => ({ id })
const ids = (rows: { article: Article }[]) => rows.map(({ article }) => article.id)

const desk = fc.record({
  backfill: fc.array(fc.nat(12).map(article), { maxLength: 8 }),
  pinned: fc.array(
    fc.record({ article: fc.nat(12).map(article), slot: fc.integer({ max: 8, min: 1 }) }),
    {
      maxLength: 5,
    },
  ),
  rest: fc.array(fc.nat(12).map(article), { maxLength: 8 }),
  restBasis: fc.constant('picked' as const),
  size: fc.integer({ max: 8, min: 1 }),
})

describe('the rows of a list', () => {
  it('keep a pinned pick in its slot, the others in their order around it', () => {
    const rows = arrange({
      backfill: [article(9)],
      pinned: [{ article: article(1), slot: 2 }],
      rest: [article(2), article(3)],
      restBasis: 'picked',
      size: 4,
    })
    expect(rows).toEqual([
      { article: article(2), basis: 'picked' },
      { article: article(1), basis: 'picked' },
      { article: article(3), basis: 'picked' },
      { article: article(9), basis: 'backfill' },
    ])
  })

  it('give a slot two picks are pinned to to the first, and the next free one to the other', () => {
    const pinned = [article(1), article(2)].map((article) => ({ article, slot: 1 }))
    const rest = [article(3)]
    expect(ids(arrange({ backfill: [], pinned, rest, restBasis: 'picked', size: 3 }))).toEqual([
      1, 2, 3,
    ])
  })

  it('never hold an article twice, never more than fit, and leave no gap that could be filled', () => {
    fc.assert(
      fc.property(desk, (rules) => {
        const rows = arrange(rules)
        const given = [
          ...rules.pinned.map(({ article }) => article),
          ...rules.rest,
          ...rules.backfill,
        ]
        const distinct = new Set(given.map(({ id }) => id))
        expect(new Set(ids(rows)).size).toBe(rows.length)
        expect(rows.length).toBe(Math.min(rules.size, distinct.size))
      }),
    )
  })

  it('put no backfill in before a pick that has no place', () => {
    fc.assert(
      fc.property(desk, (rules) => {
        const rows = arrange(rules)
        const shown = new Set(ids(rows))
        const picks = [...rules.pinned.map(({ article }) => article), ...rules.rest]
        const hasBackfill = rows.some(({ basis }) => basis === 'backfill')
        expect(hasBackfill && picks.some(({ id }) => !shown.has(id))).toBe(false)
      }),
    )
  })

  it('keep the order of the picks that are not pinned', () => {
    fc.assert(
      fc.property(desk, (rules) => {
        const pinned = new Set(rules.pinned.map(({ article }) => article.id))
        const wanted = [...new Set(rules.rest.map(({ id }) => id))].filter((id) => !pinned.has(id))
        const shown = ids(arrange(rules)).filter((id) => wanted.includes(id))
        expect(shown.filter((id) => rules.rest.some((one) => one.id === id))).toEqual(
          wanted.filter((id) => shown.includes(id)),
        )
      }),
    )
  })

  it('keep the first pick of each slot in it, as long as the rows above are filled', () => {
    fc.assert(
      fc.property(desk, (rules) => {
        const rows = arrange(rules)
        const seen = new Set<number>()
        const taken = new Set<number>()
        for (const { article, slot } of rules.pinned) {
          const isFirst = !seen.has(article.id) && !taken.has(slot) && slot <= rules.size
          if (!isFirst) return
          seen.add(article.id)
          taken.add(slot)
          if (rows.length === rules.size) expect(rows[slot - 1]?.article.id).toBe(article.id)
        }
      }),
    )
  })
})

describe('Most Read', () => {
  const read = fc.record({
    id: fc.nat(1_000),
    publishedAt: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z', null),
    reads: fc.nat(3),
  })

  it('settles ties by newer publication, then by id', () => {
    const rows = [
      { id: 10, publishedAt: '2026-01-01', reads: 2 },
      { id: 9, publishedAt: '2026-01-01', reads: 2 },
      { id: 1, publishedAt: '2026-01-02', reads: 2 },
      { id: 2, publishedAt: '2025-01-01', reads: 3 },
    ]
    expect(rows.sort(byReads).map(({ id }) => id)).toEqual([2, 1, 9, 10])
  })

  it('has one order, whatever order the rows come in', () => {
    fc.assert(
      fc.property(fc.uniqueArray(read, { selector: ({ id }) => id }), fc.nat(), (rows, turn) => {
        const at = rows.length ? turn % rows.length : 0
        const turned = [...rows.slice(at), ...rows.slice(0, at)].reverse()
        expect([...turned].sort(byReads)).toEqual([...rows].sort(byReads))
      }),
    )
  })
})
