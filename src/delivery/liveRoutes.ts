import { Forbidden } from 'payload'
import { type Ask, json, type Route } from './answer.js'
import { openLiveStream } from './liveStream.js'
import { slug } from './parameters.js'
import { getReadership, getSiteReadership } from './readership.js'
import { articleReadership, liveState, siteReadership } from './shapes/readership.js'

export const liveRoutes: Route[] = [
  {
    method: 'get',
    path: '/live',
    summary: 'What is being read now, as server-sent events. For users who may see reads.',
    answers: [
      {
        status: 200,
        description: 'Each event’s data is a NewsLive, about once a second where it changes.',
        schema: liveState,
        type: 'text/event-stream',
      },
    ],
    errors: { 403: 'The user may not see reads.', 503: 'Too many streams are open.' },
    answer: async (ask) => {
      await requireRight(ask)
      const { header, payload, req } = ask
      return openLiveStream(payload, { lastEventID: header('last-event-id'), signal: req.signal })
    },
  },

  {
    method: 'get',
    path: '/readership',
    summary: 'Who reads what, of the site or of an article. For users who may see reads.',
    query: { article: slug('An article’s slug or id; without it the whole site.') },
    answers: [
      {
        status: 200,
        description: 'Of the article, or of the whole site.',
        schema: { anyOf: [articleReadership, siteReadership] },
      },
    ],
    errors: { 403: 'The user may not see reads.', 404: 'There is no such article.' },
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
