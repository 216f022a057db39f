import { mkdirSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { describeInChromium, openChromium, readerAgent } from '../support/chromium.js'
import { picture } from '../support/fixtures.js'
import { startNewspaper } from '../support/newspaper.js'
import { formReady, signIn } from './desk.js'
import { hold } from './hold.js'

jest.setTimeout(120_000)

const artifacts = 'artifacts/browser'
const desktop = { height: 1000, width: 1440 }
const phone = { height: 800, width: 375 }

describeInChromium('an article in the admin', () => {
  let newspaper: Awaited<ReturnType<typeof startNewspaper>>
  let browser: Browser
  let editor: Page
  let reporter: Page

  beforeAll(async () => {
    mkdirSync(artifacts, { recursive: true })
    newspaper = await startNewspaper()
    browser = await openChromium()
    editor = await open({ viewport: desktop })
    await signIn(editor)
    reporter = await open({ viewport: desktop })
    await signIn(reporter, 'reporter')
  }, 900_000)

  afterAll(async () => {
    await browser?.close()
    await newspaper?.stop()
  })

  const open = async (options: Parameters<Browser['newContext']>[0] = {}) => {
    const context = await browser.newContext({
      baseURL: newspaper.address,
      userAgent: readerAgent(),
      ...options,
    })
    return context.newPage()
  }
  const api = async (method: 'patch' | 'post', path: string, data: object) => {
    const answer = await editor.request[method](`/api${path}`, { data })
    expect([path, answer.status()]).toEqual([path, expect.any(Number)])
    return answer.json()
  }
  const write = async (data: object): Promise<{ id: string; slug: string }> =>
    (await api('post', '/articles?draft=true', data)).doc
  const edit = async (page: Page, { id }: { id: string }) => {
    await page.goto(`/admin/collections/articles/${id}`)
    await formReady(page)
    await page.getByRole('region', { name: 'Before publication' }).waitFor()
  }
  const saving = ({ id }: { id: string }) =>
    editor.waitForResponse(
      (response) =>
        response.request().method() === 'PATCH' && response.url().includes(`/articles/${id}`),
    )
  const send = async (name: string, texts: object) => {
    const answer = await editor.request.post('/api/images', {
      multipart: {
        _payload: JSON.stringify(texts),
        file: {
          buffer: await picture({ color: '#345', height: 500, width: 800 }),
          mimeType: 'image/jpeg',
          name,
        },
      },
    })
    return (await answer.json()).doc
  }

  it('says what is missing, leads there, and refuses to publish in the same words', async () => {
    const image = await send('mute.jpg', { alt: '', credit: 'Ines Duarte' })
    const article = await write({ headline: 'A bridge without words', image: image.id })
    await edit(editor, article)
    const panel = editor.getByRole('region', { name: 'Before publication' })
    const words = `The image "${image.filename}" has no alt text.`
    await panel.getByRole('link', { name: words }).waitFor()
    await panel.getByRole('link', { name: 'It has no summary.' }).press('Enter')
    await editor.waitForFunction(`document.activeElement.id === 'field-summary'`)
    await editor.screenshot({ path: `${artifacts}/readiness.png` })

    await editor.getByRole('button', { name: 'Publish changes' }).click()
    await editor.locator('.toast-error, [data-sonner-toast]').filter({ hasText: 'image' }).waitFor()
    await editor.locator('.field-error, .tooltip').filter({ hasText: words }).first().waitFor()
    await editor.screenshot({ path: `${artifacts}/readiness-refused.png` })
  })

  it('keeps a name in the byline that was typed when the field was left', async () => {
    const article = await write({ headline: 'By whom' })
    await edit(editor, article)
    // What the panel says is there once the page is alive.
    await editor.getByRole('link', { name: 'Nobody is named as its author.' }).waitFor()
    const byline = editor.locator('.field-type').filter({ hasText: 'Byline' })
    const saved = saving(article)
    await byline.locator('input').last().fill('Ada Moreau')
    await editor.locator('#field-summary').click()
    await byline.getByText('Ada Moreau', { exact: true }).waitFor()
    expect((await saved).status()).toBe(200)
    const stored = await editor.request.get(`/api/articles/${article.id}?depth=0&draft=true`)
    expect((await stored.json()).byline).toEqual(['Ada Moreau'])
  })

  it('says why an address is refused, where the form saves by itself', async () => {
    const taken = await write({ headline: 'First at this address' })
    const article = await write({ headline: 'Second at this address' })
    await edit(editor, article)
    await editor.getByRole('link', { name: 'It has no summary.' }).waitFor()
    await editor.locator('#field-slug').fill(taken.slug)
    const why = `The slug "${taken.slug}" is already in use. Choose another one.`
    await editor.locator('[data-sonner-toast]').filter({ hasText: why }).first().waitFor()
    await editor.screenshot({ path: `${artifacts}/slug-refused.png` })
  })

  it('shows an article in the trash without what can’t be done there', async () => {
    const article = await write({ headline: 'Thrown away' })
    await api('patch', `/articles/${article.id}`, { deletedAt: new Date().toISOString() })
    await editor.goto(`/admin/collections/articles/trash/${article.id}`)
    await editor.getByRole('button', { name: 'Restore' }).waitFor()
    await editor.locator('#field-slug').waitFor()
    expect(await editor.getByRole('region', { name: 'Readers' }).count()).toBe(0)
    expect(await editor.getByRole('button', { name: 'Copy preview link' }).count()).toBe(0)
    await editor.screenshot({ path: `${artifacts}/in-trash.png` })
  })

  it('lets a reporter write and propose, and neither publish nor pick', async () => {
    const { docs } = await (
      await editor.request.get('/api/articles?limit=1&sort=-publishedAt')
    ).json()
    await edit(reporter, docs[0])
    const control = reporter.getByRole('group', { name: /Editor.s Pick/ })
    await control.getByRole('checkbox', { name: 'Whole site' }).waitFor()
    expect(await control.getByRole('checkbox', { name: 'Whole site' }).isDisabled()).toBe(true)
    expect(await reporter.getByRole('button', { name: /Publish/ }).count()).toBe(0)
    await reporter.screenshot({ path: `${artifacts}/reporter.png` })
  })

  it('lets a reporter hand an article in, and editors find it until it is published', async () => {
    const headline = 'Handed in by a reporter'
    const article = await write({ headline })
    await edit(reporter, article)
    const stored = reporter.waitForResponse((response) => response.request().method() === 'PATCH')
    await reporter.getByRole('checkbox', { name: 'Submitted' }).click()
    expect((await stored).status()).toBe(200)
    await editor.goto('/admin/collections/articles')
    await editor.getByRole('link', { name: /^Submitted \(\d+\)$/ }).click()
    await editor.waitForURL(/isSubmitted/)
    const found = editor.getByRole('table').getByRole('link', { name: headline })
    await found.waitFor()
    await editor.screenshot({ path: `${artifacts}/submitted.png` })
    await api('patch', `/articles/${article.id}`, { _status: 'published' })
    await editor.reload()
    await found.waitFor({ state: 'detached' })
    await editor.getByRole('link', { name: /^Submitted/ }).waitFor()
  })

  it('picks for the section at once, and leaves a pick alone that somebody else took off', async () => {
    const { docs } = await (await editor.request.get('/api/sections?limit=1&sort=name')).json()
    const [{ id: section, name, slug }] = docs
    const article = await write({ headline: 'Picked while in draft', section })
    await edit(editor, article)
    const control = editor.getByRole('group', { name: /Editor.s Pick/ })
    const box = control.getByRole('checkbox', { name: `Section ${name}` })
    await box.click()
    await control.getByText('It will stand there once it is published').waitFor()
    await editor.getByRole('button', { name: 'Publish changes' }).click()
    await control.getByText(/^It stands in place \d+\.$/).waitFor()
    await editor.screenshot({ path: `${artifacts}/section-pick.png` })

    const list = `/newsdesk/lists/editors-pick/commands?section=${slug}`
    await api('post', list, { article: article.id, type: 'remove' })
    await editor.locator('#field-headline').fill('Published from an old form')
    await editor.getByRole('button', { name: 'Publish changes' }).click()
    await control.getByText(/^It stands in place/).waitFor({ state: 'detached' })
    expect(await box.isChecked()).toBe(false)

    const printed = async () => {
      const answer = await editor.request.get(`/api/newsdesk/lists/editors-pick?section=${slug}`)
      return (await answer.json()).entries.map(({ card }: { card: { id: string } }) => card.id)
    }
    await box.click()
    await control.getByText(/^It stands in place/).waitFor()
    expect(await printed()).toContain(article.id)
    await box.click()
    await control.getByText(/^It stands in place/).waitFor({ state: 'detached' })
    expect(await printed()).not.toContain(article.id)
  })

  it('shows the newest state of a pick, and keeps the focus of whoever presses a key', async () => {
    await edit(editor, await write({ headline: 'Picked on coming back' }))
    const control = editor.getByRole('group', { name: /Editor.s Pick/ })
    const box = control.getByRole('checkbox', { disabled: false, name: 'Whole site' })
    await box.waitFor()
    await box.focus()
    const older = await hold(editor, { isOnce: true, url: /\/api\/lists\?/ })
    await editor.evaluate(`dispatchEvent(new Event('focus'))`)
    await older.held()
    await editor.keyboard.press('Space')
    await control.getByText('It will stand there once it is published').waitFor()
    await older.letGo()
    expect(await box.isChecked()).toBe(true)
    expect(await box.evaluate((one) => one === document.activeElement)).toBe(true)
    await editor.keyboard.press('Space')
    await control.getByText('It will stand there').waitFor({ state: 'detached' })
  })

  it('prints corrections, and leads from an old address to the new one', async () => {
    const article = await write({ headline: 'Ferry sinks' })
    await api('patch', `/articles/${article.id}`, { _status: 'published' })
    await api('patch', `/articles/${article.id}`, {
      _status: 'published',
      correction: [{ datePublished: '2026-11-24T10:00:00.000Z', text: 'It did not sink.' }],
      slug: 'ferry-afloat',
    })
    const reader = await open({ viewport: desktop })
    await reader.goto('/articles/ferry-sinks')
    expect(new URL(reader.url()).pathname).toBe('/articles/ferry-afloat')
    await reader
      .getByRole('region', { name: 'Corrections' })
      .getByText('It did not sink.')
      .waitFor()
    await reader.screenshot({ path: `${artifacts}/correction.png` })
    await reader.context().close()
  })

  it('opens a draft to whoever has its link, and to nobody else', async () => {
    const image = await send('unpublished.jpg', { alt: 'A pier', credit: 'Ines Duarte' })
    const article = await write({ headline: 'Not for everyone yet', image: image.id })
    await edit(editor, article)
    await editor.getByRole('button', { name: 'Copy preview link' }).click()
    const link = await editor.getByLabel('Preview link').inputValue()
    const guest = await open({ viewport: desktop })
    await guest.goto(link)
    await guest.getByRole('heading', { name: 'Not for everyone yet' }).waitFor()
    const isSeen = (image: HTMLImageElement) => image.decode().then(() => image.naturalWidth > 0)
    expect(await guest.locator('.lead-image img').evaluate(isSeen as never)).toBe(true)
    await guest.screenshot({ path: `${artifacts}/preview.png` })
    const status = async (url: string) => (await guest.goto(url))?.status()
    // Not in its last character, which has bits to spare in base64.
    const forged = link.replace(/.(?=.{8}$)/, (one) => (one === 'A' ? 'B' : 'A'))
    expect(await status(forged)).toBe(404)
    expect(await status(`/articles/${article.slug}`)).toBe(404)
    await guest.context().close()
  })

  it('shows a draft beside its form, and follows it', async () => {
    const article = await write({ headline: 'Before the change' })
    await edit(editor, article)
    await editor.locator('#live-preview-toggler').click()
    const shown = editor.frameLocator('.live-preview-window iframe')
    await shown.getByRole('heading', { name: 'Before the change' }).waitFor()
    await editor.locator('#field-headline').fill('After the change')
    await shown.getByRole('heading', { name: 'After the change' }).waitFor()
    await editor.screenshot({ path: `${artifacts}/live-preview.png` })
    await editor.locator('#live-preview-toggler').click()
  })

  it('offers the tag that is there in place of another spelling', async () => {
    const { docs } = await (await editor.request.get('/api/tags?limit=1')).json()
    await editor.goto('/admin/collections/tags/create')
    await editor.locator('#field-name').fill(docs[0].name.toUpperCase())
    await editor.getByRole('link', { name: `Use “${docs[0].name}”` }).waitFor()
    await editor.locator('#action-save').click()
    await editor.getByText(`There is the tag “${docs[0].name}” already. Use it`).waitFor()
    await editor.screenshot({ path: `${artifacts}/similar-tag.png` })
  })

  it('takes the tag that is there from the drawer of an article’s tags', async () => {
    const tags = async () => (await editor.request.get('/api/tags?limit=1&sort=name')).json()
    const { docs, totalDocs } = await tags()
    const article = await write({ headline: 'To be tagged' })
    await edit(editor, article)
    const field = editor.locator('#field-tags')
    await field.getByRole('button', { name: /^Add new/ }).click()
    const drawer = editor.getByRole('dialog')
    await drawer.locator('#field-name').fill(docs[0].name.toUpperCase())
    const choice = drawer.getByRole('button', { name: `Use “${docs[0].name}”` })
    await choice.waitFor()
    await editor.screenshot({ path: `${artifacts}/similar-tag-drawer.png` })
    const saved = saving(article)
    await choice.click()
    await drawer.waitFor({ state: 'detached' })
    await field.getByText(docs[0].name, { exact: true }).waitFor()
    expect((await saved).status()).toBe(200)
    const stored = await editor.request.get(`/api/articles/${article.id}?depth=0&draft=true`)
    expect((await stored.json()).tags).toEqual([docs[0].id])
    expect((await tags()).totalDocs).toBe(totalDocs)
    await editor.screenshot({ path: `${artifacts}/similar-tag-used.png` })
  })

  it('merges a tag into another, which readers find in its place, and parts them again', async () => {
    const make = async (name: string) => (await api('post', '/tags', { name })).doc
    const [gone] = [await make('Night boats'), await make('Timetables')]
    const article = await write({ headline: 'Boats by night', tags: [gone.id] })
    await api('patch', `/articles/${article.id}`, { _status: 'published' })
    const reader = await open({ viewport: desktop })
    const shown = async () => {
      await reader.goto(`/articles/${article.slug}`)
      return reader.getByRole('list').locator('[rel=tag]').allInnerTexts()
    }
    const save = async () => {
      const saved = editor.waitForResponse((response) => response.request().method() === 'PATCH')
      await editor.locator('#action-save').click()
      expect((await saved).status()).toBe(200)
    }
    expect(await shown()).toEqual(['Night boats'])

    await editor.goto(`/admin/collections/tags/${gone.id}`)
    await formReady(editor)
    await editor.locator('#field-mergedInto .rs__control').click()
    await editor.keyboard.type('Timetables')
    await editor.locator('#field-mergedInto .rs__option', { hasText: 'Timetables' }).click()
    await save()
    await editor.screenshot({ path: `${artifacts}/merged-tag.png` })
    expect(await shown()).toEqual(['Timetables'])
    await reader.goto('/tags/night-boats')
    expect(new URL(reader.url()).pathname).toBe('/tags/timetables')

    await editor.locator('#field-mergedInto .clear-indicator').click()
    await save()
    expect(await shown()).toEqual(['Night boats'])
    await reader.context().close()
  })

  it('speaks the editor’s language', async () => {
    await editor
      .context()
      .addCookies([{ name: 'payload-lng', url: newspaper.address, value: 'de' }])
    await editor.goto('/admin/collections/articles/create')
    await editor.getByRole('region', { name: 'Vor der Veröffentlichung' }).waitFor()
    await editor.getByText('Er gehört zu keinem Ressort.').waitFor()
    expect(await editor.getByText('Body', { exact: true }).count()).toBe(0)
    await editor.screenshot({ path: `${artifacts}/german.png` })
    await editor.goto('/admin/front-page')
    await editor.waitForFunction(`document.title.startsWith('Startseite')`)
    await editor.context().clearCookies({ name: 'payload-lng' })
  })

  it.each([
    ['light', desktop],
    ['dark', phone],
  ] as const)('has nothing of ours that axe objects to, in %s', async (colorScheme, viewport) => {
    await editor.emulateMedia({ colorScheme })
    await editor.setViewportSize(viewport)
    const article = await write({ headline: 'For all readers' })
    await edit(editor, article)
    await editor
      .getByRole('group', { name: /Editor.s Pick/ })
      .getByText('Whole site')
      .waitFor()
    const { violations } = await new AxeBuilder({ page: editor })
      .include('.newsdesk-panel')
      .analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    const file = `${artifacts}/article-${colorScheme}-${viewport.width}.png`
    await editor.screenshot({ fullPage: true, path: file })
  })
})
