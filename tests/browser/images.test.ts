import { mkdirSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { toXmp } from '../../src/images/xmp.js'
import { describeInChromium, openChromium, readerAgent } from '../support/chromium.js'
import { picture } from '../support/fixtures.js'
import { startNewspaper } from '../support/newspaper.js'
import { formReady, signIn } from './desk.js'
import { hold } from './hold.js'

jest.setTimeout(120_000)

/** In the browser, for `waitForFunction`. */
const hasValue = ([selector, value]: string[]) =>
  Array.from(document.querySelectorAll(`[role=dialog] ${selector}, dialog ${selector}`)).some(
    (field) => (field as HTMLInputElement).value === value,
  )

const expectInView = (locator: Locator) =>
  locator.evaluate(
    (element) =>
      new Promise<void>((resolve) => {
        const watch = new IntersectionObserver(
          ([{ isIntersecting }]) => isIntersecting && resolve(),
        )
        watch.observe(element)
      }),
  )

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

  /** Once it is asked how this editor sees it, it takes presses. */
  const openList = async () => {
    const asked = editor.waitForRequest('**/payload-preferences/newsdesk-images-view')
    await editor.goto(list)
    await asked
  }
  const view = (name: string, pressed?: boolean) =>
    editor.getByRole('button', { exact: true, name, pressed })
  const choose = async (name: string) => {
    const kept = editor.waitForResponse(
      (answer) =>
        answer.url().includes('/payload-preferences/') && answer.request().method() === 'POST',
    )
    await view(name).press('Enter')
    await view(name, true).waitFor()
    await kept
  }
  const rows = () => editor.locator('.collection-list tbody tr')
  const bare = () => rows().filter({ hasText: 'bare-' })

  it('are a grid that says what each needs, or a table, as its editor left it', async () => {
    await openList()
    await bare().getByText('No alt text', { exact: true }).waitFor()
    const boxes = async () => Promise.all((await rows().all()).map((row) => row.boundingBox()))
    const [first, second] = await boxes()
    expect(second?.y).toBe(first?.y)

    await choose('Table')
    await editor.reload()
    await view('Table', true).waitFor()
    const [top, next] = await boxes()
    expect(next?.y).toBeGreaterThan(top?.y ?? 0)
    await choose('Grid')
  })

  it('stay as an editor chooses to see them while an earlier choice is looked up', async () => {
    await openList()
    await choose('Grid')
    const earlier = await hold(editor, { url: /\/payload-preferences\/newsdesk-images-view/ })
    await openList()
    await earlier.held()
    await choose('Table')
    await earlier.letGo()
    expect(await view('Table', true).count()).toBe(1)
    await choose('Grid')
  })

  it('are given a credit, many at once, from the grid', async () => {
    await openList()
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
    await formReady(editor)
    await editor
      .locator('input[type=file]')
      .setInputFiles({ buffer: bytes, mimeType: 'image/jpeg', name: 'again.jpg' })
    const link = editor.getByRole('link', { name: /^bare-/ })
    await link.waitFor()
    await editor.screenshot({ path: `${artifacts}/images-same.png` })
    expect(await link.getAttribute('href')).toMatch(/images\/\w+$/)
  })

  it('are cards where an article chooses one as well, and no link there leads away from it', async () => {
    await editor.goto('/admin/collections/articles/create')
    await editor.waitForURL(/articles\/(?!create)\w+/)
    await editor
      .locator('#field-image')
      .getByRole('button', { name: /^Choose from/ })
      .click()
    const drawer = editor.getByRole('dialog')
    const cards = drawer.locator('tbody tr')
    await cards.first().locator('img').waitFor()
    await drawer.getByRole('button', { name: 'Grid', exact: true, pressed: true }).waitFor()
    await editor.screenshot({ path: `${artifacts}/images-drawer.png` })
    const overflow = await cards.evaluateAll((all) =>
      all.map(({ clientWidth, scrollWidth }) => scrollWidth - clientWidth),
    )
    expect(Math.max(...overflow)).toBe(0)
    expect(await drawer.locator('a[href*="/collections/images"]').count()).toBe(0)
    await cards.filter({ hasText: 'bare-' }).getByRole('button').click()
    await editor
      .locator('#field-image')
      .getByText(/^bare-/)
      .waitFor()
  })

  it('give the one that is here to an article whose drawer is sent it again', async () => {
    await editor.goto('/admin/collections/articles/create')
    await editor.waitForURL(/articles\/(?!create)\w+/)
    await editor.locator('#field-headline').fill('The same picture twice')
    await editor.locator('#field-image').getByRole('button', { name: 'Create New' }).click()
    const drawer = editor.getByRole('dialog')
    await drawer
      .locator('input[type=file]')
      .setInputFiles({ buffer: bytes, mimeType: 'image/jpeg', name: 'again.jpg' })
    const thumbnail = drawer.locator('.newsdesk-same-image img')
    await thumbnail.waitFor()
    const isSeen = (image: HTMLImageElement) => image.decode().then(() => image.naturalWidth > 0)
    expect(await thumbnail.evaluate(isSeen as never)).toBe(true)
    await editor.screenshot({ path: `${artifacts}/images-same-drawer.png` })
    await drawer.getByRole('button', { name: 'Use that one' }).click()
    await drawer.waitFor({ state: 'hidden' })
    await editor
      .locator('#field-image')
      .getByText(/^bare-/)
      .waitFor()
  })

  it('are linked to, in sight, where an article is not published for what one lacks', async () => {
    await editor.setViewportSize({ height: 800, width: 375 })
    await editor.getByRole('button', { name: 'Publish changes' }).click()
    const panel = editor.getByRole('region', { name: 'Before publication' })
    const link = panel.getByRole('link', { name: 'Open the image' })
    await expectInView(link)
    expect(await panel.evaluate((element) => element === document.activeElement)).toBe(true)
    await editor.screenshot({ path: `${artifacts}/images-refused.png` })
    expect(await link.getAttribute('href')).toMatch(/images\/\w+$/)
    await editor.setViewportSize({ height: 1000, width: 1440 })
  })

  it('come many at once, each with what its file tells and nobody emptied, and say what is missing', async () => {
    const texts = [
      { alt: 'A tram', caption: 'First', credit: 'Agency 1' },
      { alt: 'A boat', credit: 'Agency 2' },
      { caption: 'Third', credit: 'Agency 3' },
      { caption: 'Fourth' },
      {},
    ]
    const files = await Promise.all(
      texts.map(async (told, i) => ({
        buffer: await sharp(await picture())
          .withXmp(toXmp(told).toString())
          .toBuffer(),
        mimeType: 'image/jpeg',
        name: `many-${i}.jpg`,
      })),
    )
    await openList()
    await editor.getByRole('button', { name: 'Bulk Upload' }).click()
    const drawer = editor.getByRole('dialog')
    await drawer.locator('input[type=file]').first().setInputFiles(files)
    const field = (name: string) => drawer.locator(`#field-${name}`)
    const missing = drawer.locator('.newsdesk-file-texts')
    await editor.waitForFunction(hasValue, ['#field-credit', 'Agency 1'])
    expect(await field('alt').inputValue()).toBe('A tram')
    expect(await field('caption').inputValue()).toBe('First')
    expect(await missing.textContent()).toBe('')
    await field('caption').fill('')
    await drawer.getByText('many-3.jpg').click()
    await editor.waitForFunction(hasValue, ['#field-caption', 'Fourth'])
    await missing.getByText('No alt text').waitFor()
    await missing.getByText('No credit').waitFor()
    await editor.screenshot({ path: `${artifacts}/images-many.png` })
    await field('credit').fill('Typed here')
    await missing.getByText('No credit').waitFor({ state: 'detached' })
    await drawer.getByRole('button', { name: 'Save', exact: true }).first().click()
    await drawer.waitFor({ state: 'hidden' })

    await editor.goto(list)
    const card = (i: number) => rows().filter({ hasText: `many-${i}-` })
    const badges = async (i: number) => card(i).locator('.newsdesk-badges li').allInnerTexts()
    await card(0).getByText('Agency 1').waitFor()
    await card(1).getByText('Agency 2').waitFor()
    await card(3).getByText('Typed here').waitFor()
    expect(await Promise.all([0, 1, 2, 3, 4].map(badges))).toEqual([
      [],
      [],
      ['No alt text'],
      ['No alt text'],
      ['No alt text', 'No credit'],
    ])
    await editor.screenshot({ path: `${artifacts}/images-many-stored.png` })
    const first = await editor.request.get('/api/images?where[filename][like]=many-0')
    expect((await first.json()).docs).toMatchObject([{ alt: 'A tram', caption: '' }])
  })

  it('say that their texts are those of the picture before, once its file is replaced', async () => {
    const texts = { alt: 'A red tram', caption: 'At dawn.', credit: 'Ines Duarte' }
    const file = { buffer: await picture(), mimeType: 'image/jpeg', name: 'tram.jpg' }
    const stored = await editor.request.post('/api/images', {
      multipart: { _payload: JSON.stringify(texts), file },
    })
    const { doc } = await stored.json()
    await editor.goto(`${list}/${doc.id}`)
    await formReady(editor)
    const notice = editor.getByText('are those of the picture before')
    const confirm = editor.getByRole('button', { name: 'They fit this picture' })
    expect(await notice.count()).toBe(0)
    await editor.locator('.file-details__remove').click()
    const other = { ...file, buffer: await picture({ color: '#803020' }), name: 'bus.jpg' }
    await editor.locator('input[type=file]').setInputFiles(other)
    await notice.waitFor()
    expect(await confirm.count()).toBe(0)
    await editor.screenshot({ path: `${artifacts}/images-replacing.png` })

    await editor.locator('#action-save').click()
    await confirm.waitFor()
    expect(await editor.locator('#field-alt').inputValue()).toBe(texts.alt)
    await editor.screenshot({ path: `${artifacts}/images-replaced.png` })
    const { violations } = await new AxeBuilder({ page: editor })
      .include('.newsdesk-same-image')
      .analyze()
    expect(violations.map(({ id }) => id)).toEqual([])

    const patched = () => editor.waitForResponse((answer) => answer.request().method() === 'PATCH')
    const said = patched()
    await confirm.click()
    expect((await (await said).json()).doc).toMatchObject({ ...texts, textsBehind: false })
    await notice.waitFor({ state: 'detached' })
    // Payload takes the form for one that somebody else's save has left behind if it isn't told.
    await editor.locator('#field-credit').fill('Ada Moreau')
    const saved = patched()
    await editor.locator('#action-save').click()
    const credit = { credit: 'Ada Moreau', textsBehind: false }
    expect((await (await saved).json()).doc).toMatchObject({ ...texts, ...credit })
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
