import { mkdirSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { describeInChromium, openChromium, readerAgent } from '../support/chromium.js'
import { picture } from '../support/fixtures.js'
import { startNewspaper } from '../support/newspaper.js'
import { eventually } from '../support/process.js'
import { publishStory, signIn, togglePick, uploadPhoto } from './desk.js'
import { measure } from './quality.js'

jest.setTimeout(120_000)

const artifacts = 'artifacts/browser'
const headline = 'Night ferries return to the outer islands'

describeInChromium('the demo newspaper', () => {
  let newspaper: Awaited<ReturnType<typeof startNewspaper>>
  let browser: Browser
  let desk: BrowserContext
  let editor: Page

  beforeAll(async () => {
    mkdirSync(artifacts, { recursive: true })
    newspaper = await startNewspaper()
    browser = await openChromium()
    desk = await browser.newContext({
      baseURL: newspaper.address,
      viewport: { width: 1440, height: 1000 },
    })
    editor = await desk.newPage()
  }, 900_000)

  afterAll(async () => {
    await browser?.close()
    await newspaper?.stop()
  })

  const openAsReader = async (path: string, options = {}) => {
    const context = await browser.newContext({
      baseURL: newspaper.address,
      userAgent: readerAgent(),
      ...options,
    })
    const page = await context.newPage()
    await page.goto(path)
    return page
  }

  it('lets an editor publish a story with a photo and pick it for the front page', async () => {
    const photo = await picture({ width: 1600, height: 1000, color: '#2f5d73' })
    try {
      await signIn(editor)
      await uploadPhoto(editor, photo)
      await publishStory(editor, headline)
      await togglePick(editor)
    } finally {
      await editor.screenshot({ path: `${artifacts}/editor.png` })
    }

    const front = await openAsReader('/')
    const picks = front.getByRole('region', { name: /Editor.s Pick/ })
    await picks.getByRole('link', { name: headline }).waitFor()
    await picks.screenshot({ path: `${artifacts}/editors-pick.png` })
    await front.context().close()
  })

  it('brings a story into Most Read when readers visit it', async () => {
    const path = '/api/newsdesk/lists/most-read'
    const { entries } = await (await desk.request.get(path)).json()
    expect(JSON.stringify(entries)).not.toContain(headline)

    const story = await openAsReader('/')
    const beacon = story.waitForResponse('**/api/newsdesk/reads')
    await story.getByRole('link', { name: headline }).first().click()
    // The body of a `keepalive` answer can't be read: its page may be gone by then.
    expect((await beacon).status()).toBe(202)
    const slug = decodeURIComponent(new URL(story.url()).pathname.split('/').pop()!)
    await Promise.all(Array.from({ length: entries.at(-1).reads + 1 }, (_, n) => read(slug, n + 1)))

    await eventually(
      async () => (await desk.request.get(path)).json(),
      ({ entries }) => entries.some(({ card }: any) => card.headline === headline),
      10_000,
    )

    // A page prints no story twice: what editors picked stands in Editor's Pick.
    await togglePick(editor)
    const mostRead = story.getByRole('region', { name: 'Most Read' })
    const isListed = async () => {
      await story.goto('/')
      return (await mostRead.getByRole('link', { name: headline }).count()) > 0
    }
    await eventually(isListed, Boolean, 10_000)
    await mostRead.screenshot({ path: `${artifacts}/most-read.png` })
    await story.context().close()
  })

  it('weighs less than 150 kB without its images, once its scripts are compressed', async () => {
    for (const [name, path] of await findPages()) {
      const weigh = async () => {
        const context = await browser.newContext({
          baseURL: newspaper.address,
          userAgent: readerAgent(),
        })
        const { weight } = await measure(context, path)
        await context.close()
        return { name, weight }
      }
      await eventually(weigh, ({ weight }) => weight < 150_000, 60_000)
    }
  })

  it.each([360, 1440])('loads still, its largest image first, %i px wide', async (width) => {
    const found: unknown[] = []
    for (const [name, path] of await findPages()) {
      const context = await browser.newContext({
        baseURL: newspaper.address,
        userAgent: readerAgent(),
        viewport: { width, height: 900 },
      })
      const { complaints, largestImage, layoutShift } = await measure(context, path)
      await context.close()
      if (complaints.length) found.push([name, complaints])
      if (layoutShift > 0) found.push([name, `shifts by ${layoutShift}`])
      if (largestImage !== 'high') found.push([name, `its largest image is ${largestImage}`])
    }
    expect(found).toEqual([])
  })

  it('tells machines of itself: feeds, meta and JSON-LD in the head, sitemaps in robots.txt', async () => {
    for (const [name, path] of await findPages()) {
      const page = await openAsReader(path)
      const all = (selector: string, attribute: string): Promise<(string | null)[]> =>
        page
          .locator(selector)
          .evaluateAll((nodes, name) => nodes.map((node) => node.getAttribute(name)), attribute)
      const feeds = await all('head link[rel=alternate][type*="application/"]', 'href')
      expect([name, feeds]).toHaveLength(2)
      expect(feeds).toHaveLength(3)
      const [canonical] = await all('head link[rel=canonical]', 'href')
      const [picture] = await all('head meta[property="og:image"]', 'content')
      const scripts = await page.locator('script[type="application/ld+json"]').allTextContents()
      const graph = JSON.parse(scripts[0])['@graph']
      expect(graph.length).toBeGreaterThan(1)
      for (const address of [...feeds, canonical, picture]) {
        const { pathname, search } = new URL(address!)
        expect([address, (await fetch(newspaper.address + pathname + search)).status]).toEqual([
          address,
          200,
        ])
      }
      await page.context().close()
    }
    const robots = await (await fetch(`${newspaper.address}/robots.txt`)).text()
    const sitemaps = [...robots.matchAll(/^Sitemap: (.+)$/gm)].map(([, address]) => address)
    expect(sitemaps).toHaveLength(2)
    for (const address of sitemaps) {
      const { pathname } = new URL(address)
      expect((await fetch(newspaper.address + pathname)).status).toBe(200)
    }
  })

  it('leads whoever comes by an address that a story has left to its new one, for good', async () => {
    const post = (path: string, body: object, method = 'POST', headers = {}) =>
      fetch(newspaper.address + path, {
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', ...headers },
        method,
      })
    const login = { email: 'editor@newsdesk.example', password: 'newsdesk-demo' }
    const { token } = await (await post('/api/users/login', login)).json()
    const { articles } = await get('/api/newsdesk/front')
    const { headline, id, path } = articles.at(-1)
    const authorization = `JWT ${token}`
    const data = { _status: 'published', slug: 'a-new-address' }
    const saved = await post(`/api/articles/${id}`, data, 'PATCH', { authorization })
    expect(saved.status).toBe(200)

    const left = await fetch(newspaper.address + path, { redirect: 'manual' })
    expect([left.status, left.headers.get('location')]).toEqual([301, '/articles/a-new-address'])
    const story = await openAsReader(path)
    await story.getByRole('heading', { level: 1, name: headline }).waitFor()
    expect(new URL(story.url()).pathname).toBe('/articles/a-new-address')
    await story.context().close()
  })

  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    it.each([360, 1440])('has pages in which axe finds nothing, %i px wide', async (width) => {
      const found: unknown[] = []
      for (const [name, path] of await findPages()) {
        const page = await openAsReader(path, { colorScheme, viewport: { width, height: 900 } })
        await page.waitForLoadState('networkidle')
        const { violations } = await new AxeBuilder({ page }).analyze()
        found.push(...violations.map(({ id, nodes }) => [name, id, nodes.map((n) => n.html)]))
        const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
        if (overflow) found.push([name, `is ${overflow} px too wide`])
        const file = `${artifacts}/${name}-${colorScheme}-${width}.png`
        await page.screenshot({ path: file, fullPage: true })
        await page.context().close()
      }
      expect(found).toEqual([])
    })
  })

  const read = (article: string, reader: number) =>
    fetch(`${newspaper.address}/api/newsdesk/reads`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': readerAgent(reader),
        'x-forwarded-for': `198.51.100.${reader % 250}`,
      },
      body: JSON.stringify({ article }),
    })

  const findPages = async () => {
    const { entries } = await get('/api/newsdesk/lists/editors-pick')
    const { article } = await get(`/api/newsdesk/articles/${entries.at(-1).card.slug}`)
    return [
      ['home', '/'],
      ['section', `/sections/${article.section.slug}`],
      ['tag', `/tags/${article.tags[0].slug}`],
      ['article', article.path],
    ] as const
  }

  const get = async (path: string) => (await fetch(newspaper.address + path)).json()
})
