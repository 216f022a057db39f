import type { BasePayload, Where } from 'payload'
import type { Card, ID } from '../types.js'
import { findStoryDocs, toStories } from './stories.js'

const most = 6
/**
 * The newest that share a tag; beyond these, older ones are not looked at, however much they share.
 * They are looked for in the last 30 days first: SQLite sorts all that have a tag, ever.
 */
const candidates = 60

/** Articles that share tags with one, those that share most first, newer ones before older. */
export const findRelated = async (
  payload: BasePayload,
  { id, locale, tags }: { id: ID; locale?: string; tags: ID[] },
): Promise<Card[]> => {
  if (!tags.length) return []
  const find = (since: Where[]) =>
    findStoryDocs(payload, {
      limit: candidates,
      locale,
      where: { and: [{ tags: { in: tags } }, { id: { not_equals: id } }, ...since] },
    })
  const month = new Date(Date.now() - 30 * 86_400_000).toISOString()
  const recent = await find([{ publishedAt: { greater_than_equal: month } }])
  const docs = recent.length < most ? await find([]) : recent
  const own = new Set(tags.map(String))
  const shared = ({ tags: theirs }: { tags?: ID[] | null }) =>
    (theirs ?? []).filter((tag) => own.has(String(tag))).length
  const best = docs.sort((a, b) => shared(b) - shared(a)).slice(0, most)
  return (await toStories(payload, best, locale)).map(({ byline: _, summary: __, ...card }) => card)
}
