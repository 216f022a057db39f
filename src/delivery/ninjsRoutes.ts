import { APIError } from 'payload'
import { json as answerJSON, type Route } from './answer.js'
import { getNinjs, getNinjsSince } from './ninjs.js'
import { limit, locale, wholeNumber } from './parameters.js'
import { date, json, listOf, oneOf, orNull, type Schema, text, url } from './schema.js'

/** The properties of ninjs 3.0 that every article of ours has; the standard's schema says the rest. */
const ninjs: Schema = {
  description: 'An article as IPTC ninjs 3.0.',
  properties: {
    uri: url('Its name for machines; it stays.'),
    standard: json('Which standard this is, and where its schema is.'),
    type: oneOf(['text'], 'What it is.'),
    representationType: oneOf(['full'], 'How complete it is.'),
    pubStatus: oneOf(['usable'], 'Whether it may be used.'),
    firstCreated: date('First publication'),
    versionCreated: date('Last change to what it says'),
    language: text('As BCP 47.'),
    copyrightHolder: text('The publisher.'),
    headlines: listOf(json('A headline.'), 'Its headline.'),
    descriptions: listOf(json('A description.'), 'Its summary and its corrections.'),
    bodies: listOf(json('A body.'), 'Its text, as HTML and plain.'),
    by: text('The names as a line of text.'),
    infoSources: listOf(json('A person.'), 'Who wrote it.'),
    subjects: listOf(json('A subject.'), 'Its section and tags.'),
    altIds: listOf(json('A name.'), 'Its slug.'),
    renditions: listOf(json('A page.'), 'Its page on the front-end.'),
    associations: listOf(json('A news object.'), 'Its picture, with credit and renditions.'),
  },
  required: ['uri', 'standard', 'type', 'versionCreated', 'headlines', 'bodies'],
  title: 'Ninjs',
  type: 'object',
}

const changed: Schema = {
  description: 'Articles in the order in which they last changed.',
  properties: {
    items: listOf(ninjs, 'The articles; one may come again, with the same uri.'),
    next: orNull(text('The cursor to ask on with, at the end as well; null before the first.')),
    more: { description: 'Whether to ask on at once.', type: 'boolean' },
  },
  required: ['items', 'next', 'more'],
  title: 'NinjsChanges',
  type: 'object',
}

export const ninjsRoutes: Route[] = [
  {
    method: 'get',
    path: '/articles/:slug/ninjs.json',
    isPublic: 'kept',
    summary: 'An article as IPTC ninjs 3.0.',
    params: { slug: text('As it stands in addresses.') },
    query: { locale },
    answers: [{ status: 200, description: 'The article.', schema: ninjs }],
    errors: { 404: 'No published article has this slug.' },
    answer: async ({ params, payload, query }) => {
      const article = await getNinjs(payload, { locale: query.get('locale'), slug: params.slug })
      if (!article) throw new APIError('No published article has this slug.', 404)
      return answerJSON(200, article, false)
    },
  },

  {
    method: 'get',
    path: '/ninjs.json',
    isPublic: 'each',
    summary: 'What has changed since a cursor, as IPTC ninjs 3.0, for partners who keep a copy.',
    query: {
      since: {
        description: 'The `next` of the answer before; without it from the beginning.',
        maxLength: 2_000,
        type: 'string',
      },
      limit: limit(50, 20),
      locale,
    },
    answers: [{ status: 200, description: 'The articles.', schema: changed }],
    answer: async ({ payload, query }) =>
      answerJSON(
        200,
        await getNinjsSince(payload, {
          cursor: query.get('since'),
          limit: wholeNumber(query, 'limit') ?? 20,
          locale: query.get('locale'),
        }),
        false,
      ),
  },
]
