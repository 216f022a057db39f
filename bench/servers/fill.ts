import type { BasePayload } from 'payload'
import type { ID } from '../../src/types.js'

const batch = 10_000

/** Slug of the n-th article that `fill` makes. */
export const fillerSlug = (n: number) => `filler-${n}`

/**
 * Adds `count` published articles without a body, spread over all tags and the two years before now,
 * past Payload: a million of them in a minute or two.
 */
export const fill = async (payload: BasePayload, { count }: { count: number }) => {
  const tags = await idsOf(payload, 'tags')
  const sections = await idsOf(payload, 'sections')
  const toDate = (n: number) => new Date(Date.now() - (n * 63_072_000_000) / count)
  for (let from = 0; from < count; from += batch) {
    const numbers = Array.from({ length: Math.min(batch, count - from) }, (_, n) => from + n)
    const articles = numbers.map((n) => ({
      at: toDate(n),
      headline: `Filler ${n}`,
      section: sections[n % sections.length],
      slug: fillerSlug(n),
      tag: tags[n % tags.length],
    }))
    if (payload.db.name === 'mongoose') await insertDocuments(payload, articles)
    else await insertRows(payload, articles)
  }
}

type Filler = { at: Date; headline: string; section: ID; slug: string; tag: ID }

const idsOf = async (payload: BasePayload, collection: string): Promise<ID[]> => {
  const { docs } = await payload.db.find<{ id: ID }>({
    collection: collection as never,
    pagination: false,
    sort: 'createdAt',
  })
  return docs.map(({ id }) => id)
}

type Model = { collection: { insertMany: (docs: object[]) => Promise<unknown> } }

const insertDocuments = async ({ db }: BasePayload, articles: Filler[]) => {
  const { collections, connection } = db as unknown as {
    collections: Record<string, Model>
    connection: { base: { Types: { ObjectId: new (id: ID) => object } } }
  }
  const { ObjectId } = connection.base.Types
  await collections.articles.collection.insertMany(
    articles.map(({ at, section, tag, ...article }) => ({
      ...article,
      _status: 'published',
      byline: ['Ada Moreau'],
      createdAt: at,
      images: [],
      publishedAt: at,
      section: new ObjectId(section),
      tags: [new ObjectId(tag)],
      updatedAt: at,
      views: 0,
    })),
  )
}

type Client = { execute: (sql: string) => Promise<{ rows: { id: number }[] }> }

const insertRows = async ({ db }: BasePayload, articles: Filler[]) => {
  const { client } = db as unknown as { client: Client }
  const rows = articles.map(({ at, headline, section, slug }) => {
    const date = at.toISOString()
    return `('${headline}', '${slug}', ${section}, '${date}', '${date}', '${date}', 'published', 0)`
  })
  const { rows: made } = await client.execute(
    `insert into articles
       (headline, slug, section_id, published_at, created_at, updated_at, _status, views)
     values ${rows.join(', ')} returning id`,
  )
  const tagged = made.map(({ id }, n) => `(1, ${id}, 'tags', ${articles[n].tag})`)
  await client.execute(
    `insert into articles_rels ("order", parent_id, path, tags_id) values ${tagged.join(', ')}`,
  )
  const signed = made.map(({ id }) => `(1, ${id}, 'byline', 'Ada Moreau')`)
  await client.execute(
    `insert into articles_texts ("order", parent_id, path, text) values ${signed.join(', ')}`,
  )
}
