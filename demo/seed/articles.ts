import type { Payload } from 'payload'
import type { ID } from 'payload-newsdesk/types'

import type { ArticleSeed } from '../content/types'
import { ensure } from './ensure'
import { toLexical } from './lexical'

type Args = {
  payload: Payload
  seeds: ArticleSeed[]
  ids: Record<'images' | 'sections' | 'tags', Map<string, ID>>
  now: number
  onProgress: (done: number) => void
}

/** Oldest first, so that a story can link to those that were there before it. */
export const seedArticles = async ({ payload, seeds, ids, now, onProgress }: Args) => {
  const articles = new Map<string, ID>()
  const inOrder = [...seeds].sort((a, b) => b.hoursAgo - a.hoursAgo)
  for (const seed of inOrder) {
    const create = () =>
      payload.create({
        collection: 'articles',
        draft: seed.status === 'draft',
        data: {
          slug: seed.slug,
          headline: seed.headline,
          section: named(ids.sections, seed.section),
          byline: seed.byline,
          summary: seed.summary,
          ...(seed.image && { image: named(ids.images, seed.image) }),
          imageCaption: seed.imageCaption,
          imageAlt: seed.imageAlt,
          tags: seed.tags.map((tag) => named(ids.tags, tag)),
          body: toLexical(seed.body, {
            image: (name) => named(ids.images, name),
            article: (slug) => articles.get(slug),
          }),
          ...(seed.status === 'draft'
            ? { _status: 'draft' }
            : { _status: 'published', publishedAt: publishedAt(seed, now) }),
        },
      })
    const where = { slug: { equals: seed.slug } }
    articles.set(seed.slug, await ensure({ payload, collection: 'articles', where, create }))
    onProgress(articles.size)
  }
  return articles
}

export const publishedAt = (seed: ArticleSeed, now: number): string =>
  new Date(now - seed.hoursAgo * 3_600_000).toISOString()

export const named = (ids: Map<string, ID>, name: string): ID => {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`demo/content names “${name}”, which is not there.`)
  return id
}
