import { getDesk } from '../src/lists/desk.js'
import { bootApp, databases, type TestApp } from './support/boot.js'
import { freeClock, setClock } from './support/clock.js'
import { createArticle, createSection, lexicalWith, uploadImage } from './support/fixtures.js'

const start = new Date('2026-11-24T12:00:00.000Z').getTime()
const at = (minutes: number) => new Date(start + minutes * 60_000).toISOString()

const moveTo = (minutes: number) => jest.setSystemTime(new Date(start + minutes * 60_000 + 1))

describe.each(databases)('an image with rights in time, on %s', (db) => {
  let app: TestApp
  let lead: any
  let inBody: any
  let article: any

  const seen = async () => {
    const get = async (path: string) => (await app.rest(path)).body
    const page = await get(`/api/newsdesk/articles/${article.slug}`)
    const list = await get('/api/newsdesk/lists/editors-pick')
    const feed = await get('/api/newsdesk/feeds/feed.json')
    const status = async (url: string) => {
      const response = await app.fetch(url)
      await response.arrayBuffer()
      return response.status
    }
    const stem = lead.filename.split('.')[0]
    const names = async (path: string) => (await (await app.fetch(path)).text()).includes(stem)
    return {
      atom: await names('/api/newsdesk/feeds/atom.xml'),
      body: page.article.body.html.includes('<img'),
      feed: JSON.stringify(feed).includes(stem),
      file: await status(lead.url),
      lead: page.article.image !== null,
      list: list.entries[0]?.card.image !== null,
      page: JSON.stringify(page).includes(stem),
      rest: await names(`/api/articles/${article.id}?depth=2`),
      rss: await names('/api/newsdesk/feeds/rss.xml'),
      size: await status(lead.sizes.card.url),
      text: page.article.headline,
    }
  }
  const places = (isShown: boolean) => ({
    atom: isShown,
    body: isShown,
    feed: isShown,
    file: isShown ? 200 : 403,
    lead: isShown,
    list: isShown,
    page: isShown,
    rest: isShown,
    rss: isShown,
    size: isShown ? 200 : 403,
  })
  const [shown, hidden] = [places(true), places(false)]
  const give = async (rights: object) => {
    for (const { id } of [lead, inBody]) {
      await app.payload.update({ collection: 'images' as never, data: { rights } as never, id })
    }
  }

  beforeAll(async () => {
    app = await bootApp({ db })
    lead = await uploadImage(app)
    inBody = await uploadImage(app)
    const section = await createSection(app)
    article = await createArticle(app, {
      body: lexicalWith(inBody.id),
      editorsPick: true,
      image: lead.id,
      section: section.id,
    })
    setClock(start)
  })
  afterAll(async () => {
    if (app) freeClock(app)
    await app?.destroy()
  })

  it('is shown from its beginning until its end, everywhere and at once', async () => {
    await give({ availableFrom: at(10), expiresAt: at(20) })
    expect(await seen()).toEqual({ ...hidden, text: article.headline })
    moveTo(9)
    expect(await seen()).toMatchObject(hidden)
    moveTo(10)
    expect(await seen()).toMatchObject(shown)
    moveTo(19)
    expect(await seen()).toMatchObject(shown)
    moveTo(20)
    expect(await seen()).toEqual({ ...hidden, text: article.headline })
  })

  it('is shown again when its end is put off, and hidden while it is restricted', async () => {
    await give({ availableFrom: at(10), expiresAt: at(40) })
    expect(await seen()).toMatchObject(shown)
    await give({ availableFrom: at(10), expiresAt: at(40), restricted: 'Court order' })
    expect(await seen()).toMatchObject(hidden)
    await give({ availableFrom: null, expiresAt: null, restricted: '' })
    expect(await seen()).toMatchObject(shown)
  })

  it('is kept by shared caches no longer than its rights', async () => {
    const control = async (user: boolean) =>
      (await app.fetch(lead.url, { user })).headers.get('cache-control')
    expect(await control(false)).toBe('public, max-age=31536000, immutable')
    expect(await control(true)).toBe('private, max-age=31536000, immutable')
    await give({ expiresAt: new Date(Date.now() + 60_500).toISOString() })
    expect(await control(false)).toBe('public, max-age=60')
    await give({ expiresAt: null })
  })

  it('tells nobody whether a guessed file is there', async () => {
    expect((await app.fetch('/api/images/file/guessed.jpg')).status).toBe(404)
  })

  it('names its uses, and is not deleted while it has some', async () => {
    const { body } = await app.rest(`/api/images/${lead.id}`, { user: true })
    expect(body.uses.docs.map((doc: any) => doc.id ?? doc)).toEqual([article.id])
    const refused = await app.rest(`/api/images/${lead.id}`, { method: 'DELETE', user: true })
    expect(refused.status).toBe(409)
    expect(refused.text).toContain(article.headline)
  })

  it('is not deleted while a list prints it for a pick', async () => {
    const image = await uploadImage(app)
    const lists = 'lists' as never
    const { docs } = await app.payload.find({
      collection: lists,
      where: { kind: { equals: 'editors-pick' } },
    })
    const list: any = docs[0]
    const print = (image: unknown) =>
      app.payload.update({
        collection: lists,
        data: { picks: [{ article: article.id, image }] } as never,
        id: list.id,
      })
    await print(image.id)
    const remove = () => app.rest(`/api/images/${image.id}`, { method: 'DELETE', user: true })
    const refused = await remove()
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining(list.title)])
    await print(null)
    expect((await remove()).status).toBe(200)
  })

  it('is looked for once after a save, however many ask for lists meanwhile', async () => {
    const { listen, touch } = getDesk(app.payload)
    await listen()
    touch()
    const find = jest.spyOn(app.payload.db, 'find')
    await Promise.all(Array.from({ length: 20 }, listen))
    const asked = find.mock.calls.filter(([{ sort }]) => String(sort).startsWith('rights.'))
    find.mockRestore()
    // When rights begin, and when they end.
    expect(asked).toHaveLength(2)
  })

  it('ends after it begins', async () => {
    await expect(give({ availableFrom: at(10), expiresAt: at(5) })).rejects.toThrow('Expires at')
  })
})
