import type { ID } from '../types.js'
import { eraOf, leastScore, scoreFor } from './scores.js'
import { hourMs, type ReadStore, type Scored, windowStart } from './store.js'

export type Ranking<T> = {
  /** The most read, best first. */
  rows: (T & { reads: number })[]
  /** What was walked to find them: reads inside the window, and the articles they are of. */
  sample: { articles: number; reads: number }
  /** Reads inside the window of every article that was walked. */
  reads: Map<string, number>
  /** Whether nothing further down can belong here; not if the walk had to stop early. */
  isExact: boolean
}

const batch = 100
const mostSteps = 200

type Args<T> = {
  compare: (a: T & { reads: number }, b: T & { reads: number }) => number
  hours: number
  /** The articles among these that the list may print, by id. */
  load: (ids: string[]) => Promise<Map<string, T>>
  now: number
  /** Only articles of these sections; of all for `null`. */
  sections: ID[] | null
  size: number
  store: Pick<ReadStore, 'settleEra' | 'since' | 'top'>
}

/**
 * The articles most read inside a window, by exact counts, found by walking down the scores. It may
 * stop where no article further down can have as many reads as the last row: see `leastScore` for
 * the bound and its proof. Its cost depends on how the reads are spread, not on how many articles
 * there are; past 20,000 articles it gives up and says that it is not exact.
 *
 * Where an era begins meanwhile, an article that is read sinks out of the order of the others until
 * they have followed it to the new landmark; so the landmark must be the same after a walk as before
 * it, else it is walked once more.
 */
export const rank = async <T>(args: Args<T>): Promise<Ranking<T>> => {
  const settle = () => args.store.settleEra(eraOf(args.now))
  const era = await settle()
  const ranking = await walk(args, era)
  const next = await settle()
  if (next === era) return ranking
  const again = await walk(args, next)
  return { ...again, isExact: again.isExact && (await settle()) === next }
}

/**
 * An article that is read meanwhile may rise past the walk unseen, so a walk of more than one step
 * goes back up, over what it met: as reads only raise a score, none that was above its foot can
 * escape it that way, and what is exact is exact for the time it turned.
 */
const walk = async <T>(
  { compare, hours, load, now, sections, size, store }: Args<T>,
  era: number,
): Promise<Ranking<T>> => {
  const from = windowStart(now, hours)
  const name = scoreFor(hours * hourMs)
  const reads = new Map<string, number>()
  const sample = { articles: 0, reads: 0 }
  const met = new Set<string>()
  let rows: (T & { reads: number })[] = []
  const least = () =>
    leastScore({ count: rows.length < size ? 1 : rows[size - 1].reads, era, from, name })

  const count = async (scored: Scored[]) => {
    const fresh = scored.map(({ article }) => article).filter((article) => !met.has(article))
    for (const article of fresh) met.add(article)
    const counted = fresh.length ? await store.since(from, fresh) : []
    const loaded = counted.length
      ? await load(counted.map(({ article }) => article))
      : new Map<string, T>()
    for (const one of counted) {
      const article = loaded.get(one.article)
      reads.set(one.article, one.reads)
      if (!article) continue
      sample.articles++
      sample.reads += one.reads
      rows.push({ ...article, reads: one.reads })
    }
    rows = rows.sort(compare).slice(0, size)
  }

  let steps = 0
  for (let after: Scored | null = null; ; steps++) {
    if (steps === mostSteps) return { isExact: false, reads, rows, sample }
    const scored: Scored[] = await store.top({ after, limit: batch, name, sections })
    const foot = least()
    const reachable = scored.filter(({ score }) => score >= foot)
    await count(reachable)
    if (reachable.length < batch) break
    after = scored.at(-1) as Scored
  }
  let after: Scored = { article: '', score: least() }
  // As many steps again, and some for what has risen over the foot since.
  for (let left = steps && 2 * steps + 2; left > 0; left--) {
    const scored = await store.top({ after, isUpward: true, limit: batch, name, sections })
    await count(scored)
    if (scored.length < batch) return { isExact: true, reads, rows, sample }
    after = scored.at(-1) as Scored
  }
  return { isExact: steps === 0, reads, rows, sample }
}
