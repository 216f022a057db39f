import { mkdirSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { describeInChromium, openChromium, readerAgent } from '../support/chromium.js'
import { startNewspaper } from '../support/newspaper.js'
import { signIn } from './desk.js'

jest.setTimeout(120_000)

const artifacts = 'artifacts/browser'

describeInChromium('the desk of a newsroom in two languages', () => {
  let newspaper: Awaited<ReturnType<typeof startNewspaper>>
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    mkdirSync(artifacts, { recursive: true })
    newspaper = await startNewspaper({ locales: ['en', 'de'] })
    browser = await openChromium()
    const context = await browser.newContext({
      baseURL: newspaper.address,
      userAgent: readerAgent(),
      viewport: { height: 1000, width: 1440 },
    })
    page = await context.newPage()
    await signIn(page)
  }, 900_000)

  afterAll(async () => {
    await browser?.close()
    await newspaper?.stop()
  })

  const patch = async (path: string, data: object) => {
    const headers = { Origin: newspaper.address }
    const answer = await page.request.patch(`/api${path}`, { data, headers })
    expect([path, answer.status()]).toEqual([path, 200])
  }
  const speak = async (locale: string) => {
    // Lists come once the page takes presses.
    await picks().waitFor()
    await page.locator('.app-header .localizer .popup-button').click()
    await page.locator(`.popup__content [data-locale=${locale}]`).click()
    await page.locator(`.app-header .localizer .localizer-button[data-locale=${locale}]`).waitFor()
  }
  const picks = () => page.getByRole('region', { name: /Editor.s Pick/ })
  const rows = () =>
    picks()
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: /^Drag/ }) })
  const printed = async (locale: string) => {
    const list = await page.request.get(`/api/newsdesk/lists/editors-pick?locale=${locale}`)
    return (await list.json()).entries[0].card.headline
  }
  const shorten = async (headline: string) => {
    await rows().first().getByRole('button', { name: /^Edit/ }).click()
    const form = rows().first().locator('form')
    await form.getByLabel('Headline for this list only').fill(headline)
    await form.getByRole('button', { name: 'Save' }).click()
    await rows().first().getByRole('link', { exact: true, name: headline }).waitFor()
  }

  it('shows each its headlines, and keeps an editor’s own in each, over an undo as well', async () => {
    const list = await (await page.request.get('/api/newsdesk/lists/editors-pick')).json()
    const [{ card }] = list.entries
    await patch(`/articles/${card.id}?locale=de`, {
      _status: 'published',
      headline: 'Die Kräne drehen sich wieder',
    })
    await page.goto('/admin/front-page')
    await rows().first().getByRole('link', { name: card.headline }).waitFor()
    await shorten('Cranes!')

    await speak('de')
    await rows().first().getByRole('link', { name: 'Die Kräne drehen sich wieder' }).waitFor()
    await shorten('Kräne!')
    await page.screenshot({ path: `${artifacts}/front-page-german-content.png` })
    expect([await printed('en'), await printed('de')]).toEqual(['Cranes!', 'Kräne!'])

    await rows()
      .first()
      .getByRole('button', { name: /^Remove/ })
      .click()
    await rows().getByRole('link', { exact: true, name: 'Kräne!' }).waitFor({ state: 'detached' })
    expect(await printed('en')).not.toBe('Cranes!')
    await picks().getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Undone.').waitFor()
    await rows().first().getByRole('link', { exact: true, name: 'Kräne!' }).waitFor()
    await speak('en')
    await rows().first().getByRole('link', { exact: true, name: 'Cranes!' }).waitFor()
  })

  it('says which readers are not shown an article', async () => {
    const headers = { Origin: newspaper.address }
    const post = async (path: string, data: object) => {
      const answer = await page.request.post(`/api${path}`, { data, headers })
      expect([path, answer.ok()]).toEqual([path, true])
      return answer.json()
    }
    // English falls back on no language.
    const words = { _status: 'published', headline: 'Nur auf Deutsch' }
    const { doc } = await post('/articles?locale=de', words)
    await post('/newsdesk/lists/editors-pick/commands', { article: doc.id, type: 'add' })
    await page.goto('/admin/front-page?locale=en')
    const entry = picks()
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: 'Nur auf Deutsch' }) })
      .filter({ hasText: 'Why here?' })
    await entry
      .getByText('Not shown in English: the article has no headline or no address there')
      .waitFor()
    expect(await picks().getByText('Not shown in').count()).toBe(1)
    // Half-way from one to the other, colours are nobody's.
    await page.addStyleTag({ content: '* { transition: none !important }' })
    for (const colorScheme of ['dark', 'light']) {
      await page.evaluate(`document.documentElement.dataset.theme = '${colorScheme}'`)
      const { violations } = await new AxeBuilder({ page }).include('.newsdesk-desk').analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      await page.screenshot({ path: `${artifacts}/front-page-left-out-${colorScheme}.png` })
    }
    await page.setViewportSize({ height: 800, width: 375 })
    await entry.scrollIntoViewIfNeeded()
    await page.screenshot({ path: `${artifacts}/front-page-left-out-375.png` })
    await page.setViewportSize({ height: 1000, width: 1440 })
    await post('/newsdesk/lists/editors-pick/commands', { article: doc.id, type: 'remove' })
  })

  it('stays with a section whose address is another in each language', async () => {
    const { docs } = await (
      await page.request.get('/api/sections?where[slug][equals]=culture&depth=0')
    ).json()
    await patch(`/sections/${docs[0].id}?locale=de`, { name: 'Kultur', slug: 'kultur' })
    await page.goto('/admin/front-page?section=culture&locale=en')
    const chosen = (name: string) =>
      page
        .getByLabel('Lists of')
        .locator('option:checked', { hasText: name })
        .waitFor({ state: 'attached' })
    await chosen('Culture')
    await speak('de')
    await page.waitForURL(/section=kultur/)
    await chosen('Kultur')
    await page.reload()
    await chosen('Kultur')
    // A link from the other language leads to the same section.
    await page.goto('/admin/front-page?section=culture')
    await chosen('Kultur')
  })
})
