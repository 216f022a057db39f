import { getDesk } from '../src/lists/desk.js'
import { bootApp, databases, type TestApp } from './support/boot.js'
import { createArticle } from './support/fixtures.js'
import { findMongod } from './support/mongod.mjs'
import { type OtherProcess, startProcess } from './support/process.js'

/** 100 with `npm run bench:crash`. */
const rounds = Number(process.env.NEWSDESK_CRASH_ROUNDS ?? 2)

jest.setTimeout(60_000 + rounds * 15_000)

/** One reader of many: each has an address and a browser of its own. */
const beacon = (article: string, reader: number) => ({
  body: { article },
  headers: {
    'user-agent': `Mozilla/5.0 (X11; Linux x86_64; rv:${reader}.0) Gecko/20100101 Firefox/${reader}.0`,
    'x-forwarded-for': `10.${(reader >> 16) & 255}.${(reader >> 8) & 255}.${reader & 255}`,
  },
  method: 'POST',
})

type Door = Pick<OtherProcess, 'rest'>

/** Sends reads without pause until `stop` is called; resolves to what was sent and acknowledged. */
const load = (door: Door, slug: string, from: number) => {
  let isOver = false
  let sent = 0
  let acknowledged = 0
  let wake = () => {}
  const run = async () => {
    while (!isOver) {
      sent++
      try {
        const { body, status } = await door.rest('/api/newsdesk/reads', beacon(slug, from + sent))
        if (status === 202 && body.counted) acknowledged++
        if (acknowledged >= 40) wake()
      } catch {
        return
      }
    }
  }
  const runs = Array.from({ length: 16 }, run)
  return {
    isLoaded: new Promise<void>((resolve) => {
      wake = resolve
    }),
    stop: async () => {
      isOver = true
      await Promise.all(runs)
      return { acknowledged, sent }
    },
  }
}

describe.each(databases)('a process killed under load, on %s', (db) => {
  let app: TestApp
  beforeAll(async () => {
    app = await bootApp({ db })
  })
  afterAll(() => app?.destroy())

  it('has lost nothing that it acknowledged, and doubled nothing', async () => {
    const article = await createArticle(app)
    let acknowledged = 0
    let sent = 0
    for (let round = 0; round < rounds; round++) {
      const other = await startProcess(app)
      const loading = load(other, article.slug, sent)
      await loading.isLoaded
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 40))
      await other.kill()
      const counts = await loading.stop()
      acknowledged += counts.acknowledged
      sent += counts.sent
      const stored = await getDesk(app.payload).store.total(article.id)
      expect(stored).toBeGreaterThanOrEqual(acknowledged)
      expect(stored).toBeLessThanOrEqual(sent)
    }
    expect(acknowledged).toBeGreaterThanOrEqual(rounds * 40)
  })
})

const onMongo = databases.includes('mongodb') && !process.env.MONGODB_URL ? describe : describe.skip

onMongo('a MongoDB whose primary is killed under load', () => {
  it('has lost no acknowledged read, and counts on by itself', async () => {
    const { MongoMemoryReplSet } = await import('mongodb-memory-server-core')
    const set = await MongoMemoryReplSet.create({
      binary: { systemBinary: await findMongod() },
      replSet: { count: 3, storageEngine: 'wiredTiger' },
    })
    const usual = process.env.NEWSDESK_TEST_MONGODB
    process.env.NEWSDESK_TEST_MONGODB = set.getUri()
    const app = await bootApp({ db: 'mongodb' })
    try {
      const article = await createArticle(app)
      const loading = load(app, article.slug, 0)
      await loading.isLoaded
      const { primary } = await (app.payload.db as any).connection.db.admin().command({ hello: 1 })
      const killed = set.servers.find(({ instanceInfo }) =>
        primary.endsWith(`:${instanceInfo?.port}`),
      )
      killed?.instanceInfo?.instance.mongodProcess?.kill('SIGKILL')

      const counts = async (reader: number) => {
        const { body } = await app.rest('/api/newsdesk/reads', beacon(article.slug, reader))
        return body.counted === true
      }
      let more = 0
      for (let reader = 1_000_000; !(await counts(reader)); reader++) more++
      const { acknowledged, sent } = await loading.stop()
      const stored = await getDesk(app.payload).store.total(article.id)
      expect(stored).toBeGreaterThanOrEqual(acknowledged + 1)
      expect(stored).toBeLessThanOrEqual(sent + more + 1)
    } finally {
      await app.destroy()
      await set.stop({ doCleanup: true, force: true })
      process.env.NEWSDESK_TEST_MONGODB = usual
    }
  })
})
