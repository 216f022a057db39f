/** How a page loads for a reader, by what Chromium itself measures. */
import type { BrowserContext } from 'playwright-core'

export type Quality = {
  /** What the console complained of, and what failed to load. */
  complaints: string[]
  /** Cumulative Layout Shift; 0 is none. */
  layoutShift: number
  /** `fetchpriority` of the largest image in sight, `null` where there is none. */
  largestImage: string | null
  /** Bytes over the wire, headers included, of all that is no image. */
  weight: number
}

export const measure = async (context: BrowserContext, path: string): Promise<Quality> => {
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`)
  })

  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  const kinds = new Map<string, string>()
  let weight = 0
  devtools.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  devtools.on('Network.loadingFinished', ({ encodedDataLength, requestId }) => {
    if (kinds.get(requestId) !== 'Image') weight += encodedDataLength
  })
  await page.addInitScript(`
    window.shift = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shift += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  `)
  await page.goto(path, { waitUntil: 'networkidle' })
  const largestImage = (await page.evaluate(`
    [...document.images]
      .map((image) => ({ image, place: image.getBoundingClientRect() }))
      .filter(({ place }) => place.top < innerHeight)
      .sort((a, b) => b.place.width * b.place.height - a.place.width * a.place.height)[0]
      ?.image.fetchPriority ?? null
  `)) as string | null
  // Lazy images shift a page as well, if they do.
  await page.evaluate('scrollTo({ top: document.body.scrollHeight })')
  await page.waitForLoadState('networkidle')
  const layoutShift = (await page.evaluate('window.shift')) as number
  await page.close()
  return { complaints, largestImage, layoutShift, weight }
}
