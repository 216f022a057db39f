import type {
  CollectionBeforeValidateHook,
  CollectionSlug,
  FlattenedField,
  PayloadRequest,
} from 'payload'
import { textsOf } from '../../admin/translations/texts.js'
import { idOf, toID } from '../ids.js'
import { invalid } from '../invalid.js'
import type { Newsdesk } from '../options.js'
import type { ID } from '../types.js'
import { imagesIn, rootOf } from './imagesIn.js'

type Doc = Record<string, unknown>
type Wrong = { message: string; path: string }

/** Refuses an article that points at what is not there; asks only for what it did not point at before. */
export const requireTargets =
  ({ slugs }: Newsdesk): CollectionBeforeValidateHook =>
  async ({ collection, data = {}, operation, originalDoc, req }) => {
    const before: Doc = operation === 'update' ? originalDoc : {}
    const targets: Record<string, { field: FlattenedField; id: unknown }[]> = {}
    const wrong: Wrong[] = []
    const isNone = (field: FlattenedField) =>
      wrong.push({ message: req.t('validation:invalidSelection'), path: field.name })
    for (const field of collection.flattenedFields) {
      const isBody = field.name === 'body'
      const to = isBody ? slugs.images : 'relationTo' in field && field.relationTo
      if (typeof to !== 'string') continue
      const value = data[field.name]
      const isMany = 'hasMany' in field && Boolean(field.hasMany)
      if (!isBody && value != null && Array.isArray(value) !== isMany) {
        isNone(field)
        continue
      }
      // Payload fills in what a save leaves out with what the document holds.
      if (isBody && rootOf(value) === rootOf(before.body)) continue
      const targetsIn = (value: unknown) =>
        isBody ? imagesIn({ body: value }, slugs.images) : namedBy(value)
      const ids = targetsIn(value)
      if (!ids.length) continue
      const known = targetsIn(before[field.name])
      const added = ids.filter((id) => !known.some((one) => String(one) === String(id)))
      targets[to] = [...(targets[to] ?? []), ...added.map((id) => ({ field, id }))]
    }
    for (const [to, all] of Object.entries(targets)) {
      const there = await findThere(to, all.map(({ id }) => id).filter(isID), req)
      for (const { field, id } of all) {
        if (!isID(id)) isNone(field)
        else if (!there.has(String(id)))
          wrong.push({ message: textsOf(req)('newsdesk:isNowhere', { id }), path: field.name })
      }
    }
    if (wrong.length) throw invalid(collection.slug, wrong, req)
    return data
  }

const isID = (id: unknown): id is ID =>
  (typeof id === 'string' && id !== '') || Number.isSafeInteger(id)

/** What a relationship names, ids or not. */
const namedBy = (value: unknown): unknown[] => [value ?? []].flat().map((one) => idOf(one) ?? one)

const findThere = async (collection: string, ids: ID[], req: PayloadRequest) => {
  const asked = ids.flatMap((id) => toID(req.payload, collection, id) ?? [])
  if (!asked.length) return new Set<string>()
  const { docs } = await req.payload.db.find<{ id: ID }>({
    collection: collection as CollectionSlug,
    pagination: false,
    req,
    select: {},
    where: { id: { in: asked } },
  })
  return new Set(docs.map(({ id }) => String(id)))
}
