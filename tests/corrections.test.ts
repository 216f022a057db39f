import { bootApp, databases, type TestApp } from './support/boot.js'
import { createArticle } from './support/fixtures.js'

describe.each(databases)('what readers are told of changes on %s', (db) => {
  let app: TestApp
  beforeAll(async () => {
    app = await bootApp({ db })
  })
  afterAll(() => app?.destroy())

  const published = { _status: 'published', publishedAt: '2026-02-01T08:00:00.000Z' }
  const make = () => createArticle(app, { ...published, image: null, section: null })
  const save = (id: unknown, data: object, more: object = {}): Promise<any> =>
    app.payload.update({ collection: 'articles', data, id, ...more } as never)
  const read = async ({ slug }: { slug: string }) =>
    (await app.rest(`/api/newsdesk/articles/${slug}`)).body

  it('is a date that only a significant update moves', async () => {
    const article = await make()
    await save(article.id, { _status: 'published', summary: 'A comma, more.' })
    expect((await read(article)).article.modifiedAt).toBe(published.publishedAt)

    const since = new Date().toISOString()
    await save(article.id, { isSignificantUpdate: true, summary: 'Two people were hurt.' })
    const { modifiedAt } = (await read(article)).article
    expect(modifiedAt >= since).toBe(true)

    await save(article.id, { _status: 'published', summary: 'Two people were hurt, one badly.' })
    expect((await read(article)).article.modifiedAt).toBe(modifiedAt)
  })

  it('waits for the publication of the update', async () => {
    const article = await make()
    await save(article.id, { isSignificantUpdate: true, summary: 'New.' }, { draft: true })
    expect((await read(article)).article.modifiedAt).toBe(published.publishedAt)
    await save(article.id, { _status: 'published' })
    expect((await read(article)).article.modifiedAt > published.publishedAt).toBe(true)
  })

  it('says nothing of a correction’s text that is not there, which would empty what a form holds', async () => {
    const article = await make()
    await save(article.id, { correction: [{}] }, { draft: true })
    const { correction }: any = await app.payload.findByID({
      collection: 'articles',
      draft: true,
      id: article.id,
    } as never)
    expect(correction).toEqual([{ datePublished: expect.any(String), id: expect.any(String) }])
  })

  it('is what was wrong, newest first, in the page and for search engines', async () => {
    const article = await make()
    const correction = [
      { datePublished: '2026-02-02T08:00:00.000Z', text: 'The bridge is 90 metres long, not 80.' },
      { datePublished: '2026-02-03T08:00:00.000Z', text: 'It opened in 1951.' },
    ]
    await save(article.id, { _status: 'published', correction })
    const page = await read(article)
    expect(page.article.correction).toEqual([...correction].reverse())
    expect(page.article.modifiedAt > published.publishedAt).toBe(true)
    expect(page.jsonLd['@graph'][0].correction).toEqual(
      [...correction].reverse().map((one) => ({ '@type': 'CorrectionComment', ...one })),
    )
    const { data, errors } = await app.graphql(
      `{ newsPage(slug: "${article.slug}") { article { correction { text } } } }`,
    )
    expect(errors).toBeUndefined()
    expect(data.newsPage.article.correction).toHaveLength(2)
  })

  it('stands below the text in feeds that hold the whole of it', async () => {
    const article = await make()
    const correction = [{ datePublished: '2026-02-02T08:00:00.000Z', text: 'Not 80 & not 70.' }]
    await save(article.id, { _status: 'published', correction })
    for (const feed of ['rss.xml', 'atom.xml', 'feed.json']) {
      const { text } = await app.rest(`/api/newsdesk/feeds/${feed}?full=true`)
      expect([feed, text]).toEqual([feed, expect.stringMatching(/2026-02-02.*Not 80 .*not 70/s)])
    }
  })

  it('needs words in a correction', async () => {
    const { id } = await make()
    await expect(save(id, { _status: 'published', correction: [{}] })).rejects.toThrow('right')
  })
})
