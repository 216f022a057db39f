import { LRUCache } from 'lru-cache'
import type { BasePayload } from 'payload'
import { currentTime } from '../clock.js'
import type { Desk } from '../lists/createDesk.js'
import { getDesk } from '../lists/desk.js'
import { within } from '../within.js'
import { type Answer, type Ask, perform, type Route } from './answer.js'
import { type Finished, finish } from './finished.js'
import { type Trace, traced } from './trace.js'

type Made = Answer | Finished

/** An answer, and what it stands on. */
type Kept<T extends Made> = {
  made: T
  lists: [key: string, number: number][]
  /** The desk's count of saves when it was made. */
  saves: number
  until: number
}

/** `isShared`: everyone who waits for it may have it. */
type Making = { asked: Promise<{ isShared: boolean; made: Made }>; saves: number }

/** In bytes: what an entry takes beside its address, its body and its compressed copies. */
const overhead = 2_048
const missingOverhead = 512
/** Of the memory there is, for addresses that name nothing: 6,000 of them in 4 MB. */
const missingShare = 1 / 16
const patienceMs = 1_000
const symbol = Symbol.for('payload-newsdesk answers')

export type Cache = ReturnType<typeof createCache>

/** The finished answers of a running Payload, for both doors: they hang on its desk. */
export const getCache = (payload: BasePayload): Cache => {
  const desk = getDesk(payload) as Desk & { [symbol]?: Cache }
  desk[symbol] ??= createCache(payload, desk)
  return desk[symbol]
}

const createCache = (payload: BasePayload, desk: Desk) => {
  const { cacheControl, cacheMB } = desk.newsdesk.delivery
  const { cors } = payload.config
  const origins = typeof cors === 'object' && 'origins' in cors ? cors.origins : cors
  const vary =
    Array.isArray(origins) && origins.length ? 'Accept-Encoding, Origin' : 'Accept-Encoding'
  const making = new Map<string, Making>()
  const bytes = cacheMB * 1_048_576
  const kept = new LRUCache<string, Kept<Finished>>({
    maxSize: bytes * (1 - missingShare),
    sizeCalculation: ({ made }, url) =>
      2 * made.variants.identity.body.length + url.length + overhead,
  })
  /** Apart from the pages, which made-up addresses must not push out. */
  const missing = new LRUCache<string, Kept<Answer>>({
    maxSize: bytes * missingShare,
    sizeCalculation: ({ made }, url) => (made.body as string).length + url.length + missingOverhead,
  })

  /** Whether it is what would be made now, as far as that can be told without asking anyone. */
  const isStanding = ({ lists, saves, until }: Kept<Made>): boolean => {
    if (saves !== desk.saves() || desk.isUnsettled() || currentTime() >= until) return false
    for (const [key, number] of lists) if (desk.standing(key) !== number) return false
    return true
  }

  /** The same, with the lists built that are stale. */
  const isStill = async ({ lists, saves, until }: Kept<Made>): Promise<boolean> => {
    if (saves !== desk.saves() || currentTime() >= until) return false
    for (const [key, number] of lists) {
      const state = await desk.current(key).catch(() => null)
      if (state?.edition.number !== number) return false
    }
    return saves === desk.saves()
  }

  const settle = async () => {
    // A database that hangs must not take the answers along that need none.
    if (desk.isUnsettled()) await within(patienceMs, desk.settle())
  }

  const finishAs = (answer: Answer, trace: Trace, before?: Finished): Made =>
    isPublic(answer) ? finish(answer, trace, { before, cacheControl, vary }) : answer

  const make = async (url: string, route: Route, ask: Ask, saves: number) => {
    const { trace, value } = await traced(() => perform(route, ask))
    trace.until = Math.min(trace.until, await desk.rightsDueAt())
    const made = finishAs(value, trace, kept.get(url)?.made)
    const lists = [...trace.lists]
    const isFound = 'variants' in made
    const isMissing = made.status === 404 && currentTime() < trace.until
    if (isFound) {
      const soon = trace.until - (cacheControl.sMaxAge + cacheControl.staleWhileRevalidate) * 1_000
      const until = soon > currentTime() ? soon : trace.until
      kept.set(url, { lists, made, saves, until })
    } else if (made.status < 500) kept.delete(url)
    if (isMissing) missing.set(url, { lists, made: made as Answer, saves, until: trace.until })
    else missing.delete(url)
    return { isShared: isFound || isMissing, made }
  }

  return {
    /** The answer at an address, where it stands without a doubt. */
    find: (url: string): Finished | undefined => {
      const entry = kept.get(url)
      return entry && isStanding(entry) ? entry.made : undefined
    },
    /**
     * The answer at an address for whoever asks without credentials: kept, or made by one of all
     * that wait for it, also where there is nothing. What is not public is made for each.
     */
    answer: async (url: string, route: Route, ask: Ask): Promise<Made> => {
      await settle()
      const entry = kept.get(url) ?? missing.get(url)
      if (entry && (await isStill(entry))) return entry.made
      const needed = desk.saves()
      for (let running = making.get(url); running; running = making.get(url)) {
        const { isShared, made } = await running.asked
        if (running.saves >= needed && isShared) return made
        if (running.saves >= needed) break
      }
      const started: Making = {
        asked: make(url, route, ask, needed).finally(() => {
          if (making.get(url) === started) making.delete(url)
        }),
        saves: needed,
      }
      making.set(url, started)
      return (await started.asked).made
    },
    /** What the kept answers take, at most `cacheMB`. */
    bytes: () => kept.calculatedSize + missing.calculatedSize,
    /** An answer for one who may see more; what is public in it gets the same headers. */
    finish: async (make: () => Promise<Answer>): Promise<Made> => {
      const { trace, value } = await traced(make)
      return finishAs(value, trace)
    },
  }
}

const isPublic = (answer: Answer): answer is Answer & { body: string | Uint8Array } =>
  answer.headers['Cache-Control']?.startsWith('public') &&
  !(answer.body instanceof ReadableStream) &&
  answer.status < 400
