import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { routes } from '../src/delivery/routes.js'
import { matchRoute } from '../src/delivery/routeTable.js'
import { bootApp, databases, type TestApp } from './support/boot.js'
import { serveDoorTwo } from './support/doorTwo.js'
import { createArticle, createSection, createTag } from './support/fixtures.js'
import { eventually } from './support/process.js'

const compared = [
  'content-type',
  'cache-control',
  'etag',
  'last-modified',
  'vary',
  'surrogate-key',
  'cache-tag',
  'content-length',
  'location',
  'access-control-allow-origin',
]

describe.each(databases)('door two on %s', (db) => {
  let app: TestApp
  let door: Awaited<ReturnType<typeof serveDoorTwo>>
  let slug: string
  beforeAll(async () => {
    app = await bootApp({ db, config: { cors: ['https://www.paper.example'] } })
    door = await serveDoorTwo(app)
    const section = await createSection(app, { name: 'City' })
    const tag = await createTag(app, { name: 'Trams' })
    const article = await createArticle(app, {
      body: 'The first tram crossed at dawn.\n\n'.repeat(80),
      editorsPick: true,
      headline: 'Tram returns',
      section: section.id,
      tags: [tag.id],
    })
    slug = article.slug
  })
  afterAll(async () => {
    await door?.close()
    await app?.destroy()
  })

  it('sends the same bytes as door one, whatever is asked', async () => {
    const paths = [
      `/articles/${slug}`,
      `/articles/${slug}?fields=article.headline`,
      `/articles/${slug}/ninjs.json`,
      '/articles/nowhere',
      '/articles/tram%20returns',
      '/articles/tr%C3%A4m',
      '/lists/most-read',
      '/lists/editors-pick?limit=2',
      '/lists/editors-pick?section=city',
      '/lists/most-liked',
      '/lists/most-read?limit=x',
      '/lists/most-read?limit=1&limit=2',
      '/lists/most-read?colour=red',
      '/sections/city',
      '/sections/nowhere',
      '/tags/trams?limit=1',
      '/front',
      '/feeds/rss.xml',
      '/feeds/atom.xml?section=city',
      '/feeds/feed.json?full=true',
      '/news-sitemap.xml',
      '/sitemap.xml',
      '/sitemaps/fronts.xml',
      `/sitemaps/${new Date().toISOString().slice(0, 7)}.xml`,
      '/openapi.json',
      '/beacon.js',
      '/ninjs.json',
      '/pixel.gif',
      `/pixel.gif?article=${slug}`,
    ].map((path) => `/api/newsdesk${path}`)
    const asked = paths.flatMap((path) =>
      (matchRoute(path.slice('/api/newsdesk'.length).split('?')[0]) as any[]).map(
        ({ route }) => route,
      ),
    )
    const known = routes.filter(({ isPublic, method }) => isPublic && method === 'get')
    expect(known.filter((route) => !asked.includes(route))).toEqual([])
    const pick = (headers: Record<string, any>) =>
      Object.fromEntries(compared.map((name) => [name, headers[name] ?? null]))
    for (const origin of [undefined, 'https://www.paper.example', 'https://other.example']) {
      for (const method of ['GET', 'HEAD']) {
        for (const path of paths) {
          const isEach = path.includes('pixel') || path.endsWith('newsdesk/ninjs.json')
          if (isEach && method === 'HEAD') continue
          if (path.includes('pixel') && origin?.includes('other')) continue
          const headers: Record<string, string> = origin ? { origin } : {}
          const two = await door.ask(path, { headers, method })
          const one = await app.fetch(path, { headers, method })
          const bytes = Buffer.from(await one.arrayBuffer())
          const wanted = pick(Object.fromEntries(one.headers))
          // What is not kept has no length at door one: it is told by the server in front of it.
          wanted['content-length'] ??= two.headers['content-length']
          expect([path, two.status, two.body.toString(), pick(two.headers)]).toEqual([
            path,
            one.status,
            bytes.toString(),
            wanted,
          ])
        }
      }
    }
    expect((await app.fetch(paths[0])).status).toBe(200)
  })

  it('compresses once, and gives each coding its own ETag', async () => {
    const path = `/api/newsdesk/articles/${slug}`
    const plain = await door.ask(path)
    for (const [coding, decode, sent] of [
      ['br', brotliDecompressSync, 'gzip, deflate, br'],
      ['gzip', gunzipSync, 'gzip, br;q=0'],
    ] as const) {
      const headers = { 'accept-encoding': sent }
      const coded = await eventually(
        () => door.ask(path, { headers }),
        (answer) => answer.headers['content-encoding'] === coding,
      )
      expect(decode(coded.body).equals(plain.body)).toBe(true)
      expect(coded.headers.etag).not.toBe(plain.headers.etag)
      expect(coded.headers.vary).toContain('Accept-Encoding')
      expect(Number(coded.headers['content-length'])).toBe(coded.body.length)
      const again = await door.ask(path, {
        headers: { ...headers, 'if-none-match': coded.headers.etag },
      })
      expect([again.status, again.body.length, again.headers.etag]).toEqual([
        304,
        0,
        coded.headers.etag,
      ])
    }
    expect((await door.ask(path, { headers: { 'accept-encoding': 'br;q=0' } })).body).toEqual(
      plain.body,
    )
  })

  it('leaves alone who may see more, and what it does not know', async () => {
    const path = '/api/newsdesk/lists/most-read'
    const left = async (path: string, init?: object) => (await door.ask(path, init)).status
    expect(await left(path, { headers: { authorization: `JWT ${app.token}` } })).toBe(418)
    expect(await left(path, { headers: { cookie: `payload-token=${app.token}` } })).toBe(418)
    expect(await left(path, { headers: { cookie: 'theme=dark; consent=yes' } })).toBe(200)
    for (const other of ['/', '/api/articles', '/api/newsdesk', '/api/newsdesk/live', '/x']) {
      expect([other, await left(other)]).toEqual([other, 418])
    }
    expect(await left(path, { method: 'PUT' })).toBe(418)
    expect(await left(`${path}/commands`, { method: 'POST' })).toBe(418)
    expect(await left('/api/newsdesk/pixel.gif', { method: 'HEAD' })).toBe(418)
  })

  it('shows a save to the very next request', async () => {
    const article = await createArticle(app, { headline: 'Before' })
    const path = `/api/newsdesk/articles/${article.slug}`
    expect((await door.ask(path)).body.toString()).toContain('"headline":"Before"')
    await app.payload.update({
      collection: 'articles' as never,
      data: { headline: 'After' } as never,
      id: article.id,
    })
    expect((await door.ask(path)).body.toString()).toContain('"headline":"After"')
    await app.payload.delete({ collection: 'articles' as never, id: article.id })
    expect((await door.ask(path)).status).toBe(404)
  })

  it('takes beacons and refuses bodies that are none', async () => {
    // A reader of its own: another test has counted a read of the usual one.
    const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0'
    const beacon = (body: string, headers?: object) =>
      door.ask('/api/newsdesk/reads', {
        body,
        headers: { 'user-agent': agent, ...headers },
        method: 'POST',
      })
    const read = JSON.stringify({ article: slug })
    const { body, headers, status } = await beacon(read, { 'content-type': 'text/plain' })
    expect([status, JSON.parse(body.toString())]).toEqual([202, { counted: true }])
    expect(headers['cache-control']).toBe('private, no-store')
    expect((await beacon(read, { 'user-agent': 'Googlebot/2.1' })).body.toString()).toContain('bot')
    expect((await beacon(read, { origin: 'https://other.example' })).status).toBe(403)
    expect((await beacon('{')).status).toBe(400)
    const long = await beacon('x'.repeat(10_000))
    expect([long.status, long.headers.connection]).toEqual([413, 'close'])
  })

  it('answers a preflight only to origins that are allowed', async () => {
    const path = '/api/newsdesk/reads'
    const preflight = (origin: string) => door.ask(path, { headers: { origin }, method: 'OPTIONS' })
    const answer = await preflight('https://www.paper.example')
    expect([answer.status, answer.headers['access-control-allow-origin']]).toEqual([
      200,
      'https://www.paper.example',
    ])
    expect((await preflight('https://other.example')).status).toBe(418)
  })

  it('refuses what is malformed or too long', async () => {
    const status = async (path: string) => (await door.ask(path)).status
    expect(await status('/api/newsdesk/articles/%ZZ')).toBe(400)
    expect(await status('/api/newsdesk/articles/%E0%A4%A')).toBe(400)
    expect(await status(`/api/newsdesk/front?fields=${'a'.repeat(3_000)}`)).toBe(414)
    expect(await status(`/api/newsdesk/front?fields=${'a'.repeat(20_000)}`)).toBe(431)
    expect(await status(`/api/newsdesk/articles/${'a'.repeat(1_500)}`)).toBe(404)
    expect(await status('/api/newsdesk/articles/..%2F..%2Fetc')).toBe(404)
  })

  it('answers pipelined requests in their order', async () => {
    const get = (path: string, close = '') =>
      `GET /api/newsdesk${path} HTTP/1.1\r\nHost: x\r\n${close}\r\n`
    const got = await door.talk(
      get('/sections/city') +
        get('/lists/most-read') +
        get('/nowhere') +
        get('/front', 'Connection: close\r\n'),
    )
    const lines = got.match(/HTTP\/1\.1 \d+/g)
    expect(lines).toEqual(['HTTP/1.1 200', 'HTTP/1.1 200', 'HTTP/1.1 418', 'HTTP/1.1 200'])
    expect(got.indexOf('"description"')).toBeLessThan(got.indexOf('"kind":"most-read","section"'))
  })

  it('is not disturbed by clients that go away', async () => {
    await createArticle(app)
    const path = `/api/newsdesk/articles/${slug}`
    const gone = Array.from({ length: 20 }, () =>
      door.talk(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`, () => true),
    )
    const half = door.talk(
      'POST /api/newsdesk/reads HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\n{"art',
      () => true,
    )
    await Promise.all(gone)
    expect((await door.ask(path)).status).toBe(200)
    await door.close()
    expect(await half).toBe('')
    door = await serveDoorTwo(app)
  })
})

describe('door two', () => {
  it('leaves everything alone where the plugin is switched off', async () => {
    const app = await bootApp({ db: 'sqlite', newsdesk: { enabled: false } })
    const door = await serveDoorTwo(app)
    expect((await door.ask('/api/newsdesk/front')).status).toBe(418)
    await door.close()
    await app.destroy()
  })
})
