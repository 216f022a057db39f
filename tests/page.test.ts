import { signPreview } from '../src/access/preview.js'
import { countRead, getPage } from '../src/index.js'
import { bootApp, databases, type TestApp } from './support/boot.js'
import {
  createArticle,
  createSection,
  createTag,
  lexical,
  uploadImage,
} from './support/fixtures.js'

const url = 'https://harbour.example'

describe.each(databases)('an article’s page on %s', (db) => {
  let app: TestApp
  beforeAll(async () => {
    app = await bootApp({ db, newsdesk: { site: { name: 'Harbour Times', url } } })
  })
  afterAll(() => app?.destroy())

  const read = async (slug: string, query = '') =>
    (await app.rest(`/api/newsdesk/articles/${slug}${query}`)).body
  const update = (id: unknown, data: object, rest: object = {}) =>
    app.payload.update({ collection: 'articles', data, id, ...rest } as never) as Promise<any>

  it('names the sections above its own, from the top', async () => {
    const news = await createSection(app, { name: 'News' })
    const city = await createSection(app, { name: 'City', parent: news.id })
    const port = await createSection(app, { name: 'Port', parent: city.id })
    const { slug } = await createArticle(app, { section: port.id })
    const { article, jsonLd } = await read(slug)
    expect(article.section).toEqual({
      name: 'Port',
      parents: [
        { name: 'News', path: '/sections/news', slug: 'news' },
        { name: 'City', path: '/sections/city', slug: 'city' },
      ],
      path: '/sections/port',
      slug: 'port',
    })
    const [, breadcrumb] = jsonLd['@graph']
    expect(breadcrumb.itemListElement.map(({ item }: { item: string }) => item)).toEqual([
      `${url}/`,
      `${url}/sections/news`,
      `${url}/sections/city`,
      `${url}/sections/port`,
      `${url}/articles/${slug}`,
    ])
  })

  it('offers the whole picture in every width there is, and no crop', async () => {
    const image = await uploadImage(app, { picture: { height: 1500, width: 2000 } })
    const { slug } = await createArticle(app, { image: image.id })
    const { image: printed } = (await read(slug)).article
    const widths = printed.srcset.split(', ').map((file: string) => file.split(' ')[1])
    expect(widths).toEqual(['640w', '1280w', '2000w'])
    expect(printed.srcset).toContain(`${printed.sizes.lead.url} 1280w`)
    expect(printed.sizes.thumbnail).toBeDefined()
  })

  it('relates articles by the tags they share, most first, then newer, itself never', async () => {
    const [a, b, c] = await Promise.all([1, 2, 3].map(() => createTag(app)))
    const of = (headline: string, tags: any[], publishedAt: string, rest = {}) =>
      createArticle(app, { headline, publishedAt, tags: tags.map(({ id }) => id), ...rest })
    const own = await of('Own', [a, b, c], '2026-01-05T00:00:00Z')
    await of('Shares one, older', [a], '2026-01-01T00:00:00Z')
    await of('Shares one, newer', [b], '2026-01-02T00:00:00Z')
    await of('Shares two, oldest', [b, c], '2025-12-01T00:00:00Z')
    await of('Shares none', [], '2026-01-04T00:00:00Z')
    await of('Shares all, a draft', [a, b, c], '2026-01-04T00:00:00Z', { _status: 'draft' })
    const { related } = await read(own.slug)
    expect(related.map(({ headline }: { headline: string }) => headline)).toEqual([
      'Shares two, oldest',
      'Shares one, newer',
      'Shares one, older',
    ])
  })

  it('relates at most six', async () => {
    const tag = await createTag(app)
    const made = []
    for (let n = 0; n < 8; n++) {
      made.push(await createArticle(app, { image: null, section: null, tags: [tag.id] }))
    }
    expect((await read(made[0].slug)).related).toHaveLength(6)
  })

  it('relates none that lies in the trash', async () => {
    const tag = await createTag(app)
    const [own, other, trashed] = [
      await createArticle(app, { tags: [tag.id] }),
      await createArticle(app, { tags: [tag.id] }),
      await createArticle(app, { tags: [tag.id] }),
    ]
    await update(trashed.id, { deletedAt: new Date().toISOString() })
    const { related } = await read(own.slug)
    expect(related.map(({ id }: { id: unknown }) => id)).toEqual([other.id])
  })

  it('prints in its lists neither itself nor a story twice: picks stay, Most Read moves up', async () => {
    const made: any[] = []
    for (let n = 1; n <= 8; n++) {
      const publishedAt = new Date(Date.now() - n * 60_000).toISOString()
      made.push(await createArticle(app, { headline: `Read ${n}`, publishedAt, section: null }))
    }
    // Read alike, they rank by their dates: 1 to 8.
    for (const { id } of made) await countRead(app.payload, { article: id })
    for (const n of [3, 1]) await update(made[n - 1].id, { editorsPick: true })
    const numbers = ({ entries }: any) =>
      entries.map(({ card, position }: any) => [position, Number(card.headline.split(' ')[1])])
    const printed = async (path: string) => {
      const { lists } = (await app.rest(`/api/newsdesk${path}`)).body
      return [numbers(lists.editorsPick), numbers(lists.mostRead)]
    }
    const placed = (...headlines: number[]) => headlines.map((n, index) => [index + 1, n])
    expect(await printed('/articles/read-2')).toEqual([placed(1, 3), placed(4, 5, 6, 7, 8)])
    expect(await printed('/articles/read-1')).toEqual([placed(3), placed(2, 4, 5, 6, 7)])
    expect(await printed('/articles/read-8')).toEqual([placed(1, 3), placed(2, 4, 5, 6, 7)])
    expect(await printed('/front')).toEqual([placed(1, 3), placed(2, 4, 5, 6, 7)])
    for (const n of [3, 1]) await update(made[n - 1].id, { editorsPick: false })
  })

  it('stays as it is under a pick, a second publication and a draft', async () => {
    const made = await createArticle(app, { publishedAt: '2026-02-01T08:00:00.000Z' })
    const before = JSON.stringify(await read(made.slug))
    await update(made.id, { editorsPick: true })
    await update(made.id, { editorsPick: false })
    await update(made.id, { headline: made.headline, _status: 'published' })
    await update(made.id, { summary: 'Not live yet.' }, { draft: true })
    expect(JSON.stringify(await read(made.slug))).toBe(before)
  })

  it('says in its meta what networks and search engines ask for, in absolute addresses', async () => {
    const tag = await createTag(app, { name: 'Trams' })
    const section = await createSection(app, { name: 'Transport' })
    const image = await uploadImage(app, {
      alt: 'A tram',
      picture: { height: 1500, width: 2000 },
    })
    const { slug } = await createArticle(app, {
      headline: 'Trams return',
      image: image.id,
      section: section.id,
      summary: 'At dawn.',
      tags: [tag.id],
    })
    const { article, meta } = await read(slug)
    const canonical = `${url}/articles/trams-return`
    expect(meta).toMatchObject({
      canonical,
      description: 'At dawn.',
      hreflang: [],
      openGraph: {
        article: {
          modifiedTime: article.modifiedAt,
          publishedTime: article.publishedAt,
          section: 'Transport',
          tags: ['Trams'],
        },
        image: { alt: 'A tram', height: 630, width: 1200 },
        locale: 'en_US',
        siteName: 'Harbour Times',
        type: 'article',
        url: canonical,
      },
      title: 'Trams return',
      twitter: { card: 'summary_large_image', imageAlt: 'A tram' },
    })
    expect(meta.openGraph.image.url).toMatch(/^https:\/\/harbour\.example\/api\/images\/file\//)
    expect(meta.twitter.image).toBe(meta.openGraph.image.url)
    expect(meta.feeds.map(({ url: feed }: { url: string }) => feed)).toContain(
      `${url}/api/newsdesk/feeds/rss.xml?section=transport`,
    )
  })

  it('describes itself by its beginning where it has no summary', async () => {
    const { slug } = await createArticle(app, { body: 'word '.repeat(60), summary: '' })
    const { description } = (await read(slug)).meta
    expect(description).toMatch(/^word (word )+word…$/)
    expect(description.length).toBeLessThanOrEqual(161)
  })

  it('gives only the fields asked for', async () => {
    const { slug } = await createArticle(app)
    const page = await read(
      slug,
      '?fields=article.headline,article.image.sizes,lists.mostRead.entries.card.slug',
    )
    expect(Object.keys(page)).toEqual(['article', 'lists'])
    expect(Object.keys(page.article)).toEqual(['headline', 'image'])
    expect(Object.keys(page.article.image)).toEqual(['sizes'])
    expect(page.article.image.sizes.thumbnail.width).toBe(240)
    expect(Object.keys(page.lists)).toEqual(['mostRead'])
  })

  it.each(['nothing', 'article.nothing', 'article..headline', '', 'article.constructor'])(
    'refuses to give %j',
    async (fields) => {
      const { slug } = await createArticle(app, { image: null, section: null })
      const { body, status } = await app.rest(
        `/api/newsdesk/articles/${slug}?fields=${encodeURIComponent(fields)}`,
      )
      expect([status, body.errors[0].message]).toEqual([400, expect.stringContaining('`fields`')])
    },
  )

  describe('opened with a preview token', () => {
    const token = (article: any, ms = 60_000) =>
      signPreview(app.payload, { article: article.id, expiresAt: Date.now() + ms })

    it('shows the newest draft to whoever holds it, and caches it nowhere', async () => {
      const live = await createArticle(app, { headline: 'As it stands' })
      await update(live.id, { headline: 'As it will stand' }, { draft: true })
      const path = `/api/newsdesk/articles/${live.slug}`
      const shown = await app.rest(`${path}?draft=${token(live)}`)
      expect(shown.body.article.headline).toBe('As it will stand')
      expect(shown.headers.get('cache-control')).toBe('private, no-store')
      expect((await app.rest(path)).body.article.headline).toBe('As it stands')
    })

    it('shows an article that was never published', async () => {
      const draft = await createArticle(app, { draft: true, headline: 'Not yet' })
      const { article } = await read(draft.slug, `?draft=${token(draft)}`)
      expect(article.headline).toBe('Not yet')
    })

    it('stays closed to expired and forged tokens', async () => {
      const draft = await createArticle(app, { draft: true, headline: 'Secret' })
      for (const bad of [token(draft, -1_000), `${token(draft)}x`, 'true']) {
        const { status, text } = await app.rest(
          `/api/newsdesk/articles/${draft.slug}?draft=${encodeURIComponent(bad)}`,
        )
        expect(status).toBe(403)
        expect(text).toMatch(/`draft` .* expired/)
        expect(text).not.toContain('Secret')
      }
    })

    it('is closed again when the article is deleted', async () => {
      const draft = await createArticle(app, { draft: true })
      const held = token(draft)
      await app.payload.delete({ collection: 'articles' as never, id: draft.id } as never)
      const { status } = await app.rest(`/api/newsdesk/articles/${draft.slug}?draft=${held}`)
      expect(status).toBe(404)
    })
  })

  it('prints of a node it does not know what stands in it, and nothing else', async () => {
    const body = lexical('Before.\n\nInside.') as any
    const [before, inside] = body.root.children
    const children = [before, { children: [inside], type: 'aside' }, { type: 'gadget' }]
    body.root.children = [...children, { fields: { blockType: 'quiz' }, type: 'block' }]
    const { slug } = await createArticle(app, { body, image: null })
    const { article } = await read(slug)
    expect(article.body.html).toBe('<p>Before.</p><p>Inside.</p>')
  })

  it('answers the same by the Local API', async () => {
    const { slug } = await createArticle(app, { body: lexical('One.\n\nTwo.') })
    const page = await getPage(app.payload, { slug })
    expect(JSON.parse(JSON.stringify(page))).toEqual(await read(slug))
  })
})

describe.each(databases)('an article’s page where the public may not read all, on %s', (db) => {
  let app: TestApp
  const forAll = ({ req }: { req: { user?: unknown } }) =>
    req.user
      ? true
      : {
          and: [
            { _status: { equals: 'published' } },
            { headline: { not_equals: 'For subscribers' } },
          ],
        }
  beforeAll(async () => {
    const articles = ({ defaultCollection }: { defaultCollection: { access?: object } }) => ({
      ...defaultCollection,
      access: { ...defaultCollection.access, read: forAll },
    })
    app = await bootApp({ db, newsdesk: { overrides: { articles: articles as never } } })
  })
  afterAll(() => app?.destroy())

  it('relates six that the public may read, in place of others that share more', async () => {
    const [one, two] = [await createTag(app), await createTag(app)]
    const own = await createArticle(app, { tags: [one.id, two.id] })
    for (let n = 0; n < 7; n++) {
      await createArticle(app, { headline: `For all ${n}`, tags: [one.id] })
      await createArticle(app, { headline: 'For subscribers', tags: [one.id, two.id] })
    }
    const { body } = await app.rest(`/api/newsdesk/articles/${own.slug}`)
    expect(body.related.map(({ headline }: { headline: string }) => headline)).toEqual(
      [6, 5, 4, 3, 2, 1].map((n) => `For all ${n}`),
    )
  })
})
