import { APIError, type CollectionSlug, Forbidden } from 'payload'
import { isStaff } from '../access/abilities.js'
import { toID } from '../ids.js'
import { getDesk } from '../lists/desk.js'
import type { ID } from '../types.js'
import { json, parseObject, type Route } from './answer.js'
import { locale } from './parameters.js'
import { previewLink } from './previewLink.js'
import { date, object, text } from './schema.js'
import { checkLocale } from './stories.js'

const share = object<{ article: ID }>('NewsPreviewWanted', 'Whose draft is to be shown.', {
  article: { description: 'An article’s id.', type: ['string', 'integer'] },
})

const preview = object<{ expiresAt: string; url: string }>(
  'NewsPreview',
  'A link that shows an article’s newest draft to whoever holds it.',
  {
    url: text('The page, absolute where the front-end’s origin is known.'),
    expiresAt: date('When it closes'),
  },
)

/** A week, which is how long a text may lie with someone outside to be checked. */
const hours = 7 * 24

export const previewRoutes: Route[] = [
  {
    method: 'post',
    path: '/previews',
    summary: 'Makes a link to an article’s newest draft. For users who may read drafts.',
    query: { locale },
    body: share,
    answers: [{ status: 201, description: 'The link.', schema: preview }],
    errors: { 403: 'The user may not read drafts.', 404: 'There is no such article.' },
    answer: async ({ payload, query, req, text }) => {
      const { newsdesk } = getDesk(payload)
      if (!(await isStaff(newsdesk)({ req }))) throw new Forbidden(req.t)
      const locale = checkLocale(payload, query.get('locale'))
      const { article } = parseObject(await text())
      if (typeof article !== 'string' && typeof article !== 'number') {
        throw new APIError('`article` must be the id of an article.', 400)
      }
      const id = toID(payload, newsdesk.slugs.articles, article)
      const found =
        id !== undefined &&
        (await payload.findByID({
          id,
          collection: newsdesk.slugs.articles as CollectionSlug,
          depth: 0,
          disableErrors: true,
          draft: true,
          locale: locale as never,
          overrideAccess: false,
          user: req.user,
        }))
      if (!found) throw new APIError('`article` is the id of no article.', 404)
      const link = await previewLink(payload, { article: found as never, hours, locale })
      return json(201, link, true)
    },
  },
]
