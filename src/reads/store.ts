import type { BasePayload } from 'payload'
import type { ID } from '../types.js'

export const hourMs = 3_600_000
export const slotMs = 300_000

/** Reads of one article in one five-minute slot: `at` is any instant inside it. */
export type Increment = { article: ID; at: number; reads: number }

export type Counted = { article: string; reads: number }

/** The one place that knows a database: counts go in by atomic increments and come out summed. */
export type ReadStore = {
  /** Adds all of it in one durable write. */
  add: (increments: Increment[]) => Promise<void>
  /** Every article read since `from` (the start of a slot), most read first. */
  since: (from: number) => Promise<Counted[]>
}

/** The first slot of a window that ends now, as its start in milliseconds. */
export const windowStart = (now: number, hours: number) =>
  Math.floor(now / slotMs) * slotMs - hours * hourMs + slotMs

export const createReadStore = (payload: BasePayload, slug: string): ReadStore =>
  payload.db.name === 'mongoose' ? mongoStore(payload, slug) : sqlStore(payload, slug)

const hourOf = (at: number) => Math.floor(at / hourMs) * hourMs
const slotOf = (at: number) => Math.floor((at - hourOf(at)) / slotMs)
const slots = Array.from({ length: 12 }, (_, slot) => slot)

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
    aggregate: (pipeline: unknown[]) => { toArray: () => Promise<{ _id: string; reads: number }[]> }
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
  }
}
