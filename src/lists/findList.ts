import type { BasePayload, CollectionSlug } from 'payload'
import { findOne } from '../findOne.js'
import { inLocale, type Localized, otherLocalesOf } from '../locales.js'
import type { Newsdesk } from '../options.js'
import type { ID, ListKind } from '../types.js'
import type { ListDoc } from './build.js'
import { listKey } from './key.js'
import type { StoredPick } from './trail.js'
import { untilFree } from './untilFree.js'

type InAllLocales = Omit<ListDoc, 'picks' | 'title'> & {
  picks?: (Omit<StoredPick, 'headline'> & { headline: Localized<string> })[] | null
  title: Localized<string>
}

export const createListFinder = (payload: BasePayload, { lists, slugs }: Newsdesk) => {
  const collection = slugs.lists as CollectionSlug

  const others = otherLocalesOf(payload)
  const own = (stored: Localized<string>) => inLocale(payload, stored, null)
  const translations = (stored: Localized<string>): Record<string, string> =>
    Object.fromEntries(
      others.flatMap((locale) => {
        const text = inLocale(payload, stored, locale)
        return text ? [[locale, text]] : []
      }),
    )

  /** A list with its texts in the default language, and beside them in the others. */
  const find = async (key: string): Promise<ListDoc | undefined> => {
    const where = { key: { equals: key } }
    if (!others.length) return findOne<ListDoc>(payload, { collection, where })
    const stored = await findOne<InAllLocales>(payload, { collection, locale: 'all', where })
    return (
      stored && {
        ...stored,
        picks: stored.picks?.map(({ headline, ...pick }) => ({
          ...pick,
          headline: own(headline),
          headlines: translations(headline),
        })),
        title: own(stored.title) || lists[stored.kind].title,
        titles: translations(stored.title),
      }
    )
  }

  return {
    find,
    /** The keys of those with a pick that has an image of its own. */
    withOwnImages: async (): Promise<string[]> => {
      const { docs } = await payload.db.find<ListDoc>({
        collection,
        pagination: false,
        select: { key: true, picks: true },
        where: { kind: { equals: 'editors-pick' } },
      })
      return docs.flatMap(({ key, picks }) => (picks?.some(({ image }) => image) ? key : []))
    },
    /** The list of a kind, for the site or a section; made where nobody made it yet. */
    ensure: (kind: ListKind, section: ID | null): Promise<ListDoc> =>
      untilFree(async () => {
        const key = listKey(kind, section)
        const found = await find(key)
        if (found) return found
        try {
          const made = await payload.create({
            collection,
            data: { kind, section } as never,
            depth: 0,
            overrideAccess: true,
          })
          return made as unknown as ListDoc
        } catch (err) {
          // Another process or request may have made it just now, or be about to: that one is busy.
          const other = await find(key)
          if (other) return other
          throw err
        }
      }),
  }
}
