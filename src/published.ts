import type { Where } from 'payload'

/** What is true of an article that readers may have. */
export const isPublished: Where[] = [
  { _status: { equals: 'published' } },
  { deletedAt: { exists: false } },
]
