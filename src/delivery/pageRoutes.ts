import { APIError, type BasePayload } from 'payload'
import { type Answer, type Answered, json, type Route } from './answer.js'
import { fields, takeFields } from './fields.js'
import { getFront, getSection, getTag } from './fronts.js'
import { getPage } from './page.js'
import { limit, locale, type Parameter, type Parameters, wholeNumber } from './parameters.js'
import { text } from './schema.js'
import { newsFront, newsSection, newsTag } from './shapes/front.js'
import { newsPage } from './shapes/page.js'

const draft: Parameter = {
  description: 'A preview token: answers its article’s newest draft, whatever the slug.',
  maxLength: 512,
  minLength: 1,
  type: 'string',
}

const paging: Parameters = {
  cursor: { description: 'The `next` of the answer before.', maxLength: 2_000, type: 'string' },
  limit: limit(50, 20),
  locale,
  fields,
}

const movedAnswer: Answered = {
  status: 301,
  description: 'It has left this address; Location names the new one.',
}

const slug = text('As it stands in addresses.')

export const pageRoutes: Route[] = [
  {
    method: 'get',
    path: '/articles/:slug',
    isPublic: 'kept',
    summary: 'All that a front-end prints for an article.',
    params: { slug },
    query: { locale, fields, draft },
    answers: [{ status: 200, description: 'The page.', schema: newsPage }, movedAnswer],
    errors: {
      403: 'The preview token is not valid, or no longer.',
      404: 'No published article has this slug.',
    },
    answer: async ({ canSeeReads, params, payload, query }) => {
      const showReads = await canSeeReads()
      const page = await getPage(payload, {
        draft: query.get('draft'),
        locale: query.get('locale'),
        showReads,
        slug: params.slug,
      })
      if (!page) throw new APIError('No published article has this slug.', 404)
      if (!query.has('draft') && page.article.slug !== params.slug) {
        return moved(payload, 'articles', page.article.slug, query)
      }
      const answer = takeFields(page, query.get('fields'), newsPage)
      return json(200, answer, showReads || query.has('draft'))
    },
  },

  {
    method: 'get',
    path: '/sections/:slug',
    isPublic: 'kept',
    summary: 'A section’s front: its newest articles, page by page, and its lists.',
    params: { slug },
    query: paging,
    answers: [{ status: 200, description: 'The front.', schema: newsSection }, movedAnswer],
    errors: { 404: 'No section has this slug.' },
    answer: async ({ canSeeReads, params, payload, query }) => {
      const showReads = await canSeeReads()
      const front = await getSection(payload, { ...pageOf(query), showReads, slug: params.slug })
      if (!front) throw new APIError('No section has this slug.', 404)
      if (front.section.slug !== params.slug) {
        return moved(payload, 'sections', front.section.slug, query)
      }
      return json(200, takeFields(front, query.get('fields'), newsSection), showReads)
    },
  },

  {
    method: 'get',
    path: '/tags/:slug',
    isPublic: 'kept',
    summary: 'A tag’s front: the newest articles that carry it, page by page.',
    params: { slug },
    query: paging,
    answers: [{ status: 200, description: 'The front.', schema: newsTag }, movedAnswer],
    errors: { 404: 'No tag has this slug.' },
    answer: async ({ params, payload, query }) => {
      const front = await getTag(payload, { ...pageOf(query), slug: params.slug })
      if (!front) throw new APIError('No tag has this slug.', 404)
      if (front.tag.slug !== params.slug) return moved(payload, 'tags', front.tag.slug, query)
      return json(200, takeFields(front, query.get('fields'), newsTag), false)
    },
  },

  {
    method: 'get',
    path: '/front',
    isPublic: 'kept',
    summary: 'The home page’s data.',
    query: { limit: limit(50, 12), locale, fields },
    answers: [{ status: 200, description: 'The front.', schema: newsFront }],
    answer: async ({ canSeeReads, payload, query }) => {
      const showReads = await canSeeReads()
      const front = await getFront(payload, {
        limit: wholeNumber(query, 'limit'),
        locale: query.get('locale'),
        showReads,
      })
      return json(200, takeFields(front, query.get('fields'), newsFront), showReads)
    },
  },
]

/** Cached for a day only: an address may be taken back. */
const moved = (
  { config }: BasePayload,
  room: 'articles' | 'sections' | 'tags',
  slug: string,
  query: URLSearchParams,
): Answer => ({
  body: '',
  headers: {
    'Cache-Control': 'public, max-age=86400',
    Location: `${config.routes.api}/newsdesk/${room}/${slug}${query.size ? `?${query}` : ''}`,
  },
  status: 301,
})

const pageOf = (query: URLSearchParams) => ({
  cursor: query.get('cursor'),
  limit: wholeNumber(query, 'limit'),
  locale: query.get('locale'),
})
