import { mkdirSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { describeInChromium, openChromium, readerAgent } from '../support/chromium.js'
import { startNewspaper } from '../support/newspaper.js'
import { signIn } from './desk.js'

jest.setTimeout(120_000)

const artifacts = 'artifacts/browser'

describeInChromium('what editors see of readers', () => {
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
      reducedMotion: 'reduce',
      // Neither that of the newsroom, which is London's, nor that of the server.
      timezoneId: 'Pacific/Auckland',
      viewport: { height: 1000, width: 1440 },
    })
    editor = await desk.newPage()
    await signIn(editor)
  }, 900_000)

  afterAll(async () => {
    await browser?.close()
    await newspaper?.stop()
  })

  const read = async (article: string, readers: number) => {
    for (let reader = 1; reader <= readers; reader++) {
      const answer = await fetch(`${newspaper.address}/api/newsdesk/reads`, {
        body: JSON.stringify({ article }),
        headers: {
          'content-type': 'application/json',
          'user-agent': readerAgent(reader),
          'x-forwarded-for': `198.51.100.${reader}`,
        },
        method: 'POST',
      })
      expect(answer.status).toBe(202)
    }
  }
  const mostRead = async () =>
    (await (await fetch(`${newspaper.address}/api/newsdesk/lists/most-read`)).json()).entries

  it('shows on the dashboard, without a reload, what readers read this moment', async () => {
    const [, , { card }] = await mostRead()
    // Once it asks for news, the page takes presses.
    const live = editor.waitForRequest('**/newsdesk/live')
    await editor.goto('/admin')
    await live
    const widget = editor.getByRole('region', { name: 'Being read now' })
    await widget.waitFor()
    await read(card.slug, 12)
    const row = widget.getByRole('row', { name: card.headline })
    await row.waitFor()
    await widget.getByText(/[1-9][\d.,]* reads a minute/).waitFor()
    await widget.getByRole('button', { name: 'Pause' }).click()
    await widget.getByRole('button', { name: 'Resume' }).click()
    const table = editor.getByRole('region', { name: 'Most Read' })
    await table.getByRole('row').nth(5).waitFor()
    expect(await table.getByRole('row').count()).toBe(6)
    const dropped = editor.getByRole('region', { name: 'Not counted' })
    await dropped.getByRole('row', { name: 'A robot' }).waitFor()
  })

  it('says on the dashboard where Most Read is not exact', async () => {
    await editor.goto('/admin')
    const table = editor.getByRole('region', { name: 'Most Read' })
    await table.getByRole('row').nth(5).waitFor()
    const hint = table.getByText('The count had to stop early')
    expect(await hint.count()).toBe(0)
    // As where a walk of 20,000 articles was not enough.
    await editor.route('**/api/newsdesk/readership', async (route) => {
      const response = await route.fetch()
      const json = await response.json()
      json.mostRead.sample.exact = false
      await route.fulfill({ json, response })
    })
    const { card } = (await mostRead()).at(-1)
    await read(card.slug, 3)
    await hint.waitFor()
    await editor.unroute('**/api/newsdesk/readership')
  })

  it('sorts the list of articles by reads', async () => {
    const [first] = await mostRead()
    await editor.goto('/admin/collections/articles?sort=-readership&limit=10')
    await editor.getByRole('row', { name: first.card.headline }).waitFor()
    const figures = await editor.locator('.cell-readership').allInnerTexts()
    const reads = figures.slice(0, 10).map((text) => Number(text.replace(/\D/g, '')))
    expect(reads).toEqual([...reads].sort((a, b) => b - a))
    expect(reads[0]).toBeGreaterThan(0)
    // A server draws them disabled: nothing takes a press before.
    await editor.locator('tbody input:enabled').first().waitFor({ state: 'attached' })
    await editor.getByRole('button', { name: /Reads, 24 h.*Ascending/ }).click()
    await editor.waitForURL(/sort=readership/)
  })

  it('says beside an article where it stands and why', async () => {
    const [first] = await mostRead()
    await editor.goto(`/admin/collections/articles/${first.card.id}`)
    const panel = editor.getByRole('region', { name: 'Readers' })
    await panel.getByText(/^1 in Most Read since .+ GMT/).waitFor()
    await panel
      .getByText(/^[\d.,]+ reads in 24 hours/)
      .first()
      .waitFor()
    await panel.getByText('By hours').click()
    expect(await panel.getByRole('row').count()).toBe(25)
    const offsets = await panel.getByRole('rowheader', { name: /GMT(\+1)?$/ }).count()
    expect(offsets).toBe(24)
  })

  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    it.each([375, 1440])('has parts in which axe finds nothing, %i px wide', async (width) => {
      const [first] = await mostRead()
      await editor.emulateMedia({ colorScheme })
      await editor.setViewportSize({ height: 1000, width })
      const found: unknown[] = []
      for (const [name, path, part] of [
        ['dashboard', '/admin', '.newsdesk-readers'],
        ['articles', '/admin/collections/articles?sort=-readership', '.cell-readership'],
        ['panel', `/admin/collections/articles/${first.card.id}`, '.newsdesk-readers'],
      ]) {
        await editor.goto(path)
        await editor.locator(part).last().waitFor({ state: 'attached' })
        await editor.waitForLoadState('networkidle').catch(() => undefined)
        const { violations } = await new AxeBuilder({ page: editor }).include(part).analyze()
        found.push(...violations.map(({ id, nodes }) => [name, id, nodes.map((n) => n.html)]))
        const wide = await editor
          .locator(part)
          .evaluateAll((parts) =>
            parts.map((one) => one.scrollWidth - one.clientWidth).filter((over) => over > 1),
          )
        if (wide.length && name !== 'articles') found.push([name, 'is too wide', wide])
        if (name === 'panel') {
          const path = `${artifacts}/readers-panel-only-${colorScheme}-${width}.png`
          await editor.locator(part).screenshot({ path })
        }
        await editor.screenshot({
          fullPage: true,
          path: `${artifacts}/readers-${name}-${colorScheme}-${width}.png`,
        })
      }
      expect(found).toEqual([])
    })
  })

  it('counts each story that the router of Next brings, without a page loaded anew', async () => {
    const context = await browser.newContext({
      baseURL: newspaper.address,
      userAgent: readerAgent(),
    })
    const page = await context.newPage()
    const nextRead = async (act: () => Promise<unknown>) => {
      const sent = page.waitForRequest('**/api/newsdesk/reads')
      await act()
      return (await sent).postDataJSON().article
    }
    const [first, second] = (await mostRead()).map(({ card }: any) => card)
    expect(await nextRead(() => page.goto(first.path))).toBe(first.slug)
    await page.evaluate('self.isKept = true')
    const push = `next.router.push(${JSON.stringify(second.path)})`
    expect(await nextRead(() => page.evaluate(push))).toBe(second.slug)
    expect(await nextRead(() => page.goBack())).toBe(first.slug)
    expect(await page.evaluate('self.isKept')).toBe(true)
    await context.close()
  })

  it.each([
    ['the fast door', {}],
    ['Next', { authorization: 'JWT of nobody' }],
  ])(
    'counts a reader once through %s, whatever addresses it told its proxy',
    async (door, headers) => {
      const [, second, third] = (await mostRead()).reverse()
      const { slug } = (door === 'Next' ? second : third).card
      const results: unknown[] = []
      for (const forged of ['203.0.113.1', '203.0.113.2', '127.0.0.1']) {
        const answer = await fetch(`${newspaper.address}/api/newsdesk/reads`, {
          body: JSON.stringify({ article: slug }),
          headers: {
            'content-type': 'application/json',
            'user-agent': readerAgent(500),
            // The demo trusts a proxy on its own machine, which adds whom it was asked by.
            'x-forwarded-for': `${forged}, 198.51.100.201`,
            'x-real-ip': forged,
            forwarded: `for=${forged}`,
            ...headers,
          },
          method: 'POST',
        })
        results.push(await answer.json())
      }
      const repeat = { counted: false, reason: 'repeat' }
      expect(results).toEqual([{ counted: true }, repeat, repeat])
    },
  )

  it('are told over a live stream through Next, and nobody else is', async () => {
    const live = `${newspaper.address}/api/newsdesk/live`
    const refused = await fetch(live)
    expect(refused.status).toBeGreaterThanOrEqual(401)
    expect(refused.status).toBeLessThanOrEqual(403)
    const cookie = (await desk.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    const leave = new AbortController()
    const stream = await fetch(live, { headers: { cookie }, signal: leave.signal })
    expect(stream.headers.get('content-type')).toContain('text/event-stream')
    let told = ''
    const decoder = new TextDecoder()
    for await (const part of stream.body as unknown as AsyncIterable<Uint8Array>) {
      told += decoder.decode(part, { stream: true })
      if (/^data: .+\n\n/m.test(told)) break
    }
    leave.abort()
    const [, data] = /^data: (.+)$/m.exec(told) as RegExpExecArray
    expect(JSON.parse(data)).toMatchObject({ readsPerMinute: expect.any(Number) })
  })
})
