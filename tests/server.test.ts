import { fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { bootApp, databases, type TestApp } from './support/boot.js'
import { createArticle } from './support/fixtures.js'
import { buildNextApp } from './support/nextApp.js'
import { eventually } from './support/process.js'

let dir: string
beforeAll(async () => {
  dir = await buildNextApp()
}, 300_000)

const serve = async ({ db, place }: TestApp) => {
  const child = fork(join(process.cwd(), 'tests/support/serve.ts'), [db, place, dir], {
    env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '' },
    execArgv: ['-C', 'production', '--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let errors = ''
  child.stderr?.on('data', (chunk) => {
    errors += chunk
  })
  const ended = once(child, 'exit') as Promise<[number | null, string | null]>
  const failed = ended.then(([code]) => Promise.reject(new Error(`ended with ${code}\n${errors}`)))
  failed.catch(() => undefined)
  const [{ url }] = (await Promise.race([once(child, 'message'), failed])) as [{ url: string }]
  return { child, ended, url }
}

describe.each(databases)('startServer on %s', (db) => {
  let app: TestApp
  let server: Awaited<ReturnType<typeof serve>>
  let slug: string
  beforeAll(async () => {
    app = await bootApp({ db })
    slug = (await createArticle(app)).slug
    server = await serve(app)
  })
  afterAll(async () => {
    server?.child.kill('SIGKILL')
    await app?.destroy()
  })

  it('serves the newsdesk from finished bytes, and the rest through Next', async () => {
    const page = await fetch(`${server.url}/api/newsdesk/articles/${slug}`)
    expect(page.status).toBe(200)
    expect(page.headers.get('etag')).toMatch(/^"/)
    expect((await page.json()).article.slug).toBe(slug)
    const front = await fetch(server.url)
    expect(await front.text()).toContain('Printed by Next')
    expect((await fetch(`${server.url}/nowhere`)).status).toBe(404)
  })

  it('sends the scripts of Next as they are in as few bytes as Brotli makes of them, and no other file', async () => {
    const front = await (await fetch(server.url)).text()
    const [script] = /\/_next\/static\/[^"]+\.js/.exec(front) as RegExpExecArray
    const plain = await fetch(server.url + script, { headers: { 'accept-encoding': 'identity' } })
    const bytes = Buffer.from(await plain.arrayBuffer())
    const least = brotliCompressSync(bytes)
    const sent = await eventually(
      () => fetch(server.url + script, { headers: { 'accept-encoding': 'gzip, br' } }),
      ({ headers }) => Number(headers.get('content-length')) === least.length,
      20_000,
    )
    expect(Buffer.from(await sent.arrayBuffer()).equals(bytes)).toBe(true)
    expect(sent.headers.get('content-type')).toBe(plain.headers.get('content-type'))
    expect(sent.headers.get('cache-control')).toBe(plain.headers.get('cache-control'))
    for (const path of [
      '%2e%2e%2fserver%2fapp%2fpage.js',
      '..%5Cserver%5Cpages%5C_error.js',
      '%00.js',
    ])
      for (let time = 0; time < 2; time++) {
        const { status } = await fetch(`${server.url}/_next/static/${path}`)
        expect(status).toBeGreaterThanOrEqual(400)
      }
  })

  it('tells routes of Next the address a request came from, which no client can say', async () => {
    const ask = async (headers: Record<string, string>): Promise<[string, string][]> => {
      const told = await (await fetch(`${server.url}/headers`, { headers })).json()
      return (Object.entries(told) as [string, string][]).filter(([name]) =>
        /^x-newsdesk-/.test(name),
      )
    }
    const [[name, address]] = await ask({})
    expect(address).toMatch(/127\.0\.0\.1$/)
    expect(await ask({ [name]: '203.0.113.9' })).toEqual([[name, address]])
  })

  it('cuts nobody off who asks on an open connection while it ends by SIGTERM', async () => {
    const other = await serve(app)
    let asked = 0
    /** As a proxy does: one request after the other, on one connection for as long as it is let. */
    const ask = (agent: Agent) =>
      new Promise<string>((resolve) => {
        const url = `${other.url}/api/newsdesk/articles/${slug}`
        const req = request(url, { agent }, (res) => {
          asked++
          res.resume().on('end', () => resolve(String(res.statusCode)))
        })
        req.on('error', ({ code }: NodeJS.ErrnoException) => resolve(String(code)))
        req.end()
      })
    const askOn = async () => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 })
      for (;;) {
        const told = await ask(agent)
        if (told !== '200') return told
      }
    }
    const proxies = Promise.all(Array.from({ length: 8 }, askOn))
    await eventually(
      async () => asked,
      (count) => count > 100,
    )
    other.child.kill('SIGTERM')
    expect(await proxies).toEqual(Array(8).fill('ECONNREFUSED'))
    expect((await other.ended)[0]).toBe(0)
  }, 30_000)

  it('cuts nobody off whom it was too busy to accept before SIGTERM', async () => {
    const other = await serve(app)
    expect((await fetch(`${other.url}/api/newsdesk/articles/${slug}`)).status).toBe(200)
    other.child.kill('SIGSTOP')
    const asked = Array.from({ length: 20 }, () => {
      const req = request(`${other.url}/api/newsdesk/articles/${slug}`, { agent: new Agent() })
      const sent = once(req, 'finish')
      const answer = once(req, 'response').then(
        ([res]) => res.resume().statusCode,
        ({ code }) => code,
      )
      req.end()
      return { answer, sent }
    })
    await Promise.all(asked.map(({ sent }) => sent))
    other.child.kill('SIGTERM')
    other.child.kill('SIGCONT')
    const answers = await Promise.all(asked.map(({ answer }) => answer))
    expect(answers).toEqual(Array(20).fill(200))
    expect((await other.ended)[0]).toBe(0)
  }, 30_000)

  it('answers what it has been asked and stores it before it ends by SIGTERM', async () => {
    const reads = 20
    const beacons = Array.from({ length: reads }, (_, reader) =>
      fetch(`${server.url}/api/newsdesk/reads`, {
        body: JSON.stringify({ article: slug }),
        headers: {
          'user-agent': `Mozilla/5.0 (X11; Linux x86_64; rv:${100 + reader}.0) Firefox/${100 + reader}.0`,
        },
        method: 'POST',
      }).then((response) => response.status),
    )
    await Promise.race(beacons)
    server.child.kill('SIGTERM')
    expect((await server.ended)[0]).toBe(0)
    const stored = (await Promise.allSettled(beacons)).filter(
      (one) => one.status === 'fulfilled' && one.value === 202,
    ).length
    const { docs } = await app.payload.find({
      collection: 'read-hours' as never,
      overrideAccess: true,
    })
    const counted = (docs as unknown as { n: number }[]).reduce((sum, { n }) => sum + n, 0)
    expect(stored).toBeGreaterThan(0)
    expect(counted).toBeGreaterThanOrEqual(stored)
    await expect(fetch(server.url)).rejects.toThrow()
  })
})
