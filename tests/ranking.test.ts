import fc from 'fast-check'
import { byReads } from '../src/lists/arrange.js'
import { getDesk } from '../src/lists/desk.js'
import { withChildren } from '../src/lists/sources.js'
import { createKeeper } from '../src/reads/keep.js'
import { rank } from '../src/reads/rank.js'
import { eraFactor, eraMs, eraOf, type ScoreName, scoreNames } from '../src/reads/scores.js'
import {
  hourMs,
  type Increment,
  type ReadStore,
  slotMs,
  toScores,
  windowStart,
} from '../src/reads/store.js'
import { bootApp, databases, type TestApp } from './support/boot.js'
import { createArticle, createSection } from './support/fixtures.js'
import { bootWithoutSweeps } from './support/quiet.js'

type Row = { article: string; era: number; section: string } & Record<ScoreName, number>

/** What the databases' files do, in plain code. */
const createMemory = () => {
  const rows = new Map<string, Row>()
  const counts: Increment[] = []
  const settleEra = async (now: number) => {
    const era = Math.max(now, ...[...rows.values()].map((row) => row.era))
    for (const row of rows.values()) toEra(row, era)
    return era
  }
  const store: Pick<ReadStore, 'settleEra' | 'since' | 'top'> = {
    settleEra,
    since: async (from, articles) =>
      articles.flatMap((article) => {
        const reads = counts
          .filter((one) => String(one.article) === article && one.at >= from)
          .reduce((sum, one) => sum + one.reads, 0)
        return reads ? [{ article, reads }] : []
      }),
    top: async ({ after, isUpward, limit, name, sections }) =>
      [...rows.values()]
        .filter(({ section }) => !sections || sections.map(String).includes(section))
        .sort(
          (a, b) => (a[name] - b[name] || (a.article < b.article ? -1 : 1)) * (isUpward ? 1 : -1),
        )
        .filter((row) => {
          if (!after) return true
          const isAbove =
            row[name] === after.score ? row.article > after.article : row[name] > after.score
          const isBelow =
            row[name] === after.score ? row.article < after.article : row[name] < after.score
          return isUpward ? isAbove : isBelow
        })
        .slice(0, limit)
        .map((row) => ({ article: row.article, score: row[name] })),
  }
  const toEra = (row: Row, era: number) => {
    if (row.era >= era) return
    for (const name of scoreNames) row[name] *= row.era === era - 1 ? eraFactor(name) : 0
    row.era = era
  }
  const add = (increment: Increment, now: number) => {
    const era = eraOf(now)
    const [[article, { scores, section }]] = toScores([increment], era)
    const row = rows.get(article) ?? { article, day: 0, era, month: 0, section }
    toEra(row, era)
    for (const name of scoreNames) {
      row[name] += row.era > era ? scores[name] * eraFactor(name) : scores[name]
    }
    rows.set(article, { ...row, section })
    counts.push(increment)
  }
  return { add, store }
}

const slotStart = () => Math.floor(Date.now() / slotMs) * slotMs

const articles = fc.integer({ max: 39, min: 0 })
const history = fc.array(
  fc.record({
    article: articles,
    /** Backwards too, as clocks that are set do. */
    passes: fc.oneof(
      fc.integer({ max: 20 * 60_000, min: -20 * 60_000 }),
      fc.integer({ max: 9 * 24 * hourMs, min: 0 }),
      /** To the edges of slots, hours and windows. */
      fc.constantFrom(
        1,
        slotMs - 1,
        slotMs,
        -slotMs,
        hourMs,
        3 * hourMs,
        24 * hourMs,
        168 * hourMs,
      ),
    ),
    reads: fc.integer({ max: 9, min: 1 }),
    section: fc.constantFrom('a', 'b', 'c'),
  }),
  { maxLength: 120, minLength: 1 },
)
const starts = fc.constantFrom(
  eraMs * 28 + 3 * hourMs,
  eraMs * 29 - 36 * hourMs,
  eraMs * 29 - slotMs,
)
const windows = fc.constantFrom(1, 3, 24, 168, 720)
/** Sections with their parents: apart, in a line, and two below one. */
const trees = fc
  .constantFrom([null, null, null], [null, 'a', 'b'], [null, 'a', 'a'], ['c', 'a', null])
  .map(
    (parents) =>
      new Map(['a', 'b', 'c'].map((id, n) => [id, { id, name: id, parent: parents[n], slug: id }])),
  )

describe('Most Read', () => {
  it('has the exact order of a count of everything, over any history and window', async () => {
    await fc.assert(
      fc.asyncProperty(
        history,
        starts,
        windows,
        fc.integer({ max: 8, min: 1 }),
        fc.constantFrom(null, 'a', 'b'),
        trees,
        fc.uniqueArray(articles, { maxLength: 10 }),
        fc.constantFrom(null, 1, 24),
        async (steps, start, hours, size, section, tree, excluded, maxAgeHours) => {
          const sections = section && withChildren(section, tree)
          const memory = createMemory()
          const sectionOf = new Map<string, string>()
          let now = start
          for (const { article, passes, reads, section } of steps) {
            now += passes
            const at = Math.floor(now / slotMs) * slotMs
            memory.add({ article: String(article), at, reads, section }, now)
            sectionOf.set(String(article), section)
          }
          // Each was published an hour before the one of the next number.
          const isListed = (article: string) =>
            !excluded.includes(Number(article)) &&
            (maxAgeHours === null || 40 - Number(article) <= maxAgeHours) &&
            (!sections || sections.includes(sectionOf.get(article) as string))
          const walked = await rank<{ id: string }>({
            compare: byReads,
            hours,
            load: async (ids) => new Map(ids.filter(isListed).map((id) => [id, { id }])),
            now,
            sections,
            size,
            store: memory.store,
          })
          const from = windowStart(now, hours)
          const all = await memory.store.since(from, [...sectionOf.keys()])
          const expected = all
            .filter(({ article }) => isListed(article))
            .map(({ article, reads }) => ({ id: article, reads }))
            .sort(byReads)
            .slice(0, size)
          expect(walked.rows).toEqual(expected)
          expect(walked.isExact).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('walks no further than it must, however many articles there are', async () => {
    const memory = createMemory()
    const now = eraMs * 28 + 30 * 24 * hourMs
    const at = Math.floor(now / slotMs) * slotMs
    for (let n = 0; n < 3_000; n++) {
      const reads = n < 50 ? 200 - n : 1
      memory.add({ article: `a${n}`, at, reads, section: null }, now)
    }
    const { rows, sample } = await rank<{ id: string }>({
      compare: byReads,
      hours: 24,
      load: async (ids) => new Map(ids.map((id) => [id, { id }])),
      now,
      sections: null,
      size: 5,
      store: memory.store,
    })
    expect(rows.map(({ id }) => id)).toEqual(['a0', 'a1', 'a2', 'a3', 'a4'])
    expect(sample.articles).toBeLessThanOrEqual(100)
  })
})

describe('a walk down the scores', () => {
  const now = eraMs * 28 + 30 * 24 * hourMs
  const at = Math.floor(now / slotMs) * slotMs
  const walk = (store: Pick<ReadStore, 'settleEra' | 'since' | 'top'>, size: number, now = at) =>
    rank<{ id: string }>({
      compare: byReads,
      hours: 24,
      load: async (ids) => new Map(ids.map((id) => [id, { id }])),
      now,
      sections: null,
      size,
      store,
    })
  /** Reads long ago that weigh much, so that the walk has to go past many to the few that count. */
  const createArchive = (weighty: number, now = at) => {
    const memory = createMemory()
    for (let n = 0; n < weighty; n++) {
      const before = now - 25 * hourMs
      memory.add({ article: `old-${n}`, at: before, reads: 1_000 + n, section: null }, now)
    }
    return memory
  }

  it('misses nothing that rises past it between two of its steps, down or up', async () => {
    for (let step = 1; step <= 9; step++) {
      const memory = createArchive(350)
      memory.add({ article: 'rises', at, reads: 9, section: null }, now)
      memory.add({ article: 'stays', at, reads: 8, section: null }, now)
      let steps = 0
      const { isExact, rows } = await walk(
        {
          ...memory.store,
          top: async (args) => {
            const found = await memory.store.top(args)
            if (++steps === step) {
              memory.add({ article: 'rises', at, reads: 100_000, section: null }, now)
            }
            return found
          },
        },
        1,
      )
      expect([step, isExact, rows.map(({ id }) => id)]).toEqual([step, true, ['rises']])
    }
  })

  it('misses nothing that is read in a new era while it is under way', async () => {
    const edge = 29 * eraMs
    const now = edge - slotMs
    for (let step = 0; step <= 9; step++) {
      const memory = createArchive(350, now)
      memory.add({ article: 'leads', at: now, reads: 9, section: null }, now)
      memory.add({ article: 'stays', at: now, reads: 8, section: null }, now)
      let steps = 0
      const readInNewEra = () => {
        if (steps++ !== step) return
        memory.add({ article: 'leads', at: edge, reads: 1, section: null }, edge)
      }
      readInNewEra()
      const { isExact, rows } = await walk(
        {
          ...memory.store,
          top: async (args) => {
            readInNewEra()
            return memory.store.top(args)
          },
        },
        1,
        now,
      )
      expect([step, isExact, rows.map(({ id }) => id)]).toEqual([step, true, ['leads']])
    }
  })

  it('says that it is not exact where its landmark never comes to rest', async () => {
    const memory = createMemory()
    memory.add({ article: 'a', at, reads: 1, section: null }, now)
    let era = eraOf(now)
    const settleEra = async () => era++
    expect((await walk({ ...memory.store, settleEra }, 5)).isExact).toBe(false)
  })

  it('says that it is not exact where it gives up', async () => {
    const memory = createArchive(0)
    let asked = 0
    const { isExact } = await walk(
      {
        ...memory.store,
        since: async () => [],
        top: async () =>
          Array.from({ length: 100 }, () => ({ article: `a${asked++}`, score: Number.MAX_VALUE })),
      },
      5,
    )
    expect(isExact).toBe(false)
    expect(asked).toBe(20_000)
  })
})

describe.each(databases)('an era that begins while Most Read is built, on %s', (db) => {
  it('leaves the list exact', async () => {
    const app = await bootApp({ db })
    const { store } = getDesk(app.payload)
    const [leads, stays] = [
      await createArticle(app, { headline: 'Leads' }),
      await createArticle(app, { headline: 'Stays' }),
    ]
    const add = (article: string | number, reads: number) =>
      store.add([{ article, at: slotStart(), reads, section: null }])
    await add(leads.id, 9)
    await add(stays.id, 8)
    const { top } = store
    jest.spyOn(store, 'top').mockImplementationOnce(async (args) => {
      const clock = jest.spyOn(Date, 'now').mockReturnValue(eraMs * (eraOf(Date.now()) + 1))
      const adding = store.add([{ article: leads.id, at: slotStart(), reads: 1, section: null }])
      clock.mockRestore()
      await adding
      return top(args)
    })
    const { body } = await app.rest('/api/newsdesk/lists/most-read', { user: true })
    expect(body.sample.exact).toBe(true)
    const rows = body.entries.map(({ basis, card, reads }: any) => [basis, card.headline, reads])
    expect(rows.slice(0, 2)).toEqual([
      ['measured', 'Leads', 10],
      ['measured', 'Stays', 8],
    ])
    await app.destroy()
  })
})

describe.each(databases)('the reads of an article, on %s', (db) => {
  let app: TestApp
  beforeAll(async () => {
    app = await bootWithoutSweeps({ db })
  })
  afterAll(() => app?.destroy())

  const headlines = async (section: string) =>
    (await app.rest(`/api/newsdesk/lists/most-read?section=${section}`)).body.entries.map(
      ({ card }: any) => card.headline,
    )

  it('move with it to another section', async () => {
    const [from, to] = [await createSection(app), await createSection(app)]
    const article = await createArticle(app, { headline: 'Moves', section: from.id })
    await app.rest('/api/newsdesk/reads', { body: { article: article.slug }, method: 'POST' })
    expect(await headlines(from.slug)).toEqual(['Moves'])
    await app.rest(`/api/articles/${article.id}`, {
      body: { section: to.id },
      method: 'PATCH',
      user: true,
    })
    expect([await headlines(from.slug), await headlines(to.slug)]).toEqual([[], ['Moves']])
  })

  it('follow it though one was on its way meanwhile in a process that had not heard', async () => {
    const [from, to] = [await createSection(app), await createSection(app)]
    const article = await createArticle(app, { headline: 'Moved', section: from.id })
    await app.rest(`/api/articles/${article.id}`, {
      body: { section: to.id },
      method: 'PATCH',
      user: true,
    })
    const { store, sweep } = getDesk(app.payload)
    await store.add([{ article: article.id, at: slotStart(), reads: 1, section: from.id }])
    for (let round = 0; round < 2; round++) await sweep()
    expect([await headlines(from.slug), await headlines(to.slug)]).toEqual([[], ['Moved']])
  })

  it('count for the sections above its own, and for no other', async () => {
    const top = await createSection(app)
    const middle = await createSection(app, { parent: top.id })
    const low = await createSection(app, { parent: middle.id })
    const beside = await createSection(app, { parent: top.id })
    const article = await createArticle(app, { headline: 'Below', section: low.id })
    await app.rest('/api/newsdesk/reads', { body: { article: article.slug }, method: 'POST' })
    const lists = await Promise.all([top, middle, low, beside].map(({ slug }) => headlines(slug)))
    expect(lists).toEqual([['Below'], ['Below'], ['Below'], []])
  })

  it('are met in the same order up and down, page by page, in one section or several', async () => {
    const { store } = getDesk(app.payload)
    const names = Array.from({ length: 9 }, (_, n) =>
      String(n).padStart(db === 'mongodb' ? 24 : 8, '6'),
    )
    await store.add(
      names.map((article, n) => ({
        article,
        at: Date.now(),
        reads: 1 + (n % 4),
        section: n % 3 ? 'one' : 'two',
      })),
    )
    for (const sections of [['one'], ['one', 'two']]) {
      const walk = async (isUpward: boolean) => {
        const met: string[] = []
        let after = isUpward ? { article: '', score: 0 } : null
        for (;;) {
          const page = await store.top({ after, isUpward, limit: 2, name: 'day', sections })
          if (!page.length) return met.sort()
          met.push(...page.map(({ article }) => article))
          after = page.at(-1)!
        }
      }
      const expected = names.filter((_, n) => sections.length > 1 || n % 3)
      expect([await walk(false), await walk(true)]).toEqual([expected, expected])
    }
  })

  it('keep their order when the landmark of the scores moves forward', async () => {
    const { store } = getDesk(app.payload)
    const era = eraOf(Date.now())
    const [last, ...names] = [2, 0, 1].map((n) =>
      String(n).padStart(db === 'mongodb' ? 24 : 8, '9'),
    )
    const top = async () =>
      await store.top({ after: null, limit: 50, name: 'month', sections: null })
    for (const [article, reads] of [
      [names[0], 5],
      [names[1], 9],
      [last, 2],
    ] as const) {
      await store.add([{ article, at: Date.now(), reads, section: null }])
    }
    const before = await top()
    expect(await store.settleEra(era + 1)).toBe(era + 1)
    expect(await store.settleEra(era)).toBe(era + 1)
    const after = await top()
    expect(after.map(({ article }) => article)).toEqual(before.map(({ article }) => article))
    expect(after[0].score / before[0].score).toBeCloseTo(eraFactor('month'), 12)
    // A process whose clock still stands in the era before adds by the new landmark all the same.
    await store.add([{ article: last, at: Date.now(), reads: 8, section: null }])
    expect((await top())[0].article).toBe(last)
  })

  it('are all there when an old part of them is no longer kept', async () => {
    const { store } = getDesk(app.payload)
    const article = await createArticle(app)
    const old = Date.now() - 500 * 24 * hourMs
    for (const [at, reads] of [
      [old, 7],
      [old + hourMs, 5],
      [Date.now(), 3],
    ]) {
      await store.add([{ article: article.id, at, reads, section: null }])
    }
    const keeper = createKeeper(app.payload, getDesk(app.payload).newsdesk, store)
    expect(await keeper.removeOld()).toBe(2)
    expect(await keeper.removeOld()).toBe(0)
    expect(await store.total(article.id)).toBe(15)
    const { totalDocs } = await app.payload.count({
      collection: 'read-hours' as never,
      where: { article: { equals: String(article.id) } },
    })
    expect(totalDocs).toBe(1)
  })

  it('are kept for as many days as the option says', async () => {
    const { newsdesk, store } = getDesk(app.payload)
    const article = await createArticle(app)
    for (const days of [30, 40]) {
      const at = Date.now() - days * 24 * hourMs
      await store.add([{ article: article.id, at, reads: 1, section: null }])
    }
    const removeAfter = (keepDays: number) =>
      createKeeper(
        app.payload,
        { ...newsdesk, reads: { ...newsdesk.reads, keepDays } },
        store,
      ).removeOld()
    expect([await removeAfter(41), await removeAfter(31), await removeAfter(31)]).toEqual([0, 1, 0])
    expect(await store.total(article.id)).toBe(2)
  })

  it('are gone with an article that is deleted, and not those of one that gets its id', async () => {
    const { store } = getDesk(app.payload)
    const section = await createSection(app)
    const gone = await createArticle(app, { section: section.id })
    const id = String(gone.id)
    const keeper = createKeeper(app.payload, getDesk(app.payload).newsdesk, store)
    for (const at of [Date.now() - 500 * 24 * hourMs, slotStart()]) {
      await store.add([{ article: id, at, reads: 90, section: section.id }])
    }
    await keeper.removeOld()
    expect(await store.total(id)).toBe(180)
    expect(await headlines(section.slug)).toEqual([gone.headline])
    await app.payload.delete({ collection: 'articles' as never, id: gone.id })
    expect(await store.total(id)).toBe(0)
    const next = await createArticle(app, { section: section.id })
    if (db === 'sqlite') expect(next.id).toBe(gone.id)
    const { body } = await app.rest(`/api/newsdesk/lists/most-read?section=${section.slug}`, {
      user: true,
    })
    expect(body.sample.reads).toBe(0)
  })

  it('are removed by the sweep when they are old, a step at a time', async () => {
    const { store, sweep } = getDesk(app.payload)
    const article = await createArticle(app)
    const old = Date.now() - 500 * 24 * hourMs
    await store.add(
      Array.from({ length: 600 }, (_, n) => ({
        article: article.id,
        at: old + n * hourMs,
        reads: 1,
        section: null,
      })),
    )
    const countHours = async () => {
      const where = { article: { equals: String(article.id) } }
      return (await app.payload.count({ collection: 'read-hours' as never, where })).totalDocs
    }
    const counts: number[] = []
    jest.spyOn(performance, 'now').mockReturnValue(performance.now() + 2 * hourMs)
    for (let round = 0; round < 3; round++) {
      await sweep()
      counts.push(await countHours())
    }
    jest.restoreAllMocks()
    expect(counts).toEqual([100, 0, 0])
    expect(await store.total(article.id)).toBe(600)
  })

  it('are all there when two processes remove their old part at once', async () => {
    const { newsdesk, store } = getDesk(app.payload)
    const article = await createArticle(app)
    const old = Date.now() - 500 * 24 * hourMs
    const add = (at: number, reads: number) =>
      store.add([{ article: article.id, at, reads, section: null }])
    await add(old, 7)
    await add(Date.now(), 3)
    const faster = createKeeper(app.payload, newsdesk, store)
    const slower = createKeeper(app.payload, newsdesk, {
      ...store,
      archive: async (args) => {
        await add(old + hourMs, 5)
        await faster.removeOld()
        return store.archive(args)
      },
    })
    await slower.removeOld()
    expect(await store.total(article.id)).toBe(15)
  })

  it('are counted once when a crash left an old part of them unremoved', async () => {
    const { newsdesk, store } = getDesk(app.payload)
    const article = await createArticle(app)
    const at = Date.now() - 500 * 24 * hourMs
    await store.add([{ article: article.id, at, reads: 7, section: null }])
    const keeper = createKeeper(app.payload, newsdesk, store)
    jest.spyOn(app.payload.db, 'deleteMany').mockRejectedValueOnce(new Error('killed'))
    await expect(keeper.removeOld()).rejects.toThrow('killed')
    expect(await store.total(article.id)).toBe(7)
    expect(await keeper.removeOld()).toBe(1)
    expect(await store.total(article.id)).toBe(7)
  })

  describe('whose scores lack something', () => {
    const month = async (article: string) =>
      (await getDesk(app.payload).store.scores('month', [article]))[0]?.score ?? 0
    const remove = (article?: string) =>
      app.payload.db.deleteMany({
        collection: 'read-scores' as never,
        where: article ? { article: { equals: article } } : {},
      })
    const isPlaced = async (article: string, section: string) => {
      const { store } = getDesk(app.payload)
      const rows = await store.top({ after: null, limit: 100, name: 'month', sections: [section] })
      return rows.some((row) => row.article === article)
    }
    const counted = async () => {
      const doc = await createArticle(app)
      const [article, section] = [String(doc.id), String(doc.section?.id ?? doc.section)]
      const { store } = getDesk(app.payload)
      await store.add([
        { article, at: slotStart(), reads: 50, section },
        { article, at: slotStart() - 20 * 24 * hourMs, reads: 30, section },
      ])
      return { article, section }
    }
    beforeEach(() => remove())

    it('rank again when all were lost', async () => {
      const { article, section } = await counted()
      const before = await month(article)
      await remove()
      await getDesk(app.payload).restoreScores()
      expect((await month(article)) / before).toBeCloseTo(1, 9)
      expect(await isPlaced(article, section)).toBe(true)
    })

    it('rank again when only theirs were, as where the work was broken off', async () => {
      const [lost, whole] = [await counted(), await counted()]
      const [before, was] = [await month(whole.article), await month(lost.article)]
      await remove(lost.article)
      await getDesk(app.payload).restoreScores()
      await getDesk(app.payload).restoreScores()
      expect(await month(whole.article)).toBe(before)
      expect((await month(lost.article)) / was).toBeCloseTo(1, 9)
      expect(await isPlaced(lost.article, lost.section)).toBe(true)
    })

    it('never have less than they count when more hours were imported beside them', async () => {
      const { article, section } = await counted()
      const before = await month(article)
      const at = new Date(Date.now() - 10 * 24 * hourMs)
      at.setUTCMinutes(0, 0, 0)
      await app.payload.db.create({
        collection: 'read-hours' as never,
        data: { article, hour: at.toISOString(), m3: 900, n: 900 } as never,
      })
      const imported = { article, at: at.getTime() + 3 * slotMs, reads: 900, section }
      const [[, { scores }]] = toScores([imported], eraOf(Date.now()))
      await getDesk(app.payload).restoreScores()
      const after = await month(article)
      expect(after).toBeGreaterThanOrEqual((before + scores.month) * (1 - 1e-9))
      await getDesk(app.payload).restoreScores()
      expect(await month(article)).toBe(after)
    })

    it('are all looked at, however many hours there are', async () => {
      const { store } = getDesk(app.payload)
      const names = Array.from({ length: 30 }, (_, n) =>
        String(n).padStart(db === 'mongodb' ? 24 : 8, '7'),
      )
      const now = slotStart()
      await store.add(
        names.flatMap((article) =>
          Array.from({ length: 100 }, (_, hour) => ({
            article,
            at: now - hour * hourMs,
            reads: 1,
            section: null,
          })),
        ),
      )
      const before = await store.scores('month', names)
      await remove()
      await getDesk(app.payload).restoreScores()
      const after = new Map(
        (await store.scores('month', names)).map(({ article, score }) => [article, score]),
      )
      expect(after.size).toBe(30)
      for (const { article, score } of before) {
        expect((after.get(article) ?? 0) / score).toBeCloseTo(1, 9)
      }
    })
  })
})
