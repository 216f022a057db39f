import type { BasePayload } from 'payload'
import { getDesk } from '../lists/desk.js'
import type { DropReason, ID, ReadResult } from '../types.js'
import { addressOf } from './address.js'
import { dropReason } from './client.js'
import { mayBeStored } from './counter.js'

export type CountReadArgs = {
  /** The article's slug or id; a slug goes before an id, and a number is an id. */
  article: ID
  /**
   * Reads a header of the reader's request, by its name in lower case. Without it the caller
   * vouches that this is a person's read that was not counted before.
   */
  header?: (name: string) => string | null
  /** The address that the request's connection came from, where it is known. */
  socket?: string | null
  /** Whether the reader works here: see `reads.countStaff`. @default false */
  isStaff?: boolean
  /** The request's HTTP method. @default 'POST' */
  method?: string
}

/**
 * Counts one read of a published article; resolves when it is stored.
 *
 * @throws APIError 503 when the database could not store it within two seconds.
 */
export const countRead = async (
  payload: BasePayload,
  { article, header, isStaff = false, method, socket = null }: CountReadArgs,
): Promise<ReadResult> => {
  const desk = getDesk(payload)
  const drop = (reason: DropReason): ReadResult => {
    desk.dropped.add(reason)
    return { counted: false, reason }
  }
  await desk.hear()
  const known = await desk.known(article)
  if (!known) return drop('unknown-article')
  const { countStaff, isProxy } = desk.newsdesk.reads
  const reason = header ? dropReason(header, method) : null
  if (reason) return drop(reason)
  if (isStaff && !countStaff) return drop('staff')
  const visit = header && {
    address: addressOf({ forwarded: header('x-forwarded-for'), isProxy, socket }),
    agent: header('user-agent') ?? '',
    article: known.id,
  }
  const checked = visit && desk.visitors.check(visit)
  if (checked?.reason) return drop(checked.reason)
  try {
    await desk.counter.add(known)
  } catch (err) {
    if (!mayBeStored(err)) checked?.forget()
    throw err
  }
  desk.noteReads()
  return { counted: true }
}
