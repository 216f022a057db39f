import { element, text, toDocument } from '../xml.js'
import type { Feed, FeedItem } from './feed.js'
import { mediaContent } from './media.js'

/**
 * A feed as Atom 1.0.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export const toAtom = ({ isFull, items, site, title, updated, url }: Feed): string =>
  toDocument(
    element(
      'feed',
      {
        xmlns: 'http://www.w3.org/2005/Atom',
        'xml:lang': site.language,
        'xmlns:media': 'http://search.yahoo.com/mrss/',
      },
      [
        text('id', url),
        text('title', title),
        site.description && text('subtitle', site.description),
        // An empty feed was never updated; the element is required all the same.
        text('updated', updated ?? new Date(0).toISOString()),
        element('link', { href: url, rel: 'self', type: 'application/atom+xml' }),
        element('link', { href: site.toURL('/'), rel: 'alternate', type: 'text/html' }),
        element('author', {}, [text('name', site.publisher.name)]),
        ...items.map((item) => toEntry(item, isFull)),
      ],
    ),
  )

const toEntry = ({ article, headline, html, id, image, url }: FeedItem, isFull: boolean): string =>
  element('entry', {}, [
    text('id', id),
    text('title', headline),
    text('published', article.publishedAt),
    text('updated', article.modifiedAt),
    element('link', { href: url, rel: 'alternate', type: 'text/html' }),
    ...article.byline.map((name) => element('author', {}, [text('name', name)])),
    ...[...(article.section ? [article.section] : []), ...article.tags].map(({ name, slug }) =>
      element('category', { label: name, term: slug }),
    ),
    text('summary', article.summary),
    isFull && text('content', html, { type: 'html' }),
    image &&
      element('link', {
        href: image.url,
        length: image.length,
        rel: 'enclosure',
        title: image.alt || undefined,
        type: image.type,
      }),
    image && mediaContent(image),
  ])
