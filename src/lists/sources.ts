import type { BasePayload, CollectionSlug, Where } from 'payload'
import type { Newsdesk } from '../options.js'
import type { ID } from '../types.js'
import type { ArticleDoc, ImageDoc, SectionDoc } from './cards.js'

/** What a card needs: a build may look at hundreds of articles, whose bodies are long. */
const select = {
  headline: true,
  image: true,
  imageAlt: true,
  imageCaption: true,
  publishedAt: true,
  section: true,
  slug: true,
} satisfies Partial<Record<keyof ArticleDoc, true>>

/** What a build reads from the database: published articles, sections and images, by id. */
export const createSources = (payload: BasePayload, { slugs }: Newsdesk) => {
  const find = async <T>(
    collection: string,
    where: Where,
    rest: { limit?: number; locale?: string; select?: object; sort?: string[] } = {},
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
  const isPublished: Where[] = [
    { _status: { equals: 'published' } },
    { deletedAt: { exists: false } },
    { publishedAt: { exists: true } },
  ]
  return {
    articles: async (ids: ID[], locale?: string): Promise<Map<string, ArticleDoc>> => {
      if (!ids.length) return new Map()
      const where = { and: [{ id: { in: ids } }, ...isPublished] }
      const docs = await find<ArticleDoc>(slugs.articles, where, { locale, select })
      return new Map(docs.map((doc) => [String(doc.id), doc]))
    },
    newest: (sections: ID[] | null, limit: number): Promise<ArticleDoc[]> =>
      find<ArticleDoc>(
        slugs.articles,
        { and: [...isPublished, ...(sections ? [{ section: { in: sections } }] : [])] },
        { limit, select, sort: ['-publishedAt', '-createdAt'] },
      ),
    sections: async (locale?: string): Promise<Map<string, SectionDoc>> => {
      const docs = await find<SectionDoc>(slugs.sections, {}, { locale, sort: ['_order', 'id'] })
      return new Map(docs.map((doc) => [String(doc.id), doc]))
    },
    images: async (ids: ID[], locale?: string): Promise<Map<string, ImageDoc>> => {
      if (!ids.length) return new Map()
      const docs = await find<ImageDoc>(slugs.images, { id: { in: ids } }, { locale })
      return new Map(docs.map((doc) => [String(doc.id), doc]))
    },
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
