import type { BasePayload, CollectionSlug } from 'payload'
import { currentTime } from '../clock.js'
import type { Newsdesk } from '../options.js'
import type { ID } from '../types.js'
import type { Built, ListDoc } from './build.js'
import type { BuiltEntry } from './entry.js'

/** An entry as it is stored. */
type EditionEntry = BuiltEntry & {
  /** Since when this article has stood in this place, as an ISO 8601 date-time. */
  since?: string
}

/** One built state of a list, as it is stored. */
export type Edition = {
  list: ID
  number: number
  builtAt: string
  title: string
  /** In the app’s other languages. */
  titles?: Record<string, string> | null
  size: number
  windowHours: number | null
  entries: EditionEntry[]
  sample: Built['sample']
}

const keepMs = 30 * 24 * 3_600_000

/** Editions are inserted, never updated: of two processes that build at once, the later one loses. */
export const createEditionStore = (payload: BasePayload, { slugs }: Newsdesk) => {
  const collection = slugs.editions as CollectionSlug

  const newest = async (list: ID): Promise<Edition | undefined> => {
    const { docs } = await payload.db.find<Edition & { id: ID }>({
      collection,
      limit: 1,
      pagination: false,
      sort: ['-number'],
      where: { list: { equals: list } },
    })
    return docs[0]
  }

  return {
    newest,
    /** The edition readers saw at a time, if it has been kept. */
    at: async (list: ID, time: number): Promise<Edition | undefined> => {
      const { docs } = await payload.db.find<Edition & { id: ID }>({
        collection,
        limit: 1,
        pagination: false,
        // By its index: editions of one list may be many an hour, and each is long.
        sort: ['-builtAt'],
        where: {
          and: [
            { list: { equals: list } },
            { builtAt: { less_than_equal: new Date(time).toISOString() } },
          ],
        },
      })
      return docs[0]
    },
    /** List and number of the editions built since a time, the newest first, at most 500. */
    since: async (time: number): Promise<Pick<Edition, 'list' | 'number'>[]> => {
      const { docs } = await payload.db.find<Pick<Edition, 'list' | 'number'> & { id: ID }>({
        collection,
        limit: 500,
        pagination: false,
        select: { list: true, number: true },
        sort: ['-builtAt'],
        where: { builtAt: { greater_than_equal: new Date(time).toISOString() } },
      })
      return docs
    },
    /**
     * Stores what a list should print as its next edition, if that differs from the last one.
     *
     * @returns the edition that stands, and whether it is new; `null` where another process has
     * taken the number: what it saw may be newer, so the caller builds again.
     */
    press: async (
      list: ListDoc,
      { entries, sample }: Built,
    ): Promise<{ edition: Edition; isNew: boolean } | null> => {
      const last = await newest(list.id)
      const { size, title, titles, windowHours } = list
      const next = { entries, size, title, titles: titles ?? null, windowHours }
      if (last && prints(last) === prints(next)) return { edition: last, isNew: false }
      const builtAt = new Date(currentTime()).toISOString()
      const edition: Edition = {
        ...next,
        builtAt,
        entries: entries.map((entry, place) => {
          const before = last?.entries[place]
          const hasStayed = before && String(before.card.id) === String(entry.card.id)
          return { ...entry, since: (hasStayed && before.since) || builtAt }
        }),
        list: list.id,
        number: (last?.number ?? 0) + 1,
        sample,
        windowHours: list.windowHours ?? null,
      }
      try {
        await payload.db.create({ collection, data: { ...edition } })
      } catch (err) {
        if ((await newest(list.id))?.number !== last?.number) return null
        throw err
      }
      return { edition, isNew: true }
    },
    /** Removes what was kept long enough; what readers see now stays, however old it is. */
    removeOld: async ({ list, number }: Edition) => {
      await payload.db.deleteMany({
        collection,
        where: {
          and: [
            { list: { equals: list } },
            { number: { less_than: number } },
            { builtAt: { less_than: new Date(currentTime() - keepMs).toISOString() } },
          ],
        },
      })
    },
  }
}

type Printed = Pick<Edition, 'size' | 'title' | 'titles'> & {
  entries: BuiltEntry[]
  windowHours?: number | null
}

/** What an edition prints, as one text. Some databases lose the order of the keys of stored JSON. */
const prints = ({ entries, size, title, titles, windowHours }: Printed): string =>
  JSON.stringify(
    [title, titles ?? {}, size, windowHours ?? null, entries.map(printed)],
    (_, part) =>
      part && typeof part === 'object' && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
  )

const printed = ({ basis, card, localized }: BuiltEntry): BuiltEntry => ({
  basis,
  card,
  localized,
})
