import { bootApp, databases, type TestApp } from './support/boot.js'
import { createArticle } from './support/fixtures.js'

describe.each(databases)('an article that its writer hands in, on %s', (db) => {
  let app: TestApp
  beforeAll(async () => {
    app = await bootApp({ db })
  })
  afterAll(() => app?.destroy())

  const patch = (id: unknown, body: object, query = '') =>
    app.rest(`/api/articles/${id}${query}`, { body, method: 'PATCH', user: true })
  /** As the list in the admin asks. */
  const submitted = async () => {
    const path = '/api/articles?draft=true&depth=0&where[isSubmitted][equals]=true'
    const { body } = await app.rest(path, { user: true })
    return body.docs.map(({ headline }: { headline: string }) => headline)
  }
  const write = () =>
    createArticle(app, { draft: true, headline: 'Proposed', image: null, section: null })

  it('stands among those to be looked at until it is published', async () => {
    const { id } = await write()
    expect(await submitted()).toEqual([])
    await patch(id, { isSubmitted: true }, '?draft=true')
    expect(await submitted()).toEqual(['Proposed'])
    await patch(id, { headline: 'Improved' }, '?draft=true')
    expect(await submitted()).toEqual(['Improved'])
    expect((await patch(id, { _status: 'published' })).body.doc.isSubmitted).toBe(false)
    expect(await submitted()).toEqual([])
  })

  it('may be a change of what readers have, who go on reading what is published', async () => {
    const { id, slug } = await createArticle(app, { headline: 'Live', image: null, section: null })
    await patch(id, { headline: 'Live, and better', isSubmitted: true }, '?draft=true')
    expect(await submitted()).toEqual(['Live, and better'])
    const { body } = await app.rest(`/api/newsdesk/articles/${slug}`)
    expect(body.article.headline).toBe('Live')
    await patch(id, { isSubmitted: false }, '?draft=true')
    expect(await submitted()).toEqual([])
  })

  it('is no reader’s to know of, and its copy is not handed in', async () => {
    const { id } = await write()
    await patch(id, { isSubmitted: true }, '?draft=true')
    const guest = await app.rest('/api/articles?where[isSubmitted][equals]=true')
    expect(guest.status).toBe(400)
    const live = await createArticle(app, { image: null, section: null })
    expect((await app.rest(`/api/articles/${live.id}`)).body).not.toHaveProperty('isSubmitted')
    const copy = await app.rest(`/api/articles/${id}/duplicate`, { method: 'POST', user: true })
    expect(copy.body.doc.isSubmitted).toBe(false)
    await patch(id, { isSubmitted: false }, '?draft=true')
  })
})
