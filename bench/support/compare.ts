/** What one run of one side cost, in the unit of its row. */
export type Side = () => Promise<number>

/** A ratio over the rounds, and the medians of what it is made of. */
export type Compared = { a: number; b: number; max: number; median: number; min: number }

/**
 * What `b` costs as a multiple of `a`: rounds of A, B, B, A after a warm-up of both, so that what
 * drifts on the machine falls on both.
 */
export const compare = async (a: Side, b: Side, rounds: number): Promise<Compared> => {
  await a()
  await b()
  const made: { a: number; b: number }[] = []
  for (let round = 0; round < rounds; round++) {
    const [a1, b1, b2, a2] = [await a(), await b(), await b(), await a()]
    made.push({ a: (a1 + a2) / 2, b: (b1 + b2) / 2 })
  }
  const ratios = made.map(({ a, b }) => b / a)
  return {
    a: median(made.map(({ a }) => a)),
    b: median(made.map(({ b }) => b)),
    max: Math.max(...ratios),
    median: median(ratios),
    min: Math.min(...ratios),
  }
}

export const median = (values: number[]): number => {
  const sorted = [...values].sort((x, y) => x - y)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
