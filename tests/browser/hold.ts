import type { Page, Request, Route } from 'playwright-core'

type Which = { method?: string; times?: number; url: string | ((url: URL) => boolean) }

/** Holds back answers, which the server has given by then, until they are let go. */
export const hold = async (page: Page, { method = 'GET', times = Infinity, url }: Which) => {
  let letGo = () => {}
  const free = new Promise<void>((done) => {
    letGo = done
  })
  let isHeld: (request: Request) => void
  const held = new Promise<Request>((done) => {
    isHeld = done
  })
  const all: Promise<void>[] = []
  const handle = async (route: Route) => {
    if (route.request().method() !== method || times-- <= 0) return route.fallback()
    // A server closes connections that it takes for idle.
    const response = await route.fetch({ maxRetries: 3 })
    isHeld(route.request())
    // Nobody waits any more for one that was broken off.
    const sent = free.then(() => route.fulfill({ response })).catch(() => undefined)
    all.push(sent)
    await sent
  }
  await page.route(url, handle)
  return {
    /** The first that is held. */
    held,
    letGo: async () => {
      letGo()
      await Promise.all(all)
      await page.unroute(url, handle)
    },
  }
}

/** Waits until the page has done and drawn what it was told before. */
export const drawn = (page: Page) =>
  page.evaluate('new Promise((done) => setTimeout(() => requestAnimationFrame(done)))')
