import anyAscii from 'any-ascii'
import type { BasePayload, CollectionSlug, PayloadRequest, TextField, Where } from 'payload'
import { text, textsOf } from '../admin/translations/texts.js'
import { bySlug } from '../src/bySlug.js'
import { invalid } from '../src/invalid.js'
import type { ID } from '../src/types.js'

const longestSlug = 80

/**
 * A text as a URL segment: transliterated to ASCII, lower case, words joined by hyphens, cut at a
 * word before 80 characters. A text with nothing to keep gives an empty string.
 */
export const toSlug = (text: string): string => {
  const slug = anyAscii(text.normalize('NFC'))
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (slug.length <= longestSlug) return slug
  const cut = slug.slice(0, longestSlug + 1)
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 0) || longestSlug)
}

const isMadeFrom = (slug: string, text: string) => {
  const base = toSlug(text)
  return slug === base || (slug.startsWith(`${base}-`) && /^\d+$/.test(slug.slice(base.length + 1)))
}

/**
 * The address of a document, made from another of its fields.
 *
 * It follows that field until the document is first published (`settles`: once it exists), unless
 * an editor set it; afterwards only an editor changes it. A made one that is taken gets a number;
 * a typed one that is taken is refused. Trash frees an address, restoring takes it or the next.
 */
export const slugField = (
  from: 'headline' | 'name',
  settles: 'published' | 'created',
): TextField => ({
  name: 'slug',
  localized: true,
  type: 'text',
  admin: {
    description: text(from === 'headline' ? 'newsdesk:slugFromHeadline' : 'newsdesk:slugFromName'),
    position: 'sidebar',
  },
  hooks: {
    beforeDuplicate: [() => undefined],
    beforeValidate: [
      async ({ collection, data, operation, req, siblingData, ...rest }) => {
        // A duplicate comes with the document it is made from.
        const originalDoc = operation === 'update' ? rest.originalDoc : undefined
        const before: string | undefined = originalDoc?.slug ?? undefined
        const sent = typeof data?.slug === 'string' ? data.slug.trim() : undefined
        const id: ID | undefined = originalDoc?.id
        const isTrashed = Boolean(collection!.trash && data?.deletedAt)
        if (isTrashed && before) {
          release(before, collection!.slug, req)
          return hideSlug(before, id)
        }
        const restored = before?.includes(trashMark) ? shownSlug(before) : undefined
        const isTyped = Boolean(sent && sent !== before)
        const source = String(siblingData?.[from] ?? originalDoc?.[from] ?? '')
        const oldSource = String(originalDoc?.[from] ?? '')
        const isSettled =
          settles === 'created' ? Boolean(before) : Boolean(before && originalDoc?.publishedAt)
        const isOwn = () => Boolean(before && !isMadeFrom(before, oldSource))
        if (restored === undefined && !isTyped && before && sent !== '' && (isSettled || isOwn())) {
          return before
        }
        const wanted = toSlug(restored ?? (isTyped ? (sent as string) : source))
        if (isTyped && !wanted) {
          const message = textsOf(req)('newsdesk:slugNeedsText')
          throw invalid(collection!.slug, [{ message, path: 'slug' }], req)
        }
        if (!wanted) return source.trim() ? freeSlug('item', collection!.slug, id, req) : before
        if (restored === undefined && wanted === before) return before
        if (!isTyped && restored === undefined && before && isMadeFrom(before, source))
          return before
        if (isTyped && (await isTaken(wanted, collection!.slug, id, req))) {
          const message = textsOf(req)('newsdesk:slugTaken', { slug: wanted })
          throw invalid(collection!.slug, [{ message, path: 'slug' }], req)
        }
        return isTyped ? wanted : freeSlug(wanted, collection!.slug, id, req)
      },
    ],
  },
  index: true,
  label: text('newsdesk:slug'),
  unique: true,
})

/** Stands in the slug of a trashed document, which has left its address. */
export const trashMark = '~trash-'

export const hideSlug = (slug: string, id: ID | undefined) =>
  slug.includes(trashMark) ? slug : `${slug}${trashMark}${id}`

export const shownSlug = (slug: string) => slug.split(trashMark)[0]

/** Whether another document has this slug, or had it. */
export const isTaken = async (
  slug: string,
  collection: string,
  id: ID | undefined,
  req: PayloadRequest,
): Promise<boolean> => {
  const where: Where = {
    and: [bySlug(req.payload, slug), ...(id === undefined ? [] : [{ id: { not_equals: id } }])],
  }
  const { totalDocs } = await req.payload.db.count({
    collection: collection as CollectionSlug,
    req,
    where,
  })
  return totalDocs > 0
}

/** Slugs handed out by this process whose documents may not be stored yet, for ten seconds. */
const reservations = new WeakMap<BasePayload, Map<string, number>>()

/** For an address that has been left. */
export const release = (slug: string, collection: string, { payload }: PayloadRequest) =>
  reservations.get(payload)?.delete(`${collection}/${slug}`)

export const freeSlug = async (
  base: string,
  collection: string,
  id: ID | undefined,
  req: PayloadRequest,
): Promise<string> => {
  const now = Date.now()
  const reserved = reservations.get(req.payload) ?? new Map<string, number>()
  reservations.set(req.payload, reserved)
  for (const [key, until] of reserved) if (until < now) reserved.delete(key)
  for (let n = 1; ; n++) {
    const slug = n === 1 ? base : `${base}-${n}`
    const key = `${collection}/${slug}`
    if (reserved.has(key) && id === undefined) continue
    reserved.set(key, now + 10_000)
    if (!(await isTaken(slug, collection, id, req))) return slug
  }
}
