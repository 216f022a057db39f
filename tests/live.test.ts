import { mostStreams } from '../src/delivery/liveStream.js'
import { getDesk } from '../src/lists/desk.js'
import type { LiveState } from '../src/reads/live.js'
import { slotMs } from '../src/reads/store.js'
import { bootApp, databases, type TestApp } from './support/boot.js'
import { freeClock, setClock } from './support/clock.js'
import { createArticle, createSection } from './support/fixtures.js'
import { eventually } from './support/process.js'

const read = (
  app: TestApp,
  article: { id: string | number; section?: any },
  reads: number,
  ago = 0,
) =>
  getDesk(app.payload).store.add([
    {
      article: article.id,
      at: Date.now() - ago,
      reads,
      section: article.section?.id ?? article.section,
    },
  ])

const site = async (app: TestApp) =>
  (await app.rest('/api/newsdesk/readership', { user: true })).body
const ofArticle = (app: TestApp, article: string) =>
  app.rest(`/api/newsdesk/readership?article=${article}`, { user: true })

/** The events of a stream, one by one. */
const openStream = async (app: TestApp, headers?: Record<string, string>) => {
  const response = await app.fetch('/api/newsdesk/live', { headers, user: true })
  const reader = response.body!.getReader()
  let text = ''
  const next = async (): Promise<{ id: string; state: any }> => {
    for (;;) {
      const found = text.match(/id: (.*)\ndata: (.*)\n\n/)
      if (found) {
        text = text.slice(found.index! + found[0].length)
        return { id: found[1], state: JSON.parse(found[2]) }
      }
      const { done, value } = await reader.read()
      if (done) throw new Error('the stream has ended')
      text += Buffer.from(value).toString()
    }
  }
  return { close: () => reader.cancel(), next, reader, response }
}

describe.each(databases)('what editors see of readers, on %s', (db) => {
  let app: TestApp
  let other: TestApp
  beforeAll(async () => {
    app = await bootApp({ db })
    other = await bootApp({ db, place: app.place })
  })
  afterEach(() => {
    for (const one of [app, other]) if (one) freeClock(one)
  })
  afterAll(async () => {
    await other?.destroy()
    await app?.destroy()
  })

  /** So that no slot and no hour ends between a read and a look at it. */
  const stopClock = () => setClock(Date.now())

  it('is refused to guests and to those who may not see reads', async () => {
    const open = await bootApp({ db, newsdesk: { access: { canSeeReads: () => true } } })
    const closed = await bootApp({
      db,
      newsdesk: {
        access: { canSeeReads: ({ req }) => req.user?.email !== 'editor@newsdesk.example' },
      },
    })
    for (const path of ['/live', '/readership', '/readership?article=x']) {
      const status = async (at: TestApp, user: boolean) =>
        (await at.rest(`/api/newsdesk${path}`, { user })).status
      expect([path, await status(app, false)]).toEqual([path, 403])
      expect([path, await status(open, false)]).toEqual([path, 403])
      expect([path, await status(closed, true)]).toEqual([path, 403])
    }
    await open.destroy()
    await closed.destroy()
  })

  it('has an article’s total, its day by five minutes and its month by hours', async () => {
    const article = await createArticle(app)
    const hour = 12 * slotMs
    stopClock()
    await read(app, article, 3)
    await read(app, article, 5, 2 * hour)
    await read(app, article, 7, 26 * hour)
    await read(app, article, 11, 31 * 24 * hour)
    const { body } = await ofArticle(app, article.slug)

    expect(body.article).toEqual({ headline: article.headline, id: article.id, slug: article.slug })
    expect(body.total).toBe(26)
    const sum = (reads: number[]) => reads.reduce((a, b) => a + b, 0)
    expect([body.day.reads.length, sum(body.day.reads)]).toEqual([288, 8])
    expect([body.month.reads.length, sum(body.month.reads)]).toEqual([720, 15])
    const { from, reads, stepMinutes } = body.day
    const when = Date.parse(from) + reads.indexOf(5) * stepMinutes * 60_000
    expect(when).toBe(Math.floor(Date.now() / slotMs) * slotMs - 2 * hour)
    expect(body.month.reads.at(-3)).toBe(5)
    expect((await ofArticle(app, String(article.id))).body.total).toBe(26)
    expect((await ofArticle(app, 'nowhere')).status).toBe(404)
  })

  it('says where an article stands, since when and why', async () => {
    const section = await createSection(app)
    const parts = { section: section.id }
    const first = await createArticle(app, parts)
    const second = await createArticle(app, { ...parts, editorsPick: true })
    await read(app, first, 900)
    await read(app, second, 800)
    getDesk(app.payload).touch()
    await app.rest(`/api/newsdesk/lists/most-read?section=${section.slug}`)
    const places = async () => (await ofArticle(app, second.slug)).body.places
    const before = await places()
    expect(before).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          basis: 'picked',
          kind: 'editors-pick',
          position: 1,
          reads: null,
        }),
        expect.objectContaining({
          basis: 'measured',
          kind: 'most-read',
          position: 2,
          reads: 800,
          section: section.slug,
          title: 'Most Read',
          windowHours: 24,
        }),
        expect.objectContaining({ kind: 'most-read', position: 2, section: null }),
      ]),
    )

    const third = await createArticle(app, parts)
    await read(app, third, 700)
    getDesk(app.payload).touch()
    const sinceOf = (all: any[]) =>
      all.find(({ kind, section }) => kind === 'most-read' && !section).since
    expect(sinceOf(await places())).toBe(sinceOf(before))
    await read(app, second, 200)
    getDesk(app.payload).touch()
    const risen = await places()
    expect(risen.find(({ kind }: any) => kind === 'most-read').position).toBe(1)
    expect(sinceOf(risen) > sinceOf(before)).toBe(true)
  })

  it('ranks what is read now by the reads of all processes, without what was taken off', async () => {
    const [quiet, busy, gone] = [
      await createArticle(app),
      await createArticle(app),
      await createArticle(app),
    ]
    stopClock()
    await read(app, quiet, 2_000)
    await read(other, quiet, 500)
    await read(other, busy, 3_000)
    await read(app, gone, 9_000)
    await app.payload.update({
      collection: 'articles' as never,
      data: { _status: 'draft' } as never,
      id: gone.id,
    })
    const here = await site(app)
    const there = await site(other)
    const rows = (state: any) => state.beingRead.map(({ card, reads }: any) => [card.id, reads])
    expect(rows(here).slice(0, 2)).toEqual([
      [busy.id, 3_000],
      [quiet.id, 2_500],
    ])
    expect(rows(there)).toEqual(rows(here))
    expect(JSON.stringify(here.beingRead)).not.toContain(gone.headline)
    const [top] = here.beingRead
    expect(top.curve).toHaveLength(12)
    expect(top.curve.at(-1)).toBe(3_000)
    expect(here.readsPerMinute).toBeGreaterThanOrEqual(14_500 / 5)
    const printed = ({ lists, mostRead }: any) =>
      lists.find(({ kind, section }: any) => kind === 'most-read' && !section).number ===
      mostRead.number
    freeClock(app)
    while (!printed(await site(app))) await new Promise((next) => setTimeout(next, 200))
  })

  it('names ten articles at most', async () => {
    const articles = []
    for (let n = 0; n < 11; n++) articles.push(await createArticle(app))
    for (const article of articles) await read(app, article, 100)
    const { beingRead } = await eventually(
      () => site(app),
      (state) => state.beingRead.length >= 10,
    )
    expect(beingRead).toHaveLength(10)
  })

  it('tells what was not counted in a day, by reason and hour', async () => {
    const hour = 3_600_000
    stopClock()
    const put = (ago: number, counts: object) =>
      app.payload.db.create({
        collection: 'read-drops' as never,
        data: {
          ...counts,
          hour: new Date(Math.floor(Date.now() / hour - ago) * hour).toISOString(),
        },
      })
    await put(2, { bot: 70, repeat: 4 })
    await put(5, { bot: 30 })
    await put(25, { bot: 9_000, staff: 9_000 })
    const { notCounted } = await site(app)
    const of = (reason: string) => notCounted.find((one: any) => one.reason === reason)
    expect(of('bot')).toMatchObject({ requests: 100 })
    expect([of('bot').curve.length, of('bot').curve.at(-3), of('bot').curve.at(-6)]).toEqual([
      24, 70, 30,
    ])
    expect([of('repeat').requests, of('staff').requests]).toEqual([4, 0])
  })

  it('tells by which places Most Read has moved in an hour', async () => {
    const { editions } = getDesk(app.payload)
    const [list] = (await app.rest('/api/lists?where[key][equals]=most-read', { user: true })).body
      .docs
    const now = (await site(app)).mostRead
    expect(now.entries.map(({ moved }: any) => moved)).toEqual(now.entries.map(() => null))

    const stored = (await editions.newest(list.id))!
    const [one, two, ...rest] = stored.entries
    await app.payload.db.create({
      collection: 'editions',
      data: {
        ...stored,
        builtAt: new Date(Date.now() - 7_200_000).toISOString(),
        entries: [two, rest[0], one],
        id: undefined,
        number: 0,
      },
    })
    const moved = (await site(app)).mostRead.entries.map((entry: any) => entry.moved)
    expect(moved.slice(0, 4)).toEqual([2, -1, -1, 'new'])
  })

  it('streams every change, and to a client that comes back only what it has not seen', async () => {
    const article = await createArticle(app, { headline: 'Streamed' })
    const stream = await openStream(app)
    expect(stream.response.headers.get('content-type')).toContain('text/event-stream')
    expect(stream.response.headers.get('cache-control')).toContain('no-transform')
    await stream.next()
    await read(app, article, 50_000)
    let event = await stream.next()
    while (event.state.beingRead[0]?.card.headline !== 'Streamed') event = await stream.next()
    // Where a slot ends meanwhile, its reads weigh less with every second.
    expect(event.state.beingRead[0].reads).toBeGreaterThanOrEqual(40_000)
    await stream.close()

    const { live } = getDesk(app.payload)
    const states: unknown[] = []
    const same = { beingRead: [], lists: [], readsPerMinute: 0 }
    const current = jest.spyOn(live, 'watch').mockImplementation((listener) => {
      states.push(listener)
      listener(same)
      return () => {}
    })
    const first = await openStream(app)
    const { id } = await first.next()
    const again = await openStream(app, { 'last-event-id': id })
    ;(states[1] as (state: unknown) => void)({ ...same, readsPerMinute: 1 })
    expect((await again.next()).state.readsPerMinute).toBe(1)
    current.mockRestore()
    await first.close()
    await again.close()
  })

  it('asks the database once a second, however many watch, and not at all when nobody does', async () => {
    const { live, store } = getDesk(app.payload)
    const recent = jest.spyOn(store, 'recent')
    const start = Date.now()
    const streams = await Promise.all(Array.from({ length: 20 }, () => openStream(app)))
    await Promise.all(streams.map(({ next }) => next()))
    while (recent.mock.calls.length < 3) await new Promise((next) => setTimeout(next, 50))
    expect(Date.now() - start).toBeGreaterThan(1_000)
    await Promise.all(streams.map(({ close }) => close()))
    expect(live.watching()).toBe(0)
    recent.mockRestore()
  })

  it('opens no more streams than it can bear, and closes all with the app', async () => {
    const brief = await bootApp({ db, place: app.place })
    const streams = await Promise.all(Array.from({ length: mostStreams }, () => openStream(brief)))
    expect((await brief.rest('/api/newsdesk/live', { user: true })).status).toBe(503)
    await streams[0].close()
    const last = await openStream(brief)
    await brief.destroy()
    await expect(
      (async () => {
        for (;;) await last.next()
      })(),
    ).rejects.toThrow('ended')
  })

  it('keeps nothing for a client that does not read, and gives it the newest when it does', async () => {
    const { live } = getDesk(app.payload)
    let tell: (state: LiveState) => void = () => {}
    const watch = jest.spyOn(live, 'watch').mockImplementation((listener) => {
      tell = listener
      return () => {}
    })
    const stream = await openStream(app)
    for (let rate = 1; rate <= 1_000; rate++) {
      tell({ beingRead: [], lists: [], readsPerMinute: rate })
    }
    expect((await stream.next()).state.readsPerMinute).toBeLessThanOrEqual(2)
    tell({ beingRead: [], lists: [], readsPerMinute: 1_001 })
    let waiting = 0
    for (;;) {
      waiting++
      if ((await stream.next()).state.readsPerMinute === 1_001) break
    }
    expect(waiting).toBeLessThanOrEqual(3)
    watch.mockRestore()
    await stream.close()
  })

  it('ends a stream whose client is gone', async () => {
    const { live } = getDesk(app.payload)
    const stream = await openStream(app)
    expect(live.watching()).toBe(1)
    await stream.close()
    expect(live.watching()).toBe(0)
  })
})
