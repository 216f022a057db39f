import type { ListKind, PageMeta } from '../../types.js'
import type { Site } from '../site.js'

/** What a feed is of: the newest of the site, a section or a tag, or what a list prints. */
export type FeedOf = {
  list?: ListKind
  section?: { name: string; slug: string }
  tag?: { name: string; slug: string }
}

/** The feeds there are, by file name. */
export const feedTypes = {
  'atom.xml': 'application/atom+xml',
  'feed.json': 'application/feed+json',
  'rss.xml': 'application/rss+xml',
} as const

export type FeedFile = keyof typeof feedTypes

export const feedTitle = ({ name }: Site, { section, tag }: FeedOf, list?: string): string =>
  [section?.name ?? tag?.name, list, name].filter(Boolean).join(' · ')

export const feedURL = (site: Site, file: FeedFile, { list, section, tag }: FeedOf): string => {
  const query = new URLSearchParams({
    ...(site.locale ? { locale: site.locale } : {}),
    ...(list ? { list } : {}),
    ...(section ? { section: section.slug } : {}),
    ...(tag ? { tag: tag.slug } : {}),
  })
  return `${site.apiURL}/feeds/${file}${query.size ? `?${query}` : ''}`
}

export const feedLinks = (site: Site, of: FeedOf): PageMeta['feeds'] =>
  (['rss.xml', 'atom.xml', 'feed.json'] as const).map((file) => ({
    type: feedTypes[file],
    title: feedTitle(site, of),
    url: feedURL(site, file, of),
  }))
