import type { BasePayload, CollectionSlug, PayloadRequest, TypedUser } from 'payload'
import { Forbidden } from 'payload'
import { listKey } from '../../collections/Lists.js'
import type { Newsdesk } from '../options.js'
import type { ID } from '../types.js'
import type { ListDoc } from './build.js'
import { getDesk } from './desk.js'

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
  const { list } = await getDesk(payload).current(listKey('editors-pick', null))
  return (list.picks ?? []).some((pick) => String(pick.article) === String(article))
}

/** One change at a time to a list in a process, so that none is lost to another. */
const queues = new WeakMap<BasePayload, Promise<unknown>>()

/** Puts an article on top of an Editor's Pick list, or takes it off; nothing where it is so already. */
export const setPick = (args: {
  article: ID
  isPick: boolean
  newsdesk: Newsdesk
  payload: BasePayload
  section?: ID | null
  user: TypedUser | null
}): Promise<void> => {
  const next = (queues.get(args.payload) ?? Promise.resolve()).then(() => changePicks(args))
  queues.set(
    args.payload,
    next.catch(() => undefined),
  )
  return next
}

const changePicks = async ({
  article,
  isPick,
  newsdesk,
  payload,
  section = null,
  user,
}: Parameters<typeof setPick>[0]) => {
  for (let attempt = 1; ; attempt++) {
    const list: ListDoc = await getDesk(payload).ensureList('editors-pick', section)
    const picks = list.picks ?? []
    const others = picks.filter((pick) => String(pick.article) !== String(article))
    if (isPick === others.length < picks.length) return
    try {
      await payload.update({
        id: list.id,
        collection: newsdesk.slugs.lists as CollectionSlug,
        data: { picks: isPick ? [{ article }, ...others] : others } as never,
        depth: 0,
        overrideAccess: true,
        user,
      })
      return
    } catch (err) {
      const isConflict = (err as { codeName?: string }).codeName === 'WriteConflict'
      if (!isConflict || attempt === 5) throw err
    }
  }
}
