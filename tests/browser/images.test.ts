import { mkdirSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { describeInChromium, openChromium, readerAgent } from '../support/chromium.js'
import { picture } from '../support/fixtures.js'
import { startNewspaper } from '../support/newspaper.js'
import { signIn } from './desk.js'

jest.setTimeout(120_000)

const artifacts = 'artifacts/browser'
const list = '/admin/collections/images'

describeInChromium('the images in the admin', () => {
  let newspaper: Awaited<ReturnType<typeof startNewspaper>>
  let browser: Browser
  let editor: Page
  let bytes: Buffer

  beforeAll(async () => {
    mkdirSync(artifacts, { recursive: true })
    newspaper = await startNewspaper()
    browser = await openChromium()
    const context = await browser.newContext({
      baseURL: newspaper.address,
      userAgent: readerAgent(),
      viewport: { height: 1000, width: 1440 },
    })
    editor = await context.newPage()
    await signIn(editor)
    bytes = await picture()
    const answer = await editor.request.post('/api/images', {
      multipart: {
        _payload: JSON.stringify({ alt: '', credit: '' }),
        file: { buffer: bytes, mimeType: 'image/jpeg', name: 'bare.jpg' },
      },
    })
    expect(answer.status()).toBe(201)
  }, 900_000)

  afterAll(async () => {
    await browser?.close()
    await newspaper?.stop()
  })

  const rows = () => editor.locator('.collection-list tbody tr')
  const bare = () => rows().filter({ hasText: 'bare-' })

  it('are a grid that says what each needs, or a table, as its editor left it', async () => {
    await editor.goto(list)
    await bare().getByText('No alt text', { exact: true }).waitFor()
    const boxes = async () => Promise.all((await rows().all()).map((row) => row.boundingBox()))
    const [first, second] = await boxes()
    expect(second?.y).toBe(first?.y)

    const kept = editor.waitForResponse(
      (answer) =>
        answer.url().includes('/payload-preferences/') && answer.request().method() === 'POST',
    )
    await editor.getByRole('button', { name: 'Table', exact: true }).click()
    await kept
    await editor.reload()
    await editor.getByRole('button', { name: 'Table', exact: true, pressed: true }).waitFor()
    const [top, next] = await boxes()
    expect(next?.y).toBeGreaterThan(top?.y ?? 0)
    await editor.getByRole('button', { name: 'Grid', exact: true }).press('Enter')
    await editor.getByRole('button', { name: 'Grid', exact: true, pressed: true }).waitFor()
  })

  it('are given a credit, many at once, from the grid', async () => {
    await editor.goto(list)
    await bare().getByRole('checkbox').check()
    await editor.getByRole('button', { name: 'Edit', exact: true }).first().click()
    const drawer = editor.getByRole('dialog')
    await drawer.getByRole('combobox').fill('Credit')
    await drawer
      .getByRole('option', { name: /Credit/ })
      .first()
      .click()
    await drawer
      .getByLabel(/Credit/)
      .last()
      .fill('Ines Duarte')
    await drawer
      .getByRole('button', { name: /Save|Apply/ })
      .first()
      .click()
    await bare().getByText('Ines Duarte').waitFor()
    expect(await bare().getByText('No credit').count()).toBe(0)
  })

  it('offer the one that holds the same bytes before they are sent again', async () => {
    await editor.goto(`${list}/create`)
    await editor
      .locator('input[type=file]')
      .setInputFiles({ buffer: bytes, mimeType: 'image/jpeg', name: 'again.jpg' })
    const link = editor.getByRole('link', { name: /^bare-/ })
    await link.waitFor()
    await editor.screenshot({ path: `${artifacts}/images-same.png` })
    expect(await link.getAttribute('href')).toMatch(/images\/\w+$/)
  })

  it.each([
    ['light', { height: 1000, width: 1440 }],
    ['dark', { height: 800, width: 375 }],
  ] as const)('have nothing of ours that axe objects to, in %s', async (colorScheme, viewport) => {
    await editor.emulateMedia({ colorScheme })
    await editor.setViewportSize(viewport)
    await editor.goto(list)
    await bare().waitFor()
    await editor.screenshot({ path: `${artifacts}/images-${colorScheme}-${viewport.width}.png` })
    const width = await editor.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(viewport.width)
    const { violations } = await new AxeBuilder({ page: editor })
      // The table in the grid is Payload's own, its checkboxes without a name as well.
      .include('[class*=newsdesk-]')
      .analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  })
})
