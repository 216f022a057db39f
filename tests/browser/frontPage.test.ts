import { mkdirSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Locator, Page } from 'playwright-core'
import { describeInChromium, openChromium, readerAgent } from '../support/chromium.js'
import { startNewspaper } from '../support/newspaper.js'
import { eventually } from '../support/process.js'
import { signIn } from './desk.js'
import { drawn, hold } from './hold.js'
import { listen, said } from './said.js'

jest.setTimeout(180_000)

const artifacts = 'artifacts/browser'
const desktop = { height: 1000, width: 1440 }
const phone = { height: 800, width: 375 }
/** The demo’s newsroom. In Chromium, editors sit elsewhere. */
const timeZone = 'Europe/London'

describeInChromium('the front page view', () => {
  let newspaper: Awaited<ReturnType<typeof startNewspaper>>
  let browser: Browser
  let editor: Page
  let admin: Page
  /** What readers saw before anybody did anything. */
  let firstEdition: string[]

  beforeAll(async () => {
    mkdirSync(artifacts, { recursive: true })
    newspaper = await startNewspaper()
    browser = await openChromium()
    editor = await openDesk('editor')
    admin = await openDesk('admin')
  }, 900_000)

  afterAll(async () => {
    await browser?.close()
    await newspaper?.stop()
  })

  const openDesk = async (who: string, device: Parameters<Browser['newContext']>[0] = {}) => {
    const context = await browser.newContext({
      baseURL: newspaper.address,
      timezoneId: 'Pacific/Auckland',
      userAgent: readerAgent(),
      viewport: desktop,
      ...device,
    })
    const page = await context.newPage()
    await listen(page)
    await signIn(page, who)
    await page.goto('/admin/front-page')
    return page
  }
  const shoot = (page: Page, name: string, fullPage = false) =>
    page.screenshot({ fullPage, path: `${artifacts}/front-page-${name}.png` })

  const list = async (which: string) =>
    (await editor.request.get(`/api/newsdesk/lists/${which}`)).json()
  /** As the editor, in another tool. */
  const command = async (data: object) => {
    const path = '/api/newsdesk/lists/editors-pick/commands'
    const headers = { Origin: newspaper.address }
    expect((await editor.request.post(path, { data, headers })).status()).toBe(200)
  }
  /** Of the dialog that is open, by day and by night. */
  const shootDialog = async (page: Page, name: string) => {
    // Half-way from one to the other, colours are nobody's.
    await page.addStyleTag({ content: '* { transition: none !important }' })
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.evaluate(`document.documentElement.dataset.theme = '${colorScheme}'`)
      await shoot(page, `${name}-${colorScheme}`)
      const { violations } = await new AxeBuilder({ page }).include('.confirmation-modal').analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    }
  }

  const shootForm = async (name: string) => {
    await admin.addStyleTag({ content: '* { transition: none !important }' })
    for (const colorScheme of ['dark', 'light'] as const) {
      await admin.evaluate(`document.documentElement.dataset.theme = '${colorScheme}'`)
      await picks(admin).locator('form').scrollIntoViewIfNeeded()
      await shoot(admin, `${name}-${colorScheme}`)
      const { violations } = await new AxeBuilder({ page: admin }).include('form').analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    }
  }

  const agree = async () => {
    const isAgreed = async () => (await order(editor)).join() === (await order(admin)).join()
    for (let turn = 0; !(await isAgreed()); turn++) {
      if (turn === 200) throw new Error('The two pages do not agree')
      await editor.waitForTimeout(50)
    }
  }

  it('shows what readers see beside what editors decide, and why each is there', async () => {
    await headlines(editor).first().waitFor()
    expect(await editor.title()).toContain('Front page')
    const now = picks(editor).getByRole('listitem').filter({ hasText: 'Why here?' })
    expect(await now.count()).toBe(4)
    firstEdition = await now.locator('.newsdesk-story__headline').allInnerTexts()
    const { entries } = await list('editors-pick')
    const facts = await now.locator('.newsdesk-quiet').allInnerTexts()
    for (const [row, { card }] of entries.entries()) {
      const { name } = card.section
      expect(facts[row]).toMatch(
        new RegExp(`^${name} · .+ ago · \\d+ reads? in 5 minutes · .*Picked by an editor$`),
      )
    }
    const shown = '.newsdesk-story__picture'
    expect(await now.locator(shown).evaluateAll((all) => all.map((one) => 'src' in one))).toEqual(
      entries.map(() => true),
    )
    await now.first().getByText('Why here?').click()
    await now.first().getByText('Pinned to slot 1.').waitFor()
    await mostRead(editor).getByText('Why here?').first().click()
    await mostRead(editor)
      .getByText(/\d+ reads in the window/)
      .first()
      .waitFor()
    await mostRead(editor)
      .getByText(/\d+ reads? in 5 minutes/)
      .first()
      .waitFor()
    await shoot(editor, 'why', true)
  })

  it('answers why an article is not on the list', async () => {
    const search = picks(editor).getByRole('searchbox')
    await search.fill('umbrella')
    await picks(editor)
      .getByText(/articles? found/)
      .waitFor()
    await picks(editor)
      .getByRole('button', { name: /^Why is “Against the umbrella/ })
      .click()
    await picks(editor).getByRole('status').getByText('It is not published.').waitFor()
    await shoot(editor, 'why-not')
    await search.fill('')
  })

  it('answers what was asked last about an article, however long an answer before it takes', async () => {
    await editor.reload()
    await picks(editor).getByRole('searchbox').fill('the')
    const rows = picks(editor)
      .getByRole('listitem')
      .filter({ has: editor.getByRole('button', { name: /^Why is/ }) })
    const ask = (row: number) =>
      rows
        .nth(row)
        .getByRole('button', { name: /^Why is/ })
        .click()
    await rows.nth(1).waitFor()
    const first = await hold(editor, { isOnce: true, url: urls.whyNot })
    await ask(0)
    await first.held()
    await ask(1)
    await rows.nth(1).getByRole('status').waitFor()
    await first.letGo()
    expect(await rows.nth(1).getByRole('status').count()).toBe(1)
    expect(await rows.nth(0).getByRole('status').count()).toBe(0)
    await picks(editor).getByRole('searchbox').fill('')
  })

  it('does not say that nothing was found where it could not ask', async () => {
    const search = '**/newsdesk/desk/articles*'
    await editor.route(search, (route) => route.fulfill({ json: { errors: [] }, status: 500 }))
    const answered = editor.waitForResponse(search)
    await picks(editor).getByRole('searchbox').fill('derby')
    await (await answered).finished()
    await drawn(editor)
    expect(
      await picks(editor)
        .getByText(/articles? found/)
        .count(),
    ).toBe(0)
    await editor.unroute(search)
    await picks(editor).getByRole('searchbox').fill('')
  })

  it('is worked by keyboard alone: add, reorder, pin, remove, undo', async () => {
    const press = async (key: string) => {
      const stored = answer(editor)
      await editor.keyboard.press(key)
      expect((await stored).status()).toBe(200)
    }
    await editor.goto('/admin')
    const before = await order(admin)
    await tabTo(editor, /^(Open|Close) Menu$/)
    if ((await focused(editor)) === 'Open Menu') await editor.keyboard.press('Enter')
    await tabTo(editor, /^Front page$/)
    await editor.keyboard.press('Enter')
    await inOrder(editor, (rows) => rows.join() === before.join())

    await tabTo(editor, /^Add an article$/)
    await editor.keyboard.type('umbrella')
    await picks(editor)
      .getByText(/articles? found/)
      .waitFor()
    await tabTo(editor, /^Add “Against the umbrella/)
    await press('Enter')
    await inOrder(editor, (rows) => rows.length === before.length + 1)
    await picks(editor).getByText('When published').first().waitFor()
    await focusOn(editor, /^Add “Against/)

    const dragged = (await order(editor))[3]
    await tabTo(editor, `Drag “${dragged}”`, 'Shift+Tab')
    await editor.keyboard.press('Space')
    await said(editor, /^Picked up .* from place 4 of/)
    // dnd-kit listens to the arrows from the next task on, once it has measured the rows.
    await drawn(editor)
    await editor.keyboard.press('ArrowUp')
    await said(editor, /is over place 3 of/)
    await press('Space')
    await said(editor, /was dropped at place 3 of/)
    await inOrder(editor, (rows) => rows[2] === dragged)

    await tabTo(editor, /^Move .* up$/)
    await press('Enter')
    await inOrder(editor, (rows) => rows[1] === dragged)
    await focusOn(editor, `Move “${dragged}” up`)

    await tabTo(editor, /^Pin /)
    await press('ArrowDown')
    await inOrder(editor, (rows) => rows[0] === dragged)

    await tabTo(editor, /^Edit how /)
    await editor.keyboard.press('Enter')
    await tabTo(editor, /^Headline for this list only$/)
    await editor.keyboard.type('Typed')
    await press('Enter')
    await inOrder(editor, (rows) => rows[0] === 'Typed')
    await focusOn(editor, 'Edit how “Typed” stands here')

    await tabTo(editor, /^Remove /)
    await press('Enter')
    await inOrder(editor, (rows) => !rows.includes('Typed'))
    await picks(editor)
      .getByText(/^Edda Editor removed “/)
      .waitFor()
    await editor.waitForFunction(`document.activeElement?.textContent === 'Undo'`)
    await press('Enter')
    await inOrder(editor, (rows) => rows[0] === 'Typed')
    const first = picks(editor).getByRole('listitem').filter({ hasText: 'Why here?' }).first()
    await first.getByText('Typed', { exact: true }).waitFor()
    await shoot(editor, 'keyboard')
    await first.getByText('Why here?').click()
    await first.getByText(/^Picked by Edda Editor, .+\./).waitFor()
  })

  it('reorders by mouse', async () => {
    const handles = picks(editor).getByRole('button', { name: /^Drag/ })
    const rows = await order(editor)
    await editor.getByRole('heading', { level: 1, name: 'Front page' }).scrollIntoViewIfNeeded()
    const [from, to] = [await handles.nth(4).boundingBox(), await handles.nth(1).boundingBox()]
    const stored = answer(editor)
    await editor.mouse.move(from!.x + 10, from!.y + 10)
    await editor.mouse.down()
    await editor.mouse.move(from!.x + 10, from!.y - 20, { steps: 5 })
    await editor.mouse.move(to!.x + 10, to!.y + 10, { steps: 10 })
    await shoot(editor, 'drag')
    await editor.mouse.up()
    expect((await stored).status()).toBe(200)
    await inOrder(editor, (now) => now[1] === rows[4])
  })

  it('gives a pick a headline, an image and an end for this list only', async () => {
    await picks(editor)
      .getByRole('button', { name: /^Edit how/ })
      .first()
      .click()
    const form = picks(editor).locator('form')
    await form.getByLabel('Headline for this list only').fill('A short one')
    await form.getByLabel(`From (${timeZone} time)`).waitFor()
    await form.getByLabel(`Until (${timeZone} time)`).fill('2099-07-01T09:00')
    await form.getByRole('button', { name: 'Choose an image' }).click()
    await editor.getByRole('dialog').getByText('organ-pipes').first().click()
    await form.getByRole('button', { name: 'Use the article’s own image' }).waitFor()
    await shoot(editor, 'edit')
    await form.getByRole('button', { name: 'Save' }).click()
    await picks(editor)
      .getByText(/until Jul 1, 2099, 9:00\sAM/)
      .waitFor()
    await headlines(editor).getByText('A short one', { exact: true }).waitFor()
    await picks(editor)
      .getByRole('listitem')
      .filter({ hasText: 'Why here?' })
      .getByText('A short one', { exact: true })
      .waitFor()
    const { picks: stored } = await list('editors-pick/desk')
    const pick = stored.find(({ headline }: { headline: string }) => headline === 'A short one')
    // Summer time.
    expect(pick.until).toBe('2099-07-01T08:00:00.000Z')
    expect(pick.thumbnail).toContain('organ-pipes')
    await picks(editor).getByRole('button', { name: 'Edit how “A short one” stands here' }).click()
    expect(await form.getByLabel(/^Until/).inputValue()).toBe('2099-07-01T09:00')
    await form.getByRole('button', { name: 'Save' }).click()
    await form.waitFor({ state: 'detached' })
  })

  it('tells the other editor within a second or so who changed what', async () => {
    await agree()
    const [first] = await order(admin)
    await picks(editor)
      .getByRole('button', { name: /^Move .* down$/ })
      .first()
      .click()
    await picks(admin)
      .getByText(/^Edda Editor (moved|pinned) “/)
      .waitFor()
    await inOrder(admin, (rows) => rows.indexOf(first) > 0)
    await agree()
  })

  it('takes each step pressed while others are on their way, and takes back one at a time', async () => {
    await agree()
    const before = await order(admin)
    // Near the end, where none is pinned.
    const from = before.length - 4
    const moved = (by: number) => before.toSpliced(from, 1).toSpliced(from + by, 0, before[from])
    const press = () =>
      picks(admin)
        .getByRole('button', { name: `Move “${before[from]}” down` })
        .click()
    const { revision } = await list('editors-pick/desk')
    const commands = await hold(admin, { method: 'POST', url: urls.commands })
    // The page asks every second, and hears of the first step while it waits for its answer.
    const heard = admin.waitForResponse(
      async (response) =>
        response.url().includes('/editors-pick/desk') &&
        response.ok() &&
        (await response.json()).revision > revision,
    )
    await press()
    await press()
    await heard
    await admin.waitForRequest('**/editors-pick/desk*')
    expect(await order(admin)).toEqual(moved(2))
    await press()
    expect(await order(admin)).toEqual(moved(3))
    const pin = picks(admin).getByRole('combobox', { name: `Pin “${before[from - 1]}”` })
    await pin.selectOption('2')
    expect(await pin.inputValue()).toBe('2')
    expect((await order(admin))[1]).toBe(before[from - 1])
    await commands.letGo()
    await inOrder(editor, (rows) => rows[1] === before[from - 1] && rows.at(-1) === before[from])
    await agree()

    const undo = () => picks(admin).getByRole('button', { name: 'Undo' }).click()
    await undo()
    await inOrder(admin, (rows) => rows.join() === moved(3).join())
    await undo()
    await inOrder(admin, (rows) => rows.join() === moved(2).join())
    await undo()
    await inOrder(admin, (rows) => rows.join() === moved(1).join())
    await undo()
    await inOrder(admin, (rows) => rows.join() === before.join())
  })

  it('shows no older state of a list that comes after a newer one', async () => {
    await agree()
    const before = await order(admin)
    const from = before.length - 2
    const asking = { isOnce: true, url: urls.desk }
    // So that it has news to tell, the page asks again after another change.
    const earlier = await hold(admin, asking)
    await earlier.held()
    const { picks: rows } = await list('editors-pick/desk')
    const { article } = rows.find(
      ({ about, headline }: any) => (headline || about.headline) === before.at(-1),
    )
    await command({ article, headline: 'News', type: 'edit' })
    before[before.length - 1] = 'News'
    const older = await hold(admin, asking)
    await earlier.letGo()
    await older.held()
    const stored = answer(admin)
    await picks(admin)
      .getByRole('button', { name: `Move “${before[from]}” down` })
      .click()
    expect((await stored).status()).toBe(200)
    const moved = [...before.slice(0, from), before[from + 1], before[from]]
    await inOrder(admin, (rows) => rows.join() === moved.join())
    const next = await hold(admin, asking)
    await older.letGo()
    // It is asked for once the older one was dealt with.
    await next.held()
    expect(await order(admin)).toEqual(moved)
    await next.letGo()
  })

  it('lets two editors work in different slots, and asks the later one in the same', async () => {
    // The admin's page stays behind until it has sent its own change.
    const stale = '**/editors-pick/desk*'
    const blind = async () => {
      await admin.route(stale, (route) => route.fulfill({ status: 304 }))
      await admin.waitForRequest(stale)
    }
    const pin = async (page: Page, row: number, slot: number) => {
      const stored = answer(page)
      await picks(page).getByRole('combobox').nth(row).selectOption(String(slot))
      return (await stored).status()
    }
    await blind()
    expect(await pin(editor, 2, 3)).toBe(200)
    expect(await pin(admin, 4, 4)).toBe(200)
    await admin.unroute(stale)
    await agree()

    await blind()
    const mine = (await order(admin))[6]
    expect(await pin(editor, 5, 1)).toBe(200)
    expect(await pin(admin, 6, 1)).toBe(409)
    await admin.unroute(stale)
    const dialog = admin.getByRole('dialog')
    await dialog.getByText(/^Edda Editor has pinned “.*” to this slot\.$/).waitFor()
    await shoot(admin, 'conflict')
    const stored = answer(admin)
    await dialog.getByRole('button', { name: 'Make my change anyway' }).click()
    expect((await stored).status()).toBe(200)
    await inOrder(admin, (rows) => rows[0] === mine)
    await inOrder(editor, (rows) => rows[0] === mine)
  })

  it('overwrites nothing that another has changed while a form stood open, nor by an undo', async () => {
    await agree()
    const { picks: stored } = await list('editors-pick/desk')
    const { article } = stored.find(({ state }: { state: string }) => state === 'live')
    const row = picks(admin)
      .getByRole('listitem')
      .filter({ has: admin.locator(`a[href$="/${article}"]`) })
      .filter({ has: admin.getByRole('button', { name: /^Drag/ }) })
    const form = row.locator('form')
    const field = form.getByLabel('Headline for this list only')
    const open = () => row.getByRole('button', { name: /^Edit how/ }).click()
    const save = async () => {
      const stored = answer(admin)
      await form.getByRole('button', { name: 'Save' }).click()
      return (await stored).status()
    }
    const dialog = admin.getByRole('dialog')

    await open()
    await field.fill('From the admin')
    await command({ article, headline: 'From the editor', type: 'edit' })
    await row.getByRole('link', { exact: true, name: 'From the editor' }).waitFor()
    expect(await field.inputValue()).toBe('From the admin')
    expect(await save()).toBe(409)
    await dialog.getByText(/^Edda Editor has changed “.+”\.$/).waitFor()
    await dialog.getByRole('definition').getByText('From the editor', { exact: true }).waitFor()
    await shootDialog(admin, 'conflict-edit')
    await dialog.getByRole('button', { name: 'Keep theirs' }).click()
    await dialog.waitFor({ state: 'detached' })
    await row.getByRole('link', { exact: true, name: 'From the editor' }).waitFor()
    // To be copied, or sent after all.
    expect(await field.inputValue()).toBe('From the admin')
    expect(await save()).toBe(409)
    await dialog.waitFor()
    await admin.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await field.inputValue()).toBe('From the admin')
    expect(await save()).toBe(409)
    await dialog.waitFor()
    await command({ article, headline: 'Once again', type: 'edit' })
    const refused = answer(admin)
    await dialog.getByRole('button', { name: 'Make my change anyway' }).click()
    expect((await refused).status()).toBe(409)
    await dialog.getByRole('definition').getByText('Once again', { exact: true }).waitFor()
    const sent = answer(admin)
    await dialog.getByRole('button', { name: 'Make my change anyway' }).click()
    expect((await sent).status()).toBe(200)
    await row.getByRole('link', { exact: true, name: 'From the admin' }).waitFor()
    await form.waitFor({ state: 'detached' })
    await command({ article, headline: 'From the editor', type: 'edit' })
    await row.getByRole('link', { exact: true, name: 'From the editor' }).waitFor()

    await open()
    await field.fill('From the admin')
    expect(await save()).toBe(200)
    await row.getByRole('link', { exact: true, name: 'From the admin' }).waitFor()
    await command({ article, headline: 'Once more', type: 'edit' })
    await row.getByRole('link', { exact: true, name: 'Once more' }).waitFor()
    const undone = answer(admin)
    await picks(admin).getByRole('button', { name: 'Undo' }).click()
    expect((await undone).status()).toBe(409)
    await dialog.getByRole('definition').getByText('Once more', { exact: true }).waitFor()
    const insisted = answer(admin)
    await dialog.getByRole('button', { name: 'Make my change anyway' }).click()
    expect((await insisted).status()).toBe(200)
    await row.getByRole('link', { exact: true, name: 'From the editor' }).waitFor()

    // A touch of one's own hides theirs from nobody.
    await open()
    await field.fill('From the admin')
    await command({ article, headline: 'Theirs', type: 'edit' })
    await row.getByRole('link', { exact: true, name: 'Theirs' }).waitFor()
    const before = await order(admin)
    const slot = (await row.getByRole('combobox').inputValue()) === '4' ? 3 : 4
    const pinned = answer(admin)
    await row.getByRole('combobox').selectOption(String(slot))
    expect((await pinned).status()).toBe(200)
    await inOrder(admin, (rows) => rows[slot - 1] === 'Theirs')
    expect(await save()).toBe(409)
    await dialog.getByText('Edda Editor has changed “').waitFor()
    await dialog.getByRole('definition').getByText('Theirs', { exact: true }).waitFor()
    await shootDialog(admin, 'conflict-hidden')
    await dialog.getByRole('button', { name: 'Keep theirs' }).click()
    await dialog.waitFor({ state: 'detached' })
    await row.getByRole('button', { name: /^Edit how/ }).click()
    await form.waitFor({ state: 'detached' })
    await picks(admin).getByRole('button', { name: 'Undo' }).click()
    await inOrder(admin, (rows) => rows.join() === before.join())
  })

  it('takes back later what could not be taken back at once, and asks nobody about their own', async () => {
    await agree()
    const before = await order(admin)
    // Near the end, where none is pinned.
    const [mine] = before.slice(-3)
    const undo = () => picks(admin).getByRole('button', { name: 'Undo' }).click()
    const pin = () => picks(admin).getByRole('combobox', { name: `Pin “${mine}”` })
    const lists = '**/editors-pick/desk*'
    await admin.route(lists, (route) => route.abort())
    const moved = answer(admin)
    await picks(admin)
      .getByRole('button', { name: `Move “${mine}” down` })
      .click()
    expect((await moved).status()).toBe(200)
    await picks(admin).getByText('The connection is lost; trying again.').waitFor()
    // It goes back to where the list last said it was.
    await inOrder(admin, (rows) => rows.join() === before.join())
    await admin.unroute(lists)
    const pinned = answer(admin)
    await pin().selectOption('2')
    expect((await pinned).status()).toBe(200)
    await inOrder(admin, (rows) => rows[1] === mine)

    const commands = '**/editors-pick/commands*'
    await admin.route(commands, (route) => route.abort(), { times: 1 })
    await undo()
    await admin.getByText('The server did not answer.').waitFor()
    const json = { errors: [{ message: 'Busy with something else.' }] }
    await admin.route(commands, (route) => route.fulfill({ json, status: 503 }), { times: 1 })
    await undo()
    await admin.getByText('Busy with something else.').waitFor()
    await shoot(admin, 'undo-failed')
    expect((await order(admin))[1]).toBe(mine)
    await undo()
    await inOrder(admin, (rows) => rows.at(-2) === mine)
    await undo()
    await inOrder(admin, (rows) => rows.join() === before.join())
    expect(await admin.getByRole('dialog').count()).toBe(0)
  })

  it('asks before it overwrites what another has changed while a command waited for its turn', async () => {
    await agree()
    const before = await order(admin)
    // Near the end, where none is pinned.
    const [first, second] = before.slice(-3)
    const { picks: stored } = await list('editors-pick/desk')
    const { article } = stored.find(
      ({ about, headline }: any) => (headline || about.headline) === second,
    )
    const pinOf = (headline: string) =>
      picks(admin).getByRole('combobox', { name: `Pin “${headline}”` })
    const commands = await hold(admin, { isOnce: true, method: 'POST', url: urls.commands })
    await pinOf(first).selectOption('1')
    await commands.held()
    await command({ article, slot: 3, type: 'pin' })
    await pinOf(second).selectOption('2')
    await commands.letGo()
    const dialog = admin.getByRole('dialog')
    await dialog.getByText(`Edda Editor has changed “${second}”.`).waitFor()
    await shoot(admin, 'conflict-queued')
    await dialog.getByRole('button', { name: 'Keep theirs' }).click()
    await dialog.waitFor({ state: 'detached' })
    await inOrder(admin, (rows) => rows[0] === first && rows[2] === second)
    await agree()
    await picks(admin).getByRole('button', { name: 'Undo' }).click()
    await command({ article, type: 'unpin' })
    await inOrder(admin, (rows) => rows[0] !== first && rows[2] !== second)
    await agree()
  })

  it('waits for an answer for a while, and goes on without it', async () => {
    await agree()
    const before = await order(admin)
    const [mine, , last] = before.slice(-3)
    await admin.evaluate(`{
      const { timeout } = AbortSignal
      AbortSignal.timeout = () => {
        AbortSignal.timeout = timeout
        const patience = new AbortController()
        window.giveUp = () => patience.abort()
        return patience.signal
      }
    }`)
    const commands = '**/editors-pick/commands*'
    await admin.route(commands, () => {}, { times: 1 })
    const asked = admin.waitForRequest(commands)
    await picks(admin)
      .getByRole('button', { name: `Move “${mine}” down` })
      .click()
    await asked
    await picks(admin)
      .getByRole('combobox', { name: `Pin “${last}”` })
      .selectOption('2')
    const stored = answer(admin)
    await admin.evaluate('giveUp()')
    expect((await stored).status()).toBe(200)
    await admin.getByText('The server did not answer.').last().waitFor()
    const isUnmoved = (rows: string[]) => rows.at(-2) === mine
    await inOrder(admin, (rows) => rows[1] === last && isUnmoved(rows))
    await picks(admin).getByRole('button', { name: 'Undo' }).click()
    await inOrder(admin, (rows) => rows.join() === before.join())
  })

  it('keeps what is typed into a form while what was typed before is stored', async () => {
    await agree()
    const form = picks(admin).locator('form.newsdesk-form')
    const field = form.getByLabel('Headline for this list only')
    const save = form.getByRole('button', { name: 'Save' })
    await picks(admin)
      .getByRole('button', { name: /^Edit how/ })
      .last()
      .click()
    const own = await field.getAttribute('placeholder')
    const was = await field.inputValue()
    const commands = await hold(admin, { isOnce: true, method: 'POST', url: urls.commands })
    await field.fill('Typed first')
    await save.click()
    await commands.held()
    await field.fill('Typed after')
    await commands.letGo()
    await inOrder(admin, (rows) => rows.at(-1) === 'Typed first')
    expect(await field.inputValue()).toBe('Typed after')
    await shoot(admin, 'typed-after')
    await save.click()
    await form.waitFor({ state: 'detached' })
    await inOrder(editor, (rows) => rows.at(-1) === 'Typed after')

    await picks(admin)
      .getByRole('button', { name: /^Edit how/ })
      .last()
      .click()
    const back = await hold(admin, { isOnce: true, method: 'POST', url: urls.commands })
    await field.fill('Typed once more')
    await save.click()
    await back.held()
    await field.fill(was)
    await save.click()
    await back.letGo()
    await form.waitFor({ state: 'detached' })
    await inOrder(editor, (rows) => rows.at(-1) === (was || own))
  })

  it('leaves the focus with who goes on typing elsewhere, or undoes the last that can be undone', async () => {
    await admin.reload()
    await headlines(admin).first().waitFor()
    const commands = await hold(admin, { method: 'POST', url: urls.commands })
    await picks(admin)
      .getByRole('button', { name: /^Edit how/ })
      .last()
      .click()
    const form = picks(admin).locator('form.newsdesk-form')
    await form.getByLabel('Headline for this list only').fill('Stored slowly')
    await form.getByRole('button', { name: 'Save' }).click()
    await commands.held()
    const search = picks(admin).getByRole('searchbox')
    await search.click()
    await admin.keyboard.type('der')
    await commands.letGo()
    await form.waitFor({ state: 'detached' })
    await admin.keyboard.type('by')
    expect(await search.inputValue()).toBe('derby')
    await search.fill('')

    await tabTo(admin, 'Undo', 'Shift+Tab')
    await admin.keyboard.press('Enter')
    await admin.getByText('Undone.').waitFor()
    await drawn(admin)
    expect(await focused(admin)).toBe('Undo')
    await inOrder(admin, (rows) => !rows.includes('Stored slowly'))
  })

  it('keeps what was typed about a pick that another takes off meanwhile', async () => {
    await agree()
    const before = await order(admin)
    const { picks: stored } = await list('editors-pick/desk')
    // Near the end, where none is pinned.
    const row = before.length - 2
    const { article } = stored.find(
      ({ about, headline }: any) => (headline || about.headline) === before[row],
    )
    const open = async () => {
      await picks(admin)
        .getByRole('button', { name: `Edit how “${(await order(admin))[row]}” stands here` })
        .click()
      await field.waitFor()
    }
    const form = picks(admin).locator('form.newsdesk-form')
    const field = form.getByLabel('Headline for this list only')
    const told = form
      .getByRole('alert')
      .getByText('Edda Editor has taken this pick off the list. What you typed is still here.')

    await open()
    await field.fill('Typed for nothing?')
    await command({ article, type: 'remove' })
    await told.waitFor()
    expect(await field.inputValue()).toBe('Typed for nothing?')
    expect(await focused(admin)).toBe('Headline for this list only')
    expect(await order(admin)).toEqual(before.toSpliced(row, 1))
    await admin.setViewportSize(phone)
    await shootForm('removed-phone')
    await admin.setViewportSize(desktop)
    await shootForm('removed')
    await form.getByRole('button', { name: 'Add again with these words' }).click()
    await inOrder(admin, (rows) => rows[row] === 'Typed for nothing?')
    await form.waitFor({ state: 'detached' })
    await inOrder(editor, (rows) => rows.includes('Typed for nothing?'))

    await open()
    await field.fill('Typed in vain')
    // The admin's page hears of the removal by the refusal only.
    const stale = '**/editors-pick/desk*'
    await admin.route(stale, (route) => route.fulfill({ status: 304 }))
    await admin.waitForRequest(stale)
    await command({ article, type: 'remove' })
    const refused = answer(admin)
    await admin.route('**/editors-pick/commands*', async (route) => {
      const response = await route.fetch()
      await admin.unroute(stale)
      await route.fulfill({ response })
    })
    await form.getByRole('button', { name: 'Save' }).click()
    expect((await refused).status()).toBe(409)
    await admin.unroute('**/editors-pick/commands*')
    await told.waitFor()
    expect(await admin.getByRole('dialog').count()).toBe(0)
    expect(await field.inputValue()).toBe('Typed in vain')
    await form.getByRole('button', { name: 'Discard' }).click()
    await form.waitFor({ state: 'detached' })
    expect(await order(admin)).toEqual(before.toSpliced(row, 1))
  })

  it('says who has added what was to be added', async () => {
    const { docs } = await (
      await editor.request.get('/api/articles?where[headline][like]=derby&depth=0')
    ).json()
    const [{ headline, id }] = docs
    // The admin's page hears of the addition with its own answer only.
    const stale = '**/editors-pick/desk*'
    await admin.route(stale, (route) => route.fulfill({ status: 304 }))
    await admin.waitForRequest(stale)
    await command({ article: id, before: null, type: 'add' })
    await admin.route('**/editors-pick/commands*', async (route) => {
      const response = await route.fetch()
      await admin.unroute(stale)
      await route.fulfill({ response })
    })
    await picks(admin).getByRole('searchbox').fill('derby')
    await picks(admin)
      .getByRole('button', { name: `Add “${headline}”` })
      .click()
    const dialog = admin.getByRole('dialog')
    await dialog.getByRole('heading', { name: 'It is on the list already' }).waitFor()
    await dialog.getByText(`Edda Editor added “${headline}”.`).waitFor()
    expect(await dialog.getByRole('button').allInnerTexts()).toEqual(['Understood'])
    await shootDialog(admin, 'listed')
    await dialog.getByRole('button').click()
    await dialog.waitFor({ state: 'detached' })
    await admin.unroute('**/editors-pick/commands*')
    await picks(admin).getByRole('searchbox').fill('')
    await command({ article: id, type: 'remove' })
    await agree()
  })

  it('keeps an article off Most Read with a reason, and lets it back', async () => {
    const derby = /Quayside win the derby/
    const shown = mostRead(editor)
      .getByRole('listitem')
      .filter({ hasText: 'Why here?' })
      .locator('.newsdesk-story__headline')
    await shown.filter({ hasText: derby }).waitFor()
    await mostRead(editor).getByRole('searchbox').fill('derby')
    await mostRead(editor).getByLabel('Reason').fill('An old quarrel')
    await mostRead(editor)
      .getByRole('button', { name: /^Exclude “Quayside/ })
      .click()
    await mostRead(editor)
      .getByText(/^An old quarrel · Edda Editor/)
      .waitFor()
    await shown.filter({ hasText: derby }).waitFor({ state: 'detached' })
    const isEmpty = (reason: string) => reason === ''
    await eventually(() => mostRead(editor).getByLabel('Reason').inputValue(), isEmpty, 10_000)
    await shoot(editor, 'excluded', true)
    await mostRead(editor)
      .getByRole('button', { name: /^Allow .* again$/ })
      .click()
    await shown.filter({ hasText: derby }).waitFor()
  })

  it('shows what stood there at another time, and restores a list', async () => {
    await picks(editor).getByText('History', { exact: true }).click()
    const history = picks(editor).locator('.newsdesk-history')
    const slider = history.getByRole('slider')
    await slider.focus()
    await editor.keyboard.press('Home')
    await history.getByText(/^Edition 1, since/).waitFor()
    const stood = history.locator('.newsdesk-plain').getByRole('listitem')
    expect(await stood.allInnerTexts()).toEqual(firstEdition)
    await editor.keyboard.press('End')
    await history.getByText(/^Edition 1, since/).waitFor({ state: 'detached' })
    expect(await stood.allInnerTexts()).toEqual(
      await picks(editor)
        .getByRole('listitem')
        .filter({ hasText: 'Why here?' })
        .locator('.newsdesk-story__headline')
        .allInnerTexts(),
    )
    await shoot(editor, 'history', true)

    const at = history.getByLabel(/^What stood there at/)
    await at.fill('2001-01-01T09:00')
    await history.getByText('No edition of that time is kept.').waitFor()
    expect(await history.getByRole('button', { name: /^Restore/ }).count()).toBe(0)
    await at.fill('')
    await history.getByText(/^Edition \d+, since/).waitFor()

    const before = await order(editor)
    await picks(editor)
      .getByRole('button', { name: /^Remove / })
      .first()
      .click()
    await inOrder(editor, (rows) => rows.length === before.length - 1)
    await history.getByText(`Edda Editor removed “${before[0]}”.`).waitFor()
    await editor.route('**/versions/*', (route) => route.abort())
    await history
      .getByRole('button', { name: /^Restore/ })
      .nth(1)
      .click()
    await editor.getByText('The list could not be changed.').waitFor()
    await editor.unroute('**/versions/*')
    const asked: string[] = []
    editor.on('request', (request) => {
      if (urls.versions.test(request.url()) && request.method() === 'POST')
        asked.push(request.url())
    })
    const restored = await hold(editor, { method: 'POST', url: urls.versions })
    const readings = await hold(editor, { url: urls.desk })
    await readings.held()
    const restore = history.getByRole('button', { name: /^Restore/ }).nth(1)
    await restore.click()
    await restored.held()
    await restore.click()
    await restored.letGo()
    // Before the list says so.
    await restore.click()
    await readings.letGo()
    await inOrder(editor, (rows) => rows.join() === before.join())
    await history.getByText('Edda Editor restored an earlier state of the list.').waitFor()
    expect(asked).toHaveLength(1)
  })

  it('follows the chosen section', async () => {
    await editor.getByLabel('Lists of').selectOption({ label: 'Sport' })
    await editor.waitForURL(/\?section=sport$/)
    await mostRead(editor).getByText('Quayside').first().waitFor()
    const facts = mostRead(editor).locator('ol .newsdesk-quiet')
    const shown = await facts.allInnerTexts()
    expect(shown.filter((one) => !one.startsWith('Sport · '))).toEqual([])
    await editor.getByLabel('Lists of').selectOption({ label: 'Whole site' })
    await editor.waitForURL(/front-page$/)
    await facts
      .filter({ hasText: /^(?!Sport)/ })
      .first()
      .waitFor()
  })

  it('says by GraphQL as well why it refuses', async () => {
    const ask = async (query: string) => {
      const headers = { Origin: newspaper.address }
      const answer = await editor.request.post('/api/graphql', { data: { query }, headers })
      const [{ extensions, message }] = (await answer.json()).errors
      return extensions.data?.errors?.[0]?.message ?? message
    }
    const add = '{ type: add, article: 999999 }'
    expect(
      await ask(`mutation { changeList(kind: "editors-pick", command: ${add}) { revision } }`),
    ).toBe('`article` is the id of no article.')
    expect(
      await ask('mutation { createArticle(data: { _status: published, headline: "" }) { id } }'),
    ).toBe('An article needs a headline or a slug to be published.')
  })

  it('stays shut to a reporter', async () => {
    const reporter = await openDesk('reporter')
    await reporter.getByText('You may not change the front page').waitFor()
    expect(await reporter.getByRole('searchbox').count()).toBe(0)
    await reporter.locator('#nav-articles').waitFor({ state: 'attached' })
    expect(await reporter.locator('#nav-front-page').count()).toBe(0)
    await reporter.context().close()
  })

  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    it.each([desktop, phone])('has nothing that axe objects to at $width px', async (viewport) => {
      await admin.emulateMedia({ colorScheme })
      await admin.setViewportSize(viewport)
      await admin.goto('/admin/front-page')
      await headlines(admin).first().waitFor()
      await mostRead(admin).getByText('Why here?').first().click()
      await picks(admin)
        .getByRole('button', { name: /^Edit how/ })
        .first()
        .click()
      await mostRead(admin).getByRole('searchbox').fill('derby')
      await mostRead(admin)
        .getByText(/articles? found/)
        .waitFor()
      await mostRead(admin)
        .getByRole('button', { name: /^Why is/ })
        .first()
        .click()
      await mostRead(admin).getByRole('status').waitFor()
      await picks(admin).getByText('History', { exact: true }).click()
      await picks(admin).getByRole('slider').waitFor()
      const { violations } = await new AxeBuilder({ page: admin })
        .include('.newsdesk-desk')
        .analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      const overflow = 'document.documentElement.scrollWidth - innerWidth'
      expect(await admin.evaluate(overflow)).toBe(0)
      await shoot(admin, `${colorScheme}-${viewport.width}`, true)
    })
  })

  it('lets an editor on a phone add, move and remove', async () => {
    await admin.setViewportSize(phone)
    const rows = await order(admin)
    await picks(admin)
      .getByRole('button', { name: /^Remove / })
      .first()
      .click()
    await inOrder(admin, (now) => !now.includes(rows[0]))
    const [first] = await order(admin)
    await picks(admin)
      .getByRole('button', { name: /^Move .* down$/ })
      .first()
      .click()
    await inOrder(admin, (now) => now[0] !== first)
    await picks(admin).getByRole('searchbox').fill('Wanted: a keeper')
    await picks(admin)
      .getByRole('button', { name: /^Add “Wanted/ })
      .click()
    await inOrder(admin, (now) => now.some((headline) => headline.startsWith('Wanted')))
    await shoot(admin, 'phone')
  })

  it('is reordered by touch, and scrolled by touch beside the handles', async () => {
    const device = { hasTouch: true, isMobile: true, viewport: phone }
    const held = await openDesk('editor', device)
    await headlines(held).first().waitFor()
    const touch = await held.context().newCDPSession(held)
    const finger = (type: 'touchEnd' | 'touchMove' | 'touchStart', ...touchPoints: Point[]) =>
      touch.send('Input.dispatchTouchEvent', { touchPoints, type })
    const slide = async (from: Point, to: Point) => {
      for (let step = 1; step <= 10; step++) {
        const part = (axis: 'x' | 'y') => from[axis] + ((to[axis] - from[axis]) * step) / 10
        await finger('touchMove', { x: part('x'), y: part('y') })
      }
    }

    // The last ones, of which none is pinned.
    const rows = await order(held)
    const last = rows.length - 1
    const handle = (row: number) => picks(held).getByRole('button', { name: /^Drag/ }).nth(row)
    await handle(last - 1).evaluate((one) => one.scrollIntoView({ block: 'center' }))
    const [from, to] = [await middle(handle(last)), await middle(handle(last - 1))]
    const stored = answer(held)
    await finger('touchStart', from)
    await said(held, /^Picked up/)
    await slide(from, to)
    await said(held, new RegExp(`is over place ${last} of`))
    await shoot(held, 'touch')
    await finger('touchEnd')
    expect((await stored).status()).toBe(200)
    const moved = [...rows.slice(0, last - 1), rows[last], rows[last - 1]]
    await inOrder(held, (now) => now.join() === moved.join())

    const before: number = await held.evaluate('scrollY')
    const story = await middle(picks(held).locator('.newsdesk-story').last())
    await finger('touchStart', story)
    await slide(story, { x: story.x, y: story.y + 200 })
    await finger('touchEnd')
    await held.waitForFunction(`scrollY < ${before - 100}`)
    expect(await order(held)).toEqual(moved)
    await held.context().close()
  })
})

/** What the page asks about Editor’s Pick, and how it changes it. */
const urls = {
  commands: /\/editors-pick\/commands/,
  desk: /\/editors-pick\/desk/,
  versions: /\/versions\//,
  whyNot: /\/editors-pick\/why-not/,
}

type Point = { x: number; y: number }

const middle = async (one: Locator): Promise<Point> => {
  const { height, width, x, y } = (await one.boundingBox())!
  return { x: x + width / 2, y: y + height / 2 }
}

const picks = (page: Page) => page.getByRole('region', { name: /Editor.s Pick/ })
const mostRead = (page: Page) => page.getByRole('region', { name: 'Most Read' })

/** Of the picks, as the right column has them. */
const headlines = (page: Page) =>
  picks(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: /^Drag/ }) })
    .locator('.newsdesk-story__headline')
const order = (page: Page) => headlines(page).allInnerTexts()

const inOrder = async (page: Page, isSo: (rows: string[]) => boolean) => {
  for (let turn = 0; turn < 200; turn++) {
    if (isSo(await order(page))) return
    await page.waitForTimeout(50)
  }
  throw new Error(`The picks stand as ${JSON.stringify(await order(page))}`)
}

const answer = (page: Page) =>
  page.waitForResponse(
    (response) => response.request().method() === 'POST' && response.url().includes('/commands'),
  )

/** What a screen reader calls it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(`((one) =>
    one.getAttribute('aria-label') ?? (one.labels?.[0] ?? one).innerText.trim()
  )(document.activeElement)`)

const isOn = async (page: Page, name: RegExp | string) => {
  const now = await focused(page)
  return typeof name === 'string' ? now === name : name.test(now)
}

/** Waits until the focus is there: a list that was asked for meanwhile may be shown before. */
const focusOn = async (page: Page, name: RegExp | string) => {
  for (let turn = 0; turn < 200; turn++) {
    if (await isOn(page, name)) return
    await page.waitForTimeout(50)
  }
  throw new Error(`The focus is on “${await focused(page)}”, not on ${name}`)
}

const tabTo = async (page: Page, name: RegExp | string, key = 'Tab') => {
  for (let turn = 0; turn < 120; turn++) {
    if (await isOn(page, name)) return
    await page.keyboard.press(key)
  }
  throw new Error(`No ${name} within reach of Tab`)
}
