import type { Where } from 'payload'
import type { Card, CardImage, ID, SectionLabel } from 'payload-newsdesk/types'

import { newsroom } from './payload'

/** What the front pages print of an article: a card, and the lines below its headline. */
export type Story = Card & { summary: string; byline: string[] }

/** The newest published stories. */
export const findStories = async (where: Where = {}, limit = 60): Promise<Story[]> => {
  const payload = await newsroom()
  const { docs } = await payload.find({
    collection: 'articles',
    where: { and: [{ _status: { equals: 'published' } }, where] },
    sort: '-publishedAt',
    limit,
    depth: 1,
    select: {
      slug: true,
      headline: true,
      section: true,
      summary: true,
      byline: true,
      image: true,
      imageAlt: true,
      imageCaption: true,
      publishedAt: true,
    },
    overrideAccess: false,
  })
  return docs.map((doc) => toStory(doc as unknown as StoryDoc))
}

type ImageDoc = CardImage & { sizes?: Record<string, Partial<CardImage> | null> }

type StoryDoc = Omit<Card, 'image' | 'path'> & {
  summary?: string | null
  byline?: string[] | null
  image?: ImageDoc | ID | null
  imageAlt?: string | null
  imageCaption?: string | null
}

const toStory = (doc: StoryDoc): Story => ({
  id: doc.id,
  slug: doc.slug,
  path: `/articles/${doc.slug}`,
  headline: doc.headline,
  section: toLabel(doc.section),
  publishedAt: doc.publishedAt,
  summary: doc.summary ?? '',
  byline: doc.byline ?? [],
  image: toImage(doc),
})

const toLabel = (section: SectionLabel | null): SectionLabel | null =>
  section && typeof section === 'object' ? { name: section.name, slug: section.slug } : null

const toImage = ({ image, imageAlt, imageCaption }: StoryDoc): CardImage | null => {
  if (!image || typeof image !== 'object') return null
  const { url, width, height, alt, caption, credit } = image
  const sizes = Object.entries(image.sizes ?? {}).flatMap(([name, size]) =>
    size?.url && size.width && size.height
      ? [[name, { url: size.url, width: size.width, height: size.height }] as const]
      : [],
  )
  return {
    url,
    width,
    height,
    alt: imageAlt || alt,
    caption: imageCaption || caption,
    credit,
    sizes: Object.fromEntries(sizes),
  }
}
