import type { BasePayload, CollectionSlug, Where } from 'payload'
import type { SitemapItemLoose } from 'sitemap'
import { getDesk } from '../../lists/desk.js'
import type { ID } from '../../types.js'
import { getSite } from '../site.js'
import { findStoryDocs, toStories } from '../stories.js'
import { note } from '../trace.js'

/** What one sitemap may hold by its protocol; a month with more loses its oldest. */
const most = 50_000
/** What Google News takes: at most so many articles, of the last two days. */
const mostNews = 1_000
const newsMs = 2 * 24 * 3_600_000

/** The newest articles for Google News; those that are too old for it leave by themselves. */
export const newsItems = async (payload: BasePayload): Promise<SitemapItemLoose[]> => {
  const site = getSite(payload)
  const since = new Date(Date.now() - newsMs).toISOString()
  const docs = await findStoryDocs(payload, {
    limit: mostNews,
    where: { publishedAt: { greater_than: since } },
  })
  note.any('article')
  const oldest = docs.at(-1)
  if (oldest) note.until(new Date(oldest.publishedAt).getTime() + newsMs)
  return (await toStories(payload, docs)).map(({ headline, image, path, publishedAt }) => ({
    img: image ? [{ url: site.toFileURL(image.url) }] : [],
    news: {
      publication: { language: site.language.toLowerCase().split('-')[0], name: site.name },
      publication_date: publishedAt,
      title: headline,
    },
    url: site.toURL(path),
  }))
}

type Addressed = {
  modifiedAt?: string | null
  publishedAt: string
  section?: ID | null
  slug: string
}

/** Every article published in a month, e.g. `2026-11` (UTC). */
export const monthItems = async (
  payload: BasePayload,
  month: string,
): Promise<SitemapItemLoose[]> => {
  const { newsdesk, sources } = getDesk(payload)
  const site = getSite(payload)
  note.any('article')
  note.any('section')
  const start = new Date(`${month}-01T00:00:00.000Z`)
  const end = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1))
  const [docs, sections] = await Promise.all([
    findPublic<Addressed>(payload, newsdesk.slugs.articles, {
      select: { modifiedAt: true, publishedAt: true, section: true, slug: true },
      sort: ['-publishedAt', '-createdAt'],
      where: {
        and: [
          { _status: { equals: 'published' } },
          { publishedAt: { greater_than_equal: start.toISOString() } },
          { publishedAt: { less_than: end.toISOString() } },
        ],
      },
    }),
    sources.sections(),
  ])
  return docs.map(({ modifiedAt, publishedAt, section, slug }) => ({
    lastmod: modifiedAt ?? publishedAt,
    url: site.toURL(
      newsdesk.articlePath({ section: sections.get(String(section))?.slug ?? null, slug }),
    ),
  }))
}

/** The home page, sections and tags. */
export const frontItems = async (payload: BasePayload): Promise<SitemapItemLoose[]> => {
  const { newsdesk, sources } = getDesk(payload)
  const site = getSite(payload)
  note.any('section')
  note.any('tag')
  const [sections, tags] = await Promise.all([
    sources.sections(),
    findPublic<{ slug: string }>(payload, newsdesk.slugs.tags, {
      select: { slug: true },
      sort: ['slug'],
      where: {},
    }),
  ])
  return ['/', ...[...sections.values()].map(site.sectionPath), ...tags.map(site.tagPath)].map(
    (path) => ({ url: site.toURL(path) }),
  )
}

/** The sitemaps there are: by month from the first article to the newest. */
export const sitemapURLs = async (payload: BasePayload): Promise<string[]> => {
  note.any('article')
  const { apiURL } = getSite(payload)
  const edge = async (sort: string) => {
    const { slugs } = getDesk(payload).newsdesk
    const [doc] = await findPublic<Addressed>(payload, slugs.articles, {
      limit: 1,
      select: { publishedAt: true },
      sort: [sort],
      where: { and: [{ _status: { equals: 'published' } }, { publishedAt: { exists: true } }] },
    })
    return doc && new Date(doc.publishedAt)
  }
  const [first, last] = await Promise.all([edge('publishedAt'), edge('-publishedAt')])
  const months: string[] = []
  for (
    let month = first && Date.UTC(first.getUTCFullYear(), first.getUTCMonth());
    month !== undefined && last && month <= last.getTime() && months.length < most;
    month = nextMonth(month)
  ) {
    months.unshift(new Date(month).toISOString().slice(0, 7))
  }
  return [
    `${apiURL}/news-sitemap.xml`,
    ...['fronts', ...months].map((name) => `${apiURL}/sitemaps/${name}.xml`),
  ]
}

const nextMonth = (time: number) => {
  const date = new Date(time)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1)
}

const findPublic = async <T>(
  payload: BasePayload,
  collection: string,
  args: { limit?: number; select: Record<string, true>; sort: string[]; where: Where },
): Promise<T[]> => {
  const { docs } = await payload.find({
    limit: most,
    ...(args as object),
    collection: collection as CollectionSlug,
    depth: 0,
    overrideAccess: false,
    pagination: false,
  })
  return docs as T[]
}
