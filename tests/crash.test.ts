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

/**
 * What was sent of an article's reads, one after the other, and what came of it. What is refused, on
 * a machine that is too slow, may be stored all the same.
 */
type Sent = { acknowledged: number; refused: number; sent: number }

/** Sends reads of each article without pause until `stop` is called, or the door is gone. */
const load = (door: Door, slugs: string[], from: number) => {
  let isOver = false
  let reader = from
  let acknowledged = 0
  let wake = () => {}
  const run = async (slug: string): Promise<Sent> => {
    const counts = { acknowledged: 0, refused: 0, sent: 0 }
    while (!isOver) {
      counts.sent++
      try {
        const { body, status } = await door.rest('/api/newsdesk/reads', beacon(slug, ++reader))
        if (status === 202 && body.counted) {
          counts.acknowledged++
          if (++acknowledged >= 40) wake()
        } else counts.refused++
      } catch {
        break
      }
    }
    return counts
  }
  const runs = slugs.map(run)
  return {
    isLoaded: new Promise<void>((resolve) => {
      wake = resolve
    }),
    stop: () => {
      isOver = true
      return Promise.all(runs)
    },
  }
}

/** So many articles are read at once, each by one reader after the other. */
const atOnce = 16

const createArticles = async (app: TestApp) => {
  const made: { id: string | number; slug: string }[] = []
  while (made.length < atOnce) made.push(await createArticle(app))
  return made
}

describe.each(databases)('a process killed under load, on %s', (db) => {
  let app: TestApp
  beforeAll(async () => {
    app = await bootApp({ db })
  })
  afterAll(() => app?.destroy())

  it('has lost nothing that it acknowledged, and doubled nothing', async () => {
    const articles = await createArticles(app)
    const slugs = articles.map(({ slug }) => slug)
    const { store } = getDesk(app.payload)
    const figures = { acknowledged: 0, refused: 0, stored: 0, unanswered: 0 }
    let reader = 0
    let before = articles.map(() => 0)
    for (let round = 0; round < rounds; round++) {
      const other = await startProcess(app)
      const loading = load(other, slugs, reader)
      await loading.isLoaded
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 40))
      await other.kill()
      const counts = await loading.stop()
      const stored = await Promise.all(articles.map(({ id }) => store.total(id)))
      for (const [n, { acknowledged, refused, sent }] of counts.entries()) {
        // One at most was under way, and nobody was told what became of it.
        expect(sent - acknowledged - refused).toBeLessThanOrEqual(1)
        expect(stored[n] - before[n]).toBeGreaterThanOrEqual(acknowledged)
        expect(stored[n] - before[n]).toBeLessThanOrEqual(sent)
        figures.acknowledged += acknowledged
        figures.refused += refused
        figures.unanswered += sent - acknowledged - refused
        figures.stored += stored[n] - before[n]
        reader += sent
      }
      before = stored
    }
    expect(figures.acknowledged).toBeGreaterThanOrEqual(rounds * 40)
    if (rounds > 2) process.stdout.write(`${db}, ${rounds} kills: ${JSON.stringify(figures)}\n`)
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
      const articles = await createArticles(app)
      const slugs = articles.map(({ slug }) => slug)
      const loading = load(app, slugs, 0)
      await loading.isLoaded
      const { primary } = await (app.payload.db as any).connection.db.admin().command({ hello: 1 })
      const killed = set.servers.find(({ instanceInfo }) =>
        primary.endsWith(`:${instanceInfo?.port}`),
      )
      killed?.instanceInfo?.instance.mongodProcess?.kill('SIGKILL')

      const isCounted = async (reader: number) => {
        const { body } = await app.rest('/api/newsdesk/reads', beacon(slugs[0], reader))
        return body.counted === true
      }
      let refused = 0
      for (let reader = 1_000_000; !(await isCounted(reader)); reader++) refused++
      const [first, ...others] = await loading.stop()
      first.acknowledged++
      first.sent += refused + 1
      for (const [n, { acknowledged, sent }] of [first, ...others].entries()) {
        const stored = await getDesk(app.payload).store.total(articles[n].id)
        expect(stored).toBeGreaterThanOrEqual(acknowledged)
        expect(stored).toBeLessThanOrEqual(sent)
      }
    } finally {
      await app.destroy()
      await set.stop({ doCleanup: true, force: true })
      process.env.NEWSDESK_TEST_MONGODB = usual
    }
  })
})
