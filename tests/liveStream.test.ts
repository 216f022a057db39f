import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { pipeToNodeResponse } from 'next/dist/server/pipe-readable.js'
import { openLiveStream } from '../src/delivery/liveStream.js'
import { getDesk } from '../src/lists/desk.js'
import type { LiveState } from '../src/reads/live.js'
import { bootApp, type TestApp } from './support/boot.js'

describe('a live stream', () => {
  let app: TestApp
  let isWatched = false
  let tell: (state: LiveState) => void = () => {}
  beforeAll(async () => {
    app = await bootApp({ db: 'sqlite' })
    jest.spyOn(getDesk(app.payload).live, 'watch').mockImplementation((listener) => {
      isWatched = true
      tell = listener
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

  const long = 'x'.repeat(100_000)
  const stateOf = (readsPerMinute: number) =>
    ({ beingRead: [], lists: [], long, readsPerMinute }) as LiveState
  it('keeps one event for a socket that nobody reads, and tells it the newest when it is', async () => {
    let response = undefined as unknown as ServerResponse
    const server = createServer((_, opened) => {
      response = opened
      const { body, headers } = openLiveStream(app.payload, { lastEventID: null })
      opened.writeHead(200, headers)
      // As Next sends what a route streams.
      void pipeToNodeResponse(body as unknown as ReadableStream<Uint8Array>, opened)
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const client = connect((server.address() as AddressInfo).port, '127.0.0.1').pause()
    client.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
    await once(server, 'request')
    let held = 0
    // More than the buffers of any system hold for a socket.
    for (let n = 1; n <= 600; n++) {
      tell(stateOf(n))
      await new Promise((resolve) => setImmediate(resolve))
      held = Math.max(held, response.writableLength)
    }
    expect(response.writableNeedDrain).toBe(true)
    expect(held).toBeLessThan(3 * long.length)

    let got = 0
    let end = ''
    client.on('data', (part) => {
      got += part.length
      end = (end + part.toString('latin1')).slice(-200)
    })
    client.resume()
    while (!end.includes('"readsPerMinute":601}')) {
      tell(stateOf(601))
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect(got).toBeLessThan(300 * long.length)
    client.destroy()
    server.close()
  })
})
