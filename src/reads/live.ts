import type { BasePayload, CollectionSlug } from 'payload'
import { currentTime } from '../clock.js'
import { toID } from '../ids.js'
import { toCard } from '../lists/cards.js'
import type { createEditionStore } from '../lists/editions.js'
import type { Sources } from '../lists/sources.js'
import { otherLocalesOf } from '../locales.js'
import type { Newsdesk } from '../options.js'
import type { Card, ID, ListKind } from '../types.js'
import { createRate } from './rate.js'
import type { Readership } from './readership.js'
import { inFiveMinutes, type ReadStore, type Recent, slotMs } from './store.js'

/** What is being read now, on the whole site. */
export type LiveState = {
  /** Reads in the last minute, to one decimal place. */
  readsPerMinute: number
  /** The articles read most in the last five minutes, at most ten. */
  beingRead: LiveRow[]
  /** The newest edition of every list. */
  lists: LiveList[]
}

export type LiveRow = {
  card: Card
  /** Reads in the last five minutes. */
  reads: number
  /** The last hour by five minutes; the last number is `reads`. */
  curve: number[]
}

export type LiveList = { kind: ListKind; section: string | null; number: number }

type Listener = (state: LiveState) => void

const everyMs = 1_000
const afterErrorMs = 5_000
const rows = 10
/** Asked for beside the ten, for those that nobody may read any more. */
const spare = 20
const curveSlots = 12
/** How far the clocks of processes may differ. */
const clockMs = 10_000

/**
 * Watches the counters while someone wants to know, with one statement a second however many do, so
 * that the figures are those of all processes.
 */
export const createLive = ({
  editions,
  listen,
  newsdesk,
  onError,
  payload,
  readership,
  revision,
  sources,
  store,
}: {
  editions: ReturnType<typeof createEditionStore>
  /** Hears what other processes have told. */
  listen: () => Promise<void>
  newsdesk: Newsdesk
  onError: (err: unknown) => void
  payload: BasePayload
  readership: Readership
  /** Counts of what this process has heard of: saves, and editions of any list. */
  revision: () => { editions: number; saves: number }
  sources: Sources
  store: ReadStore
}) => {
  const listeners = new Set<Listener>()
  const closers = new Set<() => void>()
  const rate = createRate()
  let timer: NodeJS.Timeout | undefined
  let state: LiveState | undefined
  let askedAt = 0
  let asking: Promise<LiveState> | undefined
  let cards = new Map<string, Card>()
  let cardsOf = -1
  let curves = new Map<string, number[]>()
  let curvesOf = -1
  let lists = new Map<string, LiveList>()
  let listsOf = { at: 0, editions: -1, saves: -1 }

  const readCards = async (articles: string[]) => {
    const { saves } = revision()
    cards = saves === cardsOf ? only(cards, articles) : new Map()
    cardsOf = saves
    // In the default language, or else in the first that they are written in.
    for (const locale of [undefined, ...otherLocalesOf(payload)]) {
      const missing = articles.filter((article) => !cards.get(article)?.headline)
      if (!missing.length) return
      const docs = await sources.articles(
        missing.flatMap((article) => toID(payload, newsdesk.slugs.articles, article) ?? []),
        locale,
      )
      const sections = await sources.sections(locale)
      const imageIDs = [...docs.values()].flatMap(({ image }) => image ?? [])
      const images = await sources.images(imageIDs, locale)
      for (const [id, doc] of docs) {
        const section = doc.section == null ? null : sections.get(String(doc.section))
        cards.set(id, toCard(doc, section, images.get(String(doc.image)), newsdesk, { locale }))
      }
    }
  }

  const readCurves = async (articles: string[], at: number) => {
    const slot = Math.floor(at / slotMs)
    curves = slot === curvesOf ? only(curves, articles) : new Map()
    curvesOf = slot
    const missing = articles.filter((article) => !curves.has(article))
    for (const [id, curve] of await readership.slots(missing, curveSlots, at)) curves.set(id, curve)
  }

  const readLists = async () => {
    const now = { ...revision(), at: currentTime() }
    const isLate = now.at - listsOf.at > 60_000
    const isNew = isLate || now.saves !== listsOf.saves
    const isSame = !isNew && now.editions === listsOf.editions
    if (isNew) {
      const [{ docs }, sections] = await Promise.all([
        payload.db.find<{ id: ID; kind: ListKind; section?: ID | null }>({
          collection: newsdesk.slugs.lists as CollectionSlug,
          limit: 0,
          pagination: false,
          select: { kind: true, section: true },
          sort: ['key'],
        }),
        sources.sections(),
      ])
      const found = docs.map(async ({ id, kind, section }): Promise<[string, LiveList]> => {
        const known = isLate ? undefined : lists.get(String(id))?.number
        const number = known ?? (await editions.newest(id))?.number ?? 0
        const slug = section == null ? null : (sections.get(String(section))?.slug ?? null)
        return [String(id), { kind, number, section: slug }]
      })
      lists = new Map(await Promise.all(found))
    }
    const since = (isLate ? now.at : listsOf.at) - clockMs
    for (const { list, number } of isSame ? [] : await editions.since(since)) {
      const known = lists.get(String(list))
      if (known && known.number < number) known.number = number
    }
    listsOf = now
  }

  const toRows = (recent: Recent, at: number): LiveRow[] =>
    recent.articles
      .flatMap(({ article, ...slots }) => {
        const card = cards.get(article)
        const reads = Math.round(inFiveMinutes(slots, at))
        const curve = [...(curves.get(article) ?? []).slice(0, -2), slots.before, reads]
        return card && reads ? [{ card, curve, reads }] : []
      })
      .slice(0, rows)

  const ask = async (): Promise<LiveState> => {
    await listen()
    const at = currentTime()
    const recent = await store.recent(at, rows + spare)
    const articles = recent.articles.map(({ article }) => article)
    await Promise.all([readCards(articles), readCurves(articles, at), readLists()])
    return {
      beingRead: toRows(recent, at),
      lists: [...lists.values()].map((list) => ({ ...list })),
      readsPerMinute: Math.round(rate(recent, at) * 10) / 10,
    }
  }

  /** The state of at most a second ago. */
  const current = async (): Promise<LiveState> => {
    const now = currentTime()
    if (state && !asking && now >= askedAt && now - askedAt < everyMs) return state
    if (!asking) {
      askedAt = now
      asking = ask().finally(() => {
        asking = undefined
      })
    }
    state = await asking
    return state
  }

  const tick = async () => {
    if (!listeners.size) {
      timer = undefined
      return
    }
    try {
      const now = await current()
      for (const listener of [...listeners]) listener(now)
      timer = undefined
      schedule(Math.min(everyMs, askedAt + everyMs - currentTime()))
    } catch (err) {
      onError(err)
      timer = undefined
      schedule(afterErrorMs)
    }
  }

  const schedule = (afterMs: number) => {
    if (timer || !listeners.size) return
    timer = setTimeout(tick, Math.max(0, afterMs))
    timer.unref()
  }

  return {
    current,
    /** Calls back with every state, about once a second, until it is told to stop. */
    watch: (listener: Listener, onEnd: () => void) => {
      listeners.add(listener)
      closers.add(onEnd)
      schedule(0)
      return () => {
        listeners.delete(listener)
        closers.delete(onEnd)
      }
    },
    watching: () => listeners.size,
    stop: () => {
      for (const end of [...closers]) end()
    },
  }
}

const only = <T>(map: Map<string, T>, keys: string[]): Map<string, T> =>
  new Map([...map].filter(([key]) => keys.includes(key)))
