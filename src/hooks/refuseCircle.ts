import type { CollectionBeforeValidateHook, CollectionSlug } from 'payload'
import { type TextKey, textsOf } from '../../admin/translations/texts.js'
import { idOf } from '../ids.js'
import { invalid } from '../invalid.js'
import type { ID } from '../types.js'

type Doc = Record<string, unknown> & { id: ID }

/** Refuses a document whose field leads to itself, by whatever detour. */
export const refuseCircle =
  (field: string, message: TextKey): CollectionBeforeValidateHook<Doc> =>
  async ({ collection, data, originalDoc, req }) => {
    if (originalDoc?.id === undefined) return data
    const seen = new Set([String(originalDoc.id)])
    for (let next = idOf(data?.[field]); next !== null; ) {
      if (seen.has(String(next))) {
        const errors = [{ message: textsOf(req)(message), path: field }]
        throw invalid(collection.slug, errors, req)
      }
      seen.add(String(next))
      const found: Doc | null = await req.payload.db.findOne<Doc>({
        collection: collection.slug as CollectionSlug,
        req,
        where: { id: { equals: next } },
      })
      next = idOf(found?.[field])
    }
    return data
  }
