import { currentTime } from '../clock.js'
import { isAvailable, type Rights } from '../images/rights.js'
import { toSrcset } from '../images/srcset.js'
import type { Newsdesk } from '../options.js'
import type { Card, CardImage, ID, ImageFile } from '../types.js'

export type ImageDoc = {
  id: ID
  alt?: string | null
  caption?: string | null
  credit?: string | null
  url?: string | null
  width?: number | null
  height?: number | null
  filename?: string | null
  focalX?: number | null
  focalY?: number | null
  placeholder?: string | null
  rights?: Rights | null
  sizes?: Record<string, { url?: string | null; width?: number | null; height?: number | null }>
}

export type SectionDoc = {
  id: ID
  name: string
  slug: string
  formerSlugs?: string[] | null
  parent?: ID | null
  description?: string | null
  _order?: string | null
}

export type ArticleDoc = {
  id: ID
  slug: string
  headline: string
  publishedAt: string
  section?: ID | null
  image?: ID | null
  imageAlt?: string | null
  imageCaption?: string | null
}

/** What a card needs of an article: a build may look at hundreds, whose bodies are long. */
export const cardSelect = {
  headline: true,
  image: true,
  imageAlt: true,
  imageCaption: true,
  publishedAt: true,
  section: true,
  slug: true,
} satisfies Partial<Record<keyof ArticleDoc, true>>

/**
 * An image with the texts of one use of it; the credit is always the image's own. `null` outside
 * the time its rights allow.
 */
export const toCardImage = (
  image: ImageDoc | null | undefined,
  use: { imageAlt?: string | null; imageCaption?: string | null } = {},
): CardImage | null => {
  const file = image && toFile(image)
  if (!file || !isAvailable(image.rights, currentTime())) return null
  const sizes: Record<string, ImageFile> = {}
  for (const [name, size] of Object.entries(image.sizes ?? {})) {
    const made = size && toFile(size)
    if (made) sizes[name] = made
  }
  return {
    alt: use.imageAlt || image.alt || '',
    caption: use.imageCaption || image.caption || '',
    credit: image.credit ?? '',
    ...file,
    sizes,
    srcset: toSrcset({ ...file, sizes }),
    focalPoint: { x: image.focalX ?? 50, y: image.focalY ?? 50 },
    placeholder: image.placeholder ?? '',
  }
}

export const toCard = (
  article: ArticleDoc,
  section: SectionDoc | null | undefined,
  image: ImageDoc | null | undefined,
  { articlePath }: Newsdesk,
  use: { headline?: string | null; locale?: string } = {},
): Card => ({
  id: article.id,
  slug: article.slug ?? '',
  path: article.slug
    ? articlePath({ locale: use.locale, section: section?.slug ?? null, slug: article.slug })
    : '',
  headline: (use.headline || article.headline) ?? '',
  section: section ? { name: section.name, slug: section.slug } : null,
  publishedAt: new Date(article.publishedAt).toISOString(),
  image: toCardImage(image, article),
})

const toFile = (file: {
  url?: string | null
  width?: number | null
  height?: number | null
}): ImageFile | null =>
  file.url && file.width && file.height
    ? { url: file.url, width: file.width, height: file.height }
    : null
