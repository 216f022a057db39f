import { EventEmitter, on } from 'node:events'
import type { Page } from 'playwright-core'

const regions = '[id^=DndLiveRegion]'
const heard = new WeakMap<Page, { sayings: string[]; next: EventEmitter }>()

/** Keeps all that dnd-kit says to a screen reader from the next page on. */
export const listen = async (page: Page) => {
  const sayings: string[] = []
  const next = new EventEmitter()
  heard.set(page, { next, sayings })
  await page.exposeFunction('newsdeskSaid', (words: string) => {
    sayings.push(words)
    next.emit('said')
  })
  await page.addInitScript(`new MutationObserver(() => {
    for (const region of document.querySelectorAll('${regions}')) {
      if (region.textContent === (region.lastSaid ?? '')) continue
      region.lastSaid = region.textContent
      newsdeskSaid(region.textContent)
    }
  }).observe(document, { characterData: true, childList: true, subtree: true })`)
}

/** Waits until these words are said after those waited for before, however soon others follow. */
export const said = async (page: Page, words: RegExp) => {
  const { next, sayings } = heard.get(page)!
  const isSaid = () => {
    const at = sayings.findIndex((saying) => words.test(saying))
    return at >= 0 && sayings.splice(0, at + 1)
  }
  if (isSaid()) return
  try {
    const news = on(next, 'said', { signal: AbortSignal.timeout(30_000) })
    for await (const _ of news) if (isSaid()) return
  } catch {
    throw new Error(`${words} was not said, but ${JSON.stringify(sayings)} on ${page.url()}`)
  }
}
