import type { BasePayload, CollectionSlug, Where } from 'payload'
import type { Newsdesk } from '../options.js'
import type { ID } from '../types.js'

/** Within which time an image may be shown, and whether it may be at all. */
export type Rights = {
  usageTerms?: string | null
  /** The first moment it may be shown. */
  availableFrom?: string | null
  /** The first moment it may no longer be shown. */
  expiresAt?: string | null
  /** Why it may not be shown at all, for now. */
  restricted?: string | null
}

const timeOf = (date: string | Date | null | undefined) =>
  date ? new Date(date).getTime() : undefined

/** Whether an image may be shown to readers at a time, in milliseconds. */
export const isAvailable = (rights: Rights | null | undefined, now: number): boolean =>
  !rights?.restricted?.trim() &&
  (timeOf(rights?.availableFrom) ?? now) <= now &&
  (timeOf(rights?.expiresAt) ?? Number.POSITIVE_INFINITY) > now

/** When the passing of time next opens or closes an image, in milliseconds; or never. */
export const nextBoundary = (rights: Rights | null | undefined, now: number): number =>
  Math.min(
    ...[timeOf(rights?.availableFrom), timeOf(rights?.expiresAt)].filter(
      (time): time is number => time !== undefined && time > now,
    ),
    Number.POSITIVE_INFINITY,
  )

/** The same rule as `isAvailable`, for the database. */
export const whereAvailable = (now: number): Where => {
  const date = new Date(now).toISOString()
  return {
    and: [
      { 'rights.restricted': { exists: false } },
      {
        or: [
          { 'rights.availableFrom': { exists: false } },
          { 'rights.availableFrom': { less_than_equal: date } },
        ],
      },
      {
        or: [
          { 'rights.expiresAt': { exists: false } },
          { 'rights.expiresAt': { greater_than: date } },
        ],
      },
    ],
  }
}

/** When the passing of time next opens or closes any image in use, in milliseconds; or never. */
export const nextChange = async (
  payload: BasePayload,
  { slugs }: Newsdesk,
  now: number,
): Promise<number> => {
  const date = new Date(now).toISOString()
  const times = await Promise.all(
    (['availableFrom', 'expiresAt'] as const).map(async (name) => {
      const { docs } = await payload.db.find<{ rights?: Rights } & { id: ID }>({
        collection: slugs.images as CollectionSlug,
        joins: false,
        limit: 1,
        pagination: false,
        sort: [`rights.${name}`],
        where: {
          and: [{ published: { equals: true } }, { [`rights.${name}`]: { greater_than: date } }],
        },
      })
      return timeOf(docs[0]?.rights?.[name]) ?? Number.POSITIVE_INFINITY
    }),
  )
  return Math.min(...times)
}
