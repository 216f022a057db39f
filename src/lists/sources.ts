import { LRUCache } from 'lru-cache'
import type { BasePayload, CollectionSlug, Where } from 'payload'
import type { Newsdesk } from '../options.js'
import { whereDated } from '../published.js'
import type { ID } from '../types.js'
import { type ArticleDoc, cardSelect, type ImageDoc, type SectionDoc } from './cards.js'

const mostHeld = 5_000

type Sections = Map<string, SectionDoc>

/**
 * What a build reads from the database: published articles, sections and images, by id. What was
 * read is held until something is saved, so that a build for the sake of reads asks for the reads
 * alone.
 */
export const createSources = (
  payload: BasePayload,
  { slugs }: Newsdesk,
  /** Rises with every save, here or in another process. */
  countSaves: () => number,
) => {
  const find = async <T>(
    collection: string,
    where: Where,
    rest: {
      fallbackLocale?: string
      limit?: number
      locale?: string
      select?: object
      sort?: string[]
    } = {},
  ): Promise<T[]> => {
    const { docs } = await payload.find({
      collection: collection as CollectionSlug,
      depth: 0,
      overrideAccess: true,
      pagination: false,
      where,
      ...(rest as object),
    })
    return docs as T[]
  }
  /** Documents by id, each looked up once between two saves, found or not. */
  const hold = <T extends { id: ID }>(load: (ids: ID[], locale?: string) => Promise<T[]>) => {
    const held = new LRUCache<string, { doc?: T }>({ max: mostHeld })
    let seen = countSaves()
    return async (ids: ID[], locale?: string): Promise<Map<string, T>> => {
      const saves = countSaves()
      if (seen !== saves) held.clear()
      seen = saves
      const keyOf = (id: ID) => `${locale ?? ''}/${id}`
      const known = new Map(ids.map((id) => [String(id), held.get(keyOf(id))]))
      const lacking = ids.filter((id) => !known.get(String(id)))
      if (lacking.length) {
        const docs = new Map((await load(lacking, locale)).map((doc) => [String(doc.id), doc]))
        for (const id of lacking) {
          const found = { doc: docs.get(String(id)) }
          known.set(String(id), found)
          if (saves === countSaves()) held.set(keyOf(id), found)
        }
      }
      return new Map([...known].flatMap(([id, one]) => (one?.doc ? [[id, one.doc]] : [])))
    }
  }
  const heldSections = new Map<string, { saves: number; sections: Promise<Sections> }>()
  return {
    articles: hold((ids, locale) =>
      find<ArticleDoc>(
        slugs.articles,
        { and: [{ id: { in: ids } }, ...whereDated] },
        // In the collection's own order, by date, SQLite walks all that are published for them.
        { locale, select: cardSelect, sort: ['id'] },
      ),
    ),
    /** Their headlines, each in the languages it is written in. */
    headlines: hold((ids) =>
      find<{ id: ID; headline?: Record<string, string | null> | null }>(
        slugs.articles,
        { and: [{ id: { in: ids } }, ...whereDated] },
        { locale: 'all', select: { headline: true }, sort: ['id'] },
      ),
    ),
    newest: (sections: ID[] | null, limit: number): Promise<ArticleDoc[]> =>
      find<ArticleDoc>(
        slugs.articles,
        { and: [...whereDated, ...(sections ? [{ section: { in: sections } }] : [])] },
        { limit, select: cardSelect, sort: ['-publishedAt', '-createdAt'] },
      ),
    /** In a language, or in the default one where they have no name in it. */
    sections: (locale = ''): Promise<Sections> => {
      const saves = countSaves()
      const held = heldSections.get(locale)
      if (held?.saves === saves) return held.sections
      const { localization } = payload.config
      const fallbackLocale =
        localization && !localization.fallback ? localization.defaultLocale : undefined
      const sections = find<SectionDoc>(
        slugs.sections,
        {},
        { fallbackLocale, locale: locale || undefined, sort: ['_order', 'id'] },
      ).then((docs) => new Map(docs.map((doc) => [String(doc.id), doc])))
      heldSections.set(locale, { saves, sections })
      sections.catch(() => heldSections.delete(locale))
      return sections
    },
    images: hold((ids, locale) => find<ImageDoc>(slugs.images, { id: { in: ids } }, { locale })),
  }
}

export type Sources = ReturnType<typeof createSources>

/** A section and everything below it. */
export const withChildren = (section: ID, sections: Map<string, SectionDoc>): ID[] => {
  const found = new Map<string, ID>([[String(section), section]])
  // A map grows while it is walked, and takes nothing twice: two moves at once may close a circle.
  for (const id of found.keys()) {
    for (const child of sections.values()) {
      if (String(child.parent) === id && !found.has(String(child.id))) {
        found.set(String(child.id), child.id)
      }
    }
  }
  return [...found.values()]
}
