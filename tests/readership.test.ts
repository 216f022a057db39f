import type { CollectionSlug } from 'payload'
import { BeingReadNowWidget, MostReadNowWidget, NotCountedWidget } from '../src/exports/rsc.js'
import { getDesk } from '../src/lists/desk.js'
import { bootApp, databases, type TestApp } from './support/boot.js'
import { createArticle, createSection, uploadImage } from './support/fixtures.js'

describe.each(databases)('reads in the list of articles, on %s', (db) => {
  let app: TestApp
  let sections: { id: string | number }[]
  const made: { id: string | number; reads: number; section: any }[] = []
  beforeAll(async () => {
    app = await bootApp({ db })
    sections = [await createSection(app), await createSection(app)]
    const image = (await uploadImage(app)).id
    for (const [index, reads] of [0, 40, 0, 7, 300, 0, 12, 55, 0, 3, 91].entries()) {
      const section = sections[index % 2].id
      const { id } = await createArticle(app, {
        draft: index === 3,
        image,
        publishedAt: new Date(Date.now() - index * 3_600_000).toISOString(),
        section,
      })
      made.push({ id, reads, section })
    }
    const at = Date.now()
    await getDesk(app.payload).store.add([
      ...made
        .filter(({ reads }) => reads)
        .map(({ id, reads, section }) => ({ article: id, at, reads, section })),
      { article: made[2].id, at: at - 26 * 3_600_000, reads: 5_000, section: made[2].section },
    ])
  })
  afterAll(() => app?.destroy())

  const list = async (query: string) =>
    (await app.rest(`/api/articles?draft=true&depth=0&${query}`, { user: true })).body
  const ids = ({ docs }: { docs: { id: unknown }[] }) => docs.map(({ id }) => id)
  /** Most read first, then by date, as the collection sorts. */
  const expected = (from = made) => {
    const read = from.filter(({ reads }) => reads).sort((a, b) => b.reads - a.reads)
    const unread = from.filter(({ reads }) => !reads)
    return { read: read.map(({ id }) => id), unread: unread.map(({ id }) => id) }
  }

  it.each([1, 2, 3, 4, 5, 7, 11, 20])('are sorted over pages of %i', async (limit) => {
    const { read, unread } = expected()
    for (const [sort, all] of [
      ['-readership', [...read, ...unread]],
      ['readership', [...unread, ...read.toReversed()]],
    ] as const) {
      const pages = Math.ceil(all.length / limit)
      for (let page = 1; page <= pages; page++) {
        const answer = await list(`sort=${sort}&limit=${limit}&page=${page}`)
        expect(ids(answer)).toEqual(all.slice((page - 1) * limit, page * limit))
        expect(answer).toMatchObject({
          hasNextPage: page < pages,
          hasPrevPage: page > 1,
          page,
          totalDocs: all.length,
          totalPages: pages,
        })
      }
    }
  })

  it('are sorted within what is searched for, and without pages', async () => {
    const [section] = sections
    const { read, unread } = expected(made.filter((one) => one.section === section.id))
    const query = `sort=-readership&where[section][equals]=${section.id}`
    expect(ids(await list(`${query}&limit=0`))).toEqual([...read, ...unread])
    expect(ids(await list(`${query}&limit=2&page=9`))).toEqual([])
    const none = await list('sort=-readership&where[headline][equals]=nothing')
    expect(none).toMatchObject({ docs: [], totalDocs: 0, totalPages: 1 })
  })

  it('cost one query, however many rows', async () => {
    const find = jest.spyOn(app.payload.db, 'find')
    const { docs } = await list('limit=11')
    const asked = find.mock.calls.filter(([args]) => args.collection === 'read-hours')
    find.mockRestore()
    expect(asked).toHaveLength(1)
    const shown = docs.find(({ id }: any) => id === made[4].id).readership
    expect(shown.reads).toBe(300)
    expect(shown.curve).toHaveLength(24)
    expect(shown.curve.at(-1) + shown.curve.at(-2)).toBe(300)
  })

  it('are nobody’s to see or sort by who may not see reads', async () => {
    const closed = await bootApp({
      db,
      newsdesk: { access: { canSeeReads: () => false } },
      place: app.place,
    })
    for (const user of [false, true]) {
      const at = user ? closed : app
      const plain = await at.rest('/api/articles?limit=20', { user })
      expect(plain.body.docs.length).toBeGreaterThan(5)
      expect(plain.text).not.toContain('readership')
      const { status } = await at.rest('/api/articles?sort=-readership', { user })
      expect(status).toBe(400)
    }
    for (const path of ['/read-hours', '/read-drops', '/editions']) {
      const { status } = await closed.rest(`/api${path}`, { user: true })
      expect([path, status]).toEqual([path, 403])
    }
    const list = await closed.rest('/api/newsdesk/lists/most-read', { user: true })
    expect(list.body.entries.length).toBeGreaterThan(0)
    expect(list.text).not.toMatch(/"reads"|"sample"/)
    await closed.destroy()
  })

  it('are stored on no article, whatever a caller sends', async () => {
    const [{ id }] = made
    await app.rest(`/api/articles/${id}`, {
      body: { readership: { curve: [], reads: 1_000_000 } },
      method: 'PATCH',
      user: true,
    })
    const stored = await app.payload.db.findOne<Record<string, unknown> & { id: string }>({
      collection: 'articles' as CollectionSlug,
      where: { id: { equals: id } },
    })
    expect(stored).not.toHaveProperty('readership')
    const { body } = await app.rest(`/api/articles/${id}`, { user: true })
    expect(body.readership.reads).toBe(0)
  })
})

describe('the dashboard', () => {
  const widgets = [BeingReadNowWidget, MostReadNowWidget, NotCountedWidget]
  const layoutOf = async (app: TestApp) => {
    const { defaultLayout } = app.config.admin.dashboard as any
    const layout =
      typeof defaultLayout === 'function' ? await defaultLayout({ req: {} }) : defaultLayout
    return layout.map(({ widgetSlug }: any) => widgetSlug)
  }
  const slugsOf = (app: TestApp) =>
    (app.config.admin.dashboard as any).widgets.map(({ slug }: any) => slug)

  it('is empty of reads for those who may not see them, also where they add our widgets', async () => {
    const app = await bootApp({ db: 'sqlite' })
    const shown = async (user: unknown) =>
      Promise.all(
        widgets.map(async (Widget) => Widget({ req: { payload: app.payload, user } } as never)),
      )
    const access = jest.spyOn(getDesk(app.payload).newsdesk, 'canSeeReads')
    expect(await shown(app.user)).toEqual(widgets.map(() => expect.any(Object)))
    expect(await shown(null)).toEqual(widgets.map(() => null))
    access.mockReturnValue(false)
    expect(await shown(app.user)).toEqual(widgets.map(() => null))
    await app.destroy()
  })

  it('keeps the host’s widgets and arrangement', async () => {
    const defaultLayout = [{ widgetSlug: 'weather', width: 'full' as const }]
    const dashboard = { defaultLayout, widgets: [{ Component: '/weather', slug: 'weather' }] }
    const app = await bootApp({
      config: (config) => ({
        ...config,
        admin: { ...config.admin, dashboard: dashboard as never },
      }),
      db: 'sqlite',
    })
    expect(slugsOf(app)).toEqual(
      expect.arrayContaining([
        'weather',
        'newsdesk-being-read',
        'newsdesk-most-read',
        'collections',
      ]),
    )
    expect(await layoutOf(app)).toEqual(['weather'])
    expect(dashboard.widgets).toHaveLength(1)
    await app.destroy()
  })

  it('starts with ours for those who may see reads, and for nobody else', async () => {
    for (const maySee of [true, false]) {
      const access = { canSeeReads: () => maySee }
      const app = await bootApp({ db: 'sqlite', newsdesk: { access } })
      const layout = await layoutOf(app)
      expect(layout.includes('newsdesk-being-read')).toBe(maySee)
      expect(layout).toContain('collections')
      await app.destroy()
    }
  })
})
