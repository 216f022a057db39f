import type { Changed } from '../src/delivery/options.js'
import { bootApp, databases, type TestApp } from './support/boot.js'
import {
  createArticle,
  createSection,
  createTag,
  lexical,
  uploadImage,
} from './support/fixtures.js'
import { eventually } from './support/process.js'
import { sitemapErrors, xmlReader } from './support/xml.js'

const site = 'https://harbour.example'
const parse = xmlReader('url', 'xhtml:link')

/** A paragraph that links to an article. */
const linkingTo = (article: { id: unknown }) => {
  const [paragraph] = lexical('').root.children
  const fields = {
    doc: { relationTo: 'articles', value: article.id },
    linkType: 'internal',
    newTab: false,
  }
  const link = { ...paragraph, fields, id: 'link', type: 'link', version: 3 }
  const { children } = lexical('As we reported').root.children[0]
  return {
    root: {
      ...lexical('').root,
      children: [{ ...paragraph, children: [{ ...link, children }] }],
    },
  }
}

describe.each(databases)('addresses that say their language, on %s', (db) => {
  let app: TestApp
  const told: Changed[] = []
  const ids: Record<string, any> = {}
  const english = { city: '/en/city', ferry: '/en/city/ferry-returns', tag: '/en/t/ferries' }
  const german = { city: '/de/stadt', ferry: '/de/stadt/fahre-kehrt', tag: '/de/t/fahren' }

  const translate = (collection: string, id: any, data: object) =>
    app.payload.update({ collection, data, id, locale: 'de' } as never)
  const get = async (path: string) => {
    const { body, status } = await app.rest(`/api/newsdesk${path}`)
    expect([path, status]).toEqual([path, 200])
    return body
  }

  beforeAll(async () => {
    app = await bootApp({
      config: {
        localization: { defaultLocale: 'en', fallback: true, locales: ['de', 'en', 'pt_BR'] },
      },
      db,
      newsdesk: {
        articlePath: ({ locale, section, slug }) => `/${locale}/${section}/${slug}`,
        delivery: { onChange: (changed) => told.push(changed) },
        site: {
          sectionPath: ({ locale, slug }) => `/${locale}/${slug}`,
          tagPath: ({ locale, slug }) => `/${locale}/t/${slug}`,
          url: site,
        },
      },
    })
    const top = await createSection(app, { name: 'News' })
    const section = await createSection(app, { name: 'City', parent: top.id })
    const tag = await createTag(app, { name: 'Ferries' })
    const image = await uploadImage(app, { alt: 'A ferry' })
    const publish = (headline: string, hoursAgo: number, rest: object = {}) =>
      createArticle(app, {
        headline,
        image: image.id,
        publishedAt: new Date(Date.now() - hoursAgo * 3_600_000).toISOString(),
        section: section.id,
        tags: [tag.id],
        ...rest,
      })
    const ferry = await publish('Ferry returns', 1)
    const bridge = await publish('Bridge opens', 2, { body: linkingTo(ferry) })
    await translate('sections', section.id, { name: 'Stadt', slug: 'stadt' })
    await translate('tags', tag.id, { name: 'Fähren', slug: 'fahren' })
    await translate('images', image.id, { alt: 'Eine Fähre' })
    await translate('articles', ferry.id, { _status: 'published', headline: 'Fähre kehrt' })
    await translate('articles', bridge.id, {
      _status: 'published',
      body: linkingTo(ferry),
      headline: 'Brücke öffnet',
    })
    await publish('Never translated', 3)
    Object.assign(ids, { bridge: bridge.id, ferry: ferry.id, section: section.id })
  })
  afterAll(() => app?.destroy())

  it('lead from page to page in the language asked for', async () => {
    const { article, related } = await get('/articles/brucke-offnet?locale=de')
    expect(article).toMatchObject({
      path: '/de/stadt/brucke-offnet',
      section: { parents: [{ path: '/de/news' }], path: german.city },
      tags: [{ path: german.tag }],
    })
    expect(article.body.html).toContain(`href="${german.ferry}"`)
    const card = { headline: 'Fähre kehrt', image: { alt: 'Eine Fähre' }, path: german.ferry }
    expect(related[0]).toMatchObject(card)
    const front = await get('/front?locale=de&limit=1')
    expect(front.articles[0]).toMatchObject(card)
    expect(front.sections[0].section).toMatchObject({
      parts: [{ path: german.city }],
      path: '/de/news',
    })
    for (const path of ['/sections/stadt?locale=de', '/tags/fahren?locale=de']) {
      expect((await get(path)).articles[0]).toMatchObject(card)
    }
  })

  it('say the default language where none is asked for', async () => {
    const { article, meta } = await get('/articles/bridge-opens')
    expect(article.path).toBe('/en/city/bridge-opens')
    expect(article.body.html).toContain(`href="${english.ferry}"`)
    expect(meta.canonical).toBe(`${site}/en/city/bridge-opens`)
    expect((await get('/sections/city')).section.path).toBe(english.city)
    const { entries } = await get('/lists/editors-pick')
    expect(entries).toEqual([])
  })

  it.each([
    ['ferry', '/articles/ferry-returns', '/articles/fahre-kehrt'],
    ['city', '/sections/city', '/sections/stadt'],
    ['tag', '/tags/ferries', '/tags/fahren'],
  ] as const)('name each other in the head of the page: %s', async (name, inEnglish, inGerman) => {
    const hreflang = [
      { language: 'en', url: site + english[name] },
      { language: 'de', url: site + german[name] },
    ]
    expect((await get(inEnglish)).meta).toMatchObject({ canonical: site + english[name], hreflang })
    expect((await get(`${inGerman}?locale=de`)).meta).toMatchObject({
      canonical: site + german[name],
      hreflang,
    })
  })

  it('of a section in another language lead to it in the one asked for', async () => {
    const moved = async (path: string) =>
      (await app.rest(`/api/newsdesk/sections/${path}`)).headers.get('location')
    expect(await moved('stadt')).toBe('/api/newsdesk/sections/city')
    expect(await moved('city?locale=de')).toBe('/api/newsdesk/sections/stadt?locale=de')
  })

  it('may be of a locale with an underscore, which the web writes with a hyphen', async () => {
    const { jsonLd, meta } = await get('/articles/ferry-returns?locale=pt_BR')
    expect(meta.openGraph.locale).toBe('pt_BR')
    expect(jsonLd['@graph'][0].inLanguage).toBe('pt-BR')
  })

  it('stand in feeds of their own, which say where they are', async () => {
    const feed = await get('/feeds/feed.json?section=stadt&locale=de')
    const own = `${site}/api/newsdesk/feeds/feed.json?locale=de&section=stadt`
    expect(feed).toMatchObject({ feed_url: own, language: 'de' })
    expect(feed.items[0].url).toBe(site + german.ferry)
    expect((await get('/feeds/feed.json?section=city&locale=de')).feed_url).toBe(own)
    const { text } = await app.rest('/api/newsdesk/feeds/atom.xml?locale=de')
    expect(parse(text).feed.id).toBe(`${site}/api/newsdesk/feeds/atom.xml?locale=de`)
    const { meta } = await get('/articles/fahre-kehrt?locale=de')
    expect(meta.feeds.map(({ url }: any) => url)).toContain(own)
  })

  it('stand in the sitemaps, each with those of the other languages', async () => {
    const urls = async (path: string): Promise<any[]> => {
      const { text } = await app.rest(`/api/newsdesk${path}`)
      expect(await sitemapErrors([text])).toEqual([])
      const { urlset } = parse(text)
      expect(urlset['@xmlns:xhtml']).toBe('http://www.w3.org/1999/xhtml')
      return urlset.url
    }
    const links = (name: keyof typeof english) => [
      { '@href': site + english[name], '@hreflang': 'en', '@rel': 'alternate' },
      { '@href': site + german[name], '@hreflang': 'de', '@rel': 'alternate' },
    ]
    const of = (all: any[], path: string) => all.find(({ loc }) => loc === site + path)
    const news = await urls('/news-sitemap.xml')
    expect(news.map(({ loc }) => loc.slice(site.length))).toEqual([
      english.ferry,
      german.ferry,
      '/en/city/bridge-opens',
      '/de/stadt/brucke-offnet',
      '/en/city/never-translated',
    ])
    for (const [path, language, title] of [
      [english.ferry, 'en', 'Ferry returns'],
      [german.ferry, 'de', 'Fähre kehrt'],
    ] as const) {
      expect(of(news, path)).toMatchObject({
        'news:news': { 'news:publication': { 'news:language': language }, 'news:title': title },
        'xhtml:link': links('ferry'),
      })
    }
    expect(of(news, '/en/city/never-translated')).not.toHaveProperty('xhtml:link')
    const { publishedAt } = (await get('/articles/ferry-returns')).article
    const month = await urls(`/sitemaps/${publishedAt.slice(0, 7)}.xml`)
    expect(of(month, german.ferry)['xhtml:link']).toEqual(links('ferry'))
    const fronts = await urls('/sitemaps/fronts.xml')
    for (const name of ['city', 'tag'] as const) {
      for (const path of [english[name], german[name]]) {
        expect(of(fronts, path)['xhtml:link']).toEqual(links(name))
      }
    }
    expect(fronts).toHaveLength(6)
  })

  it('are all told to onChange', async () => {
    told.length = 0
    await app.payload.update({
      collection: 'articles',
      data: { summary: 'At dawn.' },
      id: ids.ferry,
    } as never)
    const [{ paths }] = await eventually(
      async () => told.filter(({ keys }) => keys.includes(`article:${ids.ferry}`)),
      (some) => some.length === 1,
    )
    expect(paths).toEqual(
      expect.arrayContaining([...Object.values(english), ...Object.values(german), '/']),
    )
  })

  it('are those of a shared draft in the language of its form', async () => {
    const { body } = await app.rest('/api/newsdesk/previews?locale=de', {
      body: { article: ids.ferry },
      method: 'POST',
      user: true,
    })
    expect(new URL(body.url).pathname).toBe(german.ferry)
  })
})

describe.each(databases)('an app without fallback between its languages, on %s', (db) => {
  let app: TestApp
  beforeAll(async () => {
    app = await bootApp({
      config: { localization: { defaultLocale: 'en', fallback: false, locales: ['en', 'de'] } },
      db,
    })
  })
  afterAll(() => app?.destroy())

  it('has no page of what is not translated, and keeps the names of its sections', async () => {
    const tag = await createTag(app, { name: 'Ferries' })
    const section = await createSection(app, { name: 'City' })
    const data = { section: section.id, tags: [tag.id] }
    const { id } = await createArticle(app, { headline: 'Ferry returns', ...data })
    await createArticle(app, { headline: 'Never translated', ...data })
    const german = { _status: 'published', headline: 'Fähre kehrt' }
    const collection = 'articles' as never
    await app.payload.update({ collection, data: german, id, locale: 'de' } as never)
    const ask = (path: string) => app.rest(`/api/newsdesk${path}locale=de`)

    expect((await ask('/articles/never-translated?')).status).toBe(404)
    expect((await ask('/tags/ferries?')).status).toBe(404)
    const { article, related } = (await ask('/articles/fahre-kehrt?')).body
    expect(article).toMatchObject({
      section: { name: 'City', path: '/sections/city', slug: 'city' },
      tags: [],
    })
    expect(related).toEqual([])
    for (const path of ['/front?', '/sections/city?']) {
      const { articles } = (await ask(path)).body
      expect(articles.map(({ slug }: any) => slug)).toEqual(['fahre-kehrt'])
    }
    const { items } = (await ask('/feeds/feed.json?')).body
    expect(items.map(({ title }: any) => title)).toEqual(['Fähre kehrt'])
  })
})
