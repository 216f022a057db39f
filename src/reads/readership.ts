import type { BasePayload, CollectionSlug } from 'payload'
import { minuteFields } from '../../collections/ReadHours.js'
import { currentTime } from '../clock.js'
import type { Newsdesk } from '../options.js'
import type { ID } from '../types.js'
import { hourMs, hourOf, inFiveMinutes, slotMs } from './store.js'

/** Reads by steps of time: `reads[0]` is the step that starts at `from`, the last one runs now. */
export type Curve = {
  /** ISO 8601 date-time. */
  from: string
  stepMinutes: number
  reads: number[]
}

/** Reads in the last 24 hours; `curve` by hours, the last of which ends now. */
export type DayOfReads = { reads: number; curve: number[] }

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

  /** The last `count` slots of five minutes of each article, in one query. */
  const slots = async (
    articles: ID[],
    count: number,
    now: number,
  ): Promise<Map<string, number[]>> => {
    const from = Math.floor(now / slotMs) * slotMs - (count - 1) * slotMs
    const curves = new Map(articles.map((article) => [String(article), zeros(count)]))
    for (const doc of await hoursSince(articles, from)) {
      const start = new Date(doc.hour).getTime()
      for (const [index, field] of minuteFields.entries()) {
        add(curves.get(doc.article) ?? [], (start - from) / slotMs + index, Number(doc[field] ?? 0))
      }
    }
    return curves
  }

  let asked = new Set<ID>()
  let asking: Promise<Map<string, number[]>> | undefined

  return {
    slots,
    /** Reads of each in the last five minutes. */
    recent: async (articles: ID[], now: number): Promise<Map<string, number>> =>
      new Map(
        [...(await slots(articles, 2, now))].map(([article, [before, running]]) => [
          article,
          Math.round(inFiveMinutes({ before, now: running }, now)),
        ]),
      ),
    /**
     * An article's reads in the last 24 hours, and the same by hours. What is asked for in one turn
     * of the event loop costs one query, be it one article or a list of them.
     */
    day: async (article: ID): Promise<DayOfReads> => {
      asked.add(article)
      asking ??= new Promise(setImmediate).then(() => {
        const articles = [...asked]
        asked = new Set()
        asking = undefined
        return slots(articles, 288, currentTime())
      })
      const curve = (await asking).get(String(article)) ?? zeros(288)
      return {
        curve: zeros(24).map((_, hour) => sum(curve.slice(hour * 12, hour * 12 + 12))),
        reads: sum(curve),
      }
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

const zeros = (count: number) => new Array<number>(count).fill(0)

const add = (curve: number[], index: number, reads: number) => {
  if (index >= 0 && index < curve.length) curve[index] += reads
}

const sum = (reads: number[]) => reads.reduce((total, count) => total + count, 0)
