import type { ID } from '../types.js'

type Row = { card: { id: ID } }

/**
 * How many places each row has risen (or fallen, below 0) since an earlier edition; `'new'` for one
 * that was not on the list then, `null` where no earlier edition is known.
 */
export const movement = (
  rows: Row[],
  earlier: { entries: Row[]; size: number } | undefined,
): (number | 'new' | null)[] => {
  if (!earlier) return rows.map(() => null)
  const places = new Map(
    earlier.entries.slice(0, earlier.size).map(({ card }, place) => [String(card.id), place]),
  )
  return rows.map(({ card }, place) => {
    const before = places.get(String(card.id))
    return before === undefined ? 'new' : before - place
  })
}
