import { getDesk } from '../src/lists/desk.js'
import { slotMs } from '../src/reads/store.js'
import { bootApp, databases, type TestApp } from './support/boot.js'
import { createArticle } from './support/fixtures.js'
import { findMongod } from './support/mongod.mjs'

const onMongo = databases.includes('mongodb') && !process.env.MONGODB_URL ? describe : describe.skip

/** A server of its own: only one with test commands can be told to fail. */
onMongo('a MongoDB that fails in the middle of a group’s write', () => {
  const usual = process.env.NEWSDESK_TEST_MONGODB
  let set: { getUri: () => string; stop: (options: object) => Promise<unknown> }
  let app: TestApp
  beforeAll(async () => {
    const { MongoMemoryReplSet } = await import('mongodb-memory-server-core')
    set = await MongoMemoryReplSet.create({
      binary: { systemBinary: await findMongod() },
      instanceOpts: [{ args: ['--setParameter', 'enableTestCommands=1'] }],
      replSet: { count: 1, storageEngine: 'wiredTiger' },
    })
    process.env.NEWSDESK_TEST_MONGODB = set.getUri()
    app = await bootApp({ db: 'mongodb' })
  })
  afterAll(async () => {
    await app?.destroy()
    await set?.stop({ doCleanup: true, force: true })
    process.env.NEWSDESK_TEST_MONGODB = usual
  })

  const failPoint = (mode: unknown, data?: object): Promise<{ count: number }> =>
    (app.payload.db as any).connection.db
      .admin()
      .command({ configureFailPoint: 'failCommand', mode, ...(data && { data }) })

  it.each([
    ['before it was applied', { closeConnection: true }],
    ['refused', { errorCode: 10_107, errorLabels: ['RetryableWriteError'] }],
    [
      'after it was applied, its reply lost',
      {
        writeConcernError: { code: 91, errmsg: 'the server shuts down' },
        errorLabels: ['RetryableWriteError'],
      },
    ],
  ])('has counted each read once when the driver has tried again: %s', async (_, failure) => {
    const article = await createArticle(app)
    const { store } = getDesk(app.payload)
    const at = Math.floor(Date.now() / slotMs) * slotMs
    const add = (reads: number) => store.add([{ article: article.id, at, reads, section: null }])
    await add(1)
    const [before] = await store.scores('month', [String(article.id)])
    for (const collection of ['read-scores', 'read-hours']) {
      const namespace = `${(app.payload.db as any).connection.db.databaseName}.${collection}`
      const { count } = await failPoint('off')
      await failPoint({ times: 1 }, { failCommands: ['update'], namespace, ...failure })
      await add(3)
      expect((await failPoint('off')).count).toBe(count + 1)
    }
    expect(await store.total(article.id)).toBe(7)
    const [after] = await store.scores('month', [String(article.id)])
    expect(after.score / before.score).toBeCloseTo(7, 3)
  })

  it('does not take for stored what the majority may lack, whatever else failed beside it', async () => {
    const { id } = await createArticle(app)
    const { store } = getDesk(app.payload)
    const { db } = (app.payload.db as any).connection
    const at = Math.floor(Date.now() / slotMs) * slotMs
    const add = () => store.add([{ article: id, at, reads: 1, section: null }])
    await add()
    // Of another era, it is met by way of a duplicate key.
    await db.collection('read-scores').updateOne({ article: String(id) }, { $inc: { era: -1 } })
    await failPoint(
      { times: 1 },
      {
        failCommands: ['update'],
        namespace: `${db.databaseName}.read-scores`,
        writeConcernError: { code: 64, errmsg: 'the majority did not answer in time' },
      },
    )
    await expect(add()).rejects.toThrow()
    await add()
    expect(await store.total(id)).toBe(2)
  })

  it.each([
    ['read-scores', undefined],
    ['read-hours', true],
  ])('says of a group that failed at %s whether it may be stored', async (name, mayBeStored) => {
    const article = await createArticle(app)
    const { store } = getDesk(app.payload)
    const at = Math.floor(Date.now() / slotMs) * slotMs
    const namespace = `${(app.payload.db as any).connection.db.databaseName}.${name}`
    const failCommands = ['update']
    await failPoint({ times: 1 }, { errorCode: 96, failCommands, namespace })
    const failed = store.add([{ article: article.id, at, reads: 1, section: null }])
    await expect(failed).rejects.toHaveProperty('code', 96)
    expect(await failed.catch((err) => err.mayBeStored)).toBe(mayBeStored)
  })
})
