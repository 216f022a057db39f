import type {
  BreadcrumbList,
  CollectionPage,
  Graph,
  ImageObject,
  NewsArticle,
  NewsMediaOrganization,
} from 'schema-dts'
import type { CardImage, Link, PageArticle } from '../types.js'
import type { Site } from './site.js'

/**
 * An article for search engines, by Google's rules for articles.
 *
 * @see https://developers.google.com/search/docs/appearance/structured-data/article
 */
export const articleJsonLd = (article: PageArticle, site: Site): Graph => {
  const { byline, image, section, tags } = article
  const url = site.toURL(article.path)
  const words = article.body.text.match(/\S+/g)?.length ?? 0
  const pictures = image ? toPictures(image, site) : []
  const news: NewsArticle = {
    '@type': 'NewsArticle',
    '@id': `${url}#article`,
    mainEntityOfPage: { '@type': 'WebPage', '@id': url },
    url,
    headline: article.headline,
    ...(article.summary ? { description: article.summary } : {}),
    ...(pictures.length ? { image: pictures } : {}),
    datePublished: article.publishedAt,
    dateModified: article.modifiedAt,
    ...(article.correction.length
      ? {
          correction: article.correction.map(
            (one) => ({ '@type': 'CorrectionComment', ...one }) as const,
          ),
        }
      : {}),
    author: byline.length
      ? byline.map((name) => ({ '@type': 'Person', name }) as const)
      : toOrganization(site),
    publisher: toOrganization(site),
    ...(section ? { articleSection: section.name } : {}),
    ...(tags.length ? { keywords: tags.map(({ name }) => name) } : {}),
    inLanguage: site.language,
    ...(words ? { wordCount: words } : {}),
  }
  const above = section ? [...section.parents, section] : []
  return graph([
    news,
    toBreadcrumb([...above, { name: article.headline, path: article.path }], site),
  ])
}

/** A section's or tag's page for search engines. */
export const frontJsonLd = (
  page: Link & { description: string; parents?: Link[] },
  site: Site,
): Graph => {
  const url = site.toURL(page.path)
  const collection: CollectionPage = {
    '@type': 'CollectionPage',
    '@id': url,
    url,
    name: page.name,
    ...(page.description ? { description: page.description } : {}),
    inLanguage: site.language,
    publisher: toOrganization(site),
  }
  return graph([collection, toBreadcrumb([...(page.parents ?? []), page], site)])
}

/** The home page for search engines. */
export const siteJsonLd = (site: Site): Graph =>
  graph([
    {
      '@type': 'WebSite',
      '@id': `${site.toURL('/')}#site`,
      url: site.toURL('/'),
      name: site.name,
      ...(site.description ? { description: site.description } : {}),
      inLanguage: site.language,
      publisher: { '@id': `${site.toURL('/')}#publisher` },
    },
    toOrganization(site),
  ])

const graph = (things: Graph['@graph']): Graph => ({
  '@context': 'https://schema.org',
  '@graph': things,
})

const toOrganization = (site: Site): NewsMediaOrganization => {
  const { logo, name } = site.publisher
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${site.toURL('/')}#publisher`,
    name,
    url: site.toURL('/'),
    ...(logo
      ? {
          logo: {
            '@type': 'ImageObject',
            url: site.toURL(logo.url),
            width: `${logo.width}`,
            height: `${logo.height}`,
          },
        }
      : {}),
  }
}

/** Google wants several proportions, none below 50,000 pixels in all. */
const toPictures = (image: CardImage, site: Site): ImageObject[] => {
  const { card, lead, social } = image.sizes
  const files = [social, lead ?? image, card].filter((file) => file !== undefined)
  return files
    .filter(({ height, width }) => height * width >= 50_000)
    .map(({ height, url, width }) => ({
      '@type': 'ImageObject',
      url: site.toFileURL(url),
      contentUrl: site.toFileURL(url),
      width: `${width}`,
      height: `${height}`,
      ...(image.caption ? { caption: image.caption } : {}),
      ...(image.credit ? { creditText: image.credit } : {}),
    }))
}

const toBreadcrumb = (steps: { name: string; path: string }[], site: Site): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: [{ name: site.name, path: '/' }, ...steps].map(({ name, path }, index) => ({
    '@type': 'ListItem' as const,
    position: index + 1,
    name,
    item: site.toURL(path),
  })),
})
