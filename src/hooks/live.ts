import type { CollectionBeforeOperationHook, CollectionSlug, PayloadRequest } from 'payload'
import { idOf } from '../ids.js'
import { inLocale, type Localized } from '../locales.js'
import type { Newsdesk } from '../options.js'
import type { ID } from '../types.js'
import { rootOf, storedImages } from './imagesIn.js'
import { createNotes } from './notes.js'

/** The stored article, draft versions apart. */
export type Stored = {
  id: ID
  _status?: string | null
  body?: unknown
  deletedAt?: string | null
  formerSlugs?: string[] | null
  image?: unknown
  imageAlt?: string | null
  modifiedAt?: string | null
  publishedAt?: string | null
  section?: unknown
  slug?: string | null
}

/** The operations of a request that keep a draft and leave the stored article alone. */
const drafts = createNotes<boolean>()
const several = ''

/** Notes which saves only keep a draft: the hooks of a save are not told. */
export const noteDraft: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'update') return args
  const { draft, id } = args as { draft?: boolean; id?: ID }
  drafts.set(req, String(id ?? several), Boolean(draft))
  return args
}

export const isDraftOnly = (req: PayloadRequest, id: ID): boolean =>
  drafts.get(req, String(id)) ?? drafts.get(req, several) ?? false

/** The article as it is stored before a save; read only where the newest version is a draft. */
export const findStored = async (
  newest: Stored,
  { slugs }: Newsdesk,
  req: PayloadRequest,
): Promise<Stored | null> => {
  if (newest._status === 'published') return newest
  const stored = await req.payload.db.findOne<Stored>({
    collection: slugs.articles as CollectionSlug,
    req,
    where: { id: { equals: newest.id } },
  })
  if (!stored) return null
  const of = <T>(value: T) => inLocale(req.payload, value as never, req.locale) as T
  const { body, imageAlt, slug } = stored
  return { ...stored, body: of(body), imageAlt: of(imageAlt), slug: of(slug) }
}

/** The images it uses in any language. */
export const findImages = async (
  article: ID,
  { slugs }: Newsdesk,
  req: PayloadRequest,
): Promise<ID[]> => {
  const stored = await req.payload.db.findOne<{ id: ID; images?: Localized<unknown[]> }>({
    collection: slugs.articles as CollectionSlug,
    req,
    select: { images: true },
    where: { id: { equals: article } },
  })
  return storedImages(req.payload, stored)
}

/** What readers see of an article that other documents depend on. */
export type Shown = { images: ID[]; section: ID | null }

/** `null` where readers don't see the article. */
export const shownOf = (
  article: Pick<Stored, '_status' | 'deletedAt' | 'section'> | null,
  images: ID[],
): Shown | null =>
  article?._status === 'published' && !article.deletedAt
    ? { images, section: idOf(article.section) }
    : null

/** Payload fills in what a save leaves out with what the document holds, so these are the same then. */
export const hasSamePictures = (one: Pictured, other: Pictured): boolean =>
  rootOf(one.body) === rootOf(other.body) && String(idOf(one.image)) === String(idOf(other.image))

type Pictured = { body?: unknown; image?: unknown }

/** What a save has stored; the document that its hooks get holds what the caller selected and may read. */
export const savedIn = (
  { data, previousDoc }: { data: Record<string, unknown>; previousDoc?: Record<string, unknown> },
  name: string,
): unknown => (data[name] === undefined ? previousDoc?.[name] : data[name])

export const hasSame = (a: ID[], b: ID[]): boolean => {
  const [one, other] = [a, b].map((ids) => ids.map(String).sort())
  return one.join() === other.join()
}
