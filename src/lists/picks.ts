import type { BasePayload, CollectionSlug, PayloadRequest, TypedUser } from 'payload'
import { Forbidden } from 'payload'
import { isNotFound } from '../errors.js'
import type { Newsdesk } from '../options.js'
import type { ID } from '../types.js'
import { changeDecisions } from './change.js'
import { getDesk } from './desk.js'
import { listKey } from './key.js'

/** Throws unless the caller may change lists. */
export const canCurate = async ({ slugs }: Newsdesk, req: PayloadRequest) => {
  const { access } = req.payload.collections[slugs.lists as CollectionSlug].config
  if (!(await access.update({ req }))) throw new Forbidden(req.t)
}

/** Whether the article is picked for the site-wide Editor's Pick, due or not. */
export const isPicked = async (
  article: ID,
  newsdesk: Newsdesk,
  payload: BasePayload,
): Promise<boolean> => {
  if (!newsdesk.enabled) return false
  try {
    const { list } = await getDesk(payload).current(listKey('editors-pick', null))
    return (list.picks ?? []).some((pick) => String(pick.article) === String(article))
  } catch (err) {
    // Somebody has deleted the list; reading an article is no reason to make another.
    if (isNotFound(err)) return false
    throw err
  }
}

/** Puts an article on top of an Editor's Pick list, or takes it off; nothing where it is so already. */
export const setPick = async ({
  article,
  isPick,
  ...rest
}: {
  article: ID
  isPick: boolean
  overrideAccess: boolean
  payload: BasePayload
  section?: ID | null
  user: TypedUser | null
}): Promise<void> => {
  const command = { article, type: isPick ? ('add' as const) : ('remove' as const) }
  await changeDecisions({ ...rest, command, kind: 'editors-pick' })
}
