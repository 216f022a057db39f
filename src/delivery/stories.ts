import { APIError, type BasePayload, type CollectionSlug, type Where } from 'payload'
import { type ArticleDoc, cardSelect, toCard } from '../lists/cards.js'
import { getDesk } from '../lists/desk.js'
import type { ID, Story } from '../types.js'
import { after, fromCursor, toCursor } from './cursor.js'
import { note } from './trace.js'

export type StoryDoc = ArticleDoc & {
  createdAt: string
  byline?: string[] | null
  summary?: string | null
  tags?: ID[] | null
}

export type Args = {
  cursor?: string | null
  limit: number
  locale?: string
  where?: Where
}

/**
 * The newest published articles the public may read, and where the next ones are.
 *
 * @param find what finds them
 */
export const findStories = async (
  payload: BasePayload,
  { limit, ...args }: Args,
  find = findStoryDocs,
): Promise<{ articles: Story[]; next: string | null }> => {
  const docs = await find(payload, { ...args, limit: limit + 1 })
  const found = docs.slice(0, limit)
  const rows = found.map(({ createdAt, id, publishedAt }) => ({ createdAt, date: publishedAt, id }))
  return {
    articles: await toStories(payload, found, args.locale),
    next: docs.length > limit ? toCursor(rows, args.cursor) : null,
  }
}

export const findStoryDocs = async (
  payload: BasePayload,
  { cursor, limit, locale, where }: Args,
): Promise<StoryDoc[]> => {
  const { docs } = await payload.find({
    collection: getDesk(payload).newsdesk.slugs.articles as CollectionSlug,
    depth: 0,
    limit,
    locale: locale as never,
    overrideAccess: false,
    pagination: false,
    select: { ...cardSelect, byline: true, createdAt: true, summary: true, tags: true } as never,
    sort: ['-publishedAt', '-createdAt'],
    where: {
      and: [
        { _status: { equals: 'published' } },
        { publishedAt: { exists: true } },
        ...(where ? [where] : []),
        ...(cursor ? [after('publishedAt', fromCursor(cursor))] : []),
      ],
    },
  })
  return docs as unknown as StoryDoc[]
}

export const toStories = async (
  payload: BasePayload,
  docs: StoryDoc[],
  locale?: string,
): Promise<Story[]> => {
  const { newsdesk, sources } = getDesk(payload)
  const [sections, images] = await Promise.all([
    sources.sections(locale),
    sources.images([...new Set(docs.flatMap(({ image }) => image ?? []))], locale),
  ])
  for (const { id, image, section } of docs) {
    note.one('article', id)
    note.one('image', image)
    note.one('section', section)
  }
  // In an app without fallback, what has no words in a language is not printed in it.
  const printed = docs.filter(({ headline, slug }) => headline && slug)
  return printed.map((doc) => ({
    ...toCard(
      doc,
      doc.section == null ? null : sections.get(String(doc.section)),
      images.get(String(doc.image)),
      newsdesk,
      { locale },
    ),
    summary: doc.summary ?? '',
    byline: doc.byline ?? [],
  }))
}

/** @throws APIError 400 unless it is a whole number from 1 to `max`. */
export const checkLimit = (limit: number | null | undefined, max: number, otherwise: number) => {
  if (limit == null) return otherwise
  if (!Number.isInteger(limit) || limit < 1 || limit > max) {
    throw new APIError(`\`limit\` must be a whole number from 1 to ${max}.`, 400)
  }
  return limit
}

/** @throws APIError 400 for a language the app does not have. */
export const checkLocale = ({ config }: BasePayload, locale: string | null | undefined) => {
  if (locale == null) return undefined
  const known = config.localization ? config.localization.localeCodes : []
  if (!known.includes(locale)) {
    const hint = known.length ? `one of ${known.join(', ')}` : 'left out: this app has one language'
    throw new APIError(`\`locale\` must be ${hint}.`, 400)
  }
  return locale
}
