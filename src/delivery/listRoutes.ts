import { APIError } from 'payload'
import type { ListKind } from '../types.js'
import { json, parseObject, type Route, wholeNumber } from './answer.js'
import { changeList } from './commands.js'
import { getList } from './list.js'

export const listRoutes: Route[] = [
  {
    method: 'get',
    path: '/lists/:kind',
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
      return json(200, list, showReads)
    },
  },

  {
    method: 'post',
    path: '/lists/:kind/commands',
    answer: async ({ params, req, text }) =>
      json(200, await changeList(req, params.kind, parseObject(await text())), true),
  },
]
