import type { BasePayload } from 'payload'
import type { ID } from '../types.js'

export const hourMs = 3_600_000
export const slotMs = 300_000

/** Reads of one article in one five-minute slot: `at` is any instant inside it. */
export type Increment = { article: ID; at: number; reads: number }

export type Counted = { article: string; reads: number }

/** Reads in the five-minute slot that runs now, and in the one before it. */
export type Slots = { now: number; before: number }

/** What is read on the whole site, and the articles read most. */
export type Recent = Slots & { articles: (Slots & { article: string })[] }

/** The one place that knows a database: counts go in by atomic increments and come out summed. */
export type ReadStore = {
  /** Adds all of it in one durable write. */
  add: (increments: Increment[]) => Promise<void>
  /** Every article read since `from` (the start of a slot), most read first. */
  since: (from: number) => Promise<Counted[]>
  /** The slots around `now`, and the `limit` articles read most in the five minutes before it. */
  recent: (now: number, limit: number) => Promise<Recent>
  /** All reads of an article that are stored. */
  total: (article: ID) => Promise<number>
}

/**
 * Reads in the five minutes before `at`, from counters of whole slots: of the slot before it counts
 * the part that lies inside, as if its reads had come evenly.
 */
export const inFiveMinutes = ({ before, now }: Slots, at: number): number =>
  now + before * shareOfBefore(at)

const shareOfBefore = (at: number) => 1 - (at % slotMs) / slotMs

/** The first slot of a window that ends now, as its start in milliseconds. */
export const windowStart = (now: number, hours: number) =>
  Math.floor(now / slotMs) * slotMs - hours * hourMs + slotMs

export const createReadStore = (payload: BasePayload, slug: string): ReadStore =>
  payload.db.name === 'mongoose' ? mongoStore(payload, slug) : sqlStore(payload, slug)

export const hourOf = (at: number) => Math.floor(at / hourMs) * hourMs
const slotOf = (at: number) => Math.floor((at - hourOf(at)) / slotMs)
const slots = Array.from({ length: 12 }, (_, slot) => slot)

type Column = { field: string; hour: Date }

/** Where the reads of the slot around an instant, and of the one before it, are stored. */
const columnsAt = (at: number): [Column, Column] => {
  const [now, before] = [at, at - slotMs].map((instant) => ({
    field: `m${slotOf(instant)}`,
    hour: new Date(hourOf(instant)),
  }))
  return [now, before]
}

type Row = { article: ID; hour: number; counts: Map<number, number>; reads: number }

/** One row an article an hour, however many increments fall into it. */
const toRows = (increments: Increment[]): Row[] => {
  const rows = new Map<string, Row>()
  for (const { article, at, reads } of increments) {
    const hour = hourOf(at)
    const key = `${article}/${hour}`
    const row = rows.get(key) ?? { article, counts: new Map(), hour, reads: 0 }
    row.counts.set(slotOf(at), (row.counts.get(slotOf(at)) ?? 0) + reads)
    row.reads += reads
    rows.set(key, row)
  }
  return [...rows.values()]
}

type MongoModel = {
  collection: {
    bulkWrite: (operations: unknown[], options: unknown) => Promise<unknown>
    aggregate: <T = { _id: string; reads: number }>(
      pipeline: unknown[],
    ) => { toArray: () => Promise<T[]> }
  }
}

const mongoStore = (payload: BasePayload, slug: string): ReadStore => {
  const { collection } = (payload.db as unknown as { collections: Record<string, MongoModel> })
    .collections[slug]
  return {
    add: async (increments) => {
      const now = new Date()
      await collection.bulkWrite(
        toRows(increments).map(({ article, counts, hour, reads }) => ({
          updateOne: {
            filter: { article: String(article), hour: new Date(hour) },
            update: {
              $inc: {
                n: reads,
                ...Object.fromEntries([...counts].map(([slot, count]) => [`m${slot}`, count])),
              },
              $set: { updatedAt: now },
              $setOnInsert: { createdAt: now },
            },
            upsert: true,
          },
        })),
        { ordered: false, writeConcern: { j: true, w: 'majority' } },
      )
    },
    since: async (from) => {
      const hour = new Date(hourOf(from))
      const late = slots.filter((slot) => slot >= slotOf(from))
      const rows = await collection
        .aggregate([
          { $match: { hour: { $gte: hour } } },
          {
            $group: {
              _id: '$article',
              reads: {
                $sum: {
                  $cond: [
                    { $eq: ['$hour', hour] },
                    { $add: late.map((slot) => ({ $ifNull: [`$m${slot}`, 0] })) },
                    '$n',
                  ],
                },
              },
            },
          },
          { $match: { reads: { $gt: 0 } } },
          { $sort: { reads: -1 } },
        ])
        .toArray()
      return rows.map(({ _id, reads }) => ({ article: _id, reads }))
    },
    recent: async (at, limit) => {
      const sum = ({ field, hour }: Column) => ({
        $sum: { $cond: [{ $eq: ['$hour', hour] }, { $ifNull: [`$${field}`, 0] }, 0] },
      })
      const [now, before] = columnsAt(at)
      const [found] = await collection
        .aggregate<{ articles: (Slots & { _id: string })[]; all: Slots[] }>([
          { $match: { hour: { $in: [now.hour, before.hour] } } },
          { $group: { _id: '$article', before: sum(before), now: sum(now) } },
          { $match: { $or: [{ now: { $gt: 0 } }, { before: { $gt: 0 } }] } },
          {
            $facet: {
              all: [{ $group: { _id: null, before: { $sum: '$before' }, now: { $sum: '$now' } } }],
              articles: [
                {
                  $addFields: {
                    score: { $add: ['$now', { $multiply: ['$before', shareOfBefore(at)] }] },
                  },
                },
                { $sort: { score: -1, _id: 1 } },
                { $limit: limit },
              ],
            },
          },
        ])
        .toArray()
      return {
        articles: found.articles.map(({ _id, before, now }) => ({ article: _id, before, now })),
        before: found.all[0]?.before ?? 0,
        now: found.all[0]?.now ?? 0,
      }
    },
    total: async (article) => {
      const [found] = await collection
        .aggregate([
          { $match: { article: String(article) } },
          { $group: { _id: null, reads: { $sum: '$n' } } },
        ])
        .toArray()
      return found?.reads ?? 0
    },
  }
}

type SqlDatabase = {
  drizzle: unknown
  execute: (args: { drizzle: unknown; raw: string }) => Promise<{ rows: Record<string, unknown>[] }>
}

const sqlStore = (payload: BasePayload, slug: string): ReadStore => {
  const db = payload.db as unknown as SqlDatabase
  const table = `"${slug.replaceAll('-', '_')}"`
  const run = (raw: string) => db.execute({ drizzle: db.drizzle, raw })
  const text = (value: string) => `'${value.replaceAll("'", "''")}'`
  const time = (at: number) => text(new Date(at).toISOString())
  const columns = ['n', ...slots.map((slot) => `m${slot}`)]
  return {
    add: async (increments) => {
      const now = time(Date.now())
      const values = toRows(increments).map(
        ({ article, counts, hour, reads }) =>
          `(${text(String(article))}, ${time(hour)}, ${now}, ${now}, ${[
            reads,
            ...slots.map((slot) => counts.get(slot) ?? 0),
          ].join(', ')})`,
      )
      const added = columns.map((name) => `"${name}" = ${table}."${name}" + excluded."${name}"`)
      await run(
        `insert into ${table} ("article", "hour", "created_at", "updated_at", ${columns
          .map((name) => `"${name}"`)
          .join(', ')}) values ${values.join(', ')}
         on conflict ("article", "hour") do update set
         "updated_at" = excluded."updated_at", ${added.join(', ')}`,
      )
    },
    since: async (from) => {
      const late = slots.filter((slot) => slot >= slotOf(from)).map((slot) => `"m${slot}"`)
      const { rows } = await run(
        `select "article", sum(case when "hour" = ${time(hourOf(from))}
           then ${late.join(' + ')} else "n" end) as "reads"
         from ${table} where "hour" >= ${time(hourOf(from))}
         group by "article" having "reads" > 0 order by "reads" desc`,
      )
      return rows.map(({ article, reads }) => ({
        article: String(article),
        reads: Number(reads),
      }))
    },
    recent: async (at, limit) => {
      const sum = ({ field, hour }: Column) =>
        `sum(case when "hour" = ${time(hour.getTime())} then "${field}" else 0 end)`
      const [now, before] = columnsAt(at)
      const { rows } = await run(
        `with "recent" as (
           select "article", ${sum(now)} as "now", ${sum(before)} as "before" from ${table}
           where "hour" in (${time(now.hour.getTime())}, ${time(before.hour.getTime())})
           group by "article"
         )
         select "article", "now", "before",
           (select sum("now") from "recent") as "all_now",
           (select sum("before") from "recent") as "all_before"
         from "recent" where "now" > 0 or "before" > 0
         order by "now" + "before" * ${shareOfBefore(at)} desc, "article" limit ${limit}`,
      )
      return {
        articles: rows.map(({ article, before, now }) => ({
          article: String(article),
          before: Number(before),
          now: Number(now),
        })),
        before: Number(rows[0]?.all_before ?? 0),
        now: Number(rows[0]?.all_now ?? 0),
      }
    },
    total: async (article) => {
      const { rows } = await run(
        `select sum("n") as "reads" from ${table} where "article" = ${text(String(article))}`,
      )
      return Number(rows[0]?.reads ?? 0)
    },
  }
}
