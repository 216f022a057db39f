import type { CollectionBeforeDeleteHook, CollectionSlug, Where } from 'payload'
import { APIError } from 'payload'
import { type TextKey, textsOf } from '../../admin/translations/texts.js'
import type { ID } from '../types.js'

type Use = { collection: string; field: string; message: TextKey }

/** Refuses to delete a document that others point at, in a live, draft or trashed state, with 409. */
export const refuseWhenUsed =
  (uses: Use[]): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    for (const { collection, field, message } of uses) {
      const users = new Set<string>()
      const drafts = req.payload.collections[collection as CollectionSlug]?.config.versions?.drafts
      for (const draft of drafts ? [false, true] : [false]) {
        const { docs } = await req.payload.find({
          collection: collection as CollectionSlug,
          depth: 0,
          draft,
          overrideAccess: true,
          pagination: false,
          req,
          select: {},
          trash: true,
          where: { [field]: { in: [id] } } as Where,
        })
        for (const doc of docs) users.add(String((doc as { id: ID }).id))
      }
      if (users.size) {
        throw new APIError(textsOf(req)(message, { count: users.size }), 409)
      }
    }
  }
