import { bootApp, databases, type TestApp } from './support/boot.js'
import { createArticle, createSection } from './support/fixtures.js'

describe.each(databases)('a link to a draft on %s', (db) => {
  let app: TestApp
  beforeAll(async () => {
    app = await bootApp({
      db,
      newsdesk: { articlePath: ({ section, slug }) => `/${section ?? 'news'}/${slug}` },
    })
  })
  afterAll(() => app?.destroy())

  const share = (article: unknown, user: boolean | string = true) =>
    app.rest('/api/newsdesk/previews', { body: { article }, method: 'POST', user })

  it('shows the newest draft to someone who is not signed in, for at least a week', async () => {
    const section = await createSection(app, { name: 'City' })
    const data = { _status: 'draft', headline: 'Mayor to go', image: null, section: section.id }
    const { id } = await createArticle(app, data)
    const now = Date.now()
    const { body, status } = await share(id)
    expect(status).toBe(201)
    expect(Date.parse(body.expiresAt) - now).toBeGreaterThanOrEqual(7 * 86_400_000)
    const url = new URL(body.url, 'http://localhost')
    expect(url.pathname).toBe('/city/mayor-to-go')
    const page = await app.rest(`/api/newsdesk/articles/mayor-to-go${url.search}`)
    expect(page.body.article.headline).toBe('Mayor to go')
  })

  it('is made for nobody who is not signed in, and of nothing that is not there', async () => {
    const { id } = await createArticle(app, { _status: 'draft', image: null, section: null })
    expect((await share(id, false)).status).toBe(403)
    for (const nothing of ['f'.repeat(24), 999_999, 'harbour-bridge-reopens']) {
      expect([nothing, (await share(nothing)).status]).toEqual([nothing, 404])
    }
    expect((await share({ not_equals: id })).status).toBe(400)
  })

  it('is what the admin’s preview shows, and stays the same while one writes', async () => {
    const { admin } = app.payload.collections['articles' as never].config
    const doc = await createArticle(app, { _status: 'draft', image: null, section: null })
    const { url } = admin.livePreview as any
    const ask = (user: unknown) =>
      url({ data: doc, req: { payload: app.payload, user } }) as Promise<string | null>
    const link = await ask(app.user)
    expect(link).toContain('?draft=')
    expect(await ask(app.user)).toBe(link)
    expect(await ask(null)).toBeNull()
  })
})
