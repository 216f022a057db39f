/** The part of a hash that is remembered: 96 bits. */
export type Hash = { a: number; b: number; c: number }

/** An entry's place in the arrays; -1 is none. */
type Entry = number

const words = 4

/**
 * A bounded memory of hashes, each until a time of its own. The newest takes the place of the oldest,
 * which is the first to lapse where all are kept equally long.
 *
 * It lies in three arrays that the garbage collector does not walk: chained hashing, with 32 bytes an
 * entry and its link. What is not used yet is not in memory either.
 */
export const createMemory = (most: number, onForget: () => void) => {
  const heads = new Int32Array(2 ** Math.ceil(Math.log2(most)))
  /** Of each entry its hash, and the next one of its chain; counted from one, for zero is none. */
  const chained = new Int32Array(words * most)
  const until = new Float64Array(most)
  const counts = new Uint32Array(most)
  let next: Entry = 0

  const headOf = (a: number) => a & (heads.length - 1)

  const unlink = (entry: Entry) => {
    const link = entry + 1
    const head = headOf(chained[words * entry])
    if (heads[head] === link) {
      heads[head] = chained[words * entry + 3]
      return
    }
    for (let one = heads[head]; one; one = chained[words * (one - 1) + 3]) {
      const at = words * (one - 1) + 3
      if (chained[at] === link) chained[at] = chained[words * entry + 3]
    }
  }

  return {
    /** How often each entry was counted. */
    counts,
    find: ({ a, b, c }: Hash, now: number): Entry => {
      for (let one = heads[headOf(a)]; one; one = chained[words * (one - 1) + 3]) {
        const at = words * (one - 1)
        if (chained[at] === a && chained[at + 1] === b && chained[at + 2] === c) {
          if (until[one - 1] > now) return one - 1
        }
      }
      return -1
    },
    add: ({ a, b, c }: Hash, lapses: number, now: number): Entry => {
      const entry = next
      next = (next + 1) % most
      if (until[entry] > now) onForget()
      unlink(entry)
      const at = words * entry
      const head = headOf(a)
      chained[at] = a
      chained[at + 1] = b
      chained[at + 2] = c
      chained[at + 3] = heads[head]
      heads[head] = entry + 1
      until[entry] = lapses
      counts[entry] = 0
      return entry
    },
    forget: (entry: Entry) => {
      until[entry] = 0
    },
    clear: () => {
      for (const array of [heads, chained, until]) array.fill(0)
    },
  }
}
