import type { BasePayload, Where } from 'payload'
import { bySlug } from '../bySlug.js'
import { findOne } from '../findOne.js'
import { getDesk } from '../lists/desk.js'
import { withChildren } from '../lists/sources.js'
import { findMerges } from '../tags/merges.js'
import type { ID, NewsFront, NewsSection, NewsTag } from '../types.js'
import { findFrontAlternates } from './alternates.js'
import { frontJsonLd, siteJsonLd } from './jsonLd.js'
import { pageMeta } from './meta.js'
import { takeLists } from './page.js'
import { parentsOf, partsOf, toFrontSection, toSectionLink } from './sections.js'
import { getSite } from './site.js'
import { checkLimit, checkLocale, findStories, findStoryDocs } from './stories.js'
import { findTagged } from './tagged.js'
import { note } from './trace.js'

type FrontArgs = {
  /** A language of the app; without it the default one. */
  locale?: string | null
  /** Whether to add read counts. Decide it by the user who asks. @default false */
  showReads?: boolean
}

type PagedArgs = FrontArgs & {
  slug: string
  /** The `next` of the answer before. */
  cursor?: string | null
  /** How many articles, 1 to 50. @default 20 */
  limit?: number | null
}

type HomeArgs = FrontArgs & {
  /** How many articles stand on top, 1 to 50. @default 12 */
  limit?: number | null
}

const paged = 20
const inSection = 6
const mostSections = 30

/**
 * A section's front, or `null` where no section has the slug. Where it has left that address, its
 * front says the new one: redirect there, permanently.
 *
 * @throws APIError 400 for a bad `cursor`, `limit` or `locale`.
 */
export const getSection = async (
  payload: BasePayload,
  { cursor, limit, locale: wanted, showReads = false, slug }: PagedArgs,
): Promise<NewsSection | null> => {
  const locale = checkLocale(payload, wanted)
  const count = checkLimit(limit, 50, paged)
  const { hear, newsdesk, sources } = getDesk(payload)
  await hear()
  const [sections, found] = await Promise.all([
    sources.sections(locale),
    findOne<{ id: ID }>(payload, {
      collection: newsdesk.slugs.sections,
      where: bySlug(payload, slug),
    }),
  ])
  const section = sections.get(String(found?.id))
  if (!section) return null
  const site = getSite(payload, locale)
  const [stories, lists, hreflang] = await Promise.all([
    findStories(payload, {
      cursor,
      limit: count,
      locale,
      where: { section: { in: withChildren(section.id, sections) } },
    }),
    takeLists(payload, { locale, section: section.slug, showReads }),
    findFrontAlternates(payload, { id: section.id, of: 'section', site }),
  ])
  const head = {
    ...toFrontSection(section, sections, newsdesk, locale),
    parents: parentsOf(section, sections).map((parent) => toSectionLink(parent, newsdesk, locale)),
  }
  return {
    section: head,
    ...stories,
    lists,
    meta: pageMeta(site, {
      description: head.description,
      hreflang,
      image: stories.articles.find(({ image }) => image)?.image,
      of: { section: head },
      path: head.path,
      title: head.name,
    }),
    jsonLd: frontJsonLd(head, site),
  }
}

/**
 * A tag's front, or `null` where no tag has the slug. Where it has left that address, or is merged
 * into another, the front says the new one: redirect there, permanently.
 *
 * @throws APIError 400 for a bad `cursor`, `limit` or `locale`.
 */
export const getTag = async (
  payload: BasePayload,
  { cursor, limit, locale: wanted, slug }: Omit<PagedArgs, 'showReads'>,
): Promise<NewsTag | null> => {
  const locale = checkLocale(payload, wanted)
  const count = checkLimit(limit, 50, paged)
  const { hear, newsdesk } = getDesk(payload)
  await hear()
  const found = await findTag(payload, { locale, slug })
  if (!found) return null
  note.one('tag', found.id)
  const site = getSite(payload, locale)
  const [stories, hreflang] = await Promise.all([
    findStories(payload, { cursor, limit: count, locale }, (_, args) =>
      findTagged(payload, { ...args, enough: args.limit, tags: [found.id] }, findStoryDocs),
    ),
    findFrontAlternates(payload, { id: found.id, of: 'tag', site }),
  ])
  const tag = {
    name: found.name,
    slug: found.slug,
    path: newsdesk.site.tagPath({ locale, slug: found.slug }),
    description: found.description ?? '',
  }
  return {
    tag,
    ...stories,
    meta: pageMeta(site, {
      description: tag.description,
      hreflang,
      image: stories.articles.find(({ image }) => image)?.image,
      of: { tag },
      path: tag.path,
      title: tag.name,
    }),
    jsonLd: frontJsonLd(tag, site),
  }
}

/**
 * The home page's data: the newest articles, and each top section's newest below them.
 *
 * @throws APIError 400 for a bad `limit` or `locale`.
 */
export const getFront = async (
  payload: BasePayload,
  { limit, locale: wanted, showReads = false }: HomeArgs = {},
): Promise<NewsFront> => {
  const locale = checkLocale(payload, wanted)
  const { hear, newsdesk, sources } = getDesk(payload)
  await hear()
  const site = getSite(payload, locale)
  const sections = await sources.sections(locale)
  note.any('article')
  note.any('section')
  const [{ articles }, lists] = await Promise.all([
    findStories(payload, { limit: checkLimit(limit, 50, 12), locale }),
    takeLists(payload, { locale, showReads }),
  ])
  const above = articles.map(({ id }) => id)
  const parts = await Promise.all(
    partsOf(null, sections)
      .slice(0, mostSections)
      .map(async (section) => {
        const where: Where = {
          and: [
            { section: { in: withChildren(section.id, sections) } },
            ...(above.length ? [{ id: { not_in: above } }] : []),
          ],
        }
        const { articles } = await findStories(payload, { limit: inSection, locale, where })
        return { section: toFrontSection(section, sections, newsdesk, locale), articles }
      }),
  )
  return {
    articles,
    sections: parts.filter(({ articles }) => articles.length),
    lists,
    meta: pageMeta(site, {
      description: site.description,
      image: articles.find(({ image }) => image)?.image,
      path: '/',
      title: site.name,
    }),
    jsonLd: siteJsonLd(site),
  }
}

type TagDoc = { id: ID; name: string; slug: string; description?: string | null }

/** The tag with this slug, or the one it is merged into. */
export const findTag = async (
  payload: BasePayload,
  { locale, slug }: { locale?: string; slug: string },
): Promise<TagDoc | undefined> => {
  const collection = getDesk(payload).newsdesk.slugs.tags
  const find = (where: Where) => findOne<TagDoc>(payload, { collection, locale, where })
  const found = await find(bySlug(payload, slug))
  if (!found?.slug) return undefined
  const survivor = (await findMerges(payload)).survivorOf(found.id)
  return String(survivor) === String(found.id) ? found : find({ id: { equals: survivor } })
}
