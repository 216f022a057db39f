import { getDesk } from '../src/lists/desk.js'
import { bootApp, databases, type TestApp } from './support/boot.js'
import { readerAgent } from './support/chromium.js'
import { freeClock, setClock } from './support/clock.js'
import { createArticle } from './support/fixtures.js'

describe.each(databases)('a list whose build fails or takes long, on %s', (db) => {
  let app: TestApp
  beforeAll(async () => {
    app = await bootApp({ db })
  })
  afterEach(() => {
    jest.restoreAllMocks()
    freeClock(app)
  })
  afterAll(async () => {
    await app?.destroy()
  })

  const list = '/api/newsdesk/lists/most-read'
  const readsShown = async () => {
    const { body } = await app.rest(list, { user: true })
    return body.entries.map((entry: any) => entry.reads)
  }
  let sent = 0
  const read = async (article: string) => {
    const headers = { 'user-agent': readerAgent(++sent) }
    const answer = await app.rest('/api/newsdesk/reads', {
      body: { article },
      headers,
      method: 'POST',
    })
    expect(answer.body).toEqual({ counted: true })
  }

  it('stays up, and is tried again for a save or after a while, not for each read and reader', async () => {
    const { id, slug } = await createArticle(app)
    const { newsdesk, store } = getDesk(app.payload)
    await read(slug)
    expect(await readsShown()).toEqual([1])

    const start = Date.now()
    setClock(start)
    const told = jest.spyOn(app.payload.logger, 'error').mockImplementation(() => undefined)
    const top = jest.spyOn(store, 'top').mockRejectedValue(new Error('It is away'))
    for (let n = 0; n < 3; n++) {
      await read(slug)
      expect(await readsShown()).toEqual([1])
      expect(await readsShown()).toEqual([1])
    }
    expect(top).toHaveBeenCalledTimes(1)
    expect(told).toHaveBeenCalledTimes(1)

    await app.payload.update({
      collection: newsdesk.slugs.articles as never,
      data: { summary: 'Saved meanwhile' } as never,
      id,
    })
    expect(await readsShown()).toEqual([1])
    expect(top).toHaveBeenCalledTimes(2)

    top.mockRestore()
    setClock(start + 6_000)
    expect(await readsShown()).toEqual([4])
  })
  it('is built at once for a save, and after a while for reads, where that takes two seconds', async () => {
    const { slug } = await createArticle(app, { headline: 'Slow' })
    const { store, touch } = getDesk(app.payload)
    const start = Date.now() + 60_000
    setClock(start)
    let lateMs = 0
    const now = performance.now.bind(performance)
    jest.spyOn(performance, 'now').mockImplementation(() => now() + lateMs)
    const find = store.top
    const top = jest.spyOn(store, 'top').mockImplementation((args) => {
      lateMs += 3_000
      return find(args)
    })
    const before = await readsShown()
    touch()
    await readsShown()
    const builds = top.mock.calls.length
    for (let n = 0; n < 3; n++) {
      await read(slug)
      expect(await readsShown()).toEqual(before)
    }
    expect(top).toHaveBeenCalledTimes(builds)
    setClock(start + 6_000)
    expect(await readsShown()).toEqual([...before, 3])
  })
})
