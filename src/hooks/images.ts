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

/** An image may stand in any number of articles: so many are looked at for one that uses it. */
const mostAtOnce = 50

/** Sets on each image whether something published uses it, which is what opens it to the public. */
export const publishImages = async (images: ID[], { slugs }: Newsdesk, req: PayloadRequest) => {
  if (!images.length) return
  const { db } = req.payload
  const [{ docs }, used, lists] = await Promise.all([
    db.find<{ id: ID; published?: boolean }>({
      collection: slugs.images as CollectionSlug,
      pagination: false,
      req,
      select: { published: true },
      where: { id: { in: images } },
    }),
    findInArticles(images, slugs.articles, req),
    db.find<{ picks?: { image?: ID }[] }>({
      collection: slugs.lists as CollectionSlug,
      pagination: false,
      req,
      where: { 'picks.image': { in: images } },
    }),
  ])
  for (const { picks = [] } of lists.docs) {
    for (const { image } of picks) used.add(String(idOf(image)))
  }
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

/** Each article found uses one of those looked for, so each step leaves fewer of them. */
const findInArticles = async (images: ID[], collection: string, req: PayloadRequest) => {
  const used = new Set<string>()
  for (let left = images; left.length; left = left.filter((id) => !used.has(String(id)))) {
    const { docs } = await req.payload.db.find<{ images?: Localized<ID[]> }>({
      collection: collection as CollectionSlug,
      limit: mostAtOnce,
      pagination: false,
      req,
      select: { images: true },
      // In the collection's own order, by date, SQLite walks all that are published for them.
      sort: ['images'],
      where: {
        and: [
          { _status: { equals: 'published' } },
          { deletedAt: { exists: false } },
          inAnyLocale(req.payload, 'images', { in: left }),
        ],
      },
    })
    for (const { images } of docs) {
      for (const id of inEach(req.payload, images).flat()) used.add(String(idOf(id)))
    }
    // On SQL an article takes a row for each of the images that it uses.
    if (docs.length * left.length < mostAtOnce) break
  }
  return used
}

/** An image that something published prints keeps its alt text and its credit. */
export const keepWhatIsPrinted =
  ({ slugs }: Newsdesk): CollectionBeforeChangeHook =>
  ({ data, originalDoc, req }) => {
    if (!originalDoc?.published) return data
    const errors = (['alt', 'credit'] as const)
      .filter((field) => originalDoc[field] && data[field] !== undefined && !data[field]?.trim())
      .map((field) => ({
        message: textsOf(req)(field === 'alt' ? 'newsdesk:keepsAlt' : 'newsdesk:keepsCredit'),
        path: field,
      }))
    if (errors.length) throw new ValidationError({ collection: slugs.images, errors, req }, req.t)
    return data
  }
