import type { BasePayload, CollectionSlug } from 'payload'
import { getDesk } from '../lists/desk.js'
import {
  everyLocale,
  inLocaleOrDefault,
  isLocalized,
  type Localized,
  localesOf,
} from '../locales.js'
import type { ID, PageMeta } from '../types.js'
import { type Site, toLanguage } from './site.js'

/** Something's page in one language. */
type Page = { language: string; title: string; url: string }

/**
 * The pages of what has a title, that of the default language first: one in each language that it
 * has a title in, or one in all where titles are not translated.
 */
export const pagesOf = (
  payload: BasePayload,
  site: Site,
  title: Localized<string>,
  toPath: (locale?: string) => string,
): Page[] => {
  if (typeof title !== 'object' || !title) {
    return [{ language: site.language, title: title ?? '', url: site.toURL(toPath()) }]
  }
  return localesOf(payload).flatMap((locale) => {
    const page = { language: toLanguage(locale), url: site.toURL(toPath(locale)) }
    return title[locale] ? [{ ...page, title: title[locale] }] : []
  })
}

/** What each of some pages says of the others: nothing where all have one address. */
export const toAlternates = (pages: Page[]): PageMeta['hreflang'] =>
  new Set(pages.map(({ url }) => url)).size > 1
    ? pages.map(({ language, url }) => ({ language, url }))
    : []

/** An article's page in each language it has a headline in; none in an app of one language. */
export const findArticleAlternates = async (
  payload: BasePayload,
  { id, section, site }: { id: ID; section: ID | undefined; site: Site },
): Promise<PageMeta['hreflang']> => {
  if (!isLocalized(payload)) return []
  const { articlePath, slugs } = getDesk(payload).newsdesk
  const sectionSlug = await findSectionSlugs(payload)
  const titled = { collection: slugs.articles, id, site, title: 'headline' } as const
  return findTitled(payload, titled, ({ locale, slug }) =>
    articlePath({ locale, section: sectionSlug(section, locale), slug }),
  )
}

/** The same for the front of a section or tag, by its names. */
export const findFrontAlternates = async (
  payload: BasePayload,
  { id, of, site }: { id: ID; of: 'section' | 'tag'; site: Site },
): Promise<PageMeta['hreflang']> => {
  if (!isLocalized(payload)) return []
  const { slugs } = getDesk(payload).newsdesk
  const titled = { collection: slugs[`${of}s`], id, site, title: 'name' } as const
  return findTitled(payload, titled, site[`${of}Path`])
}

const findTitled = async (
  payload: BasePayload,
  {
    collection,
    id,
    site,
    title,
  }: { collection: string; id: ID; site: Site; title: 'headline' | 'name' },
  toPath: (page: { locale?: string; slug: string }) => string,
): Promise<PageMeta['hreflang']> => {
  const doc = (await payload.findByID({
    id,
    collection: collection as CollectionSlug,
    depth: 0,
    disableErrors: true,
    locale: everyLocale(payload) as never,
    overrideAccess: true,
    select: { [title]: true, slug: true } as never,
  })) as Record<string, Localized<string>> | null
  if (!doc) return []
  const pages = pagesOf(payload, site, doc[title], (locale) =>
    toPath({ locale, slug: inLocaleOrDefault(payload, doc.slug, locale) ?? '' }),
  )
  return toAlternates(pages)
}

/** Tells the slug of a section in a language, or in the default one. */
export const findSectionSlugs = async (payload: BasePayload) => {
  const sections = await getDesk(payload).sources.sections(everyLocale(payload))
  return (section: unknown, locale?: string): string | null => {
    const slug = sections.get(String(section))?.slug as Localized<string>
    return inLocaleOrDefault(payload, slug, locale) ?? null
  }
}
