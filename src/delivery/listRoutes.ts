import { json, parseObject, type Route } from './answer.js'
import { changeList } from './commands.js'
import { fields, takeFields } from './fields.js'
import { getList } from './list.js'
import { checkKind, kind, limit, locale, section, wholeNumber } from './parameters.js'
import { command, decisions } from './shapes/decisions.js'
import { newsList } from './shapes/list.js'

export const listRoutes: Route[] = [
  {
    method: 'get',
    path: '/lists/:kind',
    isPublic: 'kept',
    summary: 'A list as readers see it now.',
    params: { kind },
    query: {
      section,
      limit: limit(50, 'the list’s own size'),
      locale,
      fields,
    },
    answers: [{ status: 200, description: 'The list.', schema: newsList }],
    errors: { 404: 'There is no such list or section.' },
    answer: async ({ canSeeReads, params, payload, query }) => {
      const showReads = await canSeeReads()
      const list = await getList(payload, {
        kind: checkKind(params.kind),
        limit: wholeNumber(query, 'limit'),
        locale: query.get('locale'),
        section: query.get('section'),
        showReads,
      })
      return json(200, takeFields(list, query.get('fields'), newsList), showReads)
    },
  },

  {
    method: 'post',
    path: '/lists/:kind/commands',
    summary: 'Changes a list. For users who may change lists.',
    params: { kind },
    query: { section, locale },
    body: command,
    answers: [{ status: 200, description: 'What the list says now.', schema: decisions }],
    errors: {
      403: 'The user may not change lists.',
      404: 'There is no such list, section, article or image.',
      409: 'Somebody has changed the same row or place since; `data` says what.',
      503: 'Others keep the list busy; try again after `Retry-After` seconds.',
    },
    answer: async ({ params, query, req, text }) => {
      const body = parseObject(await text())
      const where = { locale: query.get('locale'), section: query.get('section') }
      return json(200, await changeList(req, { body, kind: params.kind, ...where }), true)
    },
  },
]
