import { getFront, getSection, getTag } from '../src/index.js'
import { bootApp, databases, type TestApp } from './support/boot.js'
import { createArticle, createSection, createTag } from './support/fixtures.js'

describe.each(databases)('the fronts on %s', (db) => {
  let app: TestApp
  let sport: any
  let sailing: any
  let culture: any
  let regatta: any

  const headlines = (articles: { headline: string }[]) => articles.map(({ headline }) => headline)
  const get = async (path: string) => app.rest(`/api/newsdesk${path}`)
  const publish = (headline: string, section: any, publishedAt: string, rest = {}) =>
    createArticle(app, { headline, image: null, publishedAt, section: section.id, ...rest })

  beforeAll(async () => {
    app = await bootApp({ db })
    culture = await createSection(app, { name: 'Culture' })
    sport = await createSection(app, { description: 'Who won.', name: 'Sport' })
    sailing = await createSection(app, { name: 'Sailing', parent: sport.id })
    await createSection(app, { name: 'Empty' })
    regatta = await createTag(app, { description: 'Every June.', name: 'Regatta' })
    const at = (hour: number) => `2026-03-01T0${hour}:00:00.000Z`
    await publish('Sport 1', sport, at(1))
    await publish('Sailing 2', sailing, at(2), { tags: [regatta.id] })
    await publish('Sport 3', sport, at(3))
    await publish('Sport 3 as well', sport, at(3), { tags: [regatta.id] })
    await publish('Culture 4', culture, at(4))
    await publish('Sport 5', sport, at(5), { _status: 'draft' })
    await publish('Sport 6', sport, at(6), { editorsPick: true })
  })
  afterAll(() => app?.destroy())

  it('print a section with all below it, newest first, and no draft', async () => {
    const { body, status } = await get('/sections/sport')
    expect(status).toBe(200)
    expect(body.section).toEqual({
      description: 'Who won.',
      name: 'Sport',
      parents: [],
      parts: [{ name: 'Sailing', path: '/sections/sailing', slug: 'sailing' }],
      path: '/sections/sport',
      slug: 'sport',
    })
    expect(headlines(body.articles)).toEqual([
      'Sport 6',
      'Sport 3 as well',
      'Sport 3',
      'Sailing 2',
      'Sport 1',
    ])
    expect(body.next).toBeNull()
    expect(body.lists.mostRead.section).toBe('sport')
    expect((await get('/sections/sailing')).body.section.parents).toEqual([
      { name: 'Sport', path: '/sections/sport', slug: 'sport' },
    ])
  })

  it('and the lists on them are there for all who ask first at once', async () => {
    const { slug } = await createSection(app)
    const paths = Array.from({ length: 8 }, (_, n) => [
      `/api/newsdesk/sections/${slug}?limit=${n + 1}`,
      `/api/newsdesk/lists/most-read?section=${slug}&limit=${n + 1}`,
    ]).flat()
    const answers = await Promise.all(paths.map((path) => app.rest(path)))
    expect(answers.map(({ status }) => status)).toEqual(Array(16).fill(200))
    const { totalDocs } = await app.payload.count({
      collection: 'lists' as never,
      where: { 'section.slug': { equals: slug } },
    })
    expect(totalDocs).toBe(2)
  })

  it('turn pages without a gap or a double, over equal dates and new articles', async () => {
    const seen: string[] = []
    let cursor: string | null = ''
    for (let page = 0; cursor !== null; page++) {
      const { body } = await get(`/sections/sport?limit=1${cursor && `&cursor=${cursor}`}`)
      expect(body.articles).toHaveLength(1)
      seen.push(...headlines(body.articles))
      cursor = body.next
      if (page === 0) await publish('Published meanwhile', sport, '2026-03-02T00:00:00.000Z')
    }
    expect(seen).toEqual(['Sport 6', 'Sport 3 as well', 'Sport 3', 'Sailing 2', 'Sport 1'])
  })

  it('turn pages over articles that were made and published in the same instant', async () => {
    const tag = await createTag(app)
    const now = '2025-03-03T00:00:00.000Z'
    for (const headline of ['One', 'Two', 'Three', 'Four', 'Five']) {
      const { id } = await publish(headline, { id: null }, now, { tags: [tag.id] })
      await app.payload.db.updateOne({
        collection: 'articles' as never,
        data: { createdAt: now },
        id,
        returning: false,
      } as never)
    }
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const { body } = await get(`/tags/${tag.slug}?limit=2${cursor && `&cursor=${cursor}`}`)
      seen.push(...headlines(body.articles))
      cursor = body.next
    }
    expect(seen.sort()).toEqual(['Five', 'Four', 'One', 'Three', 'Two'])
  })

  it('print a tag with the articles that carry it', async () => {
    const { body } = await get('/tags/regatta?limit=1')
    expect(body.tag).toEqual({
      description: 'Every June.',
      name: 'Regatta',
      path: '/tags/regatta',
      slug: 'regatta',
    })
    expect(headlines(body.articles)).toEqual(['Sport 3 as well'])
    const { body: rest } = await get(`/tags/regatta?cursor=${body.next}`)
    expect([headlines(rest.articles), rest.next]).toEqual([['Sailing 2'], null])
  })

  it('print the home page: the newest, then each section’s newest that stand nowhere above', async () => {
    const { body } = await get('/front?limit=2')
    const [first, second] = body.articles
    expect(headlines([first, second])).toEqual(['Published meanwhile', 'Sport 6'])
    expect(body.sections.map((part: any) => [part.section.slug, headlines(part.articles)])).toEqual(
      [
        ['culture', ['Culture 4']],
        ['sport', ['Sport 3 as well', 'Sport 3', 'Sailing 2', 'Sport 1']],
      ],
    )
    expect(headlines(body.lists.editorsPick.entries.map(({ card }: any) => card))).toEqual([
      'Sport 6',
    ])
    expect(body.meta.openGraph.type).toBe('website')
  })

  it('answer the same by the Local API', async () => {
    const plain = (value: unknown) => JSON.parse(JSON.stringify(value))
    expect(plain(await getSection(app.payload, { slug: 'sport' }))).toEqual(
      (await get('/sections/sport')).body,
    )
    expect(plain(await getTag(app.payload, { slug: 'regatta' }))).toEqual(
      (await get('/tags/regatta')).body,
    )
    expect(plain(await getFront(app.payload))).toEqual((await get('/front')).body)
  })

  it.each([
    ['/sections/nowhere', 404, 'section'],
    ['/tags/nowhere', 404, 'tag'],
    ['/sections/sport?cursor=x', 400, '`cursor`'],
    ['/sections/sport?cursor=WzEse31d', 400, '`cursor`'],
    ['/sections/sport?limit=51', 400, '`limit`'],
    ['/sections/sport?limit=0', 400, '`limit`'],
    ['/sections/sport?limit=1&limit=2', 400, '`limit`'],
    ['/tags/regatta?depth=9', 400, '`depth`'],
    ['/front?locale=de', 400, '`locale`'],
    ['/front?cursor=x', 400, '`cursor`'],
  ])('name what is wrong with %s', async (path, status, named) => {
    const answer = await get(path)
    expect(answer.status).toBe(status)
    expect(answer.body.errors[0].message).toContain(named)
  })
})

describe('the fronts of a paper in two languages', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await bootApp({
      config: { localization: { defaultLocale: 'en', fallback: false, locales: ['en', 'de'] } },
      db: 'sqlite',
      newsdesk: {
        articlePath: ({ locale = 'en', slug }) => `/${locale}/${slug}`,
      },
    })
  })
  afterAll(() => app?.destroy())

  it('answer in the language asked for and name the others', async () => {
    const made = await createArticle(app, { headline: 'Ferry returns' })
    const page = async (query = '', slug = made.slug) =>
      (await app.rest(`/api/newsdesk/articles/${slug}${query}`)).body
    expect((await page()).meta.hreflang).toEqual([])
    await app.payload.update({
      collection: 'articles',
      data: { headline: 'Fähre kehrt zurück' },
      id: made.id,
      locale: 'de',
    } as never)

    const german = await page('?locale=de', 'fahre-kehrt-zuruck')
    expect(german.article).toMatchObject({
      headline: 'Fähre kehrt zurück',
      path: '/de/fahre-kehrt-zuruck',
    })
    expect(german.meta).toMatchObject({
      canonical: 'http://localhost:3000/de/fahre-kehrt-zuruck',
      openGraph: { locale: 'de_DE' },
    })
    expect((await page()).article.headline).toBe('Ferry returns')
    expect((await page()).meta.hreflang).toEqual([
      { language: 'en', url: `http://localhost:3000/en/${made.slug}` },
      { language: 'de', url: 'http://localhost:3000/de/fahre-kehrt-zuruck' },
    ])
    const { body } = await app.rest('/api/newsdesk/front?locale=de')
    expect(body.articles[0].headline).toBe('Fähre kehrt zurück')
  })
})
