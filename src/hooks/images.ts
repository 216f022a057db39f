import type { CollectionSlug, PayloadRequest } from 'payload'
import { ValidationError } from 'payload'
import { textsOf } from '../../admin/translations/texts.js'
import type { Newsdesk } from '../options.js'
import type { ID } from '../types.js'

/** The id of a relationship's value, whether it is populated or not. */
export const idOf = (value: unknown): ID | null =>
  value && typeof value === 'object' ? ((value as { id?: ID }).id ?? null) : ((value as ID) ?? null)

/** The images an article uses: its lead image first, then those in its body, each once. */
export const imagesIn = (
  article: { body?: unknown; image?: unknown },
  imagesSlug: string,
): ID[] => {
  const found: ID[] = []
  const add = (value: unknown) => {
    const id = idOf(value)
    if (id != null && !found.some((other) => String(other) === String(id))) found.push(id)
  }
  const walk = (node: unknown) => {
    if (!node || typeof node !== 'object') return
    const { children, relationTo, type, value } = node as Record<string, unknown>
    if (type === 'upload' && relationTo === imagesSlug) add(value)
    if (Array.isArray(children)) children.forEach(walk)
  }
  add(article.image)
  walk((article.body as { root?: unknown } | null)?.root)
  return found
}

type Needs = { id: ID; alt?: string; credit?: string; filename?: string }

/** Refuses to publish an article with an image that lacks its alt text or its credit. */
export const requireCredits = async (
  article: { image?: unknown; imageAlt?: string | null },
  images: ID[],
  { slugs }: Newsdesk,
  req: PayloadRequest,
) => {
  if (!images.length) return
  const { docs } = await req.payload.db.find<Needs>({
    collection: slugs.images as CollectionSlug,
    pagination: false,
    req,
    where: { id: { in: images } },
  })
  const lead = String(idOf(article.image))
  const errors = docs.flatMap((image) => {
    const isLead = String(image.id) === lead
    const hasAlt = Boolean(image.alt?.trim() || (isLead && article.imageAlt?.trim()))
    const hasCredit = Boolean(image.credit?.trim())
    if (hasAlt && hasCredit) return []
    const lack = hasCredit
      ? 'newsdesk:lacksAlt'
      : hasAlt
        ? 'newsdesk:lacksCredit'
        : 'newsdesk:lacksAltAndCredit'
    const message = textsOf(req)(lack, { image: image.filename })
    return [{ message, path: isLead ? 'image' : 'body' }]
  })
  if (errors.length) {
    throw new ValidationError({ collection: slugs.articles, errors, req }, req.t)
  }
}

/** Sets on each image whether something published uses it, which is what opens it to the public. */
export const publishImages = async (images: ID[], { slugs }: Newsdesk, req: PayloadRequest) => {
  if (!images.length) return
  const { db } = req.payload
  const [{ docs }, articles, lists] = await Promise.all([
    db.find<{ id: ID; published?: boolean }>({
      collection: slugs.images as CollectionSlug,
      pagination: false,
      req,
      where: { id: { in: images } },
    }),
    db.find<{ images?: ID[] }>({
      collection: slugs.articles as CollectionSlug,
      pagination: false,
      req,
      where: {
        and: [
          { _status: { equals: 'published' } },
          { deletedAt: { exists: false } },
          { images: { in: images } },
        ],
      },
    }),
    db.find<{ picks?: { image?: ID }[] }>({
      collection: slugs.lists as CollectionSlug,
      pagination: false,
      req,
      where: { 'picks.image': { in: images } },
    }),
  ])
  const used = new Set([
    ...articles.docs.flatMap((article) => (article.images ?? []).map((id) => String(idOf(id)))),
    ...lists.docs.flatMap(({ picks = [] }) => picks.map(({ image }) => String(idOf(image)))),
  ])
  for (const image of docs) {
    const published = used.has(String(image.id))
    if (Boolean(image.published) === published) continue
    await db.updateOne({
      id: image.id,
      collection: slugs.images as CollectionSlug,
      data: { published },
      req,
      returning: false,
    })
  }
}
