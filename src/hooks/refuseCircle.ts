import type { CollectionBeforeValidateHook, CollectionSlug } from 'payload'
import { type TextKey, textsOf } from '../../admin/translations/texts.js'
import { idOf, toID } from '../ids.js'
import { invalid } from '../invalid.js'
import type { ID } from '../types.js'

type Doc = Record<string, unknown> & { id: ID }

/** Refuses a document whose field leads to itself, by whatever detour. */
export const refuseCircle =
  (field: string, message: TextKey): CollectionBeforeValidateHook<Doc> =>
  async ({ collection, data, originalDoc, req }) => {
    if (originalDoc?.id === undefined) return data
    const seen = new Set<string>()
    for (let next = idOf(data?.[field]); isID(next); ) {
      const id = toID(req.payload, collection.slug, next)
      // What is no id Payload refuses.
      if (id === undefined) break
      const found: Doc | null = await req.payload.db.findOne<Doc>({
        collection: collection.slug as CollectionSlug,
        req,
        where: { id: { equals: id } },
      })
      // A circle that this document is no part of is not its fault.
      if (!found || seen.has(String(found.id))) break
      if (String(found.id) === String(originalDoc.id)) {
        const errors = [{ message: textsOf(req)(message), path: field }]
        throw invalid(collection.slug, errors, req)
      }
      seen.add(String(found.id))
      next = idOf(found[field])
    }
    return data
  }

const isID = (id: unknown): id is ID => typeof id === 'string' || typeof id === 'number'
