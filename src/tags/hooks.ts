import type { CollectionBeforeValidateHook, FieldHook, PayloadRequest, Where } from 'payload'
import { APIError } from 'payload'
import { textsOf } from '../../admin/translations/texts.js'
import { isStaff } from '../access/abilities.js'
import { findOne } from '../findOne.js'
import { inAnyLocale } from '../locales.js'
import type { Newsdesk } from '../options.js'
import type { ID } from '../types.js'
import { likenessOf } from './likeness.js'
import { findMerges } from './merges.js'

export type Similar = { id: ID; name: string; slug: string }

/** Refuses a tag that another is spelled like, with 409, unless whoever makes it insists. */
export const askBeforeSimilar =
  ({ slugs }: Newsdesk): CollectionBeforeValidateHook =>
  async ({ data, originalDoc, req }) => {
    if (typeof data?.name !== 'string') return data
    const likeness = likenessOf(data.name)
    const isNew = likeness !== originalDoc?.likeness
    if (isNew && likeness && !data.allowSimilar) {
      const existing = await findSimilar(likeness, slugs.tags, req, originalDoc?.id)
      if (existing) {
        const message = textsOf(req)('newsdesk:tagIsThere', { name: existing.name })
        throw new APIError(message, 409, { existing }, true)
      }
    }
    return { ...data, likeness }
  }

/** The tag that stands for one spelled like this. */
export const findSimilar = async (
  likeness: string,
  tags: string,
  { payload }: PayloadRequest,
  except?: ID,
): Promise<Similar | null> => {
  const find = (where: Where) => findOne<Similar>(payload, { collection: tags, where })
  const found = await find({
    and: [
      inAnyLocale(payload, 'likeness', { equals: likeness }),
      ...(except === undefined ? [] : [{ id: { not_equals: except } }]),
    ],
  })
  if (!found) return null
  const survivor = (await findMerges(payload)).survivorOf(found.id)
  if (String(survivor) === String(except)) return null
  const { id, name, slug } = (await find({ id: { equals: survivor } })) ?? found
  return { id, name, slug }
}

/**
 * An article's tags as readers know them: each by the one that stands for it, once. Staff and saves
 * get what is stored, so that no save writes it down and undoing a merge brings all back.
 */
export const readMerged =
  (newsdesk: Newsdesk): FieldHook =>
  async ({ req, showHiddenFields, value }) => {
    if (!newsdesk.enabled || !Array.isArray(value) || !value.length || showHiddenFields)
      return value
    if (await isStaff(newsdesk)({ req })) return value
    const { survivorOf } = await findMerges(req.payload)
    const survivors = new Map(value.map(survivorOf).map((id) => [String(id), id]))
    return [...survivors.values()]
  }
