import type { Where } from 'payload'

/** What is true of an article that readers may have. */
export const wherePublished: Where[] = [
  { _status: { equals: 'published' } },
  { deletedAt: { exists: false } },
]

/** The same of one that is printed by its date, in lists, listings and feeds. */
export const whereDated: Where[] = [...wherePublished, { publishedAt: { exists: true } }]
