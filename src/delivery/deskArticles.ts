import {
  type CollectionSlug,
  Forbidden,
  type PayloadRequest,
  type TypedUser,
  type Where,
} from 'payload'
import { toID } from '../ids.js'
import type { ImageDoc } from '../lists/cards.js'
import { getDesk } from '../lists/desk.js'
import { canCurate } from '../lists/picks.js'
import { fallbackOrder, localesOf } from '../locales.js'
import type { ID } from '../types.js'
import { checkLocale } from './stories.js'

/** An article as the desk shows it, drafts included. */
export type DeskArticle = {
  id: ID
  headline: string
  section: string | null
  status: 'draft' | 'published'
  publishedAt: string | null
  thumbnail: string | null
}

/** Articles by headline, byline or tag, drafts too: those whoever asks may read, at most 20. */
export const searchArticles = async (
  req: PayloadRequest,
  text: string,
  wanted?: string | null,
): Promise<DeskArticle[]> => {
  const { newsdesk } = getDesk(req.payload)
  if (!req.user) throw new Forbidden(req.t)
  await canCurate(newsdesk, req)
  const locale = checkLocale(req.payload, wanted)
  const words = text.trim()
  if (!words) return findDeskArticles(req, {}, { limit: 10, locale })
  const { docs: tags } = await req.payload.find({
    collection: newsdesk.slugs.tags as CollectionSlug,
    depth: 0,
    limit: 20,
    locale: locale as never,
    overrideAccess: false,
    pagination: false,
    select: {},
    user: req.user,
    where: { name: { like: words } },
  })
  const byTag: Where[] = tags.length ? [{ tags: { in: tags.map(({ id }) => id) } }] : []
  const where: Where = {
    or: [{ headline: { like: words } }, { byline: { like: words } }, ...byTag],
  }
  return findDeskArticles(req, where, { limit: 20, locale })
}

export const describe = async (req: PayloadRequest, ids: ID[], locale?: string) => {
  const { slugs } = getDesk(req.payload).newsdesk
  const known = ids.flatMap((id) => toID(req.payload, slugs.articles, id) ?? [])
  const found = known.length
    ? await findDeskArticles(req, { id: { in: known } }, { limit: known.length, locale })
    : []
  return new Map(found.map((one) => [String(one.id), one]))
}

type Populated = {
  id: ID
  headline?: string | null
  publishedAt?: string | null
  section?: { name?: string } | ID | null
  image?: ImageDoc | ID | null
}

export const thumbnailOf = (image: ImageDoc | undefined): string | null =>
  image?.sizes?.thumbnail?.url ?? image?.url ?? null

/** The newest words of each, in a language that it has, and whether readers have it. */
const findDeskArticles = async (
  req: PayloadRequest,
  where: Where,
  { limit, locale }: { limit: number; locale?: string },
): Promise<DeskArticle[]> => {
  const { newsdesk, sources } = getDesk(req.payload)
  const { docs } = await req.payload.find({
    collection: newsdesk.slugs.articles as CollectionSlug,
    depth: 1,
    draft: true,
    fallbackLocale: [
      ...(locale ? fallbackOrder(req.payload, locale) : []),
      ...localesOf(req.payload),
    ] as never,
    limit,
    locale: locale as never,
    overrideAccess: false,
    pagination: false,
    select: { headline: true, image: true, publishedAt: true, section: true } as never,
    sort: '-updatedAt',
    user: req.user as TypedUser,
    where,
  })
  const found = docs as unknown as Populated[]
  const live = await sources.articles(found.map(({ id }) => id))
  return found.map(({ headline, id, image, publishedAt, section }) => ({
    headline: headline ?? '',
    id,
    publishedAt: publishedAt ?? null,
    section: section && typeof section === 'object' ? (section.name ?? null) : null,
    status: live.has(String(id)) ? 'published' : 'draft',
    thumbnail: image && typeof image === 'object' ? thumbnailOf(image) : null,
  }))
}
