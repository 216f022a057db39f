import { APIError } from 'payload'
import type { ListKind } from '../types.js'
import { json, parseObject, type Route } from './answer.js'
import { changeList } from './commands.js'
import { fields, takeFields } from './fields.js'
import { getList } from './list.js'
import { limit, slug, wholeNumber } from './parameters.js'
import { object, oneOf, type Schema } from './schema.js'
import { idOrSlug, newsList } from './shapes/list.js'

const kind = oneOf(['most-read', 'editors-pick'], 'Which list.')

const command = object<{ type: string; article: string }>('NewsCommand', 'A change to a list.', {
  type: oneOf(['add', 'remove'], 'Puts the article on top, or takes it off.'),
  article: idOrSlug('The article’s id.'),
})

const commanded: Schema = {
  description: 'What the list now says of the article.',
  properties: {
    article: idOrSlug('The article’s id.'),
    picked: { description: 'Whether it is picked.', type: 'boolean' },
  },
  required: ['article', 'picked'],
  title: 'NewsCommandResult',
  type: 'object',
}

export const listRoutes: Route[] = [
  {
    method: 'get',
    path: '/lists/:kind',
    summary: 'A list as readers see it now.',
    params: { kind },
    query: {
      section: slug('A section’s slug; without it the list of the whole site.'),
      limit: limit(50, 'the list’s own size'),
      fields,
    },
    answers: [{ status: 200, description: 'The list.', schema: newsList }],
    errors: { 404: 'There is no such list or section.' },
    answer: async ({ canSeeReads, params, payload, query }) => {
      if (params.kind !== 'most-read' && params.kind !== 'editors-pick') {
        throw new APIError('There is no such list. Lists are most-read and editors-pick.', 404)
      }
      const showReads = await canSeeReads()
      const list = await getList(payload, {
        kind: params.kind as ListKind,
        limit: wholeNumber(query, 'limit'),
        section: query.get('section'),
        showReads,
      })
      return json(200, takeFields(list, query.get('fields'), newsList), showReads)
    },
  },

  {
    method: 'post',
    path: '/lists/:kind/commands',
    summary: 'Changes a list. For users who may update lists.',
    params: { kind },
    body: command,
    answers: [{ status: 200, description: 'Done, or so already.', schema: commanded }],
    errors: { 403: 'The user may not change lists.', 404: 'There is no such list or article.' },
    answer: async ({ params, req, text }) =>
      json(200, await changeList(req, params.kind, parseObject(await text())), true),
  },
]
