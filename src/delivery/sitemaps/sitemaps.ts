import type { BasePayload, CollectionSlug, Where } from 'payload'
import type { SitemapItemLoose } from 'sitemap'
import { currentTime } from '../../clock.js'
import { toCardImage } from '../../lists/cards.js'
import { getDesk } from '../../lists/desk.js'
import { everyLocale, inLocaleOrDefault, type Localized } from '../../locales.js'
import { whereDated, wherePublished } from '../../published.js'
import type { ID } from '../../types.js'
import { findSectionSlugs, pagesOf, toAlternates } from '../alternates.js'
import { getSite, type Site } from '../site.js'
import { note } from '../trace.js'

/** What one sitemap may hold by its protocol; a month with more loses its oldest. */
const most = 50_000
/** What Google News takes: at most so many pages, of the last two days. */
const mostNews = 1_000
const newsMs = 2 * 24 * 3_600_000

/** A document in every language of the app. */
type Titled = { headline?: Localized<string>; name?: Localized<string>; slug: Localized<string> }
type Addressed = Titled & {
  image?: ID | null
  modifiedAt?: string | null
  publishedAt: string
  section?: ID | null
}

/** The newest articles for Google News; those that are too old for it leave by themselves. */
export const newsItems = async (payload: BasePayload): Promise<SitemapItemLoose[]> => {
  const { newsdesk, sources } = getDesk(payload)
  const site = getSite(payload)
  note.any('article')
  note.any('section')
  const since = new Date(currentTime() - newsMs).toISOString()
  const docs = await findPublic<Addressed>(payload, newsdesk.slugs.articles, {
    limit: mostNews,
    select: { headline: true, image: true, publishedAt: true, section: true, slug: true },
    sort: ['-publishedAt', '-createdAt'],
    where: { and: [...wherePublished, { publishedAt: { greater_than: since } }] },
  })
  const oldest = docs.at(-1)
  if (oldest) note.until(new Date(oldest.publishedAt).getTime() + newsMs)
  const images = await sources.images([...new Set(docs.flatMap(({ image }) => image ?? []))])
  const items = await toArticleItems(payload, site, docs, ({ image, publishedAt }, page) => {
    note.one('image', image)
    const picture = toCardImage(images.get(String(image)))
    return {
      img: picture ? [{ url: site.toFileURL(picture.url) }] : [],
      news: {
        publication: { language: toNewsLanguage(page.language), name: site.name },
        publication_date: new Date(publishedAt).toISOString(),
        title: page.title,
      },
    }
  })
  return orHome(site, items.slice(0, mostNews))
}

/** Every article published in a month, e.g. `2026-11` (UTC). */
export const monthItems = async (
  payload: BasePayload,
  month: string,
): Promise<SitemapItemLoose[]> => {
  const { newsdesk } = getDesk(payload)
  const site = getSite(payload)
  note.any('article')
  note.any('section')
  const start = new Date(`${month}-01T00:00:00.000Z`)
  const end = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1))
  const docs = await findPublic<Addressed>(payload, newsdesk.slugs.articles, {
    select: { headline: true, modifiedAt: true, publishedAt: true, section: true, slug: true },
    sort: ['-publishedAt', '-createdAt'],
    where: {
      and: [
        ...wherePublished,
        { publishedAt: { greater_than_equal: start.toISOString() } },
        { publishedAt: { less_than: end.toISOString() } },
      ],
    },
  })
  const items = await toArticleItems(payload, site, docs, (doc) => ({
    lastmod: doc.modifiedAt ?? doc.publishedAt,
  }))
  return orHome(site, items.slice(0, most))
}

/** By its schema no sitemap is empty: where there is nothing to tell of, it holds the home page. */
const orHome = (site: Site, items: SitemapItemLoose[]): SitemapItemLoose[] =>
  items.length ? items : [{ url: site.toURL('/') }]

/** The home page, sections and tags. */
export const frontItems = async (payload: BasePayload): Promise<SitemapItemLoose[]> => {
  const { newsdesk, sources } = getDesk(payload)
  const site = getSite(payload)
  note.any('section')
  note.any('tag')
  const [sections, tags] = await Promise.all([
    sources.sections(everyLocale(payload)),
    findPublic<Titled>(payload, newsdesk.slugs.tags, {
      select: { name: true, slug: true },
      sort: ['id'],
      where: {},
    }),
  ])
  const items = [
    { url: site.toURL('/') },
    ...[...sections.values()].flatMap((one) => toItems(payload, site, one, site.sectionPath)),
    ...tags.flatMap((one) => toItems(payload, site, one, site.tagPath)),
  ]
  return items.slice(0, most)
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
      where: { and: whereDated },
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

/** An item for each page of each article. */
const toArticleItems = async (
  payload: BasePayload,
  site: Site,
  docs: Addressed[],
  more: (doc: Addressed, page: { language: string; title: string }) => Partial<SitemapItemLoose>,
): Promise<SitemapItemLoose[]> => {
  const { articlePath } = getDesk(payload).newsdesk
  const sectionSlug = await findSectionSlugs(payload)
  return docs.flatMap((doc) =>
    toItems(
      payload,
      site,
      doc,
      ({ locale, slug }) =>
        articlePath({ locale, section: sectionSlug(doc.section, locale), slug }),
      (page) => more(doc, page),
    ),
  )
}

/**
 * An item for each page there is, in whatever language: each names all of them, itself included.
 *
 * @see https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap
 */
const toItems = (
  payload: BasePayload,
  site: Site,
  { headline, name, slug }: Titled,
  toPath: (page: { locale?: string; slug: string }) => string,
  more: (page: { language: string; title: string }) => Partial<SitemapItemLoose> = () => ({}),
): SitemapItemLoose[] => {
  const pages = pagesOf(payload, site, headline ?? name, (locale) =>
    toPath({ locale, slug: inLocaleOrDefault(payload, slug, locale) ?? '' }),
  )
  const links = toAlternates(pages).map(({ language, url }) => ({ lang: language, url }))
  const urls = pages.map(({ url }) => url)
  return pages
    .filter(({ url }, index) => urls.indexOf(url) === index)
    .map((page) => ({ ...more(page), links, url: page.url }))
}

/** Google News wants ISO 639, and to be told which Chinese it is. */
const toNewsLanguage = (language: string): string => {
  const { language: code, script } = new Intl.Locale(language).maximize()
  return code === 'zh' ? (script === 'Hant' ? 'zh-tw' : 'zh-cn') : code
}

/** Documents that the public may read, in every language. */
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
    locale: everyLocale(payload) as never,
    overrideAccess: false,
    pagination: false,
  })
  return docs as T[]
}
