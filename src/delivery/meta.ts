import type { CardImage, ImageFile, PageArticle, PageMeta } from '../types.js'
import { type FeedOf, feedLinks } from './feeds/links.js'
import type { Site } from './site.js'

type Page = {
  description: string
  hreflang?: PageMeta['hreflang']
  image?: CardImage | null
  /** Whose feeds it names. */
  of?: FeedOf
  path: string
  title: string
}

/** What the `<head>` of a front says. */
export const pageMeta = (
  site: Site,
  { description, hreflang = [], image = null, of = {}, path, title }: Page,
): PageMeta => {
  const canonical = site.toURL(path)
  const file = image && socialFile(image)
  const picture = file && { ...file, url: site.toFileURL(file.url) }
  return {
    title,
    description,
    canonical,
    openGraph: {
      type: 'website',
      title,
      description,
      url: canonical,
      siteName: site.name,
      locale: toOpenGraphLocale(site.language),
      image: image && picture && { ...picture, alt: image.alt },
      article: null,
    },
    twitter: {
      card: picture && picture.width >= 300 ? 'summary_large_image' : 'summary',
      title,
      description,
      image: picture?.url ?? null,
      imageAlt: image?.alt ?? null,
    },
    hreflang,
    feeds: feedLinks(site, of),
  }
}

/** What the `<head>` of an article's page says. */
export const articleMeta = (
  article: PageArticle,
  site: Site,
  hreflang: PageMeta['hreflang'],
): PageMeta => {
  const meta = pageMeta(site, {
    description: article.summary || shorten(article.body.text),
    hreflang,
    image: article.image,
    of: article.section ? { section: article.section } : {},
    path: article.path,
    title: article.headline,
  })
  return {
    ...meta,
    openGraph: {
      ...meta.openGraph,
      type: 'article',
      article: {
        publishedTime: article.publishedAt,
        modifiedTime: article.modifiedAt,
        section: article.section?.name ?? null,
        tags: article.tags.map(({ name }) => name),
      },
    },
  }
}

/** The size made for sharing, 1200 × 630, or the next best. */
const socialFile = ({ height, sizes, url, width }: CardImage): ImageFile =>
  sizes.social ?? sizes.lead ?? { url, width, height }

/** The beginning of a text, cut at a word before 160 characters. */
const shorten = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= 160) return line
  const cut = line.slice(0, 160)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 0) || 160)}…`
}

/** `en-GB` as `en_GB`, `en` with the territory it is most spoken in, as Open Graph wants one. */
const toOpenGraphLocale = (language: string): string => {
  const { language: code, region } = new Intl.Locale(language).maximize()
  return region ? `${code}_${region}` : code
}
