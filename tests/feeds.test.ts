import { bootApp, databases, type TestApp } from './support/boot.js'
import {
  createArticle,
  createSection,
  createTag,
  lexical,
  uploadImage,
} from './support/fixtures.js'
import { xmlReader } from './support/xml.js'

const url = 'https://harbour.example'
const parse = xmlReader('author', 'category', 'dc:creator', 'entry', 'item', 'link')
const rfc822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/
const absolute = /^https?:\/\//

describe.each(databases)('the feeds on %s', (db) => {
  let app: TestApp
  const ids: Record<string, unknown> = {}

  beforeAll(async () => {
    app = await bootApp({
      db,
      newsdesk: { site: { description: 'News of the port.', name: 'Harbour & Times', url } },
    })
    const sport = await createSection(app, { name: 'Sport' })
    const sailing = await createSection(app, { name: 'Sailing & rowing', parent: sport.id })
    const city = await createSection(app, { name: 'City' })
    const tag = await createTag(app, { name: 'Ferries <all>' })
    const image = await uploadImage(app, {
      alt: 'A "ferry" & fog',
      caption: 'At 6 < 7.',
      credit: 'Ines Duarte',
      picture: { height: 900, width: 1600 },
    })
    const publish = async (headline: string, hour: number, rest: object) => {
      const article = await createArticle(app, {
        headline,
        image: null,
        publishedAt: `2026-03-01T0${hour}:00:00.000Z`,
        ...rest,
      })
      ids[headline] = article.id
      return article
    }
    const older = await publish('Rowers win', 1, { section: sailing.id })
    await publish('1 < 2 & "so on"', 2, {
      body: {
        root: {
          ...lexical('').root,
          children: [
            ...lexical('A first ]]> paragraph & more.').root.children,
            { format: '', relationTo: 'images', type: 'upload', value: image.id, version: 3 },
          ],
        },
      },
      image: image.id,
      section: city.id,
      tags: [tag.id],
    })
    await publish('A bell \u0007 rings', 3, { byline: [], section: sport.id, summary: '' })
    await publish('Never said', 4, { _status: 'draft', section: sport.id })
    await app.payload.update({
      collection: 'articles',
      data: { editorsPick: true },
      id: older.id,
    } as never)
  })
  afterAll(() => app?.destroy())

  const get = (path: string) => app.rest(`/api/newsdesk/feeds/${path}`)
  const parsed = async (path: string) => {
    const { headers, status, text } = await get(path)
    expect(status).toBe(200)
    return { data: parse(text), type: headers.get('content-type') }
  }
  const rss = async (query = '') => (await parsed(`rss.xml${query}`)).data.rss.channel
  const atom = async (query = '') => (await parsed(`atom.xml${query}`)).data.feed
  const json = async (query = '') => JSON.parse((await get(`feed.json${query}`)).text)
  const titles = (items: { title: string }[]) => items.map(({ title }) => title)
  const all = ['A bell  rings', '1 < 2 & "so on"', 'Rowers win']

  it('are RSS 2.0 as its specification has it', async () => {
    const { data, type } = await parsed('rss.xml')
    expect(type).toBe('application/rss+xml; charset=utf-8')
    expect(data.rss['@version']).toBe('2.0')
    const { channel } = data.rss
    expect(channel).toMatchObject({
      'atom:link': {
        '@href': `${url}/api/newsdesk/feeds/rss.xml`,
        '@rel': 'self',
        '@type': 'application/rss+xml',
      },
      description: 'News of the port.',
      language: 'en',
      link: [`${url}/`],
      title: 'Harbour & Times',
    })
    expect(channel.lastBuildDate).toBe('Sun, 01 Mar 2026 03:00:00 GMT')
    expect(titles(channel.item)).toEqual(all)
    for (const item of channel.item) {
      expect(item.link).toEqual([expect.stringMatching(absolute)])
      expect(item.guid['@isPermaLink']).toBe('false')
      expect(item.pubDate).toMatch(rfc822)
      expect(item.author).toBeUndefined()
    }
    const [bell, ferry] = channel.item
    expect(bell['dc:creator']).toBeUndefined()
    expect(ferry['dc:creator']).toEqual(['Ada Moreau', 'Bo Lind'])
    expect(ferry.category).toEqual(['City', 'Ferries <all>'])
    expect(ferry.guid['#text']).toBe(`${url}/api/articles/${ids['1 < 2 & "so on"']}`)
  })

  it('carry the picture as a file that is there, with its size, type, caption and credit', async () => {
    const [, { enclosure, 'media:content': media }] = (await rss()).item
    expect(enclosure).toEqual({
      '@length': expect.stringMatching(/^[1-9]\d*$/),
      '@type': 'image/webp',
      '@url': expect.stringMatching(/^https:\/\/harbour\.example\/api\/images\/file\/.+1280x720/),
    })
    expect(media).toMatchObject({
      '@height': '720',
      '@medium': 'image',
      '@url': enclosure['@url'],
      '@width': '1280',
      'media:credit': 'Ines Duarte',
      'media:description': { '#text': 'At 6 < 7.' },
      'media:title': { '#text': 'A "ferry" & fog' },
    })
    const path = new URL(enclosure['@url']).pathname
    const bytes = Buffer.from(await (await app.fetch(path)).arrayBuffer())
    expect(bytes).toHaveLength(Number(enclosure['@length']))
  })

  it('are Atom as RFC 4287 has it', async () => {
    const { data, type } = await parsed('atom.xml')
    expect(type).toBe('application/atom+xml; charset=utf-8')
    const { feed } = data
    expect(feed).toMatchObject({
      '@xmlns': 'http://www.w3.org/2005/Atom',
      author: [{ name: 'Harbour & Times' }],
      id: `${url}/api/newsdesk/feeds/atom.xml`,
      subtitle: 'News of the port.',
      title: 'Harbour & Times',
      updated: '2026-03-01T03:00:00.000Z',
    })
    expect(feed.link.map((link: any) => link['@rel'])).toEqual(['self', 'alternate'])
    expect(titles(feed.entry)).toEqual(all)
    for (const entry of feed.entry) {
      expect(entry.updated).toMatch(rfc3339)
      expect(entry.published).toMatch(rfc3339)
      expect(entry.id).toMatch(absolute)
      const alternates = entry.link.filter((link: any) => link['@rel'] === 'alternate')
      expect(alternates).toHaveLength(1)
      // Without content, an entry must have an alternate link and a summary (4.1.1, 4.1.2).
      expect(entry).toHaveProperty('summary')
    }
    const [, ferry] = feed.entry
    expect(ferry.author).toEqual([{ name: 'Ada Moreau' }, { name: 'Bo Lind' }])
    expect(ferry.category[1]).toEqual({ '@label': 'Ferries <all>', '@term': 'ferries-all' })
    const enclosure = ferry.link.find((link: any) => link['@rel'] === 'enclosure')
    expect(enclosure).toMatchObject({ '@title': 'A "ferry" & fog', '@type': 'image/webp' })
  })

  it('are JSON Feed 1.1', async () => {
    const { headers } = await get('feed.json')
    expect(headers.get('content-type')).toBe('application/feed+json; charset=utf-8')
    const feed = await json()
    expect(feed).toMatchObject({
      authors: [{ name: 'Harbour & Times', url: `${url}/` }],
      description: 'News of the port.',
      feed_url: `${url}/api/newsdesk/feeds/feed.json`,
      home_page_url: `${url}/`,
      language: 'en',
      title: 'Harbour & Times',
      version: 'https://jsonfeed.org/version/1.1',
    })
    for (const item of feed.items) {
      expect(item.id).toMatch(absolute)
      expect(item.url).toMatch(absolute)
      // One of the two is required.
      expect(typeof item.content_text === 'string').not.toBe(typeof item.content_html === 'string')
      expect(item.date_published).toMatch(rfc3339)
      expect(item.date_modified).toMatch(rfc3339)
    }
    const [, ferry] = feed.items
    expect(ferry).toMatchObject({
      _newsdesk: { image: { caption: 'At 6 < 7.', credit: 'Ines Duarte' } },
      attachments: [{ mime_type: 'image/webp', title: 'A "ferry" & fog', url: ferry.image }],
      authors: [{ name: 'Ada Moreau' }, { name: 'Bo Lind' }],
      tags: ['City', 'Ferries <all>'],
    })
  })

  it('hold the whole text where it is asked for, its addresses absolute', async () => {
    const inRSS = (await rss('?full=true')).item[1]['content:encoded']
    expect(inRSS).toContain('<p>A first ]]&gt; paragraph &amp; more.</p>')
    for (const [, address] of inRSS.matchAll(/(?:src|href|srcset)="([^"]*)"/g)) {
      for (const one of address.split(', ')) expect(one).toMatch(absolute)
    }
    expect(inRSS).toContain('<img src="https://harbour.example/api/images/')
    const entry = (await atom('?full=true')).entry[1]
    expect(entry.content).toEqual({ '#text': inRSS, '@type': 'html' })
    expect((await json('?full=true')).items[1].content_html).toBe(inRSS)
    expect((await rss()).item[1]['content:encoded']).toBeUndefined()
  })

  it.each([
    ['?section=sport', ['A bell  rings', 'Rowers win'], 'Sport · Harbour & Times'],
    ['?section=sailing-rowing', ['Rowers win'], 'Sailing & rowing · Harbour & Times'],
    ['?tag=ferries-all', ['1 < 2 & "so on"'], 'Ferries <all> · Harbour & Times'],
    ['?list=editors-pick', ['Rowers win'], 'Editor’s Pick · Harbour & Times'],
    ['?limit=1', ['A bell  rings'], 'Harbour & Times'],
  ])('are of what is asked for: %s', async (query, expected, title) => {
    const channel = await rss(query)
    expect(titles(channel.item)).toEqual(expected)
    expect(channel.title).toBe(title)
    const { entry, id } = await atom(query)
    expect(titles(entry)).toEqual(expected)
    if (!query.includes('limit')) expect(id).toBe(`${url}/api/newsdesk/feeds/atom.xml${query}`)
    // JSON has no forbidden characters.
    expect(titles((await json(query)).items).map((one) => one.replace('\u0007', ''))).toEqual(
      expected,
    )
  })

  it('are in the order of a list, and in the words of its title and its picks', async () => {
    const { docs } = await app.payload.find({
      collection: 'lists' as never,
      where: { kind: { equals: 'editors-pick' }, section: { exists: false } },
    })
    const picks = [
      { article: ids['Rowers win'], headline: 'Gold for the rowers' },
      { article: ids['A bell \u0007 rings'] },
    ]
    await app.payload.update({
      collection: 'lists',
      data: { picks, title: 'Our choice' },
      id: (docs[0] as any).id,
    } as never)
    expect((await rss('?list=editors-pick')).title).toBe('Our choice · Harbour & Times')
    expect(titles((await rss('?list=editors-pick')).item)).toEqual([
      'Gold for the rowers',
      'A bell  rings',
    ])
  })

  it('are the same bytes until something in them changes', async () => {
    const [before, again] = [await get('rss.xml'), await get('rss.xml')]
    expect(again.text).toBe(before.text)
    await app.payload.update({
      collection: 'articles',
      data: { summary: 'They won by a length.' },
      id: ids['Rowers win'],
    } as never)
    const after = await get('rss.xml')
    expect(after.text).not.toBe(before.text)
    expect(after.text).toContain('They won by a length.')
  })

  it.each([
    ['?section=nowhere', 404, '`section`'],
    ['?tag=nowhere', 404, '`tag`'],
    ['?tag=ferries-all&section=sport', 400, '`tag`'],
    ['?list=newest', 400, '`list`'],
    ['?full=yes', 400, '`full`'],
    ['?limit=500', 400, '`limit`'],
  ])('name what is wrong with %s', async (query, status, named) => {
    const answer = await get(`rss.xml${query}`)
    expect([answer.status, answer.body.errors[0].message]).toEqual([
      status,
      expect.stringContaining(named),
    ])
  })

  it('are valid where there is nothing to say', async () => {
    const section = await createSection(app, { name: 'Silence' })
    expect((await rss(`?section=${section.slug}`)).item).toBeUndefined()
    expect((await atom(`?section=${section.slug}`)).updated).toBe('1970-01-01T00:00:00.000Z')
    expect((await json(`?section=${section.slug}`)).items).toEqual([])
  })
})
