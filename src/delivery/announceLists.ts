import type { BasePayload, CollectionSlug } from 'payload'
import type { ListDoc } from '../lists/build.js'
import { getDesk } from '../lists/desk.js'
import { announce } from './announce.js'
import { toChangedList } from './changed.js'

/**
 * Tells `onChange` of every edition that this process writes. A list is built anew only where it has
 * been asked for, so all there are are asked for: a CDN may hold what an earlier process answered.
 */
export const announceLists = async (payload: BasePayload) => {
  const { current, newsdesk, tellPressed } = getDesk(payload)
  if (!newsdesk.delivery.onChange) return
  const report = (key: string) => (err: unknown) =>
    payload.logger.error({ err, msg: `payload-newsdesk: could not tell of ${key}` })
  tellPressed((list) => {
    toChangedList(payload, list).then((changed) => announce(payload, changed), report(list.key))
  })
  const { docs } = await payload.db.find<ListDoc>({
    collection: newsdesk.slugs.lists as CollectionSlug,
    pagination: false,
  })
  for (const { key } of docs) await current(key).catch(report(key))
}
