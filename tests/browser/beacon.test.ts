import { EventEmitter, once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { transformSync } from '@swc/core'
import type { Browser, Page } from 'playwright-core'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { ReadBeacon } from '../../src/client/ReadBeacon.js'
import { getDesk } from '../../src/lists/desk.js'
import { bootApp, type TestApp } from '../support/boot.js'
import { describeInChromium, openChromium, readerAgent } from '../support/chromium.js'
import { createArticle } from '../support/fixtures.js'

const watchView = transformSync(readFileSync('src/client/watchView.ts', 'utf8'), {
  jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
}).code

/** Notes what of a browser's storage a page looks at. */
const watchStorage = `
  self.lookedAt = []
  for (const [owner, name] of [
    [Document.prototype, 'cookie'],
    ...['caches', 'cookieStore', 'indexedDB', 'localStorage', 'sessionStorage'].map((name) => [self, name]),
  ]) {
    const own = Object.getOwnPropertyDescriptor(owner, name)
    if (!own) continue
    Object.defineProperty(owner, name, {
      ...own,
      get() {
        lookedAt.push(name)
        return own.get.call(this)
      },
    })
  }`
const watchFetch = `
  const own = fetch
  self.fetch = (to, init) => {
    self.sentBy = init
    return own(to, init)
  }`

/** Each starts a view of an article, as a page that loads or navigates does. */
const starters = {
  'beacon.js': (api: string, article: string) =>
    `document.querySelector('#read')?.remove()
     const script = document.createElement('script')
     Object.assign(script, { id: 'read', src: '${api}/newsdesk/beacon.js' })
     script.dataset.article = '${article}'
     document.head.append(script)
     await new Promise((done) => { script.onload = done })`,
  ReadBeacon: (api: string, article: string) =>
    `const { watchView } = await import('/watchView.js')
     self.stop?.()
     self.stop = watchView({ article: '${article}', to: '${api}/newsdesk/reads' })`,
}

describeInChromium('a beacon in a browser', () => {
  let app: TestApp
  let browser: Browser
  let servers: Server[]
  /** What the server answers, by the last part of the path: a browser hides some of it from a page. */
  const answers = new EventEmitter()
  const addresses = {} as Record<'friend' | 'own' | 'stranger', string>
  let story = ''
  let article: { id: string | number; slug: string }

  beforeAll(async () => {
    servers = await Promise.all([serve(), serve(), serve()])
    const [own, friend, stranger] = servers.map(
      (server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    )
    Object.assign(addresses, { friend, own, stranger })
    app = await bootApp({ config: { cors: [friend] }, db: 'sqlite' })
    // Playwright switches the back/forward cache off, which readers have.
    browser = await openChromium({ ignoreDefaultArgs: ['--disable-back-forward-cache'] })
  })
  afterAll(async () => {
    await browser?.close()
    for (const server of servers ?? []) server.close()
    await app?.destroy()
  })
  beforeEach(async () => {
    article = await createArticle(app)
  })

  const serve = async () => {
    const server = createServer(async (request, response) => {
      if (!request.url!.startsWith('/api/')) {
        const isScript = request.url === '/watchView.js'
        response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
        const body = request.url === '/story' ? story : ''
        response.end(isScript ? watchView : `<!doctype html><title>A page</title>${body}`)
        return
      }
      const { headers, method } = request
      const body = method === 'POST' ? await bodyOf(request) : undefined
      const answer = await app.fetch(request.url!, { body, headers: headers as never, method })
      answers.emit(request.url!.split('?')[0].split('/').at(-1)!, answer.status)
      response.writeHead(answer.status, Object.fromEntries(answer.headers))
      response.end(Buffer.from(await answer.arrayBuffer()))
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    return server
  }

  const open = async (address = addresses.own, prepare = ''): Promise<Page> => {
    const context = await browser.newContext({ userAgent: readerAgent() })
    const page = await context.newPage()
    if (prepare) await page.addInitScript(prepare)
    await page.clock.install({ time: '2026-01-01T00:00' })
    await page.goto(address)
    // Else it goes on by itself as well, and further on a slow machine.
    await page.clock.pauseAt('2026-01-02T00:00')
    return page
  }

  const total = () => getDesk(app.payload).store.total(article.id)
  const start = (page: Page, name: keyof typeof starters, api = '/api', slug = article.slug) =>
    page.evaluate(`(async () => { ${starters[name](api, slug)} })()`)
  /** Lets time pass and waits for what was sent meanwhile. */
  const pass = async (page: Page, ms: number, isSent: boolean) => {
    const answered = isSent ? once(answers, 'reads') : undefined
    await page.clock.runFor(ms)
    return (await answered)?.[0]
  }
  const show = (page: Page, state: 'hidden' | 'visible') =>
    page.evaluate(`
      Object.defineProperty(document, 'visibilityState', { configurable: true, value: '${state}' })
      document.dispatchEvent(new Event('visibilitychange'))`)

  describe.each(Object.keys(starters) as (keyof typeof starters)[])('%s', (name) => {
    it('counts a view once, when it has been in sight for a second', async () => {
      const page = await open(addresses.own, watchStorage)
      await start(page, name)
      await pass(page, 900, false)
      await show(page, 'hidden')
      await pass(page, 5_000, false)
      expect(await total()).toBe(0)
      await show(page, 'visible')
      await pass(page, 900, false)
      expect(await total()).toBe(0)
      expect(await pass(page, 200, true)).toBe(202)
      expect(await total()).toBe(1)
      await show(page, 'hidden')
      await show(page, 'visible')
      await pass(page, 5_000, false)
      expect(await total()).toBe(1)
      expect(await page.evaluate('lookedAt')).toEqual([])
      expect(await page.context().cookies()).toEqual([])
      expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0)
      await page.context().close()
    })

    it('counts again after a return from the back/forward cache', async () => {
      const page = await open()
      const sent: string[] = []
      page.on('request', (request) => request.url().endsWith('/reads') && sent.push(request.url()))
      await start(page, name)
      await pass(page, 1_000, true)
      await page.evaluate(`dispatchEvent(new PageTransitionEvent('pageshow'))`)
      await pass(page, 5_000, false)
      expect(sent).toHaveLength(1)
      await page.evaluate(`dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))`)
      await pass(page, 1_000, true)
      expect(sent).toHaveLength(2)
      await page.context().close()
    })

    it('counts again where the back button brings back the page as it was left', async () => {
      const page = await (await browser.newContext({ userAgent: readerAgent() })).newPage()
      await page.goto(addresses.own)
      const sent = once(answers, 'reads')
      await start(page, name)
      expect(await sent).toEqual([202])
      await page.goto(`${addresses.own}/another`)
      const again = once(answers, 'reads')
      // Its page is gone before it could be answered.
      void page.evaluate('history.back()').catch(() => undefined)
      // A page loaded anew would start no view here.
      expect(await again).toEqual([202])
      await page.context().close()
    })

    it('follows a navigation within the page, and leaves a view that was too short', async () => {
      const other = await createArticle(app)
      const page = await open()
      await start(page, name)
      await pass(page, 500, false)
      await start(page, name, '/api', other.slug)
      await pass(page, 1_000, true)
      await pass(page, 5_000, false)
      expect(await total()).toBe(0)
      expect(await getDesk(app.payload).store.total(other.id)).toBe(1)
      await page.context().close()
    })

    it('sends one request a view, to one server, which names the article and nothing else', async () => {
      const page = await open(addresses.own, watchFetch)
      const sent: [string, string | null][] = []
      page.on('request', (request) => sent.push([request.url(), request.postData()]))
      await start(page, name)
      sent.length = 0
      await pass(page, 1_000, true)
      await pass(page, 60_000, false)
      const body = JSON.stringify({ article: article.slug })
      expect(sent).toEqual([[`${addresses.own}/api/newsdesk/reads`, body]])
      expect(await page.evaluate('sentBy.keepalive')).toBe(true)
      await page.context().close()
    })

    it('sends by sendBeacon where fetch can’t outlive its page', async () => {
      const page = await open(addresses.own, 'delete Request.prototype.keepalive')
      await start(page, name)
      await pass(page, 1_000, true)
      expect(await total()).toBe(1)
      await page.context().close()
    })

    it('counts on a front-end that the cors setting names, and on no other', async () => {
      const api = `${addresses.own}/api`
      const friend = await open(addresses.friend)
      await start(friend, name, api)
      expect(await pass(friend, 1_000, true)).toBe(202)
      await friend.context().close()
      const stranger = await open(addresses.stranger)
      await start(stranger, name, api)
      expect(await pass(stranger, 1_000, true)).toBe(403)
      await stranger.context().close()
      expect(await total()).toBe(1)
    })
  })

  it('counts with a new data-article on the script it has', async () => {
    const other = await createArticle(app)
    const page = await open()
    await start(page, 'beacon.js')
    await pass(page, 1_000, true)
    await page.evaluate(`document.querySelector('#read').dataset.article = '${other.slug}'`)
    await pass(page, 1_000, true)
    expect(await getDesk(app.payload).store.total(other.id)).toBe(1)
    await page.context().close()
  })

  it('brings an image that counts where scripts are off', async () => {
    const html = renderToStaticMarkup(
      createElement(ReadBeacon, { api: `${addresses.own}/api`, article: article.slug }),
    )
    expect(html).toMatch(/^<noscript><img/)
    story = html.replace(/<.?noscript>/g, '')
    const page = await open()
    for (const [address, status] of [
      [addresses.friend, 200],
      [addresses.stranger, 403],
    ] as const) {
      const answered = once(answers, 'pixel.gif')
      await page.goto(`${address}/story`)
      expect(await answered).toEqual([status])
    }
    expect(await total()).toBe(1)
    await page.context().close()
  })

  it('comes as a script of less than a kilobyte that any page may load', async () => {
    const { body, headers } = await app.rest('/api/newsdesk/beacon.js')
    expect(body.length).toBeLessThan(1_024)
    expect(headers.get('content-type')).toContain('text/javascript')
    expect(headers.get('cache-control')).toContain('public')
    expect(headers.get('set-cookie')).toBeNull()
  })
})

const bodyOf = async (request: IncomingMessage) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
