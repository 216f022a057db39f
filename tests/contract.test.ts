import { bootApp, databases, type TestApp } from './support/boot.js'
import {
  createArticle,
  createSection,
  createTag,
  lexical,
  uploadImage,
} from './support/fixtures.js'

describe.each(databases)('the contract on %s', (db) => {
  let app: TestApp
  beforeAll(async () => {
    app = await bootApp({ db })
  })
  afterAll(() => app?.destroy())

  it('prints an outsider’s article whole, by REST and by GraphQL', async () => {
    const post = async (path: string, body: unknown) => {
      const answer = await app.rest(path, { body, method: 'POST', user: true })
      expect(answer.status).toBe(201)
      return answer.body.doc
    }
    const image = await uploadImage(app, {
      alt: 'A ferry in the fog',
      caption: 'The first ferry of the day.',
      credit: 'Ines Duarte',
    })
    const section = await post('/api/sections', { name: 'Harbour' })
    const tag = await post('/api/tags', { name: 'Ferries' })
    await post('/api/articles', {
      _status: 'published',
      body: lexical('The ferry came in at dawn.'),
      byline: ['Ada Moreau', 'Bo Lind', 'Cem Aksoy'],
      headline: 'Ferry returns',
      image: image.id,
      section: section.id,
      summary: 'After a week of fog.',
      tags: [tag.id],
    })

    const { body: page, status } = await app.rest('/api/newsdesk/articles/ferry-returns')
    expect(status).toBe(200)
    expect(page.article).toMatchObject({
      byline: ['Ada Moreau', 'Bo Lind', 'Cem Aksoy'],
      bylineText: 'By Ada Moreau, Bo Lind and Cem Aksoy',
      headline: 'Ferry returns',
      image: {
        alt: 'A ferry in the fog',
        caption: 'The first ferry of the day.',
        credit: 'Ines Duarte',
      },
      path: '/articles/ferry-returns',
      section: { name: 'Harbour', slug: 'harbour' },
      tags: [{ name: 'Ferries', slug: 'ferries' }],
    })
    expect(page.article.body.html).toContain('<p>The ferry came in at dawn.</p>')
    expect(page.article.body.text).toBe('The ferry came in at dawn.')
    expect(page.article.image.sizes.thumbnail).toMatchObject({ width: 240, height: 240 })

    const { data, errors } = await app.graphql(
      `{ newsPage(slug: "ferry-returns") { article { headline bylineText section { name }
        image { credit sizes { name url } } tags { slug } body { html json } } lists { mostRead { entries { position } } } } }`,
    )
    expect(errors).toBeUndefined()
    expect(data.newsPage.article).toMatchObject({
      bylineText: 'By Ada Moreau, Bo Lind and Cem Aksoy',
      image: { credit: 'Ines Duarte' },
      tags: [{ slug: 'ferries' }],
    })
    expect(data.newsPage.article.body.json).toEqual(page.article.body.json)
  })

  it('counts a reader’s read and moves Most Read', async () => {
    const article = await createArticle(app, { headline: 'Read by people' })
    const beacon = (headers?: Record<string, string>) =>
      app.rest('/api/newsdesk/reads', { body: { article: article.slug }, headers, method: 'POST' })

    expect(await beacon()).toMatchObject({ body: { counted: true }, status: 202 })
    expect((await beacon({ 'user-agent': 'Googlebot/2.1' })).body).toEqual({
      counted: false,
      reason: 'bot',
    })
    expect((await beacon({ 'sec-purpose': 'prefetch' })).body).toEqual({
      counted: false,
      reason: 'prefetch',
    })
    const readers = await app.rest('/api/newsdesk/lists/most-read')
    expect(readers.body.entries).toEqual([
      expect.objectContaining({ basis: 'measured', position: 1 }),
    ])
    expect(readers.text).not.toContain('reads')
    const editors = await app.rest('/api/newsdesk/lists/most-read', { user: true })
    expect(editors.body).toMatchObject({
      entries: [{ reads: 1 }],
      sample: { articles: 1, reads: 1 },
    })
  })

  it('adds and removes a pick with the article’s own field', async () => {
    const article = await createArticle(app, { headline: 'Picked at once', editorsPick: true })
    const picked = async () =>
      (await app.rest('/api/newsdesk/lists/editors-pick')).body.entries.map(
        ({ card }: { card: { headline: string } }) => card.headline,
      )
    expect(await picked()).toEqual(['Picked at once'])
    expect((await app.rest(`/api/articles/${article.id}`, { user: true })).body.editorsPick).toBe(
      true,
    )

    const off = { body: { editorsPick: false }, method: 'PATCH', user: true } as const
    expect((await app.rest(`/api/articles/${article.id}`, off)).status).toBe(200)
    expect(await picked()).toEqual([])
  })

  it('makes a section’s list when someone asks for it', async () => {
    const section = await createSection(app, { name: 'Weather' })
    const { body } = await app.rest(`/api/newsdesk/lists/most-read?section=${section.slug}`)
    expect(body).toMatchObject({ entries: [], kind: 'most-read', number: 1, section: 'weather' })
  })

  it('names what is wrong with a request', async () => {
    const ask = async (path: string) => {
      const { body, status } = await app.rest(`/api/newsdesk${path}`)
      return [status, body.errors[0].message]
    }
    expect(await ask('/articles/nowhere')).toEqual([404, expect.any(String)])
    expect(await ask('/lists/most-liked')).toEqual([404, expect.any(String)])
    expect(await ask('/lists/most-read?limit=0')).toEqual([400, expect.stringContaining('limit')])
    expect(await ask('/lists/most-read?limit=x')).toEqual([400, expect.stringContaining('limit')])
    expect(await ask('/lists/most-read?section=no')).toEqual([
      404,
      expect.stringContaining('section'),
    ])
    expect(await ask('/pixel.gif')).toEqual([400, expect.stringContaining('article')])
  })

  it('refuses to delete a tag in use, saying by how many articles, and naming ten', async () => {
    const tag = await createTag(app, { name: 'Busy' })
    const refuse = async () => {
      const path = `/api/tags/${tag.id}`
      const { body, status } = await app.rest(path, { method: 'DELETE', user: true })
      expect(status).toBe(409)
      return body.errors[0]
    }
    await createArticle(app, { headline: 'Tagged', tags: [tag.id] })
    expect((await refuse()).message).toMatch(/\b1 article\b.*Tagged/)
    for (let n = 2; n <= 12; n++) await createArticle(app, { tags: [tag.id] })
    const refused = await refuse()
    expect(refused.message).toMatch(/\b12 articles\b/)
    expect(refused.data.usedIn).toHaveLength(10)
  })

  it('shows no draft, no list rule and no unpublished image to the public', async () => {
    const image = await uploadImage(app, { alt: 'Secret', credit: 'Nobody' })
    await createArticle(app, { _status: 'draft', headline: 'Not yet', image: image.id })
    const docs = async (path: string) => (await app.rest(path)).body.docs ?? []
    expect(
      (await docs('/api/articles?limit=0&draft=true')).map((d: any) => d.headline),
    ).not.toContain('Not yet')
    expect((await docs('/api/images?limit=0')).map((d: any) => d.alt)).not.toContain('Secret')
    expect((await app.rest(image.url)).status).toBe(403)
    expect((await app.rest('/api/lists')).status).toBe(403)
    expect((await app.rest('/api/editions')).status).toBe(403)
    expect((await app.rest('/api/articles/versions')).status).toBe(403)
  })
})
