import { getDesk } from '../src/lists/desk.js'
import { bootApp, databases, type TestApp } from './support/boot.js'
import { createArticle } from './support/fixtures.js'

type Client = {
  execute: (sql: string) => Promise<{ rows: Record<string, unknown>[] }>
  transaction: (mode: 'write') => Promise<{
    commit: () => Promise<void>
    execute: (sql: string) => Promise<unknown>
  }>
}

const onSqlite = databases.includes('sqlite') ? describe : describe.skip

onSqlite('a group of reads on SQLite', () => {
  let app: TestApp
  let client: Client
  const add = (article: string, reads = 1) =>
    getDesk(app.payload).store.add([{ article, at: Date.now(), reads, section: null }])
  const value = async (sql: string) => Object.values((await client.execute(sql)).rows[0] ?? {})[0]

  beforeAll(async () => {
    app = await bootApp({ db: 'sqlite' })
    client = (app.payload.db as any).client
  })
  afterAll(() => app?.destroy())

  it('is synced in full with its WAL, waits for no lock in SQLite, and leaves the app its own setting', async () => {
    await client.execute('create table seen (synchronous, mode, timeout)')
    await client.execute(
      `create trigger see after insert on read_hours begin
         insert into seen select * from pragma_synchronous, pragma_journal_mode, pragma_busy_timeout; end`,
    )
    await client.execute('pragma synchronous = OFF')
    await client.execute('pragma busy_timeout = 3000')
    await add('synced')
    await client.execute('drop trigger see')
    expect((await client.execute('select * from seen')).rows).toMatchObject([
      { mode: 'wal', synchronous: 2, timeout: 0 },
    ])
    expect(await value('pragma synchronous')).toBe(0)
    expect(await value('pragma busy_timeout')).toBe(3000)
  })

  it('is stored whole or not at all', async () => {
    await client.execute(
      `create trigger fail before insert on read_hours when new.article = 'broken'
       begin select raise(abort, 'no'); end`,
    )
    await expect(add('broken')).rejects.toThrow()
    expect(await value(`select count(*) from read_scores where article = 'broken'`)).toBe(0)
    expect(await value('pragma synchronous')).toBe(0)
  })

  it('waits for an editor’s save without holding it up, and is stored after it', async () => {
    const article = await createArticle(app)
    const save = await client.transaction('write')
    await save.execute(`update articles set headline = 'Saved' where id = ${article.id}`)
    let isStored = false
    const adding = add(String(article.id)).then(() => {
      isStored = true
    })
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(isStored).toBe(false)
    await save.commit()
    await adding
    expect(await getDesk(app.payload).store.total(article.id)).toBe(1)
    expect(await value(`select headline from articles where id = ${article.id}`)).toBe('Saved')
  })

  it('may hold more articles than a statement has room for', async () => {
    const articles = Array.from({ length: 10_000 }, (_, n) => `many-${n}`)
    await getDesk(app.payload).store.add(
      articles.map((article) => ({ article, at: Date.now(), reads: 1, section: null })),
    )
    expect(await value(`select count(*) from read_hours where article like 'many-%'`)).toBe(10_000)
  })
})

const onMongo = databases.includes('mongodb') ? describe : describe.skip

onMongo('a group of reads on MongoDB', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await bootApp({ db: 'mongodb' })
  })
  afterAll(() => app?.destroy())
  afterEach(() => jest.restoreAllMocks())

  const collection = (slug: string) => (app.payload.db as any).collections[slug].collection
  const add = (article: string) =>
    getDesk(app.payload).store.add([{ article, at: Date.now(), reads: 1, section: null }])

  it('is in the journals of the majority before it is acknowledged', async () => {
    const writes = ['read-scores', 'read-hours'].map((slug) =>
      jest.spyOn(collection(slug), 'bulkWrite'),
    )
    await add('synced')
    const concerns = writes.map(({ mock }) => (mock.calls[0][1] as any).writeConcern)
    expect(concerns).toEqual([
      { j: true, w: 'majority' },
      { j: true, w: 'majority' },
    ])
  })

  it('leaves a score too high, never a count without its score, where it is broken off', async () => {
    const { store } = getDesk(app.payload)
    const after = async (slug: string, article: string) => {
      jest.spyOn(collection(slug), 'bulkWrite').mockRejectedValueOnce(new Error('killed'))
      await expect(add(article)).rejects.toThrow('killed')
      return [await store.total(article), (await store.scores('day', [article])).length]
    }
    expect(await after('read-hours', 'first')).toEqual([0, 1])
    expect(await after('read-scores', 'second')).toEqual([0, 0])
  })
})
