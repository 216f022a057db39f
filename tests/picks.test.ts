import { bootApp, databases, type TestApp } from './support/boot.js'
import { createArticle } from './support/fixtures.js'

describe.each(databases)('a list that an editor deletes, on %s', (db) => {
  it('goes with its editions, and is begun anew by who asks for it next', async () => {
    const app = await bootApp({ db })
    const { id } = await createArticle(app, { editorsPick: true })
    const list = () => app.rest('/api/newsdesk/lists/editors-pick')
    expect((await list()).body.entries.map((one: any) => one.card.id)).toEqual([id])
    const { docs } = await app.payload.find({
      collection: 'lists' as never,
      where: { kind: { equals: 'editors-pick' } },
    })
    const [{ id: old }] = docs as unknown as { id: number | string }[]
    const editions = await app.payload.find({ collection: 'editions' as never, pagination: false })
    const ids = editions.docs.flatMap((one: any) => (one.list.id === old ? one.id : []))
    expect(ids).not.toEqual([])
    const deletedAt = Date.now()
    const answer = await app.rest(`/api/lists/${old}`, { method: 'DELETE', user: true })
    expect([answer.status, answer.body.errors]).toEqual([200, undefined])
    const article = (method: string, path = `/${id}`, body?: object) =>
      app.rest(`/api/articles${path}`, { body, method, user: true })
    expect((await article('GET')).body.editorsPick).toBe(false)
    expect((await article('GET', '')).status).toBe(200)
    expect((await article('PATCH', `/${id}`, { headline: 'Meanwhile' })).status).toBe(200)
    expect((await list()).body.entries).toEqual([])
    const where = { builtAt: { less_than: new Date(deletedAt).toISOString() }, id: { in: ids } }
    const left = await app.payload.count({ collection: 'editions' as never, where })
    expect(left.totalDocs).toBe(0)
    await app.destroy()
  })
})

describe.each(databases)('`editorsPick` on an article, on %s', (db) => {
  let app: TestApp
  beforeAll(async () => {
    app = await bootApp({ db })
  })
  afterAll(() => app?.destroy())

  const isPicked = async (id: unknown) =>
    (await app.rest(`/api/articles/${id}`, { user: true })).body.editorsPick
  const patch = (id: unknown, body: object, query = '') =>
    app.rest(`/api/articles/${id}${query}`, { body, method: 'PATCH', user: true })

  it('is not put back by a form that was left open while someone else removed the pick', async () => {
    const { id } = await createArticle(app, { editorsPick: true })
    const form = (await app.rest(`/api/articles/${id}`, { user: true })).body
    await patch(id, { editorsPick: false })
    // What the admin's form submits: every field but the virtual one, which no form holds.
    const { editorsPick: _, createdAt: _c, updatedAt: _u, ...fields } = form
    await patch(id, { ...fields, headline: 'Saved from the old form' })
    expect(await isPicked(id)).toBe(false)
  })

  it('stays as it is over publishing, unpublishing and restoring a version', async () => {
    const { id } = await createArticle(app, { editorsPick: true })
    await patch(id, { _status: 'draft' })
    await patch(id, { _status: 'published', headline: 'Once more' })
    expect(await isPicked(id)).toBe(true)
    const { docs } = await app.payload.findVersions({
      collection: 'articles' as never,
      sort: 'createdAt',
      where: { parent: { equals: id } },
    })
    await patch(id, { editorsPick: false })
    await app.payload.restoreVersion({
      collection: 'articles' as never,
      id: (docs[0] as any).id,
    })
    expect(await isPicked(id)).toBe(false)
  })

  it('leaves an unfinished draft over the live article unfinished', async () => {
    const { id, slug } = await createArticle(app, { headline: 'Live' })
    await patch(id, { headline: 'Unfinished' }, '?draft=true')
    await patch(id, { editorsPick: true })
    expect(await isPicked(id)).toBe(true)
    const page = await app.rest(`/api/newsdesk/articles/${slug}`)
    expect(page.body.article.headline).toBe('Live')
    const draft = await app.rest(`/api/articles/${id}?draft=true`, { user: true })
    expect(draft.body).toMatchObject({ _status: 'draft', headline: 'Unfinished' })
  })

  it('can be set over GraphQL', async () => {
    const { id } = await createArticle(app)
    const value = db === 'sqlite' ? id : `"${id}"`
    const mutation = `mutation { updateArticle(id: ${value}, data: { editorsPick: true }) { editorsPick } }`
    const answer = await app.graphql(mutation, {}, { user: true })
    expect(answer.errors).toBeUndefined()
    expect(await isPicked(id)).toBe(true)
  })

  it('is refused with the whole save to who may not change lists', async () => {
    const other = await bootApp({ db, newsdesk: { access: { canCurate: () => false } } })
    const { id } = await createArticle(other, { headline: 'Live' })
    const body = { editorsPick: true, headline: 'Picked' }
    const path = `/api/articles/${id}`
    expect((await other.rest(path, { body, method: 'PATCH', user: true })).status).toBe(403)
    expect((await other.rest(path)).body.headline).toBe('Live')
    await other.destroy()
  })

  it('is answered as it is after the save that sets it', async () => {
    const { id } = await createArticle(app)
    for (const editorsPick of [true, false]) {
      expect((await patch(id, { editorsPick })).body.doc.editorsPick).toBe(editorsPick)
      expect((await patch(id, { summary: 'At dawn.' })).body.doc.editorsPick).toBe(editorsPick)
    }
    const body = { _status: 'draft', editorsPick: true, headline: 'Picked at once' }
    const made = await app.rest('/api/articles', { body, method: 'POST', user: true })
    expect(made.body.doc.editorsPick).toBe(true)
  })

  it('adds each of several articles once when they are saved at the same time', async () => {
    const articles = []
    for (let n = 0; n < 5; n++) articles.push(await createArticle(app))
    await Promise.all(articles.map(({ id }) => patch(id, { editorsPick: true })))
    await Promise.all(articles.map(({ id }) => patch(id, { editorsPick: true })))
    const { docs } = await app.payload.find({
      collection: 'lists' as never,
      depth: 0,
      where: { key: { equals: 'editors-pick' } },
    })
    const picked = (docs[0] as any).picks.map(({ article }: any) => String(article))
    for (const { id } of articles) {
      expect(picked.filter((one: string) => one === String(id))).toHaveLength(1)
    }
  })
})
