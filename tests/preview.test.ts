import { signPreview, verifyPreview } from '../src/access/preview.js'
import { bootApp, databases, type TestApp } from './support/boot.js'
import { createArticle, createTag, uploadImage } from './support/fixtures.js'

const app = { secret: 'of this app' }
const soon = () => Date.now() + 60_000

describe('a preview token', () => {
  it.each([7, '65f0c0ffee65f0c0ffee65f0'])('opens the article it was made for: %s', (article) => {
    expect(verifyPreview(app, signPreview(app, { article, expiresAt: soon() }))).toEqual({
      article,
    })
  })

  it('opens nothing once it has expired', () => {
    const token = signPreview(app, { article: 7, expiresAt: Date.now() - 1_000 })
    expect(verifyPreview(app, token)).toBeNull()
  })

  it('opens nothing in an app with another secret', () => {
    const token = signPreview(app, { article: 7, expiresAt: soon() })
    expect(verifyPreview({ secret: 'of another' }, token)).toBeNull()
  })

  it('opens nothing when its article or its end was changed', () => {
    const [, signature] = signPreview(app, { article: 7, expiresAt: soon() }).split('.')
    for (const claim of [
      [8, Math.floor(soon() / 1000)],
      [7, 9_999_999_999],
    ]) {
      const forged = Buffer.from(JSON.stringify(claim)).toString('base64url')
      expect(verifyPreview(app, `${forged}.${signature}`)).toBeNull()
    }
  })

  it.each(['', '.', 'a.b', 'a.b.c', `${'a'.repeat(600)}.b`])('is refused as %j', (token) => {
    expect(verifyPreview(app, token)).toBeNull()
  })
})

const paragraph = (...children: object[]) => ({
  type: 'paragraph',
  format: '',
  indent: 0,
  version: 1,
  direction: 'ltr',
  children,
})

const text = (text: string) => ({ type: 'text', text, format: 0, version: 1 })

const link = (article: { id: unknown }) => ({
  type: 'link',
  format: '',
  indent: 0,
  version: 3,
  direction: 'ltr',
  id: `link-${article.id}`,
  fields: {
    doc: { relationTo: 'articles', value: article.id },
    linkType: 'internal',
    newTab: false,
  },
  children: [text('as we reported')],
})

const upload = (image: { id: unknown }) => ({
  type: 'upload',
  format: '',
  version: 3,
  id: `upload-${image.id}`,
  fields: {},
  relationTo: 'images',
  value: image.id,
})

const bodyOf = (...children: object[]) => ({
  root: { type: 'root', format: '', indent: 0, version: 1, direction: 'ltr', children },
})

const tokenOf = (app: TestApp, article: { id: string | number }) =>
  signPreview(app.payload, { article: article.id, expiresAt: soon() })

describe.each(databases)('a preview link on %s', (db) => {
  let app: TestApp
  beforeAll(async () => {
    app = await bootApp({ db })
  })
  afterAll(() => app?.destroy())

  const doors = {
    GraphQL: async (article: any) => {
      const { data } = await app.graphql(
        'query ($slug: String!, $draft: String) { newsPage(slug: $slug, draft: $draft) { article { image { alt credit url } body { html json text } } } }',
        { draft: tokenOf(app, article), slug: article.slug },
      )
      return data.newsPage
    },
    REST: async (article: any) => {
      const path = `/api/newsdesk/articles/${article.slug}?draft=${tokenOf(app, article)}`
      return (await app.rest(path)).body
    },
  }

  describe.each(Object.entries(doors))('by %s', (_, open) => {
    it('shows of a linked draft its id alone, and links to what is published', async () => {
      const secret = await createArticle(app, {
        body: 'Secret body',
        byline: ['Secret Writer'],
        draft: true,
        headline: 'Secret headline',
        image: null,
        summary: 'Secret summary',
      })
      const live = await createArticle(app, { headline: 'In the paper', image: null })
      await app.payload.update({
        collection: 'articles' as never,
        data: { headline: 'Secret rewrite' },
        draft: true,
        id: live.id,
      } as never)
      const body = bodyOf(paragraph(link(secret), link(live)))
      const article = await createArticle(app, { body, draft: true, image: null })

      const page = await open(article)
      expect(JSON.stringify(page)).not.toMatch(/secret/i)
      const [hidden, shown] = page.article.body.json.root.children[0].children
      expect(hidden.fields.doc).toEqual({ relationTo: 'articles', value: secret.id })
      expect(shown.fields.doc.value).toMatchObject({ headline: 'In the paper', id: live.id })
      expect(page.article.body.html).toContain(`href="/articles/${live.slug}"`)
    })

    it('shows its own images as the public will see them', async () => {
      const [lead, inside] = [await uploadImage(app), await uploadImage(app)]
      const article = await createArticle(app, {
        body: bodyOf(upload(inside)),
        draft: true,
        image: lead.id,
      })
      const other = await createArticle(app, { draft: true, image: inside.id })

      const preview = await open(article)
      const token = /\?draft=(.+)$/.exec(preview.article.image.url)?.[1]
      expect(preview.article.image.url).toBe(`${lead.url}?draft=${token}`)
      expect(preview.article.body.html).toContain(`src="${inside.url}?draft=${token}"`)
      const image = preview.article.body.json.root.children[0].value
      expect(image).toMatchObject({ alt: inside.alt, id: inside.id })
      expect(inside.contentHash).toBeTruthy()
      expect(JSON.stringify(preview)).not.toContain(inside.contentHash)
      expect(image.uses.docs).not.toContain(other.id)

      await app.payload.update({
        collection: 'articles' as never,
        data: { _status: 'published' },
        id: article.id,
      } as never)
      const published = (await app.rest(`/api/newsdesk/articles/${article.slug}`)).body
      const publicImage = published.article.body.json.root.children[0].value
      expect(Object.keys(image).sort()).toEqual(Object.keys(publicImage).sort())
    })

    it('shows none of its images outside their rights', async () => {
      const restricted = 'Secret quarrel with the agency'
      const images = [
        await uploadImage(app, { rights: { restricted } }),
        await uploadImage(app, { rights: { restricted } }),
      ]
      const article = await createArticle(app, {
        body: bodyOf(paragraph(text('Seen')), upload(images[1])),
        draft: true,
        image: images[0].id,
      })
      const page = await open(article)
      expect(page.article.image).toBeNull()
      expect(page.article.body.html).toBe('<p>Seen</p>')
      expect(JSON.stringify(page)).not.toContain('Secret quarrel')
    })
  })

  it('opens its images to nobody else', async () => {
    const image = await uploadImage(app)
    const article = await createArticle(app, { draft: true, image: image.id })
    const preview = (await doors.REST(article)).article.image
    expect((await app.rest(`/api/images/${image.id}`)).status).toBe(404)

    const { url } = image.sizes.thumbnail
    const status = async (path: string) => (await app.rest(path)).status
    const token = tokenOf(app, article)
    for (const file of [preview.url, preview.sizes.thumbnail.url, `${url}?draft=${token}`]) {
      const { headers, status } = await app.rest(file)
      expect([file, status, headers.get('cache-control')]).toEqual([
        file,
        200,
        expect.stringMatching(/^private/),
      ])
    }
    const others = await createArticle(app, { draft: true, image: null })
    const late = signPreview(app.payload, { article: article.id, expiresAt: Date.now() - 1_000 })
    for (const other of [tokenOf(app, others), late, `${token}x`, '', '1&draft=2']) {
      expect([other, await status(`${url}?draft=${other}`)]).toEqual([other, 403])
    }
    expect(await status(url)).toBe(403)

    await app.payload.update({
      collection: 'images' as never,
      data: { rights: { restricted: 'Not now' } },
      id: image.id,
    } as never)
    expect(await status(`${url}?draft=${token}`)).toBe(403)
  })
})

describe.each(databases)('a preview link in several languages on %s', (db) => {
  let app: TestApp
  beforeAll(async () => {
    const localization = { defaultLocale: 'en', fallback: true, locales: ['en', 'de'] }
    app = await bootApp({ config: { localization }, db })
  })
  afterAll(() => app?.destroy())

  it('shows the newest draft in the one asked for, or else in the default one', async () => {
    const image = await uploadImage(app)
    const tag = await createTag(app, { name: 'Harbour' })
    const { id, slug } = await createArticle(app, {
      body: bodyOf(paragraph(text('In English'))),
      headline: 'The ferry',
      image: null,
      summary: 'Only in English',
      tags: [tag.id],
    })
    await app.payload.update({
      collection: 'articles' as never,
      data: { body: bodyOf(paragraph(text('Auf Deutsch')), upload(image)), headline: 'Die Fähre' },
      draft: true,
      id,
      locale: 'de',
    } as never)
    const draft = tokenOf(app, { id })
    const read = async (locale: string) =>
      (await app.rest(`/api/newsdesk/articles/${slug}?draft=${draft}&locale=${locale}`)).body
        .article

    const german = await read('de')
    expect(german).toMatchObject({ headline: 'Die Fähre', summary: 'Only in English' })
    expect(german.body.html).toContain('<p>Auf Deutsch</p>')
    expect(german.body.html).toContain(`src="${image.url}?draft=`)
    expect(german.tags).toMatchObject([{ name: 'Harbour' }])
    const english = await read('en')
    expect(english).toMatchObject({ body: { text: 'In English' }, headline: 'The ferry' })
  })
})
