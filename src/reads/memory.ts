/** The part of a hash that is remembered: 96 bits. */
export type Hash = { a: number; b: number; c: number }

/** An entry's place in the arrays; -1 is none. */
type Entry = number

const words = 3

/**
 * A bounded memory of hashes, each until a time of its own. The newest takes the place of the oldest,
 * which is the first to lapse where all are kept equally long.
 *
 * It lies in arrays that the garbage collector does not walk: chained hashing, with some 32 bytes an
 * entry. What is not used yet is not in memory either.
 */
export const createMemory = (most: number, onForget: () => void) => {
  const chains = 2 ** Math.ceil(Math.log2(most))
  /** To the first entry of each chain, then from each entry to the next; plus one, for zero is none. */
  const links = new Int32Array(chains + most)
  const hashes = new Int32Array(words * most)
  const until = new Float64Array(most)
  const counts = new Uint32Array(most)
  let next: Entry = 0

  const chainOf = (a: number) => a & (chains - 1)

  const unlink = (entry: Entry) => {
    let at = chainOf(hashes[words * entry])
    while (links[at] && links[at] !== entry + 1) at = chains + links[at] - 1
    if (links[at]) links[at] = links[chains + entry]
  }

  return {
    /** How often each entry was counted. */
    counts,
    find: ({ a, b, c }: Hash, now: number): Entry => {
      for (let link = links[chainOf(a)]; link; link = links[chains + link - 1]) {
        const at = words * (link - 1)
        const isSame = hashes[at] === a && hashes[at + 1] === b && hashes[at + 2] === c
        if (isSame && until[link - 1] > now) return link - 1
      }
      return -1
    },
    add: ({ a, b, c }: Hash, lapses: number, now: number): Entry => {
      const entry = next
      next = (next + 1) % most
      if (until[entry] > now) onForget()
      unlink(entry)
      hashes.set([a, b, c], words * entry)
      const chain = chainOf(a)
      links[chains + entry] = links[chain]
      links[chain] = entry + 1
      until[entry] = lapses
      counts[entry] = 0
      return entry
    },
    forget: (entry: Entry) => {
      until[entry] = 0
    },
    clear: () => {
      for (const array of [links, hashes, until]) array.fill(0)
    },
  }
}
