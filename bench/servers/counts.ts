import type { BasePayload } from 'payload'
import { getDesk } from '../../src/lists/desk.js'
import { createCounter } from '../../src/reads/counter.js'
import { rank } from '../../src/reads/rank.js'
import { fillerSlug } from './fill.js'

type Status = { extra_info: { system_time_us: number; user_time_us: number } }
type Mongoose = {
  connection: { db: { admin: () => { serverStatus: () => Promise<Status> } } }
}

/** Processor time mongod has used until now, in microseconds. */
export const mongod = async ({ db }: BasePayload): Promise<number> => {
  const { connection } = db as unknown as Mongoose
  const { extra_info } = await connection.db.admin().serverStatus()
  return extra_info.system_time_us + extra_info.user_time_us
}

/** All reads that are stored of the first `count` fillers. */
export const total = async (payload: BasePayload, { count }: { count: number }) => {
  const { known, store } = getDesk(payload)
  let reads = 0
  for (let n = 0; n < count; n++) {
    const found = await known(fillerSlug(n))
    if (found) reads += await store.total(found.id)
  }
  return reads
}

/**
 * So many reads of the first `count` fillers at once, as fast as they are acknowledged, with a
 * thousand waiting; `isKept: false` acknowledges them without a database. Resolves to seconds.
 */
export const burst = async (
  payload: BasePayload,
  { count, isKept, reads }: { count: number; isKept: boolean; reads: number },
) => {
  const { counter, known } = getDesk(payload)
  const { add } = isKept ? counter : createCounter({ add: async () => {} })
  const articles = (
    await Promise.all(Array.from({ length: count }, (_, n) => known(fillerSlug(n))))
  ).filter((one) => one !== null)
  const begun = performance.now()
  for (let from = 0; from < reads; from += 1_000) {
    const numbers = Array.from({ length: Math.min(1_000, reads - from) }, (_, n) => from + n)
    // Each thousand is spread over all articles in another order (a prime steps through them).
    await Promise.all(numbers.map((n) => add(articles[(n * 7_919) % articles.length])))
  }
  return (performance.now() - begun) / 1_000
}

/** Stores reads of each of the first `count` fillers: popularity by Zipf, spread over a day. */
export const addReads = async (
  payload: BasePayload,
  { count, most }: { count: number; most: number },
) => {
  const { known, store } = getDesk(payload)
  const day = 24 * 3_600_000
  const start = Math.floor((Date.now() - day) / 300_000) * 300_000
  for (let from = 0; from < count; from += 500) {
    const numbers = Array.from({ length: Math.min(500, count - from) }, (_, n) => from + n)
    const found = await Promise.all(numbers.map((n) => known(fillerSlug(n))))
    const increments = found.flatMap((one, n) => {
      if (!one) return []
      const reads = Math.max(1, Math.round(most / (from + n + 1)))
      const at = start + ((from + n) % 280) * 300_000 + 600_000
      return [{ article: one.id, at, reads, section: one.section }]
    })
    await store.add(increments)
  }
}

/** Milliseconds that each of `times` rankings takes: the five most read of a day. */
export const ranking = async (payload: BasePayload, { times }: { times: number }) => {
  const { sources, store } = getDesk(payload)
  const took: number[] = []
  for (let n = 0; n < times; n++) {
    const begun = performance.now()
    const { isExact, rows } = await rank({
      compare: (a, b) => b.reads - a.reads,
      hours: 24,
      load: sources.articles,
      now: Date.now(),
      sections: null,
      size: 5,
      store,
    })
    took.push(performance.now() - begun)
    if (!isExact || rows.length < 5) throw new Error('the ranking is not whole')
  }
  return took
}
