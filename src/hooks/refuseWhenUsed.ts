import type { CollectionBeforeDeleteHook, CollectionSlug, Where } from 'payload'
import { APIError } from 'payload'
import { type TextKey, textsOf } from '../../admin/translations/texts.js'
import type { ID } from '../types.js'

type Use = { collection: string; field: string; message: TextKey }

/** Named at most, of the documents that point at one. */
const mostNamed = 10

/**
 * Refuses to delete a document that others point at, in a live, draft or trashed state: with 409, and
 * where it is used.
 */
export const refuseWhenUsed =
  (uses: Use[]): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    for (const { collection, field, message } of uses) {
      const users = new Map<string, string>()
      let most = 0
      const { config } = req.payload.collections[collection as CollectionSlug] ?? {}
      const drafts = config?.versions?.drafts
      const title = config?.admin.useAsTitle ?? 'id'
      for (const draft of drafts ? [false, true] : [false]) {
        const { docs, totalDocs } = await req.payload.find({
          collection: collection as CollectionSlug,
          depth: 0,
          draft,
          limit: mostNamed,
          overrideAccess: true,
          req,
          select: { [title]: true },
          trash: true,
          where: { [field]: { in: [id] } } as Where,
        })
        most = Math.max(most, totalDocs)
        for (const doc of docs as ({ id: ID } & Record<string, unknown>)[]) {
          users.set(String(doc.id), String(doc[title] ?? doc.id))
        }
      }
      if (users.size) {
        const usedIn = [...users]
          .slice(0, mostNamed)
          .map(([id, title]) => ({ collection, id, title }))
        const names = usedIn.map(({ title }) => title).join(' · ')
        const refused = textsOf(req)(message, { count: Math.max(most, users.size) })
        throw new APIError(`${refused} ${names}`, 409, { usedIn }, true)
      }
    }
  }
