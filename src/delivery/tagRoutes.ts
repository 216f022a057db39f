import { Forbidden } from 'payload'
import { getDesk } from '../lists/desk.js'
import { findSimilar, type Similar } from '../tags/hooks.js'
import { likenessOf } from '../tags/likeness.js'
import { json, type Route } from './answer.js'
import { object, orNull, text, use } from './schema.js'
import { idOrSlug } from './shapes/list.js'

const tag = object<Similar>('NewsTagName', 'A tag that is there.', {
  id: idOrSlug('Its id.'),
  name: text('As it is printed.'),
  slug: text('As it stands in addresses.'),
})

const answer = object<{ existing: unknown }>('NewsSimilarTag', 'A tag spelled like another.', {
  existing: orNull(use(tag, 'The tag that is there already.')),
})

export const tagRoutes: Route[] = [
  {
    method: 'get',
    path: '/similar-tag',
    summary: 'Whether a tag is there that is spelled like this. For users who may write.',
    query: {
      name: { description: 'A name.', maxLength: 100, minLength: 1, type: 'string' },
    },
    answers: [{ status: 200, description: 'The tag, if there is one.', schema: answer }],
    errors: { 403: 'The user may not write.' },
    answer: async ({ payload, query, req }) => {
      const { newsdesk } = getDesk(payload)
      if (!(await newsdesk.canWrite({ req }))) throw new Forbidden(req.t)
      const likeness = likenessOf(query.get('name') ?? '')
      const found = likeness ? await findSimilar(likeness, newsdesk.slugs.tags, req) : null
      return json(200, { existing: found }, true)
    },
  },
]
