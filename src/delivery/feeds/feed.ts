import { APIError, type BasePayload, type Where } from 'payload'
import type { SectionDoc } from '../../lists/cards.js'
import { getDesk } from '../../lists/desk.js'
import { withChildren } from '../../lists/sources.js'
import type { Correction, ListKind, NewsList, PageArticle } from '../../types.js'
import { filled, findArticles, type Populated, toPageArticle } from '../article.js'
import { escapeHTML } from '../body.js'
import { findTag } from '../fronts.js'
import { findSection, getList } from '../list.js'
import { getSite, type Site } from '../site.js'
import { checkLocale } from '../stories.js'
import { note } from '../trace.js'
import { correctionWord } from '../words.js'
import { type FeedFile, feedTitle, feedURL } from './links.js'

/** A picture of an item, as a file to fetch. */
export type FeedImage = {
  url: string
  type: string
  /** In bytes. */
  length: number
  width: number
  height: number
  alt: string
  caption: string
  credit: string
}

export type FeedItem = {
  /** Stays, whatever its headline and slug become. */
  id: string
  url: string
  article: PageArticle
  /** Differs from the article's own where a pick says so. */
  headline: string
  /** The body, and below it the corrections. */
  html: string
  image: FeedImage | null
}

/** What a feed says, before it is written in one of the formats. */
export type Feed = {
  title: string
  /** The feed's own address. */
  url: string
  site: Site
  /** When an item last changed; `null` without items. */
  updated: string | null
  items: FeedItem[]
  /** Whether items hold the whole text. */
  isFull: boolean
}

type Args = {
  file: FeedFile
  isFull: boolean
  limit: number
  list: ListKind | null
  locale: string | null
  section: string | null
  tag: string | null
}

export const getFeed = async (
  payload: BasePayload,
  { file, isFull, limit, list, locale: wanted, section, tag }: Args,
): Promise<Feed> => {
  if (tag && (section || list)) {
    throw new APIError('`tag` can’t be combined with `section` or `list`.', 400)
  }
  const locale = checkLocale(payload, wanted)
  const site = getSite(payload, locale)
  const found = await findOf(payload, { locale, section, tag })
  if (!section && !tag && !list) note.any('article')
  if (found.section) note.one('section', found.section.id)
  if (found.tag) note.one('tag', found.tag.id)
  const of = { ...(list ? { list } : {}), ...found }
  const listed = list ? await getList(payload, { kind: list, limit, locale, section }) : null
  const docs = listed
    ? await findListed(payload, listed.entries, locale)
    : await findArticles(payload, {
        limit,
        locale,
        sort: ['-publishedAt', '-createdAt'],
        where: found.where,
      })
  const printed = docs.filter(({ slug }) => slug)
  const headlines = new Map(listed?.entries.map(({ card }) => [String(card.id), card.headline]))
  const items = await Promise.all(
    printed.map(async (doc): Promise<FeedItem> => {
      const article = await toPageArticle(payload, doc, { links: site, locale })
      return {
        article,
        headline: headlines.get(String(doc.id)) ?? article.headline,
        html: article.body.html + toCorrections(article.correction, site.language),
        id: site.toURI(doc.id),
        image: toFeedImage(article, doc, site),
        url: site.toURL(article.path),
      }
    }),
  )
  return {
    isFull,
    items,
    site,
    title: feedTitle(site, of, listed?.title),
    updated: items.reduce<string | null>(
      (last, { article: { modifiedAt } }) => (last && last > modifiedAt ? last : modifiedAt),
      null,
    ),
    url: feedURL(site, file, of),
  }
}

/** The section or tag a feed is of, and which articles are theirs. */
const findOf = async (
  payload: BasePayload,
  { locale, section, tag }: { locale?: string; section: string | null; tag: string | null },
) => {
  const ofSection = await findSection(payload, section, locale)
  if (ofSection) {
    const sections = await getDesk(payload).sources.sections(locale)
    const found = sections.get(String(ofSection.id)) as SectionDoc
    const where: Where = { section: { in: withChildren(found.id, sections) } }
    return { section: found, where }
  }
  if (!tag) return { where: {} }
  const found = await findTag(payload, { locale, slug: tag })
  if (!found) throw new APIError('`tag` names no tag.', 404)
  const where: Where = { tags: { equals: found.id } }
  return { tag: found, where }
}

const findListed = async (
  payload: BasePayload,
  entries: NewsList['entries'],
  locale: string | undefined,
): Promise<Populated[]> => {
  const ids = entries.map(({ card }) => card.id)
  if (!ids.length) return []
  const docs = await findArticles(payload, {
    limit: ids.length,
    locale,
    where: { id: { in: ids } },
  })
  return ids.flatMap((id) => docs.find((doc) => String(doc.id) === String(id)) ?? [])
}

const toCorrections = (corrections: Correction[], language: string): string =>
  corrections
    .map(
      ({ datePublished, text }) =>
        `<p><strong>${correctionWord(language)}</strong>, <time datetime="${datePublished}">${datePublished.slice(0, 10)}</time>: ${escapeHTML(text)}</p>`,
    )
    .join('')

type File = { filesize?: number | null; mimeType?: string | null; url?: string | null }

/** The file a reader's app is to fetch, with the size and type that an enclosure must name. */
const toFeedImage = ({ image }: PageArticle, doc: Populated, site: Site): FeedImage | null => {
  const stored = filled(doc.image) as (File & { sizes?: Record<string, File | null> }) | null
  if (!image || !stored) return null
  const { alt, caption, credit } = image
  for (const [printed, file] of [
    [image.sizes.lead, stored.sizes?.lead],
    [image, stored],
  ] as const) {
    if (!printed || !file?.mimeType || !file.filesize) continue
    return {
      alt,
      caption,
      credit,
      height: printed.height,
      length: file.filesize,
      type: file.mimeType,
      url: site.toFileURL(printed.url),
      width: printed.width,
    }
  }
  return null
}
