import type { BasePayload, CollectionSlug } from 'payload'
import { minuteFields } from '../../collections/ReadHours.js'
import type { Newsdesk } from '../options.js'
import type { ID } from '../types.js'
import { hourMs, hourOf, slotMs } from './store.js'

/** Reads by steps of time: `reads[0]` is the step that starts at `from`, the last one runs now. */
export type Curve = {
  /** ISO 8601 date-time. */
  from: string
  stepMinutes: number
  reads: number[]
}

/** An hour of reads of an article, as it is stored. */
type HourDoc = { id: ID; article: string; hour: Date | string; n: number } & Record<string, unknown>

/** What was read when, from the counters of the hours. */
export const createReadership = (payload: BasePayload, { slugs }: Newsdesk) => {
  const hoursSince = async (articles: ID[], from: number): Promise<HourDoc[]> => {
    if (!articles.length) return []
    const { docs } = await payload.db.find<HourDoc>({
      collection: slugs.readHours as CollectionSlug,
      limit: 0,
      pagination: false,
      where: {
        and: [
          { article: { in: articles.map(String) } },
          { hour: { greater_than_equal: new Date(hourOf(from)).toISOString() } },
        ],
      },
    })
    return docs
  }

  return {
    /** The last `count` slots of five minutes of each article, in one query. */
    slots: async (articles: ID[], count: number, now: number): Promise<Map<string, number[]>> => {
      const from = Math.floor(now / slotMs) * slotMs - (count - 1) * slotMs
      return fill(articles, count, await hoursSince(articles, from), (doc, put) => {
        const start = new Date(doc.hour).getTime()
        for (const [index, field] of minuteFields.entries()) {
          put((start - from) / slotMs + index, Number(doc[field] ?? 0))
        }
      })
    },
    /** The last `count` hours of each article, in one query. */
    hours: async (articles: ID[], count: number, now: number): Promise<Map<string, number[]>> => {
      const from = hourOf(now) - (count - 1) * hourMs
      return fill(articles, count, await hoursSince(articles, from), (doc, put) =>
        put((new Date(doc.hour).getTime() - from) / hourMs, doc.n),
      )
    },
    /** An article's last 24 hours by five minutes and its last 30 days by hours, in one query. */
    article: async (article: ID, now: number): Promise<{ day: Curve; month: Curve }> => {
      const dayFrom = Math.floor(now / slotMs) * slotMs - 287 * slotMs
      const monthFrom = hourOf(now) - 719 * hourMs
      const day = zeros(288)
      const month = zeros(720)
      for (const doc of await hoursSince([article], monthFrom)) {
        const start = new Date(doc.hour).getTime()
        add(month, (start - monthFrom) / hourMs, doc.n)
        for (const [index, field] of minuteFields.entries()) {
          add(day, (start - dayFrom) / slotMs + index, Number(doc[field] ?? 0))
        }
      }
      return {
        day: { from: new Date(dayFrom).toISOString(), stepMinutes: 5, reads: day },
        month: { from: new Date(monthFrom).toISOString(), stepMinutes: 60, reads: month },
      }
    },
  }
}

export type Readership = ReturnType<typeof createReadership>

/** The slots of a curve that `recent` counts anew: the last two. */
export const withRecent = (
  slots: number[],
  { before, now }: { before: number; now: number },
): number[] => [...slots.slice(0, -2), before, now]

const zeros = (count: number) => new Array<number>(count).fill(0)

const add = (curve: number[], index: number, reads: number) => {
  if (index >= 0 && index < curve.length) curve[index] += reads
}

const fill = (
  articles: ID[],
  count: number,
  docs: HourDoc[],
  take: (doc: HourDoc, put: (index: number, reads: number) => void) => void,
) => {
  const curves = new Map(articles.map((article) => [String(article), zeros(count)]))
  for (const doc of docs) {
    const curve = curves.get(doc.article)
    if (curve) take(doc, (index, reads) => add(curve, index, reads))
  }
  return curves
}
