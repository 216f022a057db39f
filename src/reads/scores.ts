const dayMs = 86_400_000

/** The half-lives that serve all windows: up to a day, and up to 30 days. */
const halfLives = { day: dayMs, month: 30 * dayMs }

export type ScoreName = keyof typeof halfLives

export const scoreNames: ScoreName[] = ['day', 'month']

/** Two years: as many half-lives of a day as a float64 takes, which ends at 2^1024. */
export const eraMs = 730 * dayMs

export const eraOf = (at: number): number => Math.floor(at / eraMs)

/**
 * What a read at `at` adds to a score: forward decay (Cormode, Shkapenyuk, Srivastava and Xu,
 * "Forward Decay", ICDE 2009) weighs it by 2^((at − L) / h) with the landmark L, the start of the
 * era. As time passes every score halves alike, so their order never changes, and an indexed field
 * stays right without being touched.
 */
export const weightOf = (name: ScoreName, at: number, era: number): number =>
  2 ** ((at - era * eraMs) / halfLives[name])

/** What a score of the era before is worth in the next one, whose landmark lies an era later. */
export const eraFactor = (name: ScoreName): number => 2 ** -(eraMs / halfLives[name])

export const scoreFor = (windowMs: number): ScoreName =>
  windowMs <= halfLives.day ? 'day' : 'month'

/**
 * The least stored score that an article with `count` reads inside the window can have.
 *
 * Proof: each of its reads happened at some t ≥ now − w, so each has added at least
 * 2^((now − w − L) / h), and reads outside the window only add to that. Hence a score below
 * count · 2^((now − w − L) / h) belongs to an article with fewer than `count` reads, and a walk down
 * the scores that has k articles of at least `count` reads may stop there: nothing further down
 * reaches the list, not even by a tie. The factor below leaves room for the rounding of a sum.
 */
export const leastScore = (args: {
  count: number
  name: ScoreName
  /** The start of the window. */
  from: number
  era: number
}): number => args.count * weightOf(args.name, args.from, args.era) * (1 - 1e-9)
