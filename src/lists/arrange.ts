import type { Basis, ID } from '../types.js'

export type Placed<T> = { article: T; basis: Basis }

/**
 * The rows of a list, best first, at most `size`.
 *
 * Pinned picks stand in their slots (of two for one slot the first in order keeps it, the other
 * takes the next free one), the rest fill the free slots in order; nothing stands twice, and no
 * slot stays empty above a filled one.
 */
export const arrange = <T extends { id: ID }>({
  backfill,
  pinned,
  rest,
  restBasis,
  size,
}: {
  backfill: T[]
  pinned: { article: T; slot: number }[]
  rest: T[]
  restBasis: Basis
  size: number
}): Placed<T>[] => {
  const slots: (Placed<T> | undefined)[] = Array.from({ length: size })
  const seen = new Set<string>()
  const isNew = ({ id }: T) => !seen.has(String(id)) && Boolean(seen.add(String(id)))
  const crowded: T[] = []
  for (const { article, slot } of pinned) {
    let index = Math.min(slot, size) - 1
    while (index < size && slots[index]) index++
    if (index === size) crowded.push(article)
    else if (isNew(article)) slots[index] = { article, basis: 'picked' }
  }
  const fillers = [
    ...crowded.map((article) => ({ article, basis: 'picked' as const })),
    ...rest.map((article) => ({ article, basis: restBasis })),
    ...backfill.map((article) => ({ article, basis: 'backfill' as const })),
  ].filter(({ article }) => isNew(article))
  for (let index = 0; index < size; index++) slots[index] ??= fillers.shift()
  return slots.filter((row) => row !== undefined)
}

/** Most read first; ties by newer publication, then by id, so that the order is always the same. */
export const byReads = <T extends { id: ID; publishedAt?: string | null; reads: number }>(
  a: T,
  b: T,
) =>
  b.reads - a.reads ||
  (b.publishedAt ?? '').localeCompare(a.publishedAt ?? '') ||
  (typeof a.id === 'number' && typeof b.id === 'number'
    ? a.id - b.id
    : String(a.id).localeCompare(String(b.id)))
