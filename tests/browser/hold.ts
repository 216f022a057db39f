import type { Page } from 'playwright-core'

type Which = { isOnce?: boolean; method?: string; url: RegExp }

type Held = { isThere: boolean; letGo: () => void }

let holds = 0

/**
 * Holds back answers, which the server has given by then, until they are let go. The page itself
 * does, by its own `fetch`: nothing is asked in its stead, and every wait ends by itself.
 */
export const hold = async (page: Page, { isOnce = false, method = 'GET', url }: Which) => {
  const name = `newsdeskHold${++holds}`
  const which = { isOnce, method, name, url: url.source }
  const later = await page.addInitScript(inPage, which)
  await page.evaluate(inPage, which)
  return {
    /** Waits for the first that is held. */
    held: () => page.waitForFunction(`${name}.isThere`),
    /** Waits until the page has drawn what it does with those that were held. */
    letGo: async () => {
      await later.dispose()
      await page.evaluate(`${name}.letGo()`)
      await drawn(page)
    },
  }
}

/** Waits until the page has done and drawn what it was told before. */
export const drawn = (page: Page) =>
  page.waitForFunction(
    'new Promise((done) => setTimeout(() => requestAnimationFrame(() => done(true))))',
  )

const inPage = (which: { isOnce: boolean; method: string; name: string; url: string }) => {
  const { fetch } = window
  const isWanted = new RegExp(which.url)
  const held: Held = { isThere: false, letGo: () => {} }
  const free = new Promise<void>((done) => {
    held.letGo = done
  })
  let isOver = false
  Object.assign(window, { [which.name]: held })
  window.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input)
    const isHeld = !isOver && (init?.method ?? 'GET') === which.method && isWanted.test(url)
    const answer = await fetch(input, init)
    if (!isHeld) return answer
    await answer.clone().arrayBuffer()
    if (isOver) return answer
    isOver = which.isOnce
    held.isThere = true
    await free
    init?.signal?.throwIfAborted()
    return answer
  }
}
