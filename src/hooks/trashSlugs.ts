import type { CollectionAfterChangeHook, CollectionSlug } from 'payload'
import { freeSlug, hideSlug, release, shownSlug } from '../../fields/slug.js'
import { isLocalized } from '../locales.js'
import type { ID } from '../types.js'
import { savedIn } from './live.js'

type Stored = { id: ID; slug?: Record<string, string | null> }
type Version = { id: ID; version: Stored }

/**
 * Trash frees an article's address in every language, and coming back takes it again. The field's
 * own hook sees the language of the request alone, and so does any save; hence the database's own
 * write, of an article that no reader sees, and of the version that restoring it starts from.
 */
export const moveSlugs: CollectionAfterChangeHook = async ({
  collection,
  data,
  doc,
  previousDoc,
  req,
}) => {
  if (!isLocalized(req.payload)) return doc
  const isTrashed = Boolean(savedIn({ data, previousDoc }, 'deletedAt'))
  if (isTrashed === Boolean(previousDoc?.deletedAt)) return doc
  const { db } = req.payload
  const shared = { collection: collection.slug as CollectionSlug, req }
  const stored = await db.findOne<Stored>({ ...shared, where: { id: { equals: doc.id } } })
  const slug: Record<string, string | null> = {}
  for (const [locale, own] of Object.entries(stored?.slug ?? {})) {
    if (!own) continue
    if (isTrashed) {
      release(own, collection.slug, req)
      slug[locale] = hideSlug(own, doc.id)
    } else if (shownSlug(own) === own) slug[locale] = own
    else slug[locale] = await freeSlug(shownSlug(own), collection.slug, doc.id, req)
  }
  if (JSON.stringify(slug) === JSON.stringify(stored?.slug)) return doc
  await db.updateOne({ ...shared, data: { ...stored, slug }, id: doc.id, returning: false })
  const { docs } = await db.findVersions<Stored>({
    ...shared,
    limit: 1,
    pagination: false,
    sort: '-updatedAt',
    where: { parent: { equals: doc.id } },
  })
  for (const { id, version, ...rest } of docs as unknown as Version[]) {
    const versionData = { ...rest, version: { ...version, slug } }
    await db.updateVersion({ ...shared, id, returning: false, versionData } as never)
  }
  return doc
}
