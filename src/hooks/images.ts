import {
  type CollectionBeforeChangeHook,
  type CollectionSlug,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { textsOf } from '../../admin/translations/texts.js'
import { inAnyLocale, inEach, type Localized } from '../locales.js'
import type { Newsdesk } from '../options.js'
import type { ID } from '../types.js'
import { idOf } from './imagesIn.js'

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
    db.find<{ images?: Localized<ID[]> }>({
      collection: slugs.articles as CollectionSlug,
      pagination: false,
      req,
      where: {
        and: [
          { _status: { equals: 'published' } },
          { deletedAt: { exists: false } },
          inAnyLocale(req.payload, 'images', { in: images }),
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
    ...articles.docs.flatMap(({ images }) =>
      inEach(req.payload, images)
        .flat()
        .map((id) => String(idOf(id))),
    ),
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

/** An image that something published prints keeps its alt text and its credit. */
export const keepWhatIsPrinted =
  ({ slugs }: Newsdesk): CollectionBeforeChangeHook =>
  ({ data, originalDoc, req }) => {
    if (!originalDoc?.published) return data
    const errors = (['alt', 'credit'] as const)
      .filter((field) => originalDoc[field] && !(data[field] ?? originalDoc[field])?.trim())
      .map((field) => ({
        message: textsOf(req)(field === 'alt' ? 'newsdesk:keepsAlt' : 'newsdesk:keepsCredit'),
        path: field,
      }))
    if (errors.length) throw new ValidationError({ collection: slugs.images, errors, req }, req.t)
    return data
  }
