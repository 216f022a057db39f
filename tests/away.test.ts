import { countRead } from '../src/index.js'
import { getDesk } from '../src/lists/desk.js'
import { slotMs } from '../src/reads/store.js'
import { within } from '../src/within.js'
import { bootApp, databases, type TestApp } from './support/boot.js'
import { readerAgent } from './support/chromium.js'
import { createArticle } from './support/fixtures.js'
import { findMongod } from './support/mongod.mjs'
import { eventually } from './support/process.js'

const onMongo = databases.includes('mongodb') && !process.env.MONGODB_URL ? describe : describe.skip

/** Stopped, it keeps its connections and says nothing: a driver waits long for that. */
onMongo('a MongoDB that answers no more', () => {
  const usual = process.env.NEWSDESK_TEST_MONGODB
  let app: TestApp
  let signal: (name: 'SIGCONT' | 'SIGSTOP') => void = () => {}
  let stop = async () => {}
  beforeAll(async () => {
    const { MongoMemoryReplSet } = await import('mongodb-memory-server-core')
    const set = await MongoMemoryReplSet.create({
      binary: { systemBinary: await findMongod() },
      replSet: { count: 1, storageEngine: 'wiredTiger' },
    })
    stop = async () => {
      await set.stop({ doCleanup: true, force: true })
    }
    const [{ instanceInfo }] = set.servers
    signal = (name) => instanceInfo?.instance.mongodProcess?.kill(name)
    process.env.NEWSDESK_TEST_MONGODB = set.getUri()
    app = await bootApp({ db: 'mongodb' })
  })
  afterAll(async () => {
    signal('SIGCONT')
    await app?.destroy()
    await stop()
    process.env.NEWSDESK_TEST_MONGODB = usual
  })

  const answers = () => {
    const ping = (app.payload.db as any).connection.db.admin().command({ ping: 1 })
    return within(
      500,
      ping.then(
        () => true,
        () => false,
      ),
    )
  }
  let sent = 0
  const send = async (article: string) => {
    const answer = await app.fetch('/api/newsdesk/reads', {
      body: JSON.stringify({ article }),
      headers: { 'content-type': 'text/plain', 'user-agent': readerAgent(++sent) },
      method: 'POST',
    })
    return [answer.status, answer.headers.get('retry-after')]
  }

  it('leaves no read waiting, whatever it waits for, and is counted in again by itself', async () => {
    const known = await createArticle(app)
    const unknown = await createArticle(app)
    expect(await send(known.slug)).toEqual([202, null])
    signal('SIGSTOP')
    while (await answers()) signal('SIGSTOP')
    const { now } = Date
    // By then the process asks what others have told.
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => now() + 2_000)
    const refused = [503, '2']
    expect(await send(known.slug)).toEqual(refused)
    expect(await Promise.all([send(known.slug), send(unknown.slug)])).toEqual([refused, refused])
    const names = Array.from({ length: 1_100 }, (_, n) => `made-up-${n}`)
    const asked = names.map((article) => countRead(app.payload, { article }))
    for (const one of await Promise.allSettled(asked)) {
      expect(one).toMatchObject({ reason: { retryAfterSeconds: 2, status: 503 } })
    }
    clock.mockRestore()
    signal('SIGCONT')
    await eventually(
      () => send(known.slug),
      ([status]) => status === 202,
      20_000,
    )
    await eventually(
      () => send(unknown.slug),
      ([status]) => status === 202,
      20_000,
    )
    const { store } = getDesk(app.payload)
    const [total, other] = await Promise.all([known, unknown].map(({ id }) => store.total(id)))
    expect(total).toBeGreaterThanOrEqual(2)
    expect(other).toBe(1)
    expect(total + other).toBeLessThanOrEqual(sent)
  }, 30_000)

  it('leaves no reader waiting for what is finished, also when a list is due', async () => {
    const { slug } = await createArticle(app)
    const paths = [
      `/api/newsdesk/articles/${slug}`,
      '/api/newsdesk/front',
      '/api/newsdesk/lists/most-read',
    ]
    const ask = () => Promise.all(paths.map(async (path) => (await app.fetch(path)).status))
    expect(await send(slug)).toEqual([202, null])
    expect(await ask()).toEqual([200, 200, 200])
    signal('SIGSTOP')
    while (await answers()) signal('SIGSTOP')
    const { now } = Date
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => now() + slotMs)
    expect(await within(5_000, ask())).toEqual([200, 200, 200])
    clock.mockRestore()
    signal('SIGCONT')
  }, 30_000)
})
