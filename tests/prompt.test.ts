import { getDesk } from '../src/lists/desk.js'
import type { Edition } from '../src/lists/editions.js'
import { slotMs } from '../src/reads/store.js'
import { databases, type TestApp } from './support/boot.js'
import { readerAgent } from './support/chromium.js'
import { createArticle } from './support/fixtures.js'
import { bootWithoutSweeps } from './support/quiet.js'

describe.each(databases)('Most Read of a running site, on %s', (db) => {
  let app: TestApp
  beforeAll(async () => {
    app = await bootWithoutSweeps({ db })
  })
  afterAll(() => app?.destroy())
  afterEach(() => jest.restoreAllMocks())

  /** Answers the next build of Most Read: what it has come to, and whether that was printed. */
  const watchBuilds = () => {
    const { editions } = getDesk(app.payload)
    const { press } = editions
    let tell: (edition: Edition) => void = () => {}
    jest.spyOn(editions, 'press').mockImplementation(async (list, built) => {
      const result = await press(list, built)
      if (result && list.kind === 'most-read') tell(result.edition)
      return result
    })
    return () =>
      new Promise<Edition>((resolve) => {
        tell = resolve
      })
  }

  it('prints what is read without being asked for it, its first reads at once', async () => {
    const [first, second] = [await createArticle(app), await createArticle(app)]
    const list = async () => (await app.rest('/api/newsdesk/lists/most-read')).body
    const { number } = await list()
    const nextBuild = watchBuilds()
    const read = async ({ slug }: { slug: string }, reader: number) => {
      const built = nextBuild()
      const { body } = await app.rest('/api/newsdesk/reads', {
        body: { article: slug },
        headers: { 'user-agent': readerAgent(reader) },
        method: 'POST',
      })
      expect(body).toEqual({ counted: true })
      return (await built).entries.flatMap(({ basis, card }) =>
        basis === 'measured' ? [card.slug] : [],
      )
    }
    expect(await read(first, 1)).toEqual([first.slug])
    expect(await read(second, 2)).toEqual(expect.arrayContaining([first.slug, second.slug]))
    expect((await read(second, 3))[0]).toBe(second.slug)
    expect((await list()).number).toBeGreaterThan(number)
  })

  it('is built for five bursts of reads at once, and then once a second as long as they come', async () => {
    const desk = getDesk(app.payload)
    await app.rest('/api/newsdesk/lists/most-read')
    const nextBuild = watchBuilds()
    // In the midst of a slot: where one ends, lists with reads are due as well.
    const start = (Math.floor(Date.now() / slotMs) + 1) * slotMs + 60_000
    const clock = jest.spyOn(Date, 'now').mockReturnValue(start)
    const before = nextBuild()
    desk.noteReads()
    await before
    clock.mockReturnValue(start + 10_000)
    const timers = jest.spyOn(globalThis, 'setTimeout')
    const afterNextBurst = async () => {
      const built = nextBuild()
      timers.mockClear()
      desk.noteReads()
      const [, delay] = timers.mock.calls[0]
      // What is asked of a timer, not what a slow machine makes of it.
      clock.mockReturnValue(Date.now() + (delay ?? 0))
      await built
      return delay
    }
    const delays: unknown[] = []
    for (let burst = 0; burst < 8; burst++) delays.push(await afterNextBurst())
    expect(delays.slice(0, 5)).toEqual([30, 30, 30, 30, 30])
    for (const delay of delays.slice(5)) {
      expect(delay).toBeGreaterThan(800)
      expect(delay).toBeLessThanOrEqual(1_000)
    }
  })
})
