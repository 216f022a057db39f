import type { BasePayload, CollectionSlug } from 'payload'
import type { Newsdesk } from '../options.js'
import type { ID } from '../types.js'
import { eraOf } from './scores.js'
import { hourMs, hourOf, type ReadStore, slotMs, slots } from './store.js'

type HourDoc = { id: ID; article: string; hour: Date | string; n: number } & Record<string, unknown>
type ScoreDoc = { id: ID; article: string; archived?: number; archivedUntil?: Date | string | null }

const step = 500
const scoredDays = 60

/** What the sweep does for the reads: forget old hours, and make lost scores again. */
export const createKeeper = (
  payload: BasePayload,
  { reads: { keepDays }, slugs }: Newsdesk,
  store: ReadStore,
) => {
  const hours = slugs.readHours as CollectionSlug
  const scores = slugs.readScores as CollectionSlug
  const at = (date: Date | string) => new Date(date).getTime()

  const findHours = async (where: object, page = 1): Promise<HourDoc[]> => {
    const { docs } = await payload.db.find<HourDoc>({
      collection: hours,
      limit: step,
      page,
      pagination: true,
      sort: ['hour', 'id'],
      where: where as never,
    })
    return docs
  }

  /**
   * Adds an article's old hours to its archived total. The total names the hour up to which it
   * counts, so what a crash left unremoved is not counted a second time.
   */
  const archive = async (article: string, docs: HourDoc[]) => {
    const found = await payload.db.findOne<ScoreDoc>({
      collection: scores,
      // Not the scores: libsql refuses to read a float that SQLite keeps as a large integer.
      select: { archived: true, archivedUntil: true },
      where: { article: { equals: article } },
    })
    const until = found?.archivedUntil ? at(found.archivedUntil) : Number.NEGATIVE_INFINITY
    const fresh = docs.filter(({ hour }) => at(hour) > until)
    if (!fresh.length) return
    const data = {
      archived: (found?.archived ?? 0) + fresh.reduce((sum, { n }) => sum + n, 0),
      archivedUntil: new Date(Math.max(...fresh.map(({ hour }) => at(hour)))).toISOString(),
    }
    if (found)
      await payload.db.updateOne({ id: found.id, collection: scores, data, returning: false })
    else {
      const row = { ...data, article, day: 0, era: eraOf(Date.now()), month: 0, section: '' }
      await payload.db.create({ collection: scores, data: row })
    }
  }

  return {
    /** Forgets one step of the hours that were kept long enough; their reads stay in the totals. */
    removeOld: async (now = Date.now()): Promise<number> => {
      const before = new Date(hourOf(now) - keepDays * 24 * hourMs).toISOString()
      const docs = await findHours({ hour: { less_than: before } })
      const articles = new Set(docs.map(({ article }) => article))
      for (const article of articles) {
        await archive(
          article,
          docs.filter((doc) => doc.article === article),
        )
      }
      if (docs.length) {
        const ids = docs.map(({ id }) => id)
        await payload.db.deleteMany({ collection: hours, where: { id: { in: ids } } })
      }
      return docs.length
    },
    /** Makes the scores from the counts where there are none, as after counts were imported. */
    restoreScores: async (sectionsOf: (articles: string[]) => Promise<Map<string, ID | null>>) => {
      const { totalDocs } = await payload.db.count({ collection: scores })
      if (totalDocs > 0) return
      const since = new Date(Date.now() - scoredDays * 24 * hourMs).toISOString()
      for (let page = 1; ; page++) {
        const docs = await findHours({ hour: { greater_than_equal: since } }, page)
        const sections = await sectionsOf([...new Set(docs.map(({ article }) => article))])
        await store.addScores(
          docs.flatMap((doc) =>
            slots.flatMap((slot) => {
              const reads = Number(doc[`m${slot}`] ?? 0)
              const section = sections.get(doc.article) ?? null
              const start = at(doc.hour) + slot * slotMs
              return reads ? [{ article: doc.article, at: start, reads, section }] : []
            }),
          ),
        )
        if (docs.length < step) return
      }
    },
  }
}
