import type { BasePayload, CollectionSlug } from 'payload'
import type { CollectionName, Newsdesk } from '../options.js'
import type { ID } from '../types.js'

const printed: CollectionName[] = ['articles', 'images', 'sections', 'lists']

/**
 * One line that differs after every save and delete that a list may print: the newest document and
 * the number of documents of each collection.
 */
export const takeFingerprint = async (
  payload: BasePayload,
  { slugs }: Newsdesk,
): Promise<string> => {
  const parts = await Promise.all(
    printed.map(async (name) => {
      const collection = slugs[name] as CollectionSlug
      const [{ docs }, { totalDocs }] = await Promise.all([
        payload.db.find<{ id: ID; updatedAt: string }>({
          collection,
          limit: 1,
          pagination: false,
          sort: ['-updatedAt'],
        }),
        payload.db.count({ collection }),
      ])
      return `${totalDocs} ${docs[0]?.id} ${docs[0]?.updatedAt}`
    }),
  )
  return parts.join()
}
