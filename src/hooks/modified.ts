type Doc = Record<string, unknown>

/**
 * When what an article prints last changed. `updatedAt` can't say it: that moves with every save,
 * a pick or a second press of Publish included, and readers and search engines would be told of
 * changes nobody made.
 *
 * @param live the article as readers see it, or `null` where it has never been published
 */
export const modifiedAt = (
  live: Doc | null,
  next: Doc,
  publishedAt: string,
  now: string,
): string => {
  const last = live?.modifiedAt as string | undefined
  if (!live || !last) return publishedAt
  return hasChanged(live, next) ? now : new Date(last).toISOString()
}

/** Kept by Payload or by us, printed by nobody. */
const unprinted = new Set([
  '_status',
  'createdAt',
  'deletedAt',
  'editorsPick',
  'id',
  'images',
  'modifiedAt',
  'updatedAt',
])

const hasChanged = (live: Doc, next: Doc): boolean =>
  Object.keys(next).some((name) => !unprinted.has(name) && canon(live[name]) !== canon(next[name]))

/** A value as text, the same for all that mean the same: key order, dates and empty values aside. */
const canon = (value: unknown): string =>
  JSON.stringify(value, (_, one) => {
    if (one === null || one === '' || (Array.isArray(one) && one.length === 0)) return undefined
    if (typeof one === 'number') return String(one)
    if (typeof one === 'string' && /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(one)) {
      const time = Date.parse(one)
      return Number.isNaN(time) ? one : new Date(time).toISOString()
    }
    if (typeof one !== 'object' || Array.isArray(one)) return one
    return Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
  }) ?? ''
