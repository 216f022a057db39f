import { element, text, toDocument } from '../xml.js'
import type { Feed, FeedItem } from './feed.js'
import { mediaContent } from './media.js'

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
}

/**
 * A feed as RSS 2.0. Names stand in dc:creator, since RSS's own author must be an e-mail address.
 *
 * @see https://www.rssboard.org/rss-specification
 * @see https://www.rssboard.org/media-rss
 */
export const toRSS = ({ isFull, items, site, title, updated, url }: Feed): string =>
  toDocument(
    element('rss', { ...namespaces, version: '2.0' }, [
      element('channel', {}, [
        text('title', title),
        text('link', site.toURL('/')),
        text('description', site.description || title),
        text('language', site.language),
        updated && text('lastBuildDate', toRSSDate(updated)),
        element('atom:link', { href: url, rel: 'self', type: 'application/rss+xml' }),
        ...items.map((item) => toItem(item, isFull)),
      ]),
    ]),
  )

const toItem = ({ article, headline, html, id, image, url }: FeedItem, isFull: boolean): string =>
  element('item', {}, [
    text('title', headline),
    text('link', url),
    text('guid', id, { isPermaLink: 'false' }),
    text('pubDate', toRSSDate(article.publishedAt)),
    ...article.byline.map((name) => text('dc:creator', name)),
    article.section && text('category', article.section.name),
    ...article.tags.map(({ name }) => text('category', name)),
    article.summary && text('description', article.summary),
    isFull && text('content:encoded', html),
    image && element('enclosure', { length: image.length, type: image.type, url: image.url }),
    image && mediaContent(image),
  ])

/** RFC 822, with four digits for the year. */
const toRSSDate = (date: string) => new Date(date).toUTCString()
