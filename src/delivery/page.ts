import type { BasePayload } from 'payload'
import { currentTime } from '../clock.js'
import { getDesk } from '../lists/desk.js'
import type { NewsList, NewsPage, PageList, PageLists } from '../types.js'
import { findArticleAlternates } from './alternates.js'
import { filled, findBySlug, findDraft, tagsOf, toPageArticle } from './article.js'
import { articleJsonLd } from './jsonLd.js'
import { openList } from './list.js'
import { articleMeta } from './meta.js'
import { findRelated } from './related.js'
import { getSite } from './site.js'
import { checkLocale } from './stories.js'
import { note } from './trace.js'

export type PageArgs = {
  slug: string
  /** A language of the app; without it the default one. */
  locale?: string | null
  /** A preview token: the page of its article's newest draft, whatever the slug. */
  draft?: string | null
  /** Whether to add read counts. Decide it by the user who asks. @default false */
  showReads?: boolean
}

/**
 * All that a front-end prints for an article, or `null` where no published one has the slug. Where
 * the article has left that address, its page says the new one (`article.slug` and `article.path`):
 * redirect there, permanently.
 *
 * @throws APIError 400 for a language the app does not have, 403 for a preview token that is not
 * ours or has expired.
 */
export const getPage = async (
  payload: BasePayload,
  { draft, locale: wanted, showReads = false, slug }: PageArgs,
): Promise<NewsPage | null> => {
  const locale = checkLocale(payload, wanted)
  if (draft == null && (!slug || slug.length > 200)) return null
  await getDesk(payload).hear()
  // A draft comes, goes and changes without a save that readers could see.
  if (draft != null) note.until(currentTime())
  const doc =
    draft == null
      ? await findBySlug(payload, { locale, slug })
      : await findDraft(payload, { locale, token: draft })
  if (!doc) return null
  const site = getSite(payload, locale)
  const article = await toPageArticle(payload, doc, { locale })
  const [lists, related, hreflang] = await Promise.all([
    takeLists(payload, { locale, showReads, without: doc.id }),
    findRelated(payload, { id: doc.id, locale, tags: tagsOf(doc).map(({ id }) => id) }),
    findArticleAlternates(payload, { id: doc.id, section: filled(doc.section)?.id, site }),
  ])
  return {
    article,
    lists,
    related,
    meta: articleMeta(article, site, hreflang),
    jsonLd: articleJsonLd(article, site),
  }
}

/** Both lists for one page: without its own article, and with none in both. */
export const takeLists = async (
  payload: BasePayload,
  {
    without,
    ...asked
  }: { locale?: string; section?: string; showReads: boolean; without?: string | number },
): Promise<PageLists> => {
  const [mostRead, editorsPick] = await Promise.all([
    openList(payload, { ...asked, kind: 'most-read' }),
    openList(payload, { ...asked, kind: 'editors-pick' }),
  ])
  const own = without === undefined ? [] : [String(without)]
  const picks = editorsPick.take(new Set(own))
  const picked = picks.entries.map(({ card: { id } }) => String(id))
  return {
    mostRead: toPageList(mostRead.take(new Set([...own, ...picked]))),
    editorsPick: toPageList(picks),
  }
}

const toPageList = ({ builtAt: _, number: __, ...list }: NewsList): PageList => list
