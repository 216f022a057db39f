import { toBylineText } from '../src/delivery/words.js'
import { bootApp, databases, type TestApp } from './support/boot.js'
import {
  createArticle,
  createSection,
  lexical,
  lexicalWith,
  uploadImage,
} from './support/fixtures.js'

describe.each(databases)('articles, on %s', (db) => {
  let app: TestApp
  beforeAll(async () => {
    app = await bootApp({ db })
  })
  afterAll(() => app?.destroy())

  const send = (method: string, path: string, body: unknown) =>
    app.rest(path, { body, method, user: true })

  it('get their date when they are first published, and keep it', async () => {
    const draft = await createArticle(app, { draft: true })
    expect(draft.publishedAt ?? null).toBeNull()
    const path = `/api/articles/${draft.id}`
    const { doc } = (await send('PATCH', path, { _status: 'published' })).body
    expect(Date.now() - Date.parse(doc.publishedAt)).toBeLessThan(60_000)
    await send('PATCH', path, { _status: 'draft' })
    const again = (await send('PATCH', path, { _status: 'published', headline: 'Again' })).body.doc
    expect(again.publishedAt).toBe(doc.publishedAt)
  })

  it('are with readers at once even where their date is to come, as its hint says', async () => {
    const { id, publishedAt } = await createArticle(app, {
      publishedAt: '2099-01-01T09:00:00.000Z',
    })
    expect((await app.rest(`/api/articles/${id}`)).body).toMatchObject({ publishedAt })
    expect(publishedAt).toBe('2099-01-01T09:00:00.000Z')
  })

  it('are not published with an image that lacks alt text or credit; the error says which', async () => {
    const bare = await uploadImage(app, { alt: '', credit: '' })
    const draft = await createArticle(app, { draft: true, image: bare.id })
    const answer = await send('PATCH', `/api/articles/${draft.id}`, { _status: 'published' })
    expect(answer.status).toBe(400)
    const [error] = answer.body.errors[0].data.errors
    expect(error).toMatchObject({ path: 'image' })
    expect(error.message).toContain(bare.filename)
    expect(error.message).toMatch(/no alt text and no credit/)
    const stored = (await app.rest(`/api/articles/${draft.id}`, { user: true })).body
    expect(stored._status).toBe('draft')
  })

  it('hold the images of their body to the same rule', async () => {
    const bare = await uploadImage(app, { credit: '' })
    const body = lexical('Text.') as any
    body.root.children.push({
      fields: null,
      format: '',
      id: 'a'.repeat(24),
      relationTo: 'images',
      type: 'upload',
      value: bare.id,
      version: 3,
    })
    const answer = await send('POST', '/api/articles', {
      _status: 'published',
      body,
      headline: 'With a picture inside',
    })
    expect(answer.status).toBe(400)
    expect(answer.body.errors[0].data.errors).toEqual([
      { message: expect.stringMatching(/has no credit/), path: 'body' },
    ])
  })

  it('need it again of an image that loses what they said of it, or stands in another place', async () => {
    const bare = await uploadImage(app, { alt: '' })
    const whole = await uploadImage(app)
    const own = { body: lexicalWith(whole.id), image: bare.id, imageAlt: 'A tram at dawn' }
    const { id } = await createArticle(app, own)
    const lacks = async (data: object) =>
      (await send('PATCH', `/api/articles/${id}`, data)).body.errors?.[0].data.errors
    expect(await lacks({ imageAlt: '' })).toEqual([expect.objectContaining({ path: 'image' })])
    expect(await lacks({ body: lexicalWith(bare.id), image: whole.id })).toEqual([
      expect.objectContaining({ path: 'body' }),
    ])
    expect(await lacks({ headline: 'Still the same' })).toBeUndefined()
  })

  it('keep the alt text and the credit that a published article prints', async () => {
    const image = await uploadImage(app)
    await createArticle(app, { image: image.id })
    for (const field of ['alt', 'credit']) {
      for (const nothing of ['', ' ', null]) {
        const answer = await send('PATCH', `/api/images/${image.id}`, { [field]: nothing })
        expect([answer.status, nothing]).toEqual([400, nothing])
        expect(answer.body.errors[0].data.errors[0].path).toBe(field)
      }
    }
    expect((await app.rest(`/api/images/${image.id}`, { user: true })).body).toMatchObject({
      alt: image.alt,
      credit: image.credit,
    })
  })

  it('open the files of their images to the public while they are published, and no longer', async () => {
    const image = await uploadImage(app)
    const status = async () => (await app.rest(image.url)).status
    const article = await createArticle(app, { draft: true, image: image.id })
    expect(await status()).toBe(403)
    await send('PATCH', `/api/articles/${article.id}`, { _status: 'published' })
    expect(await status()).toBe(200)
    const sizes = Object.values<any>(image.sizes).filter(({ url }) => url)
    expect(sizes.length).toBeGreaterThan(0)
    for (const { url } of sizes) expect((await app.rest(url)).status).toBe(200)
    // An unfinished draft over the live article uses another image: nothing changes for readers.
    const other = await uploadImage(app)
    await send('PATCH', `/api/articles/${article.id}?draft=true`, { image: other.id })
    expect([await status(), (await app.rest(other.url)).status]).toEqual([200, 403])
    await send('PATCH', `/api/articles/${article.id}`, { _status: 'draft' })
    expect(await status()).toBe(403)
  })

  it('name each of their authors once', async () => {
    const { id } = await createArticle(app, { byline: ['Ada Moreau', 'Bo Lind', 'Ada Moreau'] })
    const { body } = await app.rest(`/api/articles/${id}`)
    expect(body.byline).toEqual(['Ada Moreau', 'Bo Lind'])
  })

  it('are found by headline, summary and byline', async () => {
    await createArticle(app, { byline: ['Zora Quill'], headline: 'Needle', summary: 'In a stack.' })
    const { config } = app.payload.collections['articles' as never] as any
    expect(config.admin.listSearchableFields).toEqual(['headline', 'summary', 'byline'])
    for (const where of ['where[headline][like]=Needle', 'where[byline][contains]=Zora']) {
      const { body } = await app.rest(`/api/articles?${where}`, { user: true })
      expect(body.docs.map(({ headline }: any) => headline)).toEqual(['Needle'])
    }
  })

  it('print their names alone in a language we have no words of', () => {
    expect(toBylineText(['Ada', 'Bo'], 'nl')).toBe('Ada, Bo')
    expect(toBylineText([], 'de')).toBe('')
    expect(toBylineText(['Ada', 'Bo'], 'ja-JP')).toBe('文・Ada、Bo')
  })

  it('of several names print them in order', async () => {
    const lines: [string[], string][] = [
      [[], ''],
      [['Ada'], 'By Ada'],
      [['Ada', 'Bo'], 'By Ada and Bo'],
      [['Cem', 'Ada', 'Bo'], 'By Cem, Ada and Bo'],
    ]
    for (const [byline, text] of lines) {
      const { slug } = await createArticle(app, { byline })
      const { body } = await app.rest(`/api/newsdesk/articles/${slug}`)
      expect(body.article).toMatchObject({ byline, bylineText: text })
    }
  })
})

describe.each(databases)('sections, on %s', (db) => {
  let app: TestApp
  beforeAll(async () => {
    app = await bootApp({ db })
  })
  afterAll(() => app?.destroy())

  it('cannot stand below themselves, however far', async () => {
    const top = await createSection(app, { name: 'Top' })
    const middle = await createSection(app, { name: 'Middle', parent: top.id })
    const low = await createSection(app, { name: 'Low', parent: middle.id })
    for (const parent of [top.id, middle.id, low.id]) {
      const { body, status } = await app.rest(`/api/sections/${top.id}`, {
        body: { parent },
        method: 'PATCH',
        user: true,
      })
      expect(status).toBe(400)
      expect(body.errors[0].data.errors[0].path).toBe('parent')
    }
  })

  it('are not deleted while articles or sections are in them, and say how many', async () => {
    const parent = await createSection(app)
    const child = await createSection(app, { parent: parent.id })
    await createArticle(app, { section: child.id })
    await createArticle(app, { draft: true, section: child.id })
    const remove = (id: unknown) =>
      app.rest(`/api/sections/${id}`, { method: 'DELETE', user: true })
    const answers = [await remove(child.id), await remove(parent.id)]
    expect(answers.map(({ status }) => status)).toEqual([409, 409])
    expect(answers[0].body.errors[0].message).toContain('2 articles')
    expect(answers[1].body.errors[0].message).toContain('1 section')
  })

  it('are not deleted while only an unfinished draft, or an article in the trash, is in them', async () => {
    const [draft, trash] = [await createSection(app), await createSection(app)]
    const { id } = await createArticle(app)
    const thrown = await createArticle(app, { section: trash.id })
    const send = async (method: string, path: string, body?: object) =>
      (await app.rest(`/api/${path}`, { body, method, user: true })).status
    const deletedAt = new Date().toISOString()
    expect([
      await send('PATCH', `articles/${id}?draft=true`, { section: draft.id }),
      await send('PATCH', `articles/${thrown.id}`, { deletedAt }),
      await send('DELETE', `sections/${draft.id}`),
      await send('DELETE', `sections/${trash.id}`),
    ]).toEqual([200, 200, 409, 409])
  })

  it('take their lists along when they are deleted', async () => {
    const section = await createSection(app, { name: 'Short-lived' })
    const path = `/api/newsdesk/lists/most-read?section=${section.slug}`
    expect((await app.rest(path)).status).toBe(200)
    await app.rest(`/api/sections/${section.id}`, { method: 'DELETE', user: true })
    expect((await app.rest(path)).status).toBe(404)
    const { totalDocs } = await app.payload.count({
      collection: 'lists' as never,
      where: { key: { equals: `most-read/${section.id}` } },
    })
    expect(totalDocs).toBe(0)
  })

  it('list what is read and published in the sections below them', async () => {
    const parent = await createSection(app, { name: 'Sport' })
    const child = await createSection(app, { name: 'Rowing', parent: parent.id })
    const { slug } = await createArticle(app, { headline: 'Eights', section: child.id })
    await app.rest('/api/newsdesk/reads', { body: { article: slug }, method: 'POST' })
    const { body } = await app.rest('/api/newsdesk/lists/most-read?section=sport')
    expect(body.entries.map(({ card }: any) => card.headline)).toEqual(['Eights'])
  })
})
