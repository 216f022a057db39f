import type { BasePayload, CollectionSlug } from 'payload'
import { type ImageDoc, type SectionDoc, toCard, toCardImage } from '../lists/cards.js'
import { getDesk } from '../lists/desk.js'
import type { ID, NewsPage } from '../types.js'
import { toBody } from './body.js'
import { openList } from './list.js'

type Populated = {
  id: ID
  slug: string
  headline: string
  summary?: string | null
  publishedAt: string
  byline?: string[] | null
  section?: SectionDoc | null
  image?: ImageDoc | null
  imageAlt?: string | null
  imageCaption?: string | null
  body?: unknown
  tags?: { name: string; slug: string }[] | null
}

/** All that a front-end prints for an article, or `null` where no published one has the slug. */
export const getPage = async (
  payload: BasePayload,
  { showReads = false, slug }: { slug: string; showReads?: boolean },
): Promise<NewsPage | null> => {
  const { newsdesk } = getDesk(payload)
  if (!slug || slug.length > 200) return null
  const { docs } = await payload.find({
    collection: newsdesk.slugs.articles as CollectionSlug,
    depth: 1,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    where: { and: [{ slug: { equals: slug } }, { _status: { equals: 'published' } }] },
  })
  const doc = docs[0] as unknown as Populated | undefined
  if (!doc) return null
  const { image: _, ...card } = toCard(
    { ...doc, image: null, section: null },
    isDoc(doc.section) ? doc.section : null,
    null,
    newsdesk,
  )
  const [mostRead, editorsPick] = await Promise.all([
    openList(payload, { kind: 'most-read', showReads }),
    openList(payload, { kind: 'editors-pick', showReads }),
  ])
  const own = new Set([String(doc.id)])
  const picks = editorsPick.take(own)
  const byline = doc.byline ?? []
  return {
    article: {
      ...card,
      summary: doc.summary ?? '',
      byline,
      bylineText: toBylineText(byline),
      image: toCardImage(isDoc(doc.image) ? doc.image : null, doc),
      body: toBody(doc.body, newsdesk),
      tags: (doc.tags ?? []).filter(isDoc).map(({ name, slug }) => ({ name, slug })),
    },
    lists: {
      mostRead: mostRead.take(
        new Set([...own, ...picks.entries.map(({ card: { id } }) => String(id))]),
      ),
      editorsPick: picks,
    },
  }
}

/** `By Ada Moreau, Bo Lind and Cem Aksoy`; empty without names. */
export const toBylineText = (names: string[]): string =>
  names.length === 0
    ? ''
    : `By ${names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`}`

const isDoc = <T>(value: T): value is NonNullable<T> & object =>
  typeof value === 'object' && value !== null
