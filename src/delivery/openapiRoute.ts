import { json as answerJSON, type Route } from './answer.js'
import { toOpenAPI } from './openapi.js'
import { json } from './schema.js'
import { getSite } from './site.js'

/** @param all every route, this one included, once they are known */
export const openAPIRoute = (all: () => Route[]): Route => ({
  method: 'get',
  path: '/openapi.json',
  isPublic: 'kept',
  summary: 'This document.',
  answers: [{ status: 200, description: 'OpenAPI 3.1.', schema: json('An OpenAPI document.') }],
  answer: async ({ payload }) => answerJSON(200, toOpenAPI(all(), getSite(payload)), false),
})
