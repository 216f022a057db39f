import type { BasePayload, CollectionSlug, Where } from 'payload'
import type { Newsdesk } from '../options.js'
import type { ID } from '../types.js'

/** The published article with this slug or, failing that, this id. */
export const findPublished = async (
  payload: BasePayload,
  { slugs }: Newsdesk,
  article: ID,
): Promise<{ id: ID } | null> => {
  const text = String(article)
  if (!text || text.length > 200) return null
  const isID =
    payload.db.defaultIDType === 'number'
      ? /^\d{1,15}$/.test(text)
      : /^[\da-f-]{24,36}$/i.test(text)
  const matches: Where[] = [{ slug: { equals: text } }, { formerSlugs: { in: [text] } }]
  if (isID) {
    matches.push({ id: { equals: payload.db.defaultIDType === 'number' ? Number(text) : text } })
  }
  for (const match of matches) {
    const found = await payload.db.findOne<{ id: ID }>({
      collection: slugs.articles as CollectionSlug,
      where: {
        and: [match, { _status: { equals: 'published' } }, { deletedAt: { exists: false } }],
      },
    })
    if (found) return found
  }
  return null
}
