import { bootApp, databases, type TestApp } from './support/boot.js'
import { createArticle, createSection, createTag } from './support/fixtures.js'
import { sitemapErrors, xmlReader } from './support/xml.js'

const url = 'https://harbour.example'
const hour = 3_600_000
const parse = xmlReader('sitemap', 'url')

describe.each(databases)('the sitemaps on %s', (db) => {
  let app: TestApp
  beforeAll(async () => {
    app = await bootApp({
      db,
      newsdesk: { site: { language: 'pt-BR', name: 'Porto & Mar', url } },
    })
    const section = await createSection(app, { name: 'Harbour' })
    await createTag(app, { name: 'Ferries' })
    const publish = (headline: string, age: number, rest: object = {}) =>
      createArticle(app, {
        headline,
        image: null,
        publishedAt: new Date(Date.now() - age).toISOString(),
        section: section.id,
        ...rest,
      })
    await publish('Fresh & “new” <today>', 1 * hour, { image: undefined })
    await publish('A bell \u0007 rings', 47 * hour)
    await publish('Too old for news', 49 * hour)
    await publish('Never said', hour, { _status: 'draft' })
    await createArticle(app, {
      headline: 'From another year',
      image: null,
      publishedAt: '2026-02-10T00:00:00.000Z',
      section: section.id,
    })
  })
  afterAll(() => app?.destroy())

  const fetchXML = async (path: string): Promise<string> => {
    const { headers, status, text } = await app.rest(`/api/newsdesk${path}`)
    expect([path, status]).toEqual([path, 200])
    expect(headers.get('content-type')).toBe('application/xml; charset=utf-8')
    return text
  }
  const get = async (path: string) => parse(await fetchXML(path))
  const locs = (text: string): string[] =>
    parse(text).urlset.url.map(({ loc }: { loc: string }) => loc)

  it('give Google News the articles of two days, as its rules have it', async () => {
    const { urlset } = await get('/news-sitemap.xml')
    expect(urlset['@xmlns']).toBe('http://www.sitemaps.org/schemas/sitemap/0.9')
    expect(urlset['@xmlns:news']).toBe('http://www.google.com/schemas/sitemap-news/0.9')
    const news = urlset.url.map((one: any) => one['news:news'])
    expect(news.map((one: any) => one['news:title'])).toEqual([
      'Fresh & “new” <today>',
      'A bell  rings',
    ])
    for (const one of news) {
      // The language is ISO 639, two letters.
      expect(one['news:publication']).toEqual({ 'news:language': 'pt', 'news:name': 'Porto & Mar' })
      expect(one['news:publication_date']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    }
    expect(urlset.url[0].loc).toBe(`${url}/articles/fresh-new-today`)
    expect(urlset.url[0]['image:image']['image:loc']).toMatch(/^https:\/\/harbour.example\/api\//)
  })

  it('are listed in an index, by month from the first article on, each of them there', async () => {
    const index = await fetchXML('/sitemap.xml')
    expect(await sitemapErrors([index])).toEqual([])
    const { sitemapindex } = parse(index)
    const listed: string[] = sitemapindex.sitemap.map(({ loc }: { loc: string }) => loc)
    expect(listed[0]).toBe(`${url}/api/newsdesk/news-sitemap.xml`)
    const months = listed.filter((loc) => /\d{4}-\d\d\.xml$/.test(loc))
    expect(months.at(-1)).toBe(`${url}/api/newsdesk/sitemaps/2026-02.xml`)
    expect(new Set(listed).size).toBe(listed.length)
    const sitemaps = await Promise.all(
      listed.map((loc) => fetchXML(new URL(loc).pathname.replace('/api/newsdesk', ''))),
    )
    expect(await sitemapErrors(sitemaps)).toEqual([])
    const [home, ...found] = sitemaps.slice(1).flatMap(locs)
    expect(home).toBe(`${url}/`)
    // Months without articles hold the home page.
    expect(found.filter((loc) => loc !== home).sort()).toEqual(
      [
        '/articles/a-bell-rings',
        '/articles/fresh-new-today',
        '/articles/from-another-year',
        '/articles/too-old-for-news',
        '/sections/harbour',
        '/tags/ferries',
      ].map((path) => url + path),
    )
  })

  it('say when an article last changed', async () => {
    const { urlset } = await get('/sitemaps/2026-02.xml')
    expect(urlset.url).toEqual([
      { lastmod: '2026-02-10T00:00:00.000Z', loc: `${url}/articles/from-another-year` },
    ])
  })

  it('are there for an archive of any age', async () => {
    await get('/sitemaps/1871-03.xml')
  })

  it.each(['2026-13.xml', '2026-02', 'x.xml', '0000-01.xml'])('are not %s', async (name) => {
    expect((await app.rest(`/api/newsdesk/sitemaps/${name}`)).status).toBe(404)
  })
  it('hold the home page where there is nothing to tell of, as their schema wants one', async () => {
    await app.payload.delete({ collection: 'articles' as never, where: {} } as never)
    const sitemaps = await Promise.all(['/news-sitemap.xml', '/sitemaps/2026-02.xml'].map(fetchXML))
    expect(await sitemapErrors(sitemaps)).toEqual([])
    expect(sitemaps.map(locs)).toEqual([[`${url}/`], [`${url}/`]])
  })
})
