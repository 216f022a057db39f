import type { ListKind } from '../../types.js'
import { file, type Route } from '../answer.js'
import { limit, locale, type Parameters, slug, wholeNumber } from '../parameters.js'
import { json } from '../schema.js'
import { toAtom } from './atom.js'
import { type Feed, getFeed } from './feed.js'
import { toJSONFeed } from './jsonFeed.js'
import { type FeedFile, feedTypes } from './links.js'
import { toRSS } from './rss.js'

const query: Parameters = {
  section: slug('A section’s slug: its articles and those of all below it, or its list.'),
  tag: slug('A tag’s slug: the articles that carry it.'),
  list: {
    description: 'What this list prints, in its order.',
    enum: ['most-read', 'editors-pick'],
    type: 'string',
  },
  full: { default: false, description: 'Whether items hold the whole text.', type: 'boolean' },
  limit: limit(50, 20),
  locale,
}

const route = (name: FeedFile, summary: string, write: (feed: Feed) => string): Route => ({
  method: 'get',
  path: `/feeds/${name}`,
  isPublic: 'kept',
  summary,
  query,
  answers: [
    {
      status: 200,
      description: 'The feed.',
      type: feedTypes[name],
      ...(name === 'feed.json' ? { schema: json('A JSON Feed 1.1.') } : {}),
    },
  ],
  errors: { 404: 'There is no such section or tag.' },
  answer: async ({ payload, query }) => {
    const feed = await getFeed(payload, {
      file: name,
      isFull: query.get('full') === 'true',
      limit: wholeNumber(query, 'limit') ?? 20,
      list: query.get('list') as ListKind | null,
      locale: query.get('locale'),
      section: query.get('section'),
      tag: query.get('tag'),
    })
    return file(feedTypes[name], write(feed))
  },
})

export const feedRoutes: Route[] = [
  route('rss.xml', 'The newest articles, or what a list prints, as RSS 2.0.', toRSS),
  route('atom.xml', 'The same as Atom 1.0.', toAtom),
  route('feed.json', 'The same as JSON Feed 1.1.', toJSONFeed),
]
