import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { minuteFields } from '../collections/ReadHours.js'
import { readRoutes } from '../src/delivery/readRoutes.js'
import { getDesk } from '../src/lists/desk.js'
import { bootApp, databases, type TestApp } from './support/boot.js'
import { createArticle } from './support/fixtures.js'

const address = '203.0.113.77'
const agent = 'Mozilla/5.0 (Telling; rv:98.7) Gecko/20100101 Firefox/98.7'
const reader = {
  accept: 'text/telling',
  'accept-language': 'x-telling',
  cookie: 'telling=1',
  host: 'localhost:3000',
  forwarded: `for=${address}`,
  referer: 'http://localhost:3000/telling?search=private',
  'user-agent': agent,
  'x-forwarded-for': address,
  'x-real-ip': address,
}
const hashes = [address, agent, `${address}${agent}`].flatMap((text) =>
  (['hex', 'base64', 'base64url'] as const).flatMap((encoding) =>
    ['md5', 'sha1', 'sha256'].map((name) => createHash(name).update(text).digest(encoding)),
  ),
)
const telling = [address, 'elling', '98.7', 'search=private', ...hashes]

/** Everything the database keeps, its journal included, as one text. */
const dump = async (app: TestApp, since: number): Promise<string> => {
  if (app.db === 'sqlite') {
    const files = readdirSync(app.place).filter((name) => name.startsWith('newsdesk.db'))
    return files.map((name) => readFileSync(join(app.place, name), 'latin1')).join('')
  }
  const { db } = (app.payload.db as any).connection
  const names = (await db.listCollections().toArray()).map(({ name }: any) => name)
  const all = names.map(async (name: string) => [name, await db.collection(name).find().toArray()])
  const { base } = (app.payload.db as any).connection
  const ts = { $gte: new base.mongo.Timestamp({ i: 0, t: Math.floor(since / 1_000) }) }
  const local = (app.payload.db as any).connection.getClient().db('local')
  const journal = (await local.collection('oplog.rs').find({ ts }).toArray())
    .map((entry: unknown) => JSON.stringify(entry))
    .filter((entry: string) => entry.includes(db.databaseName))
  return [JSON.stringify(await Promise.all(all)), ...journal].join('\n')
}

describe.each(databases)('the privacy of a reader, on %s', (db) => {
  let app: TestApp
  let slug: string
  let log = ''
  const since = Date.now()
  const answers: { body: string; headers: Headers; status: number }[] = []
  beforeAll(async () => {
    const destination = new Writable({
      write: (chunk, _, done) => {
        log += chunk
        done()
      },
    })
    app = await bootApp({
      config: { logger: { destination, options: { level: 'trace' } } as never },
      db,
    })
    slug = (await createArticle(app)).slug
    const send = async (
      path: string,
      article?: string,
      headers: Record<string, string> = reader,
    ) => {
      const answer = await app.fetch(`/api/newsdesk${path}`, {
        body: article && JSON.stringify({ article }),
        headers: { ...(article ? { 'content-type': 'text/plain' } : {}), ...headers },
        method: article ? 'POST' : 'GET',
      })
      const { headers: sent, status } = answer
      answers.push({ body: await answer.text(), headers: sent, status })
    }
    await send('/reads', slug)
    await send(`/pixel.gif?article=${slug}`)
    await send('/beacon.js')
    await send('/reads', 'no-such-article')
    await send('/reads', slug, { ...reader, 'user-agent': `${agent} Googlebot/2.1` })
    await send('/reads', slug, { ...reader, 'sec-purpose': 'prefetch' })
    await send('/reads', slug, { ...reader, origin: 'https://telling.example' })
    await send('/pixel.gif')
    jest
      .spyOn(getDesk(app.payload).store, 'add')
      .mockRejectedValueOnce(new Error('the database is away'))
    await send('/reads', (await createArticle(app)).slug)
    jest.restoreAllMocks()
  })
  afterAll(() => app?.destroy())

  it('is not told by anything the database keeps', async () => {
    const kept = await dump(app, since)
    expect(kept).toContain(slug)
    expect(telling.filter((text) => kept.includes(text))).toEqual([])
  })

  it('is not told by the log, whatever fails', () => {
    expect(log).not.toBe('')
    expect(telling.filter((text) => log.includes(text))).toEqual([])
  })

  it('is not told by an answer, and no answer sets a cookie', () => {
    expect(answers.map(({ status }) => status)).toEqual(
      expect.arrayContaining([200, 202, 400, 403]),
    )
    expect(answers.at(-1)?.status).toBeGreaterThanOrEqual(500)
    for (const { body, headers } of answers) {
      expect(telling.filter((text) => body.includes(text))).toEqual([])
      expect(headers.get('set-cookie')).toBeNull()
    }
  })

  it('leaves of a read its article and its five minutes, and nothing else', async () => {
    const { docs } = await app.payload.db.find<any>({
      collection: 'read-hours',
      pagination: false,
    })
    expect(docs).toHaveLength(1)
    const known = ['_id', '__v', 'article', 'hour', 'id', 'n']
    const kept = Object.keys(docs[0]).filter((key) => !minuteFields.includes(key))
    expect(kept.filter((key) => !known.includes(key))).toEqual([])
    // The image is asked for by the same reader, so it is no second read.
    expect(docs[0].n).toBe(1)
    expect(new Date(docs[0].hour).getTime() % 3_600_000).toBe(0)
  })

  it('leaves of all reads sums, ranks and numbers by reason, and nothing else', async () => {
    await getDesk(app.payload).dropped.flush()
    const fieldsOf = async (collection: never) => {
      const { docs } = await app.payload.db.find<any>({ collection, pagination: false })
      expect(docs.length).toBeGreaterThan(0)
      const fields = new Set(docs.flatMap((doc) => Object.keys(doc)))
      return [...fields].filter((name) => !['_id', '__v', 'id'].includes(name as string)).sort()
    }
    const ranks = ['archived', 'archivedUntil', 'article', 'day', 'era', 'month', 'section']
    const reasons = ['bot', 'ceiling', 'prefetch', 'repeat', 'staff', 'unknownArticle']
    for (const [collection, known] of [
      ['read-scores', ranks],
      ['read-drops', [...reasons, 'hour']],
    ]) {
      const others = (await fieldsOf(collection as never)).filter(
        (name) => !known.includes(name as string),
      )
      expect([collection, others]).toEqual([collection, []])
    }
  })

  it('is looked at by the headers that docs/privacy.md names, and by no other', async () => {
    const asked = new Set<string>()
    const header = (name: string) => {
      asked.add(name)
      return (reader as Record<string, string>)[name] ?? null
    }
    const [{ answer }] = readRoutes
    const text = async () => JSON.stringify({ article: slug })
    const isStaff = async () => false
    await answer({ header, isStaff, payload: app.payload, reader: {}, text } as never)
    const [, part] = readFileSync('docs/privacy.md', 'utf8').split('## What is looked at')
    const named = [...part.split('\n## ')[0].matchAll(/`([A-Z][A-Za-z-]+)`/g)].map(
      ([, name]) => name,
    )
    // The last two are for Payload, before it hands the request on.
    expect(named.splice(-2)).toEqual(['Authorization', 'Cookie'])
    expect([...asked].sort()).toEqual(named.map((name) => name.toLowerCase()).sort())
  })

  it('tells of a later read in the same hour nothing but its five minutes', async () => {
    const find = async () =>
      (await app.payload.db.find<any>({ collection: 'read-hours', pagination: false })).docs[0]
    const before = await find()
    const at = new Date(before.hour).getTime()
    const { store } = getDesk(app.payload)
    await store.add([{ article: before.article, at, reads: 1, section: null }])
    expect(await find()).toEqual({ ...before, m0: (before.m0 ?? 0) + 1, n: before.n + 1 })
  })

  it('is not to be read from what stood on a list more than 30 days ago', async () => {
    const { current, editions } = getDesk(app.payload)
    const { edition } = await current('most-read')
    const day = 86_400_000
    const collection = 'editions' as never
    const older = [-1, -2].map((number, n) => ({
      ...edition,
      builtAt: new Date(Date.now() - (n ? 31 : 29) * day).toISOString(),
      id: undefined,
      number,
    }))
    for (const data of older) await app.payload.db.create({ collection, data })
    const numbers = async () => {
      const { docs } = await app.payload.db.find<any>({
        collection,
        pagination: false,
        sort: ['number'],
        where: { list: { equals: edition.list } },
      })
      return docs.map(({ number }) => number)
    }
    const before = await numbers()
    await editions.removeOld(edition)
    expect(before.slice(0, 2)).toEqual([-2, -1])
    expect(await numbers()).toEqual(before.slice(1))
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 365 * day)
    const removing = editions.removeOld(edition)
    // What is built meanwhile must not meet that year.
    jest.restoreAllMocks()
    await removing
    expect(await numbers()).toEqual([edition.number])
  })

  it('is no guest’s to look into', async () => {
    const collections = ['/read-hours', '/read-drops', '/read-scores', '/editions']
    for (const path of [...collections, '/newsdesk/readership', '/newsdesk/live']) {
      expect([path, (await app.rest(`/api${path}`)).status]).toEqual([path, 403])
    }
    for (const query of ['ReadHours', 'ReadDrops', 'ReadScores', 'Editions']) {
      const { data, errors } = await app.graphql(`{ ${query} { docs { id } } }`)
      expect([query, data[query], errors]).toEqual([
        query,
        null,
        [expect.objectContaining({ message: expect.stringMatching('not allowed') })],
      ])
    }
  })
})

describe('docs/privacy.md', () => {
  it('names for each claim a test that there is', () => {
    const text = readFileSync('docs/privacy.md', 'utf8').replaceAll(/\s+/g, ' ')
    const claims = [...text.matchAll(/`(tests\/\S+)`: “(.+?)”/g)]
    const missing = claims.filter(([, file, name]) => !readFileSync(file, 'utf8').includes(name))
    expect(missing.map(([claim]) => claim)).toEqual([])
    expect(claims).toHaveLength(text.match(/`tests\//g)?.length ?? 0)
  })
})
