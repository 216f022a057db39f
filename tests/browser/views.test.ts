import { mkdirSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { describeInChromium, openChromium, readerAgent } from '../support/chromium.js'
import { startNewspaper } from '../support/newspaper.js'
import { signIn } from './desk.js'

jest.setTimeout(180_000)

const artifacts = 'artifacts/browser'
const list = '.collection-list__wrap'

describeInChromium('the collections in the admin', () => {
  let newspaper: Awaited<ReturnType<typeof startNewspaper>>
  let browser: Browser
  let page: Page
  let first: Record<'articles' | 'images' | 'sections' | 'tags', { id: string; name: string }>

  beforeAll(async () => {
    mkdirSync(artifacts, { recursive: true })
    newspaper = await startNewspaper()
    browser = await openChromium()
    const context = await browser.newContext({
      baseURL: newspaper.address,
      userAgent: readerAgent(),
    })
    page = await context.newPage()
    await signIn(page)
    const one = async (slug: string) =>
      (await (await page.request.get(`/api/${slug}?limit=1&depth=0`)).json()).docs[0]
    first = {
      articles: await one('articles'),
      images: await one('images'),
      sections: await one('sections'),
      tags: await one('tags'),
    }
  }, 900_000)

  afterAll(async () => {
    await browser?.close()
    await newspaper?.stop()
  })

  const shoot = (name: string) =>
    page.screenshot({ fullPage: true, path: `${artifacts}/views-${name}.png` })

  it('names the authors of articles as people do', async () => {
    await page.setViewportSize({ height: 1000, width: 1440 })
    await page.goto('/admin/collections/articles?limit=50')
    await page.locator('.cell-byline').first().waitFor()
    const shown = (await page.locator('td.cell-byline').allInnerTexts()).filter(
      (one) => one !== '–',
    )
    expect(shown.length).toBeGreaterThan(0)
    expect(shown.filter((one) => /[[\]"{]/.test(one))).toEqual([])
    expect(shown.some((one) => one.includes(' and '))).toBe(true)
  })

  it('opens the tag that is there when an editor chooses to use it', async () => {
    const { id, name } = first.tags
    await page.goto('/admin/collections/tags/create')
    await page.locator('#field-name').fill(name.toUpperCase())
    await page.getByRole('link', { name: `Use “${name}”` }).click()
    await page.getByRole('button', { name: 'Leave anyway' }).click()
    await page.waitForURL(`**/admin/collections/tags/${id}`)
  })

  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    it.each([375, 1440])('have parts in which axe finds nothing, %i px wide', async (width) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ height: 1000, width })
      const edit = (slug: keyof typeof first) => `/admin/collections/${slug}/${first[slug].id}`
      const views: [name: string, path: string, ours: string][] = [
        ['articles', '/admin/collections/articles', '.cell-byline'],
        ['article', edit('articles'), '[class*=newsdesk-]'],
        ['images', '/admin/collections/images', '[class*=newsdesk-]'],
        ['image', edit('images'), '[class*=newsdesk-]'],
        ['tags', '/admin/collections/tags', list],
        ['tag', '/admin/collections/tags/create', '.newsdesk-similar'],
        ['sections', '/admin/collections/sections', list],
        ['section', edit('sections'), '#field-name'],
        ['lists', '/admin/collections/lists', list],
        ['editions', '/admin/collections/editions', list],
      ]
      const found: unknown[] = []
      for (const [name, path, ours] of views) {
        await page.goto(path)
        if (name === 'tag') await page.locator('#field-name').fill(first.tags.name.toUpperCase())
        await page
          .locator(ours)
          .first()
          .waitFor({ state: 'attached' })
          .catch(() => found.push([name, 'has no', ours]))
        await page.waitForLoadState('networkidle').catch(() => undefined)
        await shoot(`${name}-${colorScheme}-${width}`)
        // What Payload draws around it is Payload's to mend.
        if (ours === list || !(await page.locator(ours).count())) continue
        const { violations } = await new AxeBuilder({ page }).include(ours).analyze()
        found.push(...violations.map(({ id, nodes }) => [name, id, nodes.map((n) => n.html)]))
      }
      expect(found).toEqual([])
    })
  })
})
