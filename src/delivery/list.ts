import { APIError, type BasePayload } from 'payload'
import { bySlug } from '../bySlug.js'
import { findOne } from '../findOne.js'
import { getDesk } from '../lists/desk.js'
import { cardIn } from '../lists/entry.js'
import { listKey } from '../lists/key.js'
import { otherLocale } from '../locales.js'
import type { ID, ListKind, NewsList } from '../types.js'
import { checkLocale } from './stories.js'
import { note } from './trace.js'

export type ListArgs = {
  kind: ListKind
  /** A section's slug; without it, the list of the whole site. */
  section?: string | null
  /** At most so many entries, from 1 to 50. @default the list's own size */
  limit?: number | null
  /** A language of the app; without it the default one. Where a text has none, Payload's fallback. */
  locale?: string | null
  /** Whether to add read counts. Decide it by the user who asks. @default false */
  showReads?: boolean
}

/**
 * A list as readers see it now.
 *
 * @throws APIError 400 for a bad `limit`, `kind` or `locale`, 404 for a section that does not exist.
 */
export const getList = async (
  payload: BasePayload,
  { kind, limit, locale: wanted, section, showReads = false }: ListArgs,
): Promise<NewsList> => {
  if (kind !== 'most-read' && kind !== 'editors-pick') {
    throw new APIError('`kind` must be "most-read" or "editors-pick".', 400)
  }
  if (limit != null && (!Number.isInteger(limit) || limit < 1 || limit > 50)) {
    throw new APIError('`limit` must be a whole number from 1 to 50.', 400)
  }
  const locale = checkLocale(payload, wanted)
  return (await openList(payload, { kind, locale, section, showReads })).take(new Set(), limit)
}

/** The newest edition of a list, from which a page takes the entries it prints. */
export const openList = async (
  payload: BasePayload,
  { kind, locale, section, showReads }: Omit<ListArgs, 'limit' | 'locale'> & { locale?: string },
) => {
  const desk = getDesk(payload)
  const found = await findSection(payload, section, locale)
  const sectionID = found?.id ?? null
  const key = listKey(kind, sectionID)
  const state = await desk.open(kind, sectionID)
  const { edition } = state
  note.list(key, edition.number)
  const other = otherLocale(payload, locale)
  return {
    /** The list without some articles and those with no words in its language: others move up. */
    take: (without: Set<string>, limit?: number | null): NewsList => ({
      kind,
      section: found?.slug ?? null,
      title: (locale && edition.titles?.[locale]) || edition.title,
      number: edition.number,
      builtAt: new Date(edition.builtAt).toISOString(),
      window: edition.windowHours ? { hours: edition.windowHours } : null,
      entries: edition.entries
        .flatMap((entry) => {
          const card = cardIn(entry, other)
          return card && !without.has(String(card.id)) ? [{ basis: entry.basis, card }] : []
        })
        .slice(0, Math.min(limit ?? edition.size, edition.size))
        .map(({ basis, card }, index) => ({
          position: index + 1,
          basis,
          card,
          ...(showReads && kind === 'most-read'
            ? { reads: state.reads.get(String(card.id)) ?? 0 }
            : {}),
        })),
      ...(showReads && kind === 'most-read' ? { sample: state.sample } : {}),
    }),
  }
}

/** The section with a slug, or null for the whole site. Throws 404 where there is none. */
export const findSection = async (
  payload: BasePayload,
  slug: string | null | undefined,
  locale?: string,
): Promise<{ id: ID; slug: string } | null> => {
  if (slug == null) return null
  const found = await findOne<{ id: ID; slug: string }>(payload, {
    collection: getDesk(payload).newsdesk.slugs.sections,
    locale,
    where: bySlug(payload, slug),
  })
  if (!found) throw new APIError('`section` names no section.', 404)
  return found
}
