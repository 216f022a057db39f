import { APIError, type BasePayload, type CollectionSlug, type Where } from 'payload'
import { verifyPreview } from '../access/preview.js'
import { storedImages } from '../hooks/imagesIn.js'
import { idOf } from '../ids.js'
import { type Previewed, previewedKey, readDraft } from '../images/previewed.js'
import { type ImageDoc, type SectionDoc, toCard, toCardImage } from '../lists/cards.js'
import { getDesk } from '../lists/desk.js'
import { inAnyLocale } from '../locales.js'
import { whereDated } from '../published.js'
import type { Correction, ID, Link, PageArticle } from '../types.js'
import { type BodyLinks, toBody } from './body.js'
import { parentsOf, toSectionLink } from './sections.js'
import { getSite } from './site.js'
import { note } from './trace.js'
import { toBylineText } from './words.js'

/** An article with what it points at filled in, as far as the public may read it. */
export type Populated = {
  id: ID
  slug?: string | null
  headline?: string | null
  summary?: string | null
  publishedAt?: string | null
  modifiedAt?: string | null
  correction?: Correction[] | null
  createdAt: string
  updatedAt: string
  byline?: string[] | null
  section?: SectionDoc | null
  image?: ImageDoc | null
  /** Every image it uses. */
  images?: unknown[] | null
  imageAlt?: string | null
  imageCaption?: string | null
  body?: unknown
  tags?: { name: string; slug: string; id: ID }[] | null
}

/** Published articles that the public may read, whole. */
export const findArticles = async (
  payload: BasePayload,
  { where, ...rest }: { limit: number; locale?: string; sort?: string[]; where: Where },
): Promise<Populated[]> => {
  const { slugs } = getDesk(payload).newsdesk
  const { docs } = await payload.find({
    ...(rest as { limit: number }),
    collection: slugs.articles as CollectionSlug,
    depth: 1,
    overrideAccess: false,
    pagination: false,
    where: {
      and: [...whereDated, where],
    },
  })
  return docs as unknown as Populated[]
}

/**
 * The newest draft of the article that a preview token opens. The token opens that article and its
 * images; what else it points at is filled in as far as the public may read it.
 */
export const findDraft = async (
  payload: BasePayload,
  { locale, token }: { locale?: string; token: string },
): Promise<Populated | undefined> => {
  const opened = verifyPreview(payload, token)
  if (!opened) {
    throw new APIError('`draft` is no preview link, or it has expired. Ask for a new one.', 403)
  }
  const { newsdesk } = getDesk(payload)
  const draft = await readDraft(payload, newsdesk, opened.article)
  if (!draft) return undefined
  const previewed: Previewed = { images: storedImages(payload, draft), token }
  const doc = await payload.findByID({
    id: opened.article,
    collection: newsdesk.slugs.articles as CollectionSlug,
    context: { [previewedKey]: previewed },
    data: draft as Record<string, unknown>,
    depth: 1,
    disableErrors: true,
    locale: locale as never,
    overrideAccess: false,
  })
  return (doc ?? undefined) as unknown as Populated | undefined
}

/**
 * The published article at an address, or that has left it. Asked one after the other: asked in one,
 * SQLite walks all articles, and MongoDB may.
 */
export const findBySlug = async (
  payload: BasePayload,
  { locale, slug }: { locale?: string; slug: string },
): Promise<Populated | undefined> => {
  const find = async (where: Where) =>
    (await findArticles(payload, { limit: 1, locale, where })).at(0)
  const found = await find(inAnyLocale(payload, 'slug', { equals: slug }))
  const article = found ?? (await find({ formerSlugs: { in: [slug] } }))
  // In an app without fallback it may have no page in this language.
  return article?.slug ? article : undefined
}

/** An article as its page prints it. */
export const toPageArticle = async (
  payload: BasePayload,
  doc: Populated,
  { links, locale }: { links?: BodyLinks; locale?: string } = {},
): Promise<PageArticle> => {
  const { newsdesk, sources } = getDesk(payload)
  note.one('article', doc.id)
  for (const image of doc.images ?? []) note.one('image', idOf(image))
  for (const tag of tagsOf(doc)) note.one('tag', tag.id)
  const publishedAt = doc.publishedAt ?? doc.updatedAt
  const sections = await sources.sections(locale)
  const section = sections.get(String(filled(doc.section)?.id)) ?? null
  const image = toCardImage(filled(doc.image), doc)
  const card = toCard(
    {
      ...doc,
      headline: doc.headline ?? '',
      image: null,
      publishedAt,
      section: null,
      slug: doc.slug ?? '',
    },
    section,
    null,
    newsdesk,
    { locale },
  )
  const byline = doc.byline ?? []
  return {
    id: card.id,
    slug: card.slug,
    path: card.path,
    headline: card.headline,
    summary: doc.summary ?? '',
    section: section && {
      ...toSectionLink(section, newsdesk, locale),
      parents: parentsOf(section, sections).map((parent) =>
        toSectionLink(parent, newsdesk, locale),
      ),
    },
    byline,
    bylineText: toBylineText(byline, getSite(payload, locale).language),
    publishedAt: card.publishedAt,
    modifiedAt: laterOf(card.publishedAt, doc.modifiedAt),
    correction: (doc.correction ?? [])
      .map(({ datePublished, text }) => ({
        text,
        datePublished: new Date(datePublished).toISOString(),
      }))
      .sort((a, b) => b.datePublished.localeCompare(a.datePublished)),
    image,
    body: toBody(
      doc.body,
      ({ section, slug }) =>
        newsdesk.articlePath({
          locale,
          section: sections.get(String(idOf(section)))?.slug ?? null,
          slug,
        }),
      links,
    ),
    tags: tagsOf(doc).flatMap(({ name, slug }): Link[] =>
      name && slug ? [{ name, slug, path: newsdesk.site.tagPath({ locale, slug }) }] : [],
    ),
  }
}

/** The tags that are there: one that the reader may not see, or that is gone, is only an id. */
export const tagsOf = ({ tags }: Populated) => (tags ?? []).flatMap((tag) => filled(tag) ?? [])

/** A relationship's document, or `null` where it was not filled in. */
export const filled = <T>(value: T): (NonNullable<T> & object) | null =>
  typeof value === 'object' && value !== null ? (value as NonNullable<T> & object) : null

/** A date of change before the publication, as an import may bring, is no change. */
const laterOf = (publishedAt: string, modifiedAt: string | null | undefined): string =>
  modifiedAt && new Date(modifiedAt) > new Date(publishedAt)
    ? new Date(modifiedAt).toISOString()
    : publishedAt
