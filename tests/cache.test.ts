import { signPreview } from '../src/access/preview.js'
import { getDesk } from '../src/lists/desk.js'
import { slotMs } from '../src/reads/store.js'
import { within } from '../src/within.js'
import { bootApp, databases, type TestApp } from './support/boot.js'
import { freeClock, setClock } from './support/clock.js'
import {
  createArticle,
  createSection,
  createTag,
  setPicks,
  uploadImage,
} from './support/fixtures.js'
import { countStatements } from './support/statements.js'

const page = (slug: string) => `/api/newsdesk/articles/${slug}`
const list = '/api/newsdesk/lists/editors-pick'

describe.each(databases)('finished answers on %s', (db) => {
  let app: TestApp
  beforeAll(async () => {
    app = await boot()
  })
  afterEach(() => app && freeClock(app))
  afterAll(() => app?.destroy())

  /** An app that builds only what it is asked for, so that no other statements are counted. */
  const boot = async (delivery?: object) => {
    const booted = await bootApp({ db, newsdesk: { delivery } })
    getDesk(booted.payload).stop()
    return booted
  }
  /** Once a second an app looks at what other processes told. */
  const stopClock = () => setClock(Date.now())

  const etag = async (path: string) => (await app.rest(path)).headers.get('etag')

  it('say how long they may be kept, and what they are made of', async () => {
    const [section, tag, image] = [
      await createSection(app),
      await createTag(app),
      await uploadImage(app),
    ]
    const article = await createArticle(app, {
      image: image.id,
      section: section.id,
      tags: [tag.id],
    })
    const { headers } = await app.rest(page(article.slug))
    expect(headers.get('cache-control')).toBe(
      'public, max-age=0, s-maxage=10, stale-while-revalidate=30',
    )
    expect(headers.get('vary')).toBe('Accept-Encoding')
    expect(Date.parse(headers.get('last-modified')!)).toBeGreaterThan(Date.now() - 60_000)
    const keys = headers.get('surrogate-key')!.split(' ')
    expect(keys).toEqual(
      expect.arrayContaining([
        `article:${article.id}`,
        `image:${image.id}`,
        `section:${section.id}`,
        `tag:${tag.id}`,
        'list:most-read',
        'list:editors-pick',
      ]),
    )
    expect(headers.get('cache-tag')!.split(',')).toEqual(keys)
  })

  it('may be kept as long as the host says', async () => {
    const delivery = { sMaxAge: 3_600, staleWhileRevalidate: 0 }
    const patient = await boot(delivery)
    const { headers } = await patient.rest('/api/newsdesk/front')
    expect(headers.get('cache-control')).toBe(
      'public, max-age=0, s-maxage=3600, stale-while-revalidate=0',
    )
    await patient.destroy()
  })

  it('cost no statement until something is saved', async () => {
    stopClock()
    const article = await createArticle(app)
    await app.rest(page(article.slug))
    const hot = await countStatements(app, async () => {
      for (let n = 0; n < 50; n++) await app.rest(page(article.slug))
    })
    expect(hot).toBe(0)
    await createArticle(app)
    const saved = await countStatements(app, async () => {
      await app.rest(page(article.slug))
    })
    expect(saved).toBeGreaterThan(2)
  })

  it('know an address that names nothing, until something is saved', async () => {
    const named = (slug: string) => [
      page(slug),
      `${page(slug)}/ninjs.json`,
      `/api/newsdesk/sections/${slug}`,
      `/api/newsdesk/tags/${slug}`,
      `/api/newsdesk/lists/most-read?section=${slug}`,
      `/api/newsdesk/feeds/rss.xml?section=${slug}`,
    ]
    const ask = (paths: string[]) => Promise.all(paths.map((path) => app.rest(path)))
    stopClock()
    const answers = await ask(named('not-yet'))
    for (const { headers, status } of answers) {
      expect([status, headers.get('cache-control')]).toEqual([404, 'private, no-store'])
    }
    const again = await countStatements(app, async () => {
      for (let n = 0; n < 20; n++) {
        expect((await ask(named('not-yet'))).map(({ body }) => body)).toEqual(
          answers.map(({ body }) => body),
        )
      }
    })
    expect(again).toBe(0)

    const one = await countStatements(app, async () => {
      await ask([page('nor-this')])
    })
    const crowd = await countStatements(app, async () => {
      await ask(Array(30).fill(page('nor-that')))
    })
    expect(crowd).toBe(one)

    const article = await createArticle(app, { headline: 'Not yet' })
    expect(article.slug).toBe('not-yet')
    expect((await app.rest(page('not-yet'))).status).toBe(200)
    await createSection(app, { name: 'Not yet' })
    await createTag(app, { name: 'Not yet' })
    expect((await ask(named('not-yet'))).map(({ status }) => status)).toEqual(Array(6).fill(200))
    await app.payload.delete({ collection: 'articles' as never, id: article.id })
    expect((await app.rest(page('not-yet'))).status).toBe(404)
  })

  it('are not pushed out by made-up addresses', async () => {
    const small = await boot({ cacheMB: 1 })
    stopClock()
    const article = await createArticle(small)
    await small.rest(page(article.slug))
    const long = 'x'.repeat(1_500)
    for (let n = 0; n < 1_000; n++) await small.rest(page(`${n}-${long}`))
    const statements = await countStatements(small, async () => {
      expect((await small.rest(page(article.slug))).status).toBe(200)
    })
    expect(statements).toBe(0)
    await small.destroy()
  })

  it('do not keep what a preview link finds gone, which comes back unseen by readers', async () => {
    const { id } = await createArticle(app, { _status: 'draft' })
    const token = signPreview(app.payload, { article: id, expiresAt: Date.now() + 60_000 })
    const status = async () => (await app.rest(`${page('any')}?draft=${token}`)).status
    const change = (deletedAt: string | null) =>
      app.payload.update({
        collection: 'articles' as never,
        data: { deletedAt } as never,
        id,
        trash: true,
      })
    expect(await status()).toBe(200)
    await change(new Date().toISOString())
    expect(await status()).toBe(404)
    await change(null)
    expect(await status()).toBe(200)
  })

  it('show a save to the very next request, and keep their ETag where it changes nothing', async () => {
    const article = await createArticle(app, { headline: 'First words' })
    const other = await createArticle(app, { headline: 'Beside it' })
    const before = await etag(page(article.slug))
    expect(before).toMatch(/^"[\w-]+"$/)
    const update = (id: any, data: object) =>
      app.payload.update({ collection: 'articles' as never, data: data as never, id })
    await update(other.id, { summary: 'On no list and on no page.' })
    expect(await etag(page(article.slug))).toBe(before)
    await update(article.id, { headline: 'Second words' })
    const { body, headers } = await app.rest(page(article.slug))
    expect(body.article.headline).toBe('Second words')
    expect(headers.get('etag')).not.toBe(before)

    await app.payload.delete({ collection: 'articles' as never, id: article.id, trash: true })
    expect((await app.rest(page(article.slug))).status).toBe(404)
  })

  it('show what was saved while they were being made', async () => {
    const article = await createArticle(app, { headline: 'Headline 0' })
    for (let n = 1; n <= 5; n++) {
      const early = Array.from({ length: 4 }, () => app.rest(page(article.slug)))
      await app.payload.update({
        collection: 'articles' as never,
        data: { headline: `Headline ${n}` } as never,
        id: article.id,
      })
      const late = await app.rest(page(article.slug))
      expect(late.body.article.headline).toBe(`Headline ${n}`)
      await Promise.all(early)
    }
  })

  it('are answered with 304 to who has them', async () => {
    const article = await createArticle(app)
    const path = page(article.slug)
    const { headers } = await app.rest(path)
    const tag = headers.get('etag')!
    const ask = async (sent: Record<string, string>) => {
      const answer = await app.fetch(path, { headers: sent })
      expect([await answer.text(), answer.headers.get('etag')]).toEqual([
        answer.status === 304 ? '' : expect.stringContaining('article'),
        tag,
      ])
      return answer.status
    }
    expect(await ask({ 'if-none-match': tag })).toBe(304)
    expect(await ask({ 'if-none-match': `"x", W/${tag}` })).toBe(304)
    expect(await ask({ 'if-none-match': `${tag.slice(0, -1)}-br"` })).toBe(304)
    expect(await ask({ 'if-none-match': '*' })).toBe(304)
    expect(await ask({ 'if-none-match': '"x"' })).toBe(200)
    const date = headers.get('last-modified')!
    expect(await ask({ 'if-modified-since': date })).toBe(304)
    expect(await ask({ 'if-modified-since': date, 'if-none-match': '"x"' })).toBe(200)
    expect(await ask({ 'if-modified-since': new Date(0).toUTCString() })).toBe(200)
  })

  it('have a HEAD of the same headers and no body', async () => {
    const article = await createArticle(app)
    const [get, head] = await Promise.all(
      ['GET', 'HEAD'].map((method) => app.fetch(page(article.slug), { method })),
    )
    expect(head.status).toBe(200)
    expect(await head.text()).toBe('')
    expect([...head.headers]).toEqual([...get.headers])
    expect(Number(head.headers.get('content-length'))).toBe((await get.arrayBuffer()).byteLength)
  })

  it('never hold what only signed-in users see', async () => {
    const article = await createArticle(app)
    const beacon = { body: { article: article.slug }, method: 'POST' }
    await app.rest('/api/newsdesk/reads', beacon)
    const section = await app.payload.findByID({
      collection: 'sections' as never,
      id: article.section.id ?? article.section,
    })
    for (const path of [
      '/lists/most-read',
      '/front',
      `/articles/${article.slug}`,
      `/sections/${(section as any).slug}`,
    ]) {
      for (const user of [false, true, false]) {
        const { headers, text } = await app.rest(`/api/newsdesk${path}`, { user })
        expect([path, text.includes('"sample"'), headers.get('cache-control')]).toEqual([
          path,
          user,
          user ? 'private, no-store' : expect.stringContaining('public'),
        ])
      }
    }
    for (const path of [
      '/desk/articles',
      '/lists/editors-pick/desk',
      `/lists/most-read/why-not?article=${article.id}`,
      '/readership',
      '/similar-tag?name=ferry',
    ]) {
      for (const user of [false, true]) {
        const { headers, status } = await app.rest(`/api/newsdesk${path}`, { user })
        expect([path, status === 200]).toEqual([path, user])
        expect([path, headers.get('cache-control')]).toEqual([
          path,
          expect.stringMatching(/^private|^no-store/),
        ])
      }
    }
  })

  it('change on time where only time changes them', async () => {
    const article = await createArticle(app, { headline: 'For a moment' })
    stopClock()
    const until = Date.now() + 60_000
    await setPicks(app, [{ article: article.id, until: new Date(until).toISOString() }])
    const headlines = async () =>
      (await app.rest(list)).body.entries.map(({ card }: any) => card.headline)
    expect(await headlines()).toContain('For a moment')
    jest.setSystemTime(until - 1)
    expect(await headlines()).toContain('For a moment')
    jest.setSystemTime(until)
    expect(await headlines()).not.toContain('For a moment')
  })

  it('are handed out also where a database that hangs keeps a list from being built', async () => {
    const { slug } = await createArticle(app)
    await app.rest('/api/newsdesk/reads', { body: { article: slug } })
    stopClock()
    const ask = async () => (await app.rest(page(slug))).body.article?.slug
    expect(await ask()).toBe(slug)
    const { db } = app.payload
    let goOn = () => {}
    const hanging = new Promise<void>((resolve) => {
      goOn = resolve
    })
    const spies = (['find', 'findOne'] as const).map((name) => {
      const own = db[name].bind(db) as unknown as (args: never) => Promise<never>
      return jest.spyOn(db, name).mockImplementation(async (args) => {
        await hanging
        return own(args as never)
      })
    })
    // Then another window begins, and with it what Most Read shows.
    jest.setSystemTime(Date.now() + slotMs)
    expect(await within(10_000, ask())).toBe(slug)
    expect(spies.some(({ mock }) => mock.calls.length)).toBe(true)
    goOn()
    jest.restoreAllMocks()
  }, 20_000)

  it('stay within the memory they were given', async () => {
    const small = await boot({ cacheMB: 1 })
    const { getCache } = await import('../src/delivery/cache.js')
    await createArticle(small, { body: 'Long. '.repeat(20_000) })
    for (let n = 1; n <= 12; n++) {
      await small.rest(`/api/newsdesk/feeds/feed.json?full=true&limit=${n}`)
    }
    expect(getCache(small.payload).bytes()).toBeLessThanOrEqual(1_048_576)
    expect(getCache(small.payload).bytes()).toBeGreaterThan(100_000)
    await small.destroy()
  })
})
