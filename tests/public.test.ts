import { bootApp, databases, type TestApp } from './support/boot.js'
import {
  createArticle,
  createSection,
  createTag,
  setPicks,
  uploadImage,
} from './support/fixtures.js'

describe.each(databases)('a caller who is not signed in, on %s', (db) => {
  let app: TestApp
  let secret: any
  beforeAll(async () => {
    app = await bootApp({ db })
    const image = await uploadImage(app, { alt: 'Secret picture' })
    secret = await createArticle(app, { draft: true, headline: 'Secret', image: image.id })
    secret.image = image
  })
  afterAll(() => app?.destroy())

  const reads = (path: string) => app.rest(path).then(({ status, text }) => ({ status, text }))

  it('reads no draft, by whatever door', async () => {
    const answers = await Promise.all(
      [
        `/api/articles/${secret.id}`,
        `/api/articles/${secret.id}?draft=true`,
        '/api/articles?draft=true&limit=100',
        `/api/articles?where[id][equals]=${secret.id}&draft=true`,
        '/api/articles/versions',
        '/api/articles?where[_status][equals]=draft',
        `/api/newsdesk/articles/${secret.slug}`,
      ].map(reads),
    )
    for (const { text } of answers) expect(text).not.toContain('Secret')
    const query = '{ Articles(draft: true) { docs { headline } } }'
    expect(JSON.stringify(await app.graphql(query))).not.toContain('Secret')
    expect(
      JSON.stringify(await app.graphql(`{ newsPage(slug: "${secret.slug}") { article { id } } }`)),
    ).toBe('{"data":{"newsPage":null}}')
  })

  it('reads no unfinished draft over a live article', async () => {
    const live = await createArticle(app, { headline: 'Live words' })
    await app.payload.update({
      collection: 'articles' as never,
      data: { headline: 'Unfinished words' } as never,
      draft: true,
      id: live.id,
    })
    for (const path of [
      `/api/articles/${live.id}?draft=true`,
      `/api/articles?draft=true&where[id][equals]=${live.id}`,
      `/api/newsdesk/articles/${live.slug}`,
    ]) {
      expect((await reads(path)).text).not.toContain('Unfinished words')
    }
  })

  it('reads no image, and no file of one, that nothing published uses', async () => {
    expect((await reads('/api/images?limit=100')).text).not.toContain('Secret picture')
    expect((await reads(`/api/images/${secret.image.id}`)).status).toBe(404)
    for (const url of [secret.image.url, secret.image.sizes.card.url]) {
      expect((await reads(url)).status).toBe(403)
    }
  })

  it('learns nothing of picks that are not due, of exclusions, nor of who picked', async () => {
    const future = await createArticle(app, { headline: 'Picked for tomorrow' })
    const from = new Date(Date.now() + 86_400_000).toISOString()
    await setPicks(app, [{ article: future.id, from }])
    expect((await app.rest('/api/newsdesk/lists/editors-pick')).body.entries).toEqual([])
    for (const path of ['/api/lists', '/api/lists/versions', '/api/editions', '/api/read-hours']) {
      expect((await reads(path)).status).toBe(403)
    }
    const { body } = await app.rest(`/api/articles/${future.id}`)
    expect(body).toMatchObject({ headline: 'Picked for tomorrow' })
    expect(body).not.toHaveProperty('editorsPick')
  })

  it('gets at most 100 documents at once; a signed-in user gets all', async () => {
    const tags = Array.from({ length: 105 }, (_, n) => ({ name: `Tag number ${n}` }))
    for (const data of tags) await createTag(app, data)
    const count = async (query: string, user?: boolean) =>
      (await app.rest(`/api/tags?${query}`, { user })).body.docs.length
    expect(await count('limit=0')).toBe(100)
    expect(await count('pagination=false')).toBe(100)
    expect(await count('limit=100000')).toBe(100)
    expect(await count('limit=7')).toBe(7)
    expect(await count('')).toBe(10)
    expect(await count('limit=0', true)).toBe(105)
    const { data } = await app.graphql('{ Tags(limit: 0) { docs { id } } }')
    expect(data.Tags.docs).toHaveLength(100)
  })

  it('cannot multiply an answer by asking for the images of an image’s articles for their own', async () => {
    const ask = (images: string) => app.graphql(`{ Images { docs { ${images} } } }`)
    expect((await ask('uses { docs { id } }')).errors).toBeUndefined()
    const nested = await ask('uses { docs { images { uses { docs { id } } } } }')
    expect(nested.errors[0].message).toContain('complexity')
  })

  it('gets at most 100 articles of each image; a signed-in user gets all', async () => {
    const { id } = await uploadImage(app)
    await createArticle(app, { image: id })
    for (let n = 1; n < 105; n++) {
      await app.payload.db.create({
        collection: 'articles' as never,
        data: {
          _status: 'published',
          headline: `Article number ${n}`,
          images: [id],
          publishedAt: '2026-01-01T00:00:00.000Z',
          slug: `article-number-${n}`,
        },
      })
    }
    const count = async (query: string, user?: boolean) => {
      const one = await app.rest(`/api/images/${id}?${query}`, { user })
      const many = await app.rest(`/api/images?where[id][equals]=${id}&${query}`, { user })
      return [one.body.uses.docs.length, many.body.docs[0].uses.docs.length]
    }
    expect(await count('joins[uses][limit]=0')).toEqual([100, 100])
    expect(await count('joins[uses][limit]=5000')).toEqual([100, 100])
    expect(await count('joins[uses][limit]=7')).toEqual([7, 7])
    expect(await count('')).toEqual([10, 10])
    expect(await count('joins[uses][limit]=0', true)).toEqual([105, 105])
  })

  it('writes nothing', async () => {
    const section = await createSection(app)
    const attempts: [string, string, unknown][] = [
      ['POST', '/api/articles', { headline: 'Mine' }],
      ['PATCH', `/api/articles/${secret.id}`, { editorsPick: true }],
      ['DELETE', `/api/sections/${section.id}`, undefined],
      ['POST', '/api/editions', { number: 9 }],
      ['POST', '/api/lists', { kind: 'most-read' }],
      ['POST', '/api/newsdesk/lists/editors-pick/commands', { article: secret.id, type: 'add' }],
    ]
    for (const [method, path, body] of attempts) {
      expect((await app.rest(path, { body, method })).status).toBe(403)
    }
    const editor = { body: { number: 9 }, method: 'POST', user: true }
    expect((await app.rest('/api/editions', editor)).status).toBe(403)
  })
})
