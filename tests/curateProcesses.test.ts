import { bootApp, databases, type TestApp } from './support/boot.js'
import { createArticle } from './support/fixtures.js'
import { type OtherProcess, startProcess } from './support/process.js'

describe.each(databases)('two processes that curate one list at once, on %s', (db) => {
  let app: TestApp
  let other: OtherProcess
  beforeAll(async () => {
    app = await bootApp({ db })
    other = await startProcess(app)
  })
  afterAll(async () => {
    await other?.stop()
    await app?.destroy()
  })

  it('carry out every command, and lose none', async () => {
    const articles = []
    for (let n = 0; n < 12; n++) articles.push(await createArticle(app, { headline: `No ${n}` }))
    const path = '/api/newsdesk/lists/editors-pick/commands'
    const answers = await Promise.all(
      articles.map(({ id }, n) =>
        (n % 2 ? app : other).rest(path, {
          body: { article: id, type: 'add' },
          method: 'POST',
          user: true,
        }),
      ),
    )
    expect(answers.map(({ body, status }) => [status, body.errors])).toEqual(
      articles.map(() => [200, undefined]),
    )
    const { docs } = await app.payload.find({
      collection: 'lists' as never,
      depth: 0,
      where: { key: { equals: 'editors-pick' } },
    })
    const [{ picks }] = docs as any[]
    expect(picks.map(({ article }: any) => String(article)).sort()).toEqual(
      articles.map(({ id }) => String(id)).sort(),
    )
  })

  it('show each other’s changes at once, without waiting to be told', async () => {
    const desk = async () =>
      (await other.rest('/api/newsdesk/lists/editors-pick/desk', { user: true })).body
    await desk()
    const { id } = await createArticle(app, { headline: 'Just added' })
    await app.rest('/api/newsdesk/lists/editors-pick/commands', {
      body: { article: id, type: 'add' },
      method: 'POST',
      user: true,
    })
    const { picks } = await desk()
    expect(picks.map(({ about }: any) => about?.headline)).toContain('Just added')
  })

  const itWithoutTransactions = db === 'sqlite' ? it : it.skip
  itWithoutTransactions(
    'wait for a turn, but not for one that a killed process has kept',
    async () => {
      const { id } = await createArticle(app, { headline: 'Late' })
      const { docs } = await app.payload.find({
        collection: 'lists' as never,
        where: { key: { equals: 'editors-pick' } },
      })
      const hold = (agoMs: number) =>
        app.payload.db.create({
          collection: 'newsdesk-changes' as never,
          data: {
            createdAt: new Date(Date.now() - agoMs).toISOString(),
            key: `command/${(docs as any[])[0].id}`,
          },
        })
      const add = () =>
        app.fetch('/api/newsdesk/lists/editors-pick/commands', {
          body: { article: id, type: 'add' },
          user: true,
        })
      await hold(0)
      const refused = await add()
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '2'])
      await app.payload.db.deleteMany({
        collection: 'newsdesk-changes' as never,
        where: { key: { like: 'command/' } },
      })
      await hold(11_000)
      expect((await add()).status).toBe(200)
    },
  )

  itWithoutTransactions(
    'answer 503 while the database is locked, and go on when it is free',
    async () => {
      const { id } = await createArticle(app, { headline: 'Locked' })
      const { client } = app.payload.db as any
      const path = '/api/newsdesk/lists/editors-pick/commands'
      const add = () => app.fetch(path, { body: { article: id, type: 'add' }, user: true })
      await client.execute('PRAGMA busy_timeout = 20')
      const writer = await client.transaction('write')
      const refused = await add()
      await writer.rollback()
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '2'])
      expect((await add()).status).toBe(200)
    },
  )
})
