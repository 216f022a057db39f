import type { BasePayload } from 'payload'
import { dropField } from '../../collections/ReadDrops.js'
import { currentTime } from '../clock.js'
import type { Newsdesk } from '../options.js'
import { duplicateKey, durably, type MongoWritable, write } from './mongoWrite.js'
import { eraFactor, eraOf, type ScoreName, scoreNames } from './scores.js'
import {
  type Column,
  columnsAt,
  hourOf,
  type Increment,
  type ReadStore,
  type Slots,
  shareOfBefore,
  slotOf,
  slots,
  toRows,
  toScores,
} from './store.js'

type Cursor<T> = {
  sort: (order: object) => Cursor<T>
  limit: (count: number) => Cursor<T>
  toArray: () => Promise<T[]>
}

type MongoCollection = MongoWritable & {
  aggregate: <T = { _id: string; reads: number }>(pipeline: unknown[]) => Cursor<T>
  find: <T>(filter: object) => Cursor<T>
  updateMany: (filter: object, update: unknown) => Promise<unknown>
  updateOne: (filter: object, update: unknown, options?: object) => Promise<unknown>
}

type MongoModel = { collection: MongoCollection }

type MongoDatabase = {
  collections: Record<string, MongoModel>
  connection: { db: { command: (command: object) => Promise<{ localTime: Date }> } }
}

export const mongoStore = (payload: BasePayload, { slugs }: Newsdesk): ReadStore => {
  const db = payload.db as unknown as MongoDatabase
  const { collections } = db
  const { collection } = collections[slugs.readHours]
  const { collection: drops } = collections[slugs.readDrops]
  const { collection: scores } = collections[slugs.readScores]

  /**
   * In most documents the scores are of this era, where adding is enough; the few others are found
   * by the refusal to insert their article a second time.
   */
  const addScores = async (increments: Increment[]) => {
    const era = eraOf(currentTime())
    const rows = [...toScores(increments, era)]
    await write(
      scores,
      rows.map(([article, { scores, section }]) => ({
        again: () => ({
          filter: { article },
          update: [
            {
              $set: {
                era: { $max: ['$era', era] },
                section,
                ...Object.fromEntries(
                  scoreNames.map((name) => [name, addToScore(name, scores[name], era)]),
                ),
              },
            },
          ],
        }),
        filter: { article, era },
        update: { $inc: scores, $set: { section } },
      })),
    )
  }

  return {
    addScores,
    drop: async (hour, dropped) => {
      const $inc = Object.fromEntries(
        Object.entries(dropped).map(([reason, count]) => [dropField(reason), count]),
      )
      await write(drops, [{ filter: { hour: new Date(hour) }, update: { $inc } }])
    },
    scores: async (name, articles) => {
      const rows = await scores
        .find<{ article: string; section: string } & Record<ScoreName, number>>({
          article: { $in: articles },
        })
        .toArray()
      return rows.map(({ article, section, ...row }) => ({ article, score: row[name], section }))
    },
    place: async (article, section) => {
      const update = { $set: { section: section == null ? '' : String(section) } }
      await scores.updateOne({ article: String(article) }, update)
    },
    settleEra: async (now) => {
      const others = { $or: [{ era: { $lt: now } }, { era: { $gt: now } }] }
      const [newest] = await scores
        .find<{ era: number }>(others)
        .sort({ era: -1 })
        .limit(1)
        .toArray()
      if (!newest) return now
      const era = Math.max(now, newest.era)
      const $set = Object.fromEntries(
        scoreNames.map((name) => [
          name,
          { $cond: [{ $eq: ['$era', era - 1] }, { $multiply: [`$${name}`, eraFactor(name)] }, 0] },
        ]),
      )
      await scores.updateMany({ era: { $lt: era } }, [{ $set: { ...$set, era } }])
      return era
    },
    top: async ({ after, isUpward = false, limit, name, sections }) => {
      const [beyond, order] = isUpward ? ['$gt', 1] : ['$lt', -1]
      const rest = after && {
        $or: [
          { [name]: { [beyond]: after.score } },
          { article: { [beyond]: after.article }, [name]: after.score },
        ],
      }
      const rows = await scores
        .find<{ article: string } & Record<ScoreName, number>>({
          ...(sections ? { section: { $in: sections.map(String) } } : {}),
          ...rest,
        })
        .sort({ [name]: order, article: order })
        .limit(limit)
        .toArray()
      return rows.map((row) => ({ article: row.article, score: row[name] }))
    },
    add: async (increments, scored = increments) => {
      await addScores(scored)
      const rows = toRows(increments).map(({ article, counts, hour, reads }) => ({
        filter: { article: String(article), hour: new Date(hour) },
        update: {
          $inc: {
            n: reads,
            ...Object.fromEntries([...counts].map(([slot, count]) => [`m${slot}`, count])),
          },
        },
      }))
      try {
        await write(collection, rows)
      } catch (err) {
        // Some of a bulk may be in, and of a lost connection nobody knows what came through.
        throw Object.assign(err as Error, { mayBeStored: true })
      }
    },
    since: async (from, articles) => {
      const hour = new Date(hourOf(from))
      const late = slots.filter((slot) => slot >= slotOf(from))
      const rows = await collection
        .aggregate([
          { $match: { article: { $in: articles }, hour: { $gte: hour } } },
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
    archive: async ({ article, reads, seen, until }) => {
      const filter = { archivedUntil: seen === null ? null : new Date(seen), article }
      const update = {
        $inc: { archived: reads },
        $set: { archivedUntil: new Date(until) },
        $setOnInsert: { day: 0, era: eraOf(currentTime()), month: 0, section: '' },
      }
      try {
        await scores.updateOne(filter, update, { ...durably, upsert: true })
        return true
      } catch (err) {
        if ((err as { code?: number }).code === duplicateKey) return false
        throw err
      }
    },
    time: async () => {
      const { localTime } = await db.connection.db.command({ hello: 1 })
      return localTime.getTime()
    },
    total: async (article) => {
      const [score] = await scores
        .find<{ archived?: number; archivedUntil?: Date | null }>({ article: String(article) })
        .limit(1)
        .toArray()
      const hour = score?.archivedUntil ? { hour: { $gt: score.archivedUntil } } : {}
      const [found] = await collection
        .aggregate([
          { $match: { article: String(article), ...hour } },
          { $group: { _id: null, reads: { $sum: '$n' } } },
        ])
        .toArray()
      return (score?.archived ?? 0) + (found?.reads ?? 0)
    },
  }
}

/** A score plus what is added with the landmark of an era, in whichever era the document is. */
const addToScore = (name: ScoreName, added: number, era: number) => {
  const stored = { $ifNull: [`$${name}`, 0] }
  const inEra = { $ifNull: ['$era', era] }
  const older = { $cond: [{ $eq: [inEra, era - 1] }, eraFactor(name), 0] }
  return {
    $cond: [
      { $gt: [inEra, era] },
      { $add: [stored, added * eraFactor(name)] },
      { $add: [{ $cond: [{ $eq: [inEra, era] }, stored, { $multiply: [stored, older] }] }, added] },
    ],
  }
}
