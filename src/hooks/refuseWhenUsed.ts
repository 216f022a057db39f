import type { CollectionBeforeDeleteHook, CollectionSlug, Where } from 'payload'
import { APIError } from 'payload'
import type { ID } from '../types.js'

type Use = { collection: string; field: string; noun?: string }

/** Refuses to delete a document that others point at, in a live, draft or trashed state, with 409. */
export const refuseWhenUsed =
  (what: string, uses: Use[]): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    for (const { collection, field, noun = 'article' } of uses) {
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
        const count = `${users.size} ${noun}${users.size === 1 ? '' : 's'}`
        throw new APIError(
          `This ${what} is used by ${count}. Give ${users.size === 1 ? 'it' : 'them'} another ${what} first.`,
          409,
        )
      }
    }
  }
