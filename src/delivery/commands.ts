import { APIError, type CollectionSlug, Forbidden, type PayloadRequest } from 'payload'
import { getDesk } from '../lists/desk.js'
import { canCurate, setPick } from '../lists/picks.js'
import type { ID } from '../types.js'

/** Puts an article on Editor's Pick or takes it off: `{ type: 'add' | 'remove', article: id }`. */
export const changeList = async (
  req: PayloadRequest,
  kind: string,
  { article, type }: Record<string, unknown>,
): Promise<{ article: ID; picked: boolean }> => {
  const { payload, user } = req
  const { newsdesk } = getDesk(payload)
  if (!user) throw new Forbidden(req.t)
  await canCurate(newsdesk, req)
  if (kind !== 'editors-pick') throw new APIError('Only editors-pick takes picks.', 404)
  if (type !== 'add' && type !== 'remove') {
    throw new APIError('`type` must be "add" or "remove".', 400)
  }
  if (typeof article !== 'string' && typeof article !== 'number') {
    throw new APIError('`article` must be the id of an article.', 400)
  }
  const found = await payload.findByID({
    id: article,
    collection: newsdesk.slugs.articles as CollectionSlug,
    depth: 0,
    disableErrors: true,
    draft: true,
    overrideAccess: false,
    req,
    user,
  })
  if (!found) throw new APIError('`article` is the id of no article.', 404)
  await setPick({ article: found.id, isPick: type === 'add', newsdesk, payload, user })
  return { article: found.id, picked: type === 'add' }
}
