import { getDesk } from '../src/lists/desk.js'
import { addressOf } from '../src/reads/address.js'
import { dropReason } from '../src/reads/client.js'
import { createCounter, mayBeStored } from '../src/reads/counter.js'
import { createDropped } from '../src/reads/dropped.js'
import { resolveReads } from '../src/reads/options.js'
import type { Increment } from '../src/reads/store.js'
import { createVisitors, networkOf } from '../src/reads/visitors.js'
import { bootApp, databases, type TestApp } from './support/boot.js'
import { freeClock, setClock } from './support/clock.js'
import { createArticle } from './support/fixtures.js'
import { bootWithoutSweeps } from './support/quiet.js'

const visit = (address: string, agent = 'Firefox', article = 'a') => ({ address, agent, article })

describe('a visitor', () => {
  it('counts once for an article within half an hour, and again after it', () => {
    const visitors = createVisitors({ ceilingPerHour: 30, repeatMinutes: 30 })
    const now = Date.now()
    const clock = jest.spyOn(Date, 'now')
    const at = (minutes: number) => {
      clock.mockReturnValue(now + minutes * 60_000)
      return visitors.check(visit('203.0.113.7')).reason
    }
    expect([at(0), at(1), at(29.9), at(30.1)]).toEqual([null, 'repeat', 'repeat', null])
    clock.mockRestore()
  })

  it('is another one on another article, at another address or with another browser', () => {
    const visitors = createVisitors({ ceilingPerHour: 30, repeatMinutes: 30 })
    const reasons = [
      visit('203.0.113.7'),
      visit('203.0.113.7', 'Firefox', 'b'),
      visit('203.0.113.8'),
      visit('203.0.113.7', 'Chromium'),
    ].map((one) => visitors.check(one).reason)
    expect(reasons).toEqual([null, null, null, null])
  })

  it('is one household in a /64 of IPv6, and the same as IPv4 mapped into IPv6', () => {
    expect(networkOf('2001:db8:1:2::1')).toBe(networkOf('2001:db8:1:2:ffff::9'))
    expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'))
    expect(networkOf('::ffff:203.0.113.7')).toBe(networkOf('203.0.113.7'))
    expect(networkOf('no address')).toBe('')
  })

  it('adds no more than the ceiling from one address, by whatever browsers, until the hour is over', () => {
    const visitors = createVisitors({ ceilingPerHour: 3, repeatMinutes: 30 })
    const reason = (agent: number) => visitors.check(visit('203.0.113.7', `Agent ${agent}`)).reason
    expect([1, 2, 3, 4, 5].map(reason)).toEqual([null, null, null, 'ceiling', 'ceiling'])
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 3_600_001)
    expect(reason(6)).toBeNull()
    clock.mockRestore()
  })

  it('is forgotten before its time only where there are too many, which is told once', () => {
    let told = 0
    const visitors = createVisitors({
      ceilingPerHour: 30,
      most: 1_000,
      onForget: () => told++,
      repeatMinutes: 30,
    })
    const reason = (n: number) =>
      visitors.check(visit(`10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`)).reason
    for (let n = 0; n < 1_000; n++) reason(n)
    expect([reason(0), told]).toEqual(['repeat', 0])
    for (let n = 1_000; n < 1_010; n++) reason(n)
    expect([reason(1), told]).toEqual([null, 1])
  })

  it('is not known again when the day’s key was thrown away', () => {
    const day = 86_400_000
    const now = Date.now()
    const clock = jest.spyOn(Date, 'now').mockReturnValue(now)
    const visitors = createVisitors({ ceilingPerHour: 1, repeatMinutes: 1_440 })
    clock.mockReturnValue(now + day - 1)
    const reasons = [visitors.check(visit('203.0.113.7')).reason]
    reasons.push(visitors.check(visit('203.0.113.7')).reason)
    clock.mockReturnValue(now + day + 1_000)
    reasons.push(visitors.check(visit('203.0.113.7')).reason)
    expect(reasons).toEqual([null, 'repeat', null])
    clock.mockReturnValue(now - 365 * day)
    expect(visitors.check(visit('203.0.113.7')).reason).toBeNull()
    clock.mockRestore()
  })

  it('may come again when its read could not be stored', () => {
    const visitors = createVisitors({ ceilingPerHour: 30, repeatMinutes: 30 })
    const first = visitors.check(visit('203.0.113.7'))
    if (first.reason === null) first.forget()
    expect(visitors.check(visit('203.0.113.7')).reason).toBeNull()
  })
})

describe('a reader’s address', () => {
  const forged = '198.51.100.1, 203.0.113.7, 10.0.0.2'
  it.each([
    ['the socket’s, whatever the header says', false, forged, '192.0.2.1', '192.0.2.1'],
    ['the one the only proxy saw', 1, '198.51.100.1, 203.0.113.7', '192.0.2.1', '203.0.113.7'],
    ['the one the outer of two proxies saw', 2, forged, '192.0.2.1', '203.0.113.7'],
    [
      'the first that is no proxy',
      ['10.0.0.0/8', '192.0.2.0/24'],
      forged,
      '192.0.2.1',
      '203.0.113.7',
    ],
    ['the socket’s where it is no proxy', ['10.0.0.0/8'], forged, '192.0.2.1', '192.0.2.1'],
    ['behind a socket that Next hides', 1, '198.51.100.1, 203.0.113.7', null, '203.0.113.7'],
    ['what Next put there', false, '203.0.113.7', null, '203.0.113.7'],
    ['without its port', 1, '203.0.113.7:51234', '192.0.2.1', '203.0.113.7'],
    ['without its port in IPv6', 1, '[2001:db8::7]:443', '192.0.2.1', '2001:db8::7'],
    ['IPv6 as it is', 1, '2001:db8::7', '192.0.2.1', '2001:db8::7'],
    [
      'behind proxies that name ports',
      ['10.0.0.0/8', '192.0.2.0/24'],
      '203.0.113.7:51234, 10.0.0.2:80',
      '192.0.2.1',
      '203.0.113.7',
    ],
  ] as const)('is %s', (_, trustProxy, forwarded, socket, expected) => {
    const { isProxy } = resolveReads({ trustProxy: trustProxy as never })
    expect(addressOf({ forwarded, isProxy, socket })).toBe(expected)
  })

  it.each([{ trustProxy: 99 }, { trustProxy: ['nowhere'] }, { trustProxy: [] }])(
    '%j is refused at boot',
    (options) => expect(() => resolveReads(options)).toThrow(/reads\.trustProxy/),
  )
})

describe('a request', () => {
  const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
  it.each<[string, Record<string, string>, string, string | null]>([
    ['a browser’s', {}, 'POST', null],
    ['a robot’s', { 'user-agent': 'Mozilla/5.0 (compatible; bingbot/2.0)' }, 'POST', 'bot'],
    ['a script’s', { 'user-agent': 'curl/8.5.0' }, 'POST', 'bot'],
    ['of nobody’s name', { 'user-agent': '' }, 'POST', 'bot'],
    ['of a name too short', { 'user-agent': 'Firefox' }, 'POST', 'bot'],
    ['of a name too long', { 'user-agent': 'x'.repeat(513) }, 'POST', 'bot'],
    ['of a name no header holds', { 'user-agent': `${browser} \u00e9` }, 'POST', 'bot'],
    ['for a prefetch', { 'sec-purpose': 'prefetch' }, 'POST', 'prefetch'],
    ['for a prerender', { 'sec-purpose': 'prefetch;prerender' }, 'POST', 'prefetch'],
    ['for a prefetch, as Safari says', { purpose: 'prefetch' }, 'POST', 'prefetch'],
    ['for a prefetch, as old Firefox says', { 'x-moz': 'prefetch' }, 'POST', 'prefetch'],
    ['for a preview', { purpose: 'preview' }, 'POST', 'prefetch'],
    ['for the headers alone', {}, 'HEAD', 'prefetch'],
  ])('%s is a person’s or none', (_, headers, method, reason) => {
    const all: Record<string, string> = { 'user-agent': browser, ...headers }
    expect(dropReason((name) => all[name] ?? null, method)).toBe(reason)
  })
})

describe('group commit', () => {
  const createSlowStore = () => {
    const writes: { increments: Increment[]; finish: (err?: Error) => void }[] = []
    const add = (increments: Increment[]) =>
      new Promise<void>((resolve, reject) => {
        writes.push({ finish: (err) => (err ? reject(err) : resolve()), increments })
      })
    return { add, writes }
  }
  /** Two turns: a group closes at the end of the one it was opened in, or the next. */
  const settle = async () => {
    for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve))
  }

  it('acknowledges a read only when it is stored, and stores what came meanwhile as one', async () => {
    const store = createSlowStore()
    const counter = createCounter(store)
    let acknowledged = 0
    const read = (id: string) => counter.add({ id, section: null }).then(() => acknowledged++)
    void read('a')
    await settle()
    for (const id of ['a', 'b', 'a', 'a']) void read(id)
    await settle()
    expect([acknowledged, store.writes.length]).toEqual([0, 1])
    store.writes[0].finish()
    await settle()
    expect([acknowledged, store.writes.length]).toEqual([1, 2])
    expect(store.writes[1].increments.map(({ article, reads }) => [article, reads])).toEqual([
      ['a', 3],
      ['b', 1],
    ])
    store.writes[1].finish()
    await settle()
    expect(acknowledged).toBe(5)
  })

  it('refuses with 503 what could not be stored, and goes on by itself', async () => {
    const store = createSlowStore()
    const counter = createCounter(store)
    const first = counter.add({ id: 'a', section: null })
    await settle()
    store.writes[0].finish(new Error('database away'))
    await expect(first).rejects.toMatchObject({ retryAfterSeconds: 2, status: 503 })
    const second = counter.add({ id: 'a', section: null })
    await settle()
    store.writes[1].finish()
    await expect(second).resolves.toBeUndefined()
  })

  it.each([true, undefined])('says whether what it refuses may be stored: %s', async (isMaybe) => {
    const store = createSlowStore()
    const refused = createCounter(store).add({ id: 'a', section: null })
    await settle()
    store.writes[0].finish(Object.assign(new Error('lost'), { mayBeStored: isMaybe }))
    expect(await refused.catch(mayBeStored)).toBe(Boolean(isMaybe))
  })

  it('tells once why nothing can be stored, and again after something was', async () => {
    const store = createSlowStore()
    const told: string[] = []
    const counter = createCounter(store, { onError: (err) => told.push((err as Error).message) })
    for (const failure of ['away', 'away still', null, 'away again']) {
      const read = counter.add({ id: 'a', section: null }).catch(() => 'refused')
      await settle()
      store.writes.at(-1)?.finish(failure === null ? undefined : new Error(failure))
      await read
    }
    expect(told).toEqual(['away', 'away again'])
  })

  it('takes back what waited two seconds for a write before it', async () => {
    const store = createSlowStore()
    const counter = createCounter(store)
    const stuck = counter.add({ id: 'a', section: null }).catch(() => 'refused')
    await settle()
    const waiting = counter.add({ id: 'b', section: null }).catch(() => 'refused')
    expect(await Promise.all([stuck, waiting])).toEqual(['refused', 'refused'])
    store.writes[0].finish()
    await settle()
    expect(store.writes).toHaveLength(1)
  })

  it('lets no more reads wait than it may, with one timer, and stores those', async () => {
    const timers = jest.spyOn(globalThis, 'setTimeout')
    const store = createSlowStore()
    const counter = createCounter(store, { most: 1_000 })
    const reads = Array.from({ length: 1_010 }, () =>
      counter.add({ id: 'a', section: null }).then(
        () => 202,
        ({ status }) => status,
      ),
    )
    await settle()
    expect(timers.mock.calls.filter(([, ms]) => ms && ms > 1_000)).toHaveLength(1)
    timers.mockRestore()
    store.writes[0].finish()
    const answers = await Promise.all(reads)
    expect(answers.indexOf(503)).toBe(1_000)
    expect(store.writes.map(({ increments }) => increments[0].reads)).toEqual([1_000])
  })
})

describe('what is not counted', () => {
  it('is stored with the next where it could not be', async () => {
    const stored: unknown[] = []
    let isAway = true
    const dropped = createDropped(
      {
        drop: async (_, counts) => {
          if (isAway) throw new Error('away')
          stored.push(counts)
        },
      },
      () => {},
    )
    for (const reason of ['bot', 'repeat', 'bot'] as const) dropped.add(reason)
    await dropped.flush()
    isAway = false
    dropped.add('bot')
    await dropped.flush()
    expect(stored).toEqual([expect.objectContaining({ bot: 3, repeat: 1 })])
  })
})

describe.each(databases)('what is not counted, on %s', (db) => {
  let app: TestApp
  beforeAll(async () => {
    app = await bootWithoutSweeps({ db })
  })
  afterEach(() => app && freeClock(app))
  afterAll(() => app?.destroy())

  it('is kept as a number by reason and hour', async () => {
    // Of one hour.
    setClock(Date.now())
    const { slug } = await createArticle(app)
    const draft = await createArticle(app, { draft: true })
    const send = async (article: string, headers: Record<string, string> = {}, user = false) =>
      (await app.rest('/api/newsdesk/reads', { body: { article }, headers, method: 'POST', user }))
        .body.reason
    expect(await send('made-up')).toBe('unknown-article')
    expect(await send(draft.slug)).toBe('unknown-article')
    expect(
      await send(slug, { 'user-agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)' }),
    ).toBe('bot')
    expect(await send(slug, { 'user-agent': '' })).toBe('bot')
    expect(await send(slug, { 'user-agent': 'x'.repeat(600) })).toBe('bot')
    expect(await send(slug, { 'sec-purpose': 'prefetch;prerender' })).toBe('prefetch')
    expect(await send(slug, {}, true)).toBe('staff')
    expect(await send(slug)).toBeUndefined()
    expect(await send(slug)).toBe('repeat')
    await getDesk(app.payload).dropped.flush()
    const { docs } = await app.payload.find({ collection: 'read-drops' as never })
    expect(docs).toMatchObject([
      { bot: 3, ceiling: 0, prefetch: 1, repeat: 1, staff: 1, unknownArticle: 2 },
    ])
    expect((await app.rest('/api/read-drops')).status).toBe(403)
  })

  it('has the first reason of several', async () => {
    const { slug } = await createArticle(app)
    const robot = { 'user-agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)' }
    const strict = await bootApp({
      db,
      newsdesk: { reads: { ceilingPerHour: 1 } },
      place: app.place,
    })
    const send = async (article: string, headers: Record<string, string> = {}, user = false) =>
      (
        await strict.rest('/api/newsdesk/reads', {
          body: { article },
          headers: { 'x-forwarded-for': '203.0.113.7', ...headers },
          method: 'POST',
          user,
        })
      ).body.reason
    expect(await send('made-up', robot, true)).toBe('unknown-article')
    expect(await send(slug, robot, true)).toBe('bot')
    expect(await send(slug)).toBeUndefined()
    expect(await send(slug, {}, true)).toBe('staff')
    expect(await send(slug)).toBe('repeat')
    expect(await send(slug, { 'user-agent': 'Mozilla/5.0 (X11; rv:99.0) Firefox/99.0' })).toBe(
      'ceiling',
    )
    await strict.destroy()
  })

  it('is stored, as what is counted, before Payload is destroyed', async () => {
    const brief = await bootApp({ db, place: app.place })
    const { id } = await createArticle(app)
    const { counter, dropped, store } = getDesk(brief.payload)
    const staff = async () => {
      const { docs } = await app.payload.find({ collection: 'read-drops' as never })
      return (docs as any[]).reduce((sum, doc) => sum + doc.staff, 0)
    }
    const before = await staff()
    for (const name of ['add', 'drop'] as const) {
      const write = store[name] as (...args: unknown[]) => Promise<void>
      jest.spyOn(store, name).mockImplementation(async (...args: unknown[]) => {
        await new Promise((resolve) => setTimeout(resolve, 50))
        await write(...args)
      })
    }
    const reading = counter.add({ id, section: null })
    dropped.add('staff')
    void dropped.flush()
    dropped.add('staff')
    await brief.destroy()
    await reading
    expect(await getDesk(app.payload).store.total(id)).toBe(1)
    expect(await staff()).toBe(before + 2)
  })

  it('is what the options leave of it', async () => {
    const reads = { ceilingPerHour: 2, countStaff: true, repeatMinutes: 0 }
    const lenient = await bootApp({ db, newsdesk: { reads }, place: app.place })
    const { slug } = await createArticle(app)
    const answers: unknown[] = []
    for (const user of [true, true, false]) {
      const { body } = await lenient.rest('/api/newsdesk/reads', {
        body: { article: slug },
        headers: { 'x-forwarded-for': '203.0.113.7' },
        method: 'POST',
        user,
      })
      answers.push(body.reason ?? 'counted')
    }
    expect(answers).toEqual(['counted', 'counted', 'ceiling'])
    await lenient.destroy()
  })

  it('is refused with 503 and when to come again where the database is away', async () => {
    const { slug } = await createArticle(app)
    const { store } = getDesk(app.payload)
    const away = jest.spyOn(store, 'add').mockRejectedValue(new Error('away'))
    const send = () =>
      app.fetch('/api/newsdesk/reads', {
        body: JSON.stringify({ article: slug }),
        headers: { 'content-type': 'text/plain' },
        method: 'POST',
      })
    const refused = await send()
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '2'])
    away.mockRestore()
    expect(await (await send()).json()).toEqual({ counted: true })
  })

  it('is refused the same way where the database can’t tell of an article, and asked for anew', async () => {
    const { slug } = await createArticle(app)
    const send = () => app.rest('/api/newsdesk/reads', { body: { article: slug }, method: 'POST' })
    const away = jest.spyOn(app.payload.db, 'find').mockRejectedValue(new Error('away'))
    const refused = await send()
    away.mockRestore()
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '2'])
    expect((await send()).body).toEqual({ counted: true })
  })

  it('is of the article with an id where that is a number, and with a slug where it is a text', async () => {
    const article = await createArticle(app)
    const slug = String(db === 'sqlite' ? article.id : 404)
    const namesake = await createArticle(app, { slug })
    const { known } = getDesk(app.payload)
    const [byNumber, byText] = await Promise.all([known(Number(slug)), known(slug)])
    expect([byNumber?.id, byText?.id]).toEqual([
      db === 'sqlite' ? article.id : undefined,
      namesake.id,
    ])
    expect((await known(Number(slug)))?.id).toBe(byNumber?.id)
  })

  it('costs no statement each where names are made up', async () => {
    const { known } = getDesk(app.payload)
    const find = jest.spyOn(app.payload.db, 'find')
    const names = Array.from({ length: 400 }, (_, n) => `made-up-${n}`)
    await Promise.all(names.map((name) => known(name)))
    await Promise.all(names.map((name) => known(name)))
    expect(find.mock.calls.length).toBeLessThanOrEqual(2)
    find.mockRestore()
  })

  it('is known again after a save by one query for all that was read before it', async () => {
    const { known, touch } = getDesk(app.payload)
    const articles = await Promise.all(['a', 'b', 'c'].map(() => createArticle(app)))
    const askFor = async (names: string[]) => {
      for (const name of names) await known(name)
    }
    const slugs = articles.map(({ slug }) => slug)
    await askFor([...slugs, 'made-up'])
    touch()
    const find = jest.spyOn(app.payload.db, 'find')
    await askFor(slugs)
    const asked = find.mock.calls.filter(([{ where }]) => JSON.stringify(where).includes(slugs[0]))
    find.mockRestore()
    expect(asked).toHaveLength(1)
    expect((await known(slugs[2]))?.id).toBe(articles[2].id)
  })

  it('is known at once when an article is published, unpublished, renamed, trashed or deleted', async () => {
    const { known } = getDesk(app.payload)
    const article = await createArticle(app, { draft: true, headline: 'Known soon' })
    const save = (data: object) =>
      app.payload.update({ collection: 'articles' as never, data: data as never, id: article.id })
    expect(await known('known-soon')).toBeNull()
    await save({ _status: 'published' })
    expect(await known('known-soon')).toMatchObject({ id: article.id })
    expect(await known(article.id)).toMatchObject({ id: article.id })
    await save({ slug: 'known-now' })
    expect(await known('known-now')).toMatchObject({ id: article.id })
    await save({ _status: 'draft' })
    expect(await known('known-now')).toBeNull()
    await save({ _status: 'published' })
    const names = ['known-now', 'known-soon', article.id]
    const areKnown = async () => (await Promise.all(names.map(known))).map(Boolean)
    expect(await areKnown()).toEqual([true, true, true])
    const one = { collection: 'articles' as never, id: article.id, trash: true }
    await app.payload.update({ ...one, data: { deletedAt: new Date().toISOString() } as never })
    expect(await areKnown()).toEqual([false, false, false])
    await app.payload.update({ ...one, data: { deletedAt: null } as never })
    expect(await areKnown()).toEqual([true, true, true])
    await app.payload.delete({ collection: 'articles' as never, id: article.id })
    expect(await areKnown()).toEqual([false, false, false])
  })
})
