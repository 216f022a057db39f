import type { BasePayload, CollectionSlug } from 'payload'
import { getDesk } from '../lists/desk.js'
import type { ID, PageMeta } from '../types.js'
import type { Site } from './site.js'

type Texts = Record<string, string | null>

/**
 * The languages an article has a headline in, each with its page. Empty where the app has one
 * language, where headlines are not translated, and where `articlePath` makes no difference.
 */
export const findAlternates = async (
  payload: BasePayload,
  { id, section, site, slug }: { id: ID; section: string | null; site: Site; slug: string },
): Promise<PageMeta['hreflang']> => {
  const { localization } = payload.config
  if (!localization) return []
  const { newsdesk } = getDesk(payload)
  const doc = (await payload.findByID({
    id,
    collection: newsdesk.slugs.articles as CollectionSlug,
    depth: 0,
    disableErrors: true,
    locale: 'all' as never,
    overrideAccess: true,
    select: { headline: true, slug: true } as never,
  })) as { headline?: Texts | string; slug?: Texts | string } | null
  const headlines = typeof doc?.headline === 'object' ? doc.headline : {}
  const slugs: Texts = typeof doc?.slug === 'object' ? doc.slug : {}
  const pages = localization.localeCodes
    .filter((locale) => headlines[locale])
    .map((language) => ({
      language,
      url: site.toURL(
        newsdesk.articlePath({ locale: language, section, slug: slugs[language] ?? slug }),
      ),
    }))
  return new Set(pages.map(({ url }) => url)).size > 1 ? pages : []
}
