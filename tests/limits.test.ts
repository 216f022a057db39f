import type { IncomingMessage } from 'node:http'
import { PassThrough } from 'node:stream'
import fc from 'fast-check'
import { longestBody } from '../src/delivery/bounds.js'
import { readBody } from '../src/delivery/readBody.js'
import { bootApp, type TestApp } from './support/boot.js'
import { serveDoorTwo } from './support/doorTwo.js'
import { createArticle } from './support/fixtures.js'

describe('the body of a beacon', () => {
  afterEach(() => jest.useRealTimers())
  const stream = () => new PassThrough() as unknown as IncomingMessage & PassThrough

  it('is waited for at most ten seconds', async () => {
    jest.useFakeTimers()
    const body = stream()
    const read = readBody(body)
    body.write('{"article":')
    const told = expect(read).rejects.toMatchObject({ status: 408 })
    await jest.advanceTimersByTimeAsync(9_999)
    expect(jest.getTimerCount()).toBe(1)
    await jest.advanceTimersByTimeAsync(1)
    await told
  })

  it('is read in whatever pieces it comes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 600 }), { maxLength: 12 }), (pieces) => {
        const whole = Buffer.concat(pieces)
        const body = stream()
        const read = readBody(body)
        for (const piece of pieces) body.write(piece)
        body.end()
        return whole.length > longestBody
          ? expect(read).rejects.toMatchObject({ status: 413 })
          : expect(read).resolves.toBe(whole.toString('utf8'))
      }),
    )
  })
})

describe('door two', () => {
  let app: TestApp
  let door: Awaited<ReturnType<typeof serveDoorTwo>>
  beforeAll(async () => {
    app = await bootApp({ db: 'sqlite' })
    await createArticle(app, { slug: 'a' })
    door = await serveDoorTwo(app)
  })
  afterAll(async () => {
    await door?.close()
    await app?.destroy()
  })

  it('answers any address as door one does, or leaves it', async () => {
    const parts = fc.constantFrom(
      ...['articles', 'lists', 'most-read', 'editors-pick', 'front', 'feeds', 'rss.xml', 'tags'],
      ...[
        'sections',
        'sitemaps',
        'a',
        '',
        '..',
        '.',
        '%2F',
        '%2e%2e',
        '%00',
        '%25',
        '+',
        'é',
        ':x',
      ],
      ...['__proto__', 'constructor', '%C3%A4', "'", ';', '~', '*'],
    )
    const known = fc.constantFrom(
      ...['front', 'articles/a', 'lists/most-read', 'feeds/atom.xml', 'sitemap.xml', 'ninjs.json'],
      ...['articles/nowhere', 'sections/nowhere', 'tags/nowhere', 'openapi.json', 'beacon.js'],
    )
    const queries = fc.constantFrom(
      ...['limit=1', 'limit=0', 'limit=51', 'limit=', 'limit=1e1', 'limit=%31', 'limit=-1'],
      ...['fields=article', 'fields=', 'fields=__proto__', 'cursor=x', 'locale=xx', 'section=a'],
      ...['section=', 'full=true', 'full=1', 'list=most-read', 'draft=x', 'draft=', '=', '&', '?'],
      ...['a=1', '__proto__=1', '%ZZ=1', 'limit[$gt]=1', 'where[id][exists]=true', 'depth=9'],
    )
    const paths = fc.oneof(
      known,
      fc.array(parts, { maxLength: 4, minLength: 1 }).map((parts) => parts.join('/')),
    )
    let answered = 0
    await fc.assert(
      fc.asyncProperty(paths, fc.array(queries, { maxLength: 3 }), async (path, query) => {
        const url = `/api/newsdesk/${path.replaceAll('é', '%C3%A9')}${query.length ? `?${query.join('&')}` : ''}`
        const two = await door.ask(url)
        if (two.status === 418) return
        answered++
        const one = await app.rest(url)
        expect([url, two.status, two.body.toString()]).toEqual([url, one.status, one.text])
      }),
      { numRuns: 300 },
    )
    expect(answered).toBeGreaterThan(100)
  })

  it('closes on requests whose end is in doubt', async () => {
    const post = 'POST /api/newsdesk/reads HTTP/1.1\r\nHost: x\r\n'
    const smuggled = 'GET /api/newsdesk/front HTTP/1.1\r\nHost: x\r\n\r\n'
    const statuses = async (text: string) =>
      (await door.talk(text)).match(/HTTP\/1\.1 \d+/g)?.map((line) => Number(line.slice(9)))
    expect(
      await statuses(
        `${post}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`,
      ),
    ).toEqual([400])
    expect(await statuses(`${post}Content-Length: 90000\r\n\r\n${'x'.repeat(5_000)}`)).toEqual([
      413,
    ])
    expect(await statuses(`${post}Content-Length: -1\r\n\r\n`)).toEqual([400])
    expect(
      await statuses(
        `${post}Transfer-Encoding: chunked\r\n\r\n1388\r\n${'x'.repeat(5_000)}\r\n${smuggled}`,
      ),
    ).toEqual([413])
  })

  it('serves everyone else while slow clients hold their connections', async () => {
    const half = 'POST /api/newsdesk/reads HTTP/1.1\r\nHost: x\r\nContent-Length: 40\r\n\r\n{"art'
    const slow = Array.from({ length: 100 }, (_, n) =>
      door.talk(n % 2 ? half : 'GET /api/newsdesk/front HTTP/1.1\r\nHo'),
    )
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => door.ask('/api/newsdesk/front')),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    await door.close()
    expect(await Promise.all(slow)).toEqual(slow.map(() => ''))
    door = await serveDoorTwo(app)
  })
})
