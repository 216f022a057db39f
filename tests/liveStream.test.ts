import { openLiveStream } from '../src/delivery/liveStream.js'
import { getDesk } from '../src/lists/desk.js'
import { bootApp, type TestApp } from './support/boot.js'

describe('a live stream', () => {
  let app: TestApp
  let isWatched = false
  beforeAll(async () => {
    app = await bootApp({ db: 'sqlite' })
    jest.spyOn(getDesk(app.payload).live, 'watch').mockImplementation(() => {
      isWatched = true
      return () => {
        isWatched = false
      }
    })
    jest.useFakeTimers({
      doNotFake: ['Date', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate'],
    })
  })
  afterAll(async () => {
    jest.useRealTimers()
    await app?.destroy()
  })

  const open = (signal?: AbortSignal) => {
    const { body } = openLiveStream(app.payload, { lastEventID: null, signal })
    const reader = (body as unknown as ReadableStream<Uint8Array>).getReader()
    return async () => {
      const { done, value } = await reader.read()
      return done ? 'ended' : Buffer.from(value).toString()
    }
  }

  it('says every 15 seconds that it is there, and ends after 15 minutes', async () => {
    const next = open()
    expect(await next()).toContain('retry:')
    for (let seconds = 15; seconds < 900; seconds += 15) {
      jest.advanceTimersByTime(14_999)
      const told = next()
      jest.advanceTimersByTime(1)
      expect(await told).toBe(': still here\n\n')
    }
    expect(isWatched).toBe(true)
    jest.advanceTimersByTime(15_000)
    while ((await next()) !== 'ended') jest.advanceTimersByTime(0)
    expect([isWatched, jest.getTimerCount()]).toEqual([false, 0])
  })

  it('leaves nothing running when its client is gone', async () => {
    const before = jest.getTimerCount()
    const client = new AbortController()
    const next = open(client.signal)
    await next()
    expect([isWatched, jest.getTimerCount()]).toEqual([true, before + 2])
    client.abort()
    expect(await next()).toBe('ended')
    expect([isWatched, jest.getTimerCount()]).toEqual([false, before])
  })
})
