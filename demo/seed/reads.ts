const MINUTE = 60_000
const BUCKET = 5 * MINUTE
const HOUR = 60 * MINUTE

/** One document of `read-hours`: the reads of an article in one hour, in twelve counters. */
export type ReadHour = { hour: string; counters: number[] }

type Args = {
  /** Reads in the 24 hours before `now`. */
  total: number
  publishedAt: number
  now: number
  /** Makes the small irregularities of each article its own. */
  seed: number
}

/**
 * A believable day of reads: the town reads at breakfast, at noon and in the evening, and a story
 * is read most in its first hours. Sums exactly to `total`.
 */
export const dayOfReads = ({ total, publishedAt, now, seed }: Args): ReadHour[] => {
  const first = Math.max(publishedAt, now - 24 * HOUR + BUCKET)
  const start = Math.ceil(first / BUCKET) * BUCKET
  const count = Math.floor((now - start) / BUCKET)
  if (total <= 0 || count <= 0) return []

  const weights = Array.from({ length: count }, (_, i) => {
    const at = start + i * BUCKET
    return appetite(at) * freshness(at - publishedAt) * (0.6 + 0.8 * noise(seed + i))
  })
  const sum = weights.reduce((a, b) => a + b, 0)

  const hours = new Map<number, number[]>()
  let weight = 0
  let given = 0
  weights.forEach((w, i) => {
    weight += w
    const until = Math.round((total * weight) / sum)
    const at = start + i * BUCKET
    const hour = Math.floor(at / HOUR) * HOUR
    const counters = hours.get(hour) ?? new Array<number>(12).fill(0)
    counters[(at - hour) / BUCKET] = until - given
    hours.set(hour, counters)
    given = until
  })
  return [...hours]
    .filter(([, counters]) => counters.some((n) => n > 0))
    .map(([hour, counters]) => ({ hour: new Date(hour).toISOString(), counters }))
}

/** How much the town reads at a time of day: never nothing, and most at its three peaks. */
const appetite = (at: number): number => {
  const date = new Date(at)
  const hour = date.getHours() + date.getMinutes() / 60
  return 0.15 + peak(hour, 7.75, 1.4) + 0.7 * peak(hour, 12.5, 1.2) + 0.9 * peak(hour, 20.5, 2)
}

const peak = (hour: number, at: number, width: number): number =>
  Math.exp(-(((hour - at) / width) ** 2))

/** Interest halves every eight hours, and never quite ends. */
const freshness = (age: number): number => 0.1 + 0.5 ** (age / (8 * HOUR))

/** A number from 0 to 1, always the same for the same seed. */
const noise = (seed: number): number => {
  const x = Math.sin(seed * 12.9898) * 43758.5453
  return x - Math.floor(x)
}
