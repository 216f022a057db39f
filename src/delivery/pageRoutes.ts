import { APIError } from 'payload'
import { json, type Route } from './answer.js'
import { getPage } from './page.js'

export const pageRoutes: Route[] = [
  {
    method: 'get',
    path: '/articles/:slug',
    answer: async ({ canSeeReads, params, payload }) => {
      const showReads = await canSeeReads()
      const page = await getPage(payload, { showReads, slug: params.slug })
      if (!page) throw new APIError('No published article has this slug.', 404)
      return json(200, page, showReads)
    },
  },
]
