import type { Payload } from 'payload'
import type { ID } from 'payload-newsdesk/types'

import { articles, images, picks, sections, tags } from '../content'
import { named, publishedAt, seedArticles } from './articles'
import { ensure } from './ensure'
import { seedImages } from './images'
import { seedLists } from './lists'
import { dayOfReads } from './reads'
import { type SignIn, seedUsers } from './users'

const MARK = 'newsdesk-demo-seeded'

export type Seeded = {
  /** Users made just now, with their passwords. */
  made: SignIn[]
  /** Whether the users of this database have the known password. */
  knownPassword: boolean
}

/** Fills an empty database with the demo newspaper, and leaves a filled one alone. */
export const seed = async (
  payload: Payload,
  { isPublic, onProgress }: { isPublic: boolean; onProgress: (text: string) => void },
): Promise<Seeded> => {
  const mark = await payload.kv.get<{ knownPassword: boolean }>(MARK)
  if (mark) return { made: [], ...mark }

  const now = Date.now()
  await indexesAreBuilt(payload)
  const ids = {
    sections: await seedSections(payload),
    tags: await seedTags(payload),
    images: await seedImages(payload, images, (n) => onProgress(`image ${n} of ${images.length}`)),
  }
  const articleIDs = await seedArticles({
    payload,
    seeds: articles,
    ids,
    now,
    onProgress: (n) => onProgress(`article ${n} of ${articles.length}`),
  })
  onProgress('picks')
  await seedLists(payload, { picks, articles }, { articles: articleIDs, sections: ids.sections })
  onProgress('a day of reads')
  await seedReads(payload, articleIDs, now)

  const made = await seedUsers(payload)
  await payload.kv.set(MARK, { knownPassword: !isPublic })
  return { made, knownPassword: !isPublic }
}

/** On an empty MongoDB, writes that meet an index being built fail with a conflict. */
const indexesAreBuilt = async ({ db }: Payload) => {
  if (db.name !== 'mongoose') return
  const { collections, versions } = db as unknown as Record<
    'collections' | 'versions',
    Record<string, { init: () => Promise<unknown> }>
  >
  const models = [...Object.values(collections), ...Object.values(versions)]
  await Promise.all(models.map((model) => model.init()))
}

const seedSections = async (payload: Payload) => {
  const ids = new Map<string, ID>()
  const inOrder = [...sections].sort((a, b) => Number(!!a.parent) - Number(!!b.parent))
  for (const { parent, ...rest } of inOrder) {
    const data = { ...rest, ...(parent && { parent: named(ids, parent) }) }
    const create = () => payload.create({ collection: 'sections', data })
    const where = { slug: { equals: rest.slug } }
    ids.set(rest.slug, await ensure({ payload, collection: 'sections', where, create }))
  }
  return ids
}

const seedTags = async (payload: Payload) => {
  const ids = new Map<string, ID>()
  for (const data of tags) {
    const create = () => payload.create({ collection: 'tags', data })
    const where = { slug: { equals: data.slug } }
    ids.set(data.slug, await ensure({ payload, collection: 'tags', where, create }))
  }
  return ids
}

const seedReads = async (payload: Payload, ids: Map<string, ID>, now: number) => {
  await payload.db.deleteMany({
    collection: 'read-hours',
    where: { article: { in: [...ids.values()].map(String) } },
  })
  for (const [i, article] of articles.entries()) {
    if (article.status === 'draft') continue
    const published = Date.parse(publishedAt(article, now))
    const hours = dayOfReads({ total: article.reads, publishedAt: published, now, seed: i * 1000 })
    for (const { hour, counters } of hours) {
      const data: Record<string, unknown> = { article: String(named(ids, article.slug)), hour }
      data.n = counters.reduce((a, b) => a + b, 0)
      counters.forEach((n, at) => {
        data[`m${at}`] = n
      })
      await payload.create({ collection: 'read-hours', data })
    }
  }
}
