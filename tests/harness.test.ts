import { bootApp, databases, type TestApp } from './support/boot.js'
import { createArticle, picture } from './support/fixtures.js'

describe.each(databases)('the test harness on %s', (db) => {
  let app: TestApp
  beforeAll(async () => {
    const start = performance.now()
    app = await bootApp({ db })
    if (process.env.LOG_BOOT)
      process.stderr.write(`${db} booted in ${Math.round(performance.now() - start)} ms\n`)
  })
  afterAll(() => app?.destroy())

  it('keeps two apps in one process apart', async () => {
    const other = await bootApp({
      db,
      config: { collections: [{ slug: 'menus', fields: [{ name: 'title', type: 'text' }] }] },
    })
    await createArticle(app, { headline: 'Only in the first' })

    const query = '{ Articles { docs { headline } } }'
    const menus = '{ Menus { totalDocs } }'
    expect((await app.graphql(menus, {}, { user: true })).errors).toBeDefined()
    expect((await other.graphql(menus, {}, { user: true })).data.Menus.totalDocs).toBe(0)
    expect((await app.rest('/api/articles', { user: true })).body.totalDocs).toBe(1)
    expect((await other.rest('/api/articles', { user: true })).body.totalDocs).toBe(0)
    expect((await app.graphql(query, {}, { user: true })).data.Articles.docs).toHaveLength(1)
    expect((await other.graphql(query, {}, { user: true })).data.Articles.docs).toHaveLength(0)
    await other.destroy()
  })

  it('takes uploads over REST', async () => {
    const form = new FormData()
    form.set('file', new Blob([new Uint8Array(await picture())], { type: 'image/jpeg' }), 'a.jpg')
    form.set(
      '_payload',
      JSON.stringify({ alt: 'A ferry', caption: 'At dawn', credit: 'I. Duarte' }),
    )
    const { status, body } = await app.rest('/api/images', { body: form, user: true })

    expect(status).toBe(201)
    expect(body.doc).toMatchObject({ alt: 'A ferry', width: 640, height: 400 })
  })

  it('boots a second instance on the same database', async () => {
    const { id } = await createArticle(app)
    const second = await bootApp({ db, place: app.place })

    expect((await second.rest(`/api/articles/${id}`, { user: true })).status).toBe(200)
    await second.destroy()
  })
})
