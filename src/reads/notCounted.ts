import type { BasePayload, CollectionSlug } from 'payload'
import { dropField } from '../../collections/ReadDrops.js'
import type { Newsdesk } from '../options.js'
import type { DropReason, ID } from '../types.js'
import { dropReasons } from './dropped.js'
import { hourMs, hourOf } from './store.js'

/** Requests of the last 24 hours that were not counted as reads, for one reason. */
export type NotCounted = {
  reason: DropReason
  requests: number
  /** By hours; the last number is the hour that runs now. */
  curve: number[]
}

type Hour = { id: ID; hour: Date | string } & Record<string, unknown>

/** What was not counted, by reason, in the order in which they are asked. */
export const getNotCounted = async (
  payload: BasePayload,
  { slugs }: Newsdesk,
  now: number,
): Promise<NotCounted[]> => {
  const from = hourOf(now) - 23 * hourMs
  const { docs } = await payload.db.find<Hour>({
    collection: slugs.readDrops as CollectionSlug,
    limit: 24,
    pagination: false,
    where: { hour: { greater_than_equal: new Date(from).toISOString() } },
  })
  return dropReasons.map((reason) => {
    const curve = new Array<number>(24).fill(0)
    for (const doc of docs) {
      const hour = (new Date(doc.hour).getTime() - from) / hourMs
      if (hour < curve.length) curve[hour] += Number(doc[dropField(reason)] ?? 0)
    }
    return { curve, reason, requests: curve.reduce((sum, count) => sum + count, 0) }
  })
}
