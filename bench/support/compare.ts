/** What one run has measured, by name: `cpu` in µs, `p50`, `p99`, … */
export type Sample = Record<string, number>

type Ratio = { max: number; median: number; min: number }

/** Of one figure: the medians of both sides, and their ratio over the rounds. */
export type Compared = { base: number; own: number; ratio: Ratio }

/**
 * Measures `own` as a multiple of `base`: rounds of A, B, B, A after a warm-up of both, so that what
 * drifts on the machine falls on both.
 */
export const compare = async <T extends Sample>(
  base: () => Promise<T>,
  own: () => Promise<T>,
  rounds: number,
): Promise<Record<keyof T, Compared>> => {
  await base()
  await own()
  const made: { base: T; own: T }[] = []
  for (let round = 0; round < rounds; round++) {
    const [a1, b1, b2, a2] = [await base(), await own(), await own(), await base()]
    made.push({ base: mean([a1, a2]), own: mean([b1, b2]) })
  }
  const names = Object.keys(made[0].base) as (keyof T)[]
  return Object.fromEntries(
    names.map((name) => {
      const ratios = made.map(({ base, own }) => own[name] / base[name])
      return [
        name,
        {
          base: median(made.map(({ base }) => base[name])),
          own: median(made.map(({ own }) => own[name])),
          ratio: { max: Math.max(...ratios), median: median(ratios), min: Math.min(...ratios) },
        },
      ]
    }),
  ) as Record<keyof T, Compared>
}

/** Of several of one kind, one after the other. */
export const meanOf = async <T extends Sample>(runs: (() => Promise<T>)[]): Promise<T> => {
  const samples: T[] = []
  for (const run of runs) samples.push(await run())
  return mean(samples)
}

const mean = <T extends Sample>(samples: T[]): T =>
  Object.fromEntries(
    Object.keys(samples[0]).map((name) => [
      name,
      samples.reduce((sum, sample) => sum + sample[name], 0) / samples.length,
    ]),
  ) as T

export const median = (values: number[]): number => {
  const sorted = [...values].sort((x, y) => x - y)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
