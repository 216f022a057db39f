import { Forbidden } from 'payload'
import { type Ask, json, type Route } from './answer.js'
import { openLiveStream } from './liveStream.js'
import { getReadership, getSiteReadership } from './readership.js'

export const liveRoutes: Route[] = [
  {
    method: 'get',
    path: '/live',
    answer: async (ask) => {
      await requireRight(ask)
      const { header, payload, req } = ask
      return openLiveStream(payload, { lastEventID: header('last-event-id'), signal: req.signal })
    },
  },

  {
    method: 'get',
    path: '/readership',
    answer: async (ask) => {
      await requireRight(ask)
      const { payload, query, req } = ask
      const article = query.get('article')
      return json(
        200,
        article ? await getReadership(req, article) : await getSiteReadership(payload),
        true,
      )
    },
  },
]

/** A guest is refused even where the host shows reads to everyone: this is the desk's own. */
const requireRight = async ({ canSeeReads, req }: Ask) => {
  if (!req.user || !(await canSeeReads())) throw new Forbidden(req.t)
}
