import { mkdirSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { describeInChromium, openChromium, readerAgent } from '../support/chromium.js'
import { startNewspaper } from '../support/newspaper.js'
import { signIn } from './desk.js'
import { drawn, hold } from './hold.js'
import { listen, said } from './said.js'

jest.setTimeout(180_000)

const artifacts = 'artifacts/browser'
const desktop = { height: 1000, width: 1440 }
const phone = { height: 800, width: 375 }

describeInChromium('the tree of sections', () => {
  let newspaper: Awaited<ReturnType<typeof startNewspaper>>
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    mkdirSync(artifacts, { recursive: true })
    newspaper = await startNewspaper()
    browser = await openChromium()
    page = await open('editor')
  }, 900_000)

  afterAll(async () => {
    await browser?.close()
    await newspaper?.stop()
  })

  const open = async (who: string) => {
    const context = await browser.newContext({
      baseURL: newspaper.address,
      userAgent: readerAgent(),
      viewport: desktop,
    })
    const opened = await context.newPage()
    await listen(opened)
    await signIn(opened, who)
    await opened.goto('/admin/collections/sections')
    await hydrated(opened)
    return opened
  }
  const shoot = (name: string) =>
    page.screenshot({ fullPage: true, path: `${artifacts}/sections-${name}.png` })
  const lists = async (section: string): Promise<string[]> => {
    const answer = await page.request.get(`/api/newsdesk/lists/most-read?section=${section}`)
    return (await answer.json()).entries.map(
      ({ card }: { card: { section: { slug: string } } }) => card.section.slug,
    )
  }

  it('shows each section below its own, in order', async () => {
    const shown = await tree(page)
    const at = shown.indexOf('Culture')
    expect(shown.slice(at, at + 3)).toEqual(['Culture', '– Books', '– Music'])
    expect(shown).toHaveLength(await total(page))
    await shoot('tree')
  })

  it('moves by mouse into another section, which takes its articles’ cards along', async () => {
    expect(await lists('politics')).not.toContain('music')
    expect(await lists('culture')).toContain('music')
    // Held after Politics, as far right as it was in Culture.
    await drag(page, 'Music', 'World', 'Politics')
    await inTree(page, (now) => now[now.indexOf('Politics') + 1] === '– Music')
    expect(await lists('politics')).toContain('music')
    expect(await lists('culture')).not.toContain('music')
    await drag(page, 'Music', 'Books', 'Culture')
    await inTree(page, (now) => now[now.indexOf('– Books') + 1] === '– Music')
  })

  it('takes the sections below along', async () => {
    await drag(page, 'Culture', 'City', 'the top level')
    await inTree(page, (now) => now.slice(0, 4).join() === 'Culture,– Books,– Music,City')
    await page.reload()
    await hydrated(page)
    await inTree(page, (now) => now.slice(0, 4).join() === 'Culture,– Books,– Music,City')
  })

  it('lets go of a section that is dropped between a move and its news', async () => {
    const before = await tree(page)
    expect(before[before.indexOf('Culture') + 1]).toMatch(/^– /)
    const from = (await handle(page, 'Culture').boundingBox())!
    await page.mouse.move(from.x + 10, from.y + 10)
    await page.mouse.down()
    await page.mouse.move(from.x + 10, from.y + 20, { steps: 5 })
    await said(page, /^“Culture” would be/)
    // As soon as the row is drawn where it was moved to, before React's effects tell of it.
    await page.evaluate(`new MutationObserver((_, observer) => {
      observer.disconnect()
      document.dispatchEvent(new MouseEvent('mouseup'))
    }).observe(document.querySelector('.newsdesk-sections__row--dragged'), {
      attributeFilter: ['style'],
    })`)
    await page.mouse.move(from.x + 10, from.y + 22)
    await page.mouse.up()
    await inTree(page, (now) => now.join() === before.join())
    await said(page, /^“Culture” is number \d+ of \d+ in the top level\.$/)
  })

  it('takes each step pressed while others are on their way', async () => {
    await page.route(looks, (route) => route.abort())
    const roots = async () => (await tree(page)).filter(isRoot)
    const before = await roots()
    const moved = (by: number) => before.toSpliced(0, 1).toSpliced(by, 0, before[0])
    const press = () => page.getByRole('button', { name: `Move “${before[0]}” down` }).click()
    const readings = await hold(page, { url: reading })
    await press()
    await readings.held()
    const steps = await hold(page, { method: 'PATCH', url: step })
    await press()
    await steps.held()
    // Read between the two steps.
    await readings.letGo()
    expect(await roots()).toEqual(moved(2))
    await press()
    expect(await roots()).toEqual(moved(3))
    await steps.letGo()
    await page.unroute(looks)
    const other = await open('admin')
    await inTree(other, (now) => now.filter(isRoot).join() === moved(3).join())
    await other.context().close()
    await inTree(page, (now) => now.filter(isRoot).join() === moved(3).join())
    const back = page.getByRole('button', { name: `Move “${before[0]}” up` })
    for (let step = 0; step < 3; step++) await back.click()
    await inTree(page, (now) => now.filter(isRoot).join() === before.join())
  })

  it('leaves a form alone that is opened while a move is on its way', async () => {
    const before = await tree(page)
    const other = await open('editor')
    await other.route(looks, (route) => route.abort())
    const steps = await hold(other, { method: 'PATCH', url: step })
    await other.getByRole('button', { name: 'Move “Sport” up' }).click()
    await steps.held()
    await rows(other).getByRole('link', { name: 'Sport' }).click()
    await other.locator('#field-name').fill('Sports and games')
    const readings: string[] = []
    other.on('request', (request) => {
      if (reading.test(request.url())) readings.push(request.url())
    })
    await steps.letGo()
    expect(readings).toEqual([])
    expect(await other.locator('#field-name').inputValue()).toBe('Sports and games')
    await other.context().close()
    await inTree(page, (now) => now.join() !== before.join())
    await page.getByRole('button', { name: 'Move “Sport” down' }).click()
    await inTree(page, (now) => now.join() === before.join())
  })

  it('is worked by keyboard alone, and says where a section would stand', async () => {
    const press = (key: string) => page.keyboard.press(key)
    await handle(page, 'Science').focus()
    await press('Space')
    await said(page, /^Picked up “Science”, with the sections in it\.$/)
    // dnd-kit listens to the arrows from the next task on, once it has measured the rows.
    await drawn(page)
    await press('ArrowUp')
    await said(page, /^“Science” would be number \d+ of \d+ in the top level\.$/)
    await press('ArrowRight')
    await said(page, /^“Science” would be number 1 of 1 in World\.$/)
    // There is nothing further in.
    await press('ArrowRight')
    await shoot('keyboard')
    const stored = answer(page)
    await press('Space')
    await said(page, /^“Science” is number 1 of 1 in World\.$/)
    expect((await stored).status()).toBe(200)
    await inTree(page, (now) => now[now.indexOf('World') + 1] === '– Science')
    await focusOn(page, 'Drag “Science”')

    await handle(page, 'Science').focus()
    for (const name of ['up', 'down']) {
      await press('Tab')
      if (name === 'up') await press('Tab')
      await focusOn(page, `Move “Science” ${name}`)
    }
    await press('Tab')
    await focusOn(page, 'Move “Science” out of its section')
    const out = answer(page)
    await press('Enter')
    expect((await out).status()).toBe(200)
    await page.getByText(/^“Science” is number \d+ of \d+ in the top level\.$/).waitFor()
    await inTree(page, (now) => now[now.indexOf('World') + 1] === 'Science')
  })

  it('leaves a section where it was on Escape', async () => {
    const before = await tree(page)
    await handle(page, 'Sport').focus()
    await page.keyboard.press('Space')
    await said(page, /^Picked up “Sport”/)
    await drawn(page)
    await page.keyboard.press('ArrowUp')
    await said(page, /^“Sport” would be/)
    await page.keyboard.press('Escape')
    await said(page, /^“Sport” stays where it was\.$/)
    expect(await tree(page)).toEqual(before)
  })

  it('follows what others change within a second or so', async () => {
    const other = await open('admin')
    await drag(other, 'Science', 'World', 'the top level')
    await inTree(page, (now) => now.indexOf('Science') < now.indexOf('World'))
    await drag(other, 'World', 'Science', 'the top level')
    await inTree(page, (now) => now.indexOf('World') < now.indexOf('Science'))
    await other.context().close()
  })

  it('says in words that a section can’t stand below itself', async () => {
    // Somebody else has put World into Science a moment ago.
    await page.route(looks, (route) => route.abort())
    // After a long silence the server may be closing the connection that Playwright has kept.
    const asked = await page.request.get('/api/sections?depth=0&limit=100', { maxRetries: 2 })
    const { docs } = await asked.json()
    const id = (name: string) => docs.find((one: { name: string }) => one.name === name).id
    const put = (name: string, parent: string | null) =>
      page.request.patch(`/api/sections/${id(name)}`, {
        data: { parent: parent && id(parent) },
        headers: { Origin: newspaper.address },
      })
    expect((await put('World', 'Science')).status()).toBe(200)
    const refused = answer(page)
    await page.getByRole('button', { name: 'Move “Science” into the section above it' }).click()
    expect((await refused).status()).toBe(400)
    await page.getByText('A section can’t stand below itself.').waitFor()
    await shoot('circle')
    await inTree(page, (now) => now[now.indexOf('Science') + 1] === '– World')
    await page.unroute(looks)
    expect((await put('World', null)).status()).toBe(200)
    await inTree(page, (now) => now.includes('World'))
  })

  it('gives way to Payload’s table, for those found and for those who choose it', async () => {
    const table = page.locator('.collection-list__tables')
    await page.getByPlaceholder(/^Search by/).fill('Spo')
    await table.getByText('Sport', { exact: true }).waitFor()
    expect(await rows(page).count()).toBe(0)
    await page.goto('/admin/collections/sections')
    await hydrated(page)
    await rows(page).first().waitFor()
    expect(await table.isVisible()).toBe(false)
    const kept = page.waitForResponse(
      (response) =>
        response.request().method() === 'POST' && response.url().includes('preferences'),
    )
    await page.getByRole('button', { exact: true, name: 'Table' }).click()
    await table.waitFor()
    expect(await rows(page).first().isVisible()).toBe(false)
    await kept
    await page.reload()
    await table.waitFor()
    await page.getByRole('button', { exact: true, name: 'Tree' }).click()
    await rows(page).first().waitFor()
  })

  it('shows a reporter the tree without the means to move', async () => {
    const reporter = await open('reporter')
    expect(await rows(reporter).count()).toBe(await total(reporter))
    expect(await reporter.getByRole('button', { name: /^(Drag|Move)/ }).count()).toBe(0)
    await reporter.context().close()
  })

  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    it.each([desktop, phone])('has nothing that axe objects to at $width px', async (viewport) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize(viewport)
      await page.goto('/admin/collections/sections')
      await rows(page).first().waitFor()
      const { violations } = await new AxeBuilder({ page })
        .include('.newsdesk-sections')
        .include('.newsdesk-list-view')
        .analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0)
      await shoot(`${colorScheme}-${viewport.width}`)
    })
  })
})

const isRoot = (row: string) => !row.startsWith('– ')

/** Asks every second whether somebody has changed something. */
const looks = (url: URL) => url.searchParams.get('sort') === '-updatedAt'
/** Next reads the page anew. */
const reading = /[?&]_rsc=/
/** Stores a move. */
const step = /\/api\/sections\/\w+$/

const rows = (page: Page) => page.locator('.newsdesk-sections__row')
/** dnd-kit’s place to say things comes once it listens. */
const hydrated = (page: Page) =>
  page.locator('[id^=DndLiveRegion]').first().waitFor({ state: 'attached' })
const handle = (page: Page, name: string) => page.getByRole('button', { name: `Drag “${name}”` })

const total = async (page: Page): Promise<number> =>
  (await (await page.request.get('/api/sections?depth=0&limit=1')).json()).totalDocs

/** As it is seen: a dash for each section above. */
const tree = (page: Page): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll('.newsdesk-sections__row')].map((row) =>
    '– '.repeat(parseInt(row.style.paddingInlineStart) / 28) + row.querySelector('a').innerText)`)

const inTree = async (page: Page, isSo: (rows: string[]) => boolean) => {
  for (let turn = 0; turn < 200; turn++) {
    if (isSo(await tree(page))) return
    await page.waitForTimeout(50)
  }
  throw new Error(`The sections stand as ${JSON.stringify(await tree(page))}`)
}

/** Into another's row, as far right as it is, once it is said to be in this parent there. */
const drag = async (page: Page, name: string, to: string, parent: string) => {
  await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded()
  const from = (await handle(page, name).boundingBox())!
  const stored = answer(page)
  await page.mouse.move(from.x + 10, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(from.x + 10, from.y + 20, { steps: 5 })
  const over = (await handle(page, to).boundingBox())!
  await page.mouse.move(from.x + 10, over.y + 12, { steps: 10 })
  await said(page, new RegExp(`^“${name}” would be number \\d+ of \\d+ in ${parent}`))
  await page.mouse.up()
  expect((await stored).status()).toBe(200)
}

const answer = (page: Page) =>
  page.waitForResponse(
    (response) =>
      response.request().method() === 'PATCH' && response.url().includes('/api/sections/'),
  )

const focusOn = (page: Page, name: string) =>
  page.waitForFunction(`document.activeElement.getAttribute('aria-label') === '${name}'`)
