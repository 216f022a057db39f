import type { Feed, FeedItem } from './feed.js'

/**
 * A feed as JSON Feed 1.1. A picture's caption and credit, which the standard has no place for,
 * stand in the extension `_newsdesk`.
 *
 * @see https://www.jsonfeed.org/version/1.1/
 */
export const toJSONFeed = ({ isFull, items, site, title, url }: Feed): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: site.toURL('/'),
    feed_url: url,
    ...(site.description ? { description: site.description } : {}),
    language: site.language,
    authors: [{ name: site.publisher.name, url: site.toURL('/') }],
    items: items.map((item) => toItem(item, isFull)),
  })

const toItem = ({ article, headline, html, id, image, url }: FeedItem, isFull: boolean) => ({
  id,
  url,
  title: headline,
  ...(isFull ? { content_html: html } : { content_text: article.summary || headline }),
  ...(article.summary ? { summary: article.summary } : {}),
  date_published: article.publishedAt,
  date_modified: article.modifiedAt,
  ...(article.byline.length ? { authors: article.byline.map((name) => ({ name })) } : {}),
  tags: [...(article.section ? [article.section] : []), ...article.tags].map(({ name }) => name),
  ...(image
    ? {
        image: image.url,
        attachments: [
          {
            url: image.url,
            mime_type: image.type,
            ...(image.alt ? { title: image.alt } : {}),
            size_in_bytes: image.length,
          },
        ],
        _newsdesk: { image: { caption: image.caption, credit: image.credit } },
      }
    : {}),
})
