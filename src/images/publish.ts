import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { currentTime } from '../clock.js'
import { storedImages } from '../hooks/imagesIn.js'
import { idOf } from '../ids.js'
import { isDue } from '../lists/due.js'
import type { Pick as ListPick } from '../lists/trail.js'
import { inAnyLocale, type Localized } from '../locales.js'
import type { Newsdesk } from '../options.js'
import { wherePublished } from '../published.js'
import type { ID } from '../types.js'

type Req = Partial<PayloadRequest> & Pick<PayloadRequest, 'payload'>

/** An image may stand in any number of articles: so many are looked at for one that uses it. */
const mostAtOnce = 50

/**
 * Sets on each image whether something published uses it, which is what opens it to the public: a
 * published article, or a pick of one while it is due.
 */
export const publishImages = async (images: ID[], { slugs }: Newsdesk, req: Req) => {
  if (!images.length) return
  const { db } = req.payload
  const [{ docs }, inArticles, inPicks] = await Promise.all([
    db.find<{ id: ID; published?: boolean }>({
      collection: slugs.images as CollectionSlug,
      pagination: false,
      req,
      select: { published: true },
      where: { id: { in: images } },
    }),
    findInArticles(images, slugs.articles, req),
    findInPicks(images, slugs, req),
  ])
  for (const image of docs) {
    const published = inArticles.has(String(image.id)) || inPicks.has(String(image.id))
    if (Boolean(image.published) === published) continue
    await db.updateOne({
      id: image.id,
      collection: slugs.images as CollectionSlug,
      data: { published },
      req,
      returning: false,
    })
  }
}

/** The images that the picks of an article have of their own. */
export const imagesOfPicks = async (
  article: ID,
  { slugs }: Newsdesk,
  req: PayloadRequest,
): Promise<ID[]> => {
  const picks = await findPicks({ 'picks.article': { equals: article } }, slugs, req)
  return picks.flatMap((pick) =>
    String(idOf(pick.article)) === String(article) ? (idOf(pick.image) ?? []) : [],
  )
}

const findInPicks = async (images: ID[], slugs: Newsdesk['slugs'], req: Req) => {
  const picks = await findPicks({ 'picks.image': { in: images } }, slugs, req)
  const asked = new Set(images.map(String))
  const now = currentTime()
  const due = picks.filter((pick) => asked.has(String(idOf(pick.image))) && isDue(pick, now))
  if (!due.length) return new Set<string>()
  const { docs } = await req.payload.db.find<{ id: ID }>({
    collection: slugs.articles as CollectionSlug,
    pagination: false,
    req,
    select: { slug: true },
    // In the collection's own order, by date, SQLite walks all that are published for them.
    sort: ['id'],
    where: {
      and: [{ id: { in: due.flatMap(({ article }) => idOf(article) ?? []) } }, ...wherePublished],
    },
  })
  const published = new Set(docs.map(({ id }) => String(id)))
  return new Set(
    due.flatMap(({ article, image }) =>
      published.has(String(idOf(article))) ? [String(idOf(image))] : [],
    ),
  )
}

const findPicks = async (where: Where, slugs: Newsdesk['slugs'], req: Req): Promise<ListPick[]> => {
  const { docs } = await req.payload.db.find<{ id: ID; picks?: ListPick[] | null }>({
    collection: slugs.lists as CollectionSlug,
    pagination: false,
    req,
    select: { picks: true },
    where: { and: [{ kind: { equals: 'editors-pick' } }, where] },
  })
  return docs.flatMap(({ picks }) => picks ?? [])
}

/** Each article found uses one of those looked for, so each step leaves fewer of them. */
const findInArticles = async (images: ID[], collection: string, req: Req) => {
  const used = new Set<string>()
  for (let left = images; left.length; left = left.filter((id) => !used.has(String(id)))) {
    const { docs } = await req.payload.db.find<{ images?: Localized<ID[]> }>({
      collection: collection as CollectionSlug,
      limit: mostAtOnce,
      pagination: false,
      req,
      select: { images: true },
      // In the collection's own order, by date, SQLite walks all that are published for them.
      sort: ['images'],
      where: {
        and: [...wherePublished, inAnyLocale(req.payload, 'images', { in: left })],
      },
    })
    for (const doc of docs) {
      for (const id of storedImages(req.payload, doc)) used.add(String(id))
    }
    // On SQL an article takes a row for each of the images that it uses.
    if (docs.length * left.length < mostAtOnce) break
  }
  return used
}
