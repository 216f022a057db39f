import type { Metadata } from 'next'
import type { PageMeta } from 'payload-newsdesk/types'

/** A page's meta as Next writes it into the head. */
export const toMetadata = (meta: PageMeta): Metadata => {
  const { canonical, description, feeds, hreflang, openGraph, title, twitter } = meta
  const { article, image, type, ...graph } = openGraph
  const common = { ...graph, images: image ? [image] : [] }
  return {
    title,
    description,
    alternates: {
      canonical,
      languages: Object.fromEntries(hreflang.map(({ language, url }) => [language, url])),
      types: Object.fromEntries(feeds.map(({ title, type, url }) => [type, [{ title, url }]])),
    },
    openGraph: article
      ? {
          ...common,
          type: 'article',
          modifiedTime: article.modifiedTime,
          publishedTime: article.publishedTime,
          section: article.section,
          tags: article.tags,
        }
      : { ...common, type: 'website' },
    twitter: {
      card: twitter.card,
      title: twitter.title,
      description: twitter.description,
      images: twitter.image ? [{ url: twitter.image, alt: twitter.imageAlt ?? undefined }] : [],
    },
  }
}
