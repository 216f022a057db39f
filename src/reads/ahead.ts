import { LRUCache } from 'lru-cache'
import type { Increment, ReadStore } from './store.js'

const mostKept = 10_000

/**
 * Scores are only ever compared as "no less than the counts prove", so they may be paid ahead: each
 * time an article's reads in a slot outgrow what its score was given for them, it is given half as
 * many again. A score stands in four indexes and a count in none: a flood of reads now moves it
 * by the logarithm of their number, for a score that is at most half of five minutes too high.
 *
 * What was paid counts for one slot, since a later read weighs more, and for one section, which a
 * score names. It is this process's own; forgotten, it costs a payment more.
 */
export const payAhead = (store: Pick<ReadStore, 'add'>): Pick<ReadStore, 'add'> => {
  const accounts = new LRUCache<string, { paid: number; reads: number }>({ max: mostKept })
  const nameOf = ({ article, at, section }: Increment) => `${article}/${section}/${at}`

  const due = (increment: Increment): Increment[] => {
    const name = nameOf(increment)
    const { paid, reads: before } = accounts.get(name) ?? { paid: 0, reads: 0 }
    const reads = before + increment.reads
    const ahead = reads > paid ? reads + Math.floor(reads / 2) : paid
    accounts.set(name, { paid: ahead, reads })
    return ahead > paid ? [{ ...increment, reads: ahead - paid }] : []
  }

  return {
    add: async (increments) => {
      try {
        await store.add(increments, increments.flatMap(due))
      } catch (err) {
        // Nobody knows what of it is stored: the next reads pay anew.
        for (const increment of increments) accounts.delete(nameOf(increment))
        throw err
      }
    },
  }
}
