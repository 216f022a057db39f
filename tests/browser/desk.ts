/** What an editor does in the admin, by what the admin shows. */
import type { Page } from 'playwright-core'

export const signIn = async (page: Page, who = 'editor') => {
  await page.goto('/admin/login')
  await page.getByLabel('Email').fill(`${who}@newsdesk.example`)
  await page.getByLabel('Password').fill('newsdesk-demo')
  await page.getByRole('button', { name: 'Login' }).click()
  await page.waitForURL('**/admin')
}

/** Payload’s own sign that a form takes what is typed and pressed: a server draws it before. */
export const formReady = (page: Page) => page.locator('[data-form-ready=true]').first().waitFor()

export const uploadPhoto = async (page: Page, buffer: Buffer) => {
  await page.goto('/admin/collections/images/create')
  await formReady(page)
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'night-ferry.jpg', mimeType: 'image/jpeg', buffer })
  await page.locator('#field-alt').fill('A lit ferry leaves the dark harbour')
  await page.locator('#field-caption').fill('The first night ferry since spring.')
  await page.locator('#field-credit').fill('Ines Duarte')
  await page.locator('#action-save').click()
  await page.waitForURL(/images\/(?!create)\w+/)
}

export const publishStory = async (page: Page, headline: string) => {
  await page.goto('/admin/collections/articles/create')
  await page.waitForURL(/articles\/(?!create)\w+/)
  await page.locator('#field-headline').fill(headline)
  await choose(page, 'section')
  await choose(page, 'tags')
  const byline = page.locator('.field-type').filter({ hasText: 'Byline' }).locator('input').last()
  await byline.fill('Ada Moreau')
  await byline.press('Enter')
  await page.locator('#field-image').getByRole('button', { name: 'Choose from existing' }).click()
  await page.getByRole('dialog').getByText('night-ferry').first().click()
  await page
    .locator('.rich-text-lexical [contenteditable=true]')
    .fill('Boats sail every hour again.')
  await page.getByRole('button', { name: 'Publish changes' }).click()
  await page.getByText('Published', { exact: true }).first().waitFor()
}

/** By the control in the article's sidebar, which acts on the list at once. */
export const togglePick = async (page: Page) => {
  const stored = page.waitForResponse(
    (response) => response.url().includes('/editors-pick/commands') && response.ok(),
  )
  const control = page.getByRole('group', { name: /Editor.s Pick/ })
  await control.getByRole('checkbox', { name: 'Whole site' }).click()
  await stored
}

const choose = async (page: Page, field: string) => {
  await page.locator(`#field-${field} .rs__control`).click()
  await page.locator(`#field-${field} .rs__option`).first().click()
}
