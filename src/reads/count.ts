import type { BasePayload } from 'payload'
import { getDesk } from '../lists/desk.js'
import type { ID, ReadResult } from '../types.js'
import { dropReason } from './client.js'
import { findPublished } from './known.js'

/**
 * Counts one read of a published article; resolves when it is stored.
 *
 * @param args.article The article's slug or id.
 * @param args.header Reads a header of the reader's request, by its name in lower case. Without it
 * the caller vouches that this is a person.
 */
export const countRead = async (
  payload: BasePayload,
  { article, header }: { article: ID; header?: (name: string) => string | null },
): Promise<ReadResult> => {
  const desk = getDesk(payload)
  const reason = header ? dropReason(header) : null
  if (reason) return { counted: false, reason }
  const found = await findPublished(payload, desk.newsdesk, article)
  if (!found) return { counted: false, reason: 'unknown-article' }
  await desk.counter.add(found.id)
  desk.noteReads()
  return { counted: true }
}
