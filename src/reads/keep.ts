import type { BasePayload, CollectionSlug } from 'payload'
import { currentTime } from '../clock.js'
import type { Newsdesk } from '../options.js'
import type { ID } from '../types.js'
import { eraOf } from './scores.js'
import { hourMs, hourOf, type Increment, type ReadStore, slotMs, slots, toScores } from './store.js'

type HourDoc = { id: ID; article: string; hour: Date | string; n: number } & Record<string, unknown>
type ScoreDoc = { id: ID; archivedUntil?: Date | string | null }

const step = 500
const scoredDays = 60
/** Above the 1,440 hours that one article has in the scored days, so that a page holds a whole one. */
const mostHours = 2_000
/** More than are saved between two sweeps. */
const mostPlaced = 100
/** What adding up in another order may differ by. */
const rounding = 1e-10

/** What the sweep does for the reads: forget old hours, and mend scores that are not as they should. */
export const createKeeper = (
  payload: BasePayload,
  { reads: { keepDays }, slugs }: Newsdesk,
  store: ReadStore,
) => {
  const hours = slugs.readHours as CollectionSlug
  const scores = slugs.readScores as CollectionSlug
  const at = (date: Date | string) => new Date(date).getTime()

  const findHours = async (
    where: object,
    { limit, sort }: { limit: number; sort: string[] },
  ): Promise<HourDoc[]> => {
    const { docs } = await payload.db.find<HourDoc>({
      collection: hours,
      limit,
      pagination: false,
      sort,
      where: where as never,
    })
    return docs
  }

  const raise = async (
    docs: HourDoc[],
    sectionsOf: (articles: string[]) => Promise<Map<string, ID | null>>,
  ): Promise<number> => {
    const articles = [...new Set(docs.map(({ article }) => article))]
    if (!articles.length) return 0
    const increments: Increment[] = docs.flatMap(({ article, hour, ...doc }) =>
      slots.flatMap((slot) => {
        const reads = Number(doc[`m${slot}`] ?? 0)
        return reads ? [{ article, at: at(hour) + slot * slotMs, reads, section: null }] : []
      }),
    )
    const era = await store.settleEra(eraOf(currentTime()))
    const stored = new Map<string, number>()
    for (const { article, score } of await store.scores('month', articles))
      stored.set(article, score)
    const lacking = new Set<string>()
    for (const [article, { scores }] of toScores(increments, era)) {
      if ((stored.get(article) ?? 0) < scores.month * (1 - rounding)) lacking.add(article)
    }
    if (!lacking.size) return 0
    const sections = await sectionsOf([...lacking])
    await store.addScores(
      increments
        .filter(({ article }) => lacking.has(String(article)))
        .map((one) => ({ ...one, section: sections.get(String(one.article)) ?? null })),
    )
    return lacking.size
  }

  /**
   * Adds an article's old hours to its archived total. The total names the hour up to which it
   * counts, so what a crash left unremoved, or another process adds as well, is not counted a second
   * time.
   */
  const archive = async (article: string, docs: HourDoc[]): Promise<void> => {
    const found = await payload.db.findOne<ScoreDoc>({
      collection: scores,
      // Not the scores: libsql refuses to read a float that SQLite keeps as a large integer.
      select: { archivedUntil: true },
      where: { article: { equals: article } },
    })
    const seen = found?.archivedUntil ? at(found.archivedUntil) : null
    const fresh = docs.filter(({ hour }) => seen === null || at(hour) > seen)
    if (!fresh.length) return
    const reads = fresh.reduce((sum, { n }) => sum + n, 0)
    const until = Math.max(...fresh.map(({ hour }) => at(hour)))
    if (!(await store.archive({ article, reads, seen, until }))) await archive(article, docs)
  }

  return {
    /**
     * Forgets the counts of an article that is deleted for good: SQLite may give its id to the next.
     * Its score stays where it has no total in it, for a score may be too high, and is paid ahead.
     */
    forget: async (article: ID): Promise<void> => {
      const own = { article: { equals: String(article) } }
      await payload.db.deleteMany({ collection: hours, where: own })
      const where = { ...own, archivedUntil: { exists: true } }
      await payload.db.deleteMany({ collection: scores, where })
    },
    /** Forgets one step of the hours that were kept long enough; their reads stay in the totals. */
    removeOld: async (now = currentTime()): Promise<number> => {
      const before = new Date(hourOf(now) - keepDays * 24 * hourMs).toISOString()
      const docs = await findHours(
        { hour: { less_than: before } },
        { limit: step, sort: ['hour', 'id'] },
      )
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
    /**
     * Puts the articles saved last into the sections they are in now, where a crash, or a read that
     * was on its way meanwhile, has left their scores in another.
     */
    placeSaved: async (): Promise<void> => {
      const { docs } = await payload.db.find<{ id: ID; section?: ID | null }>({
        collection: slugs.articles as CollectionSlug,
        limit: mostPlaced,
        pagination: false,
        select: { section: true },
        sort: ['-updatedAt'],
      })
      const sections = new Map(docs.map(({ id, section }) => [String(id), section ?? null]))
      for (const { article, section } of await store.scores('day', [...sections.keys()])) {
        const now = sections.get(article) ?? null
        if (section !== String(now ?? '')) await store.place(article, now)
      }
    },
    /**
     * Makes the scores from the counts where they are less than the counts prove: where they were
     * lost, or hours imported, or this was broken off. Resolves to how many articles that were.
     *
     * A score that lacks anything is raised by all that its article counts, in one write. It is then
     * too high by what it did not lack, which costs a walk some steps; a write that set it right
     * could undo one that another process makes meanwhile. The counts are read before the scores, for
     * a read comes to its score first: a score is never taken to lack what is just being added.
     */
    restoreScores: async ({
      isStopped,
      sectionsOf,
    }: {
      isStopped: () => boolean
      sectionsOf: (articles: string[]) => Promise<Map<string, ID | null>>
    }): Promise<number> => {
      const since = new Date(currentTime() - scoredDays * 24 * hourMs).toISOString()
      let restored = 0
      for (let after = ''; !isStopped(); await pause()) {
        const docs = await findHours(
          { article: { greater_than: after }, hour: { greater_than_equal: since } },
          { limit: mostHours, sort: ['article', 'hour'] },
        )
        const isLast = docs.length < mostHours
        const cut = isLast ? null : docs.at(-1)?.article
        const whole = docs.filter(({ article }) => article !== cut)
        restored += await raise(whole, sectionsOf)
        if (isLast) break
        after = whole.at(-1)?.article ?? ''
      }
      return restored
    },
  }
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 100))
