import type { BasePayload } from 'payload'
import type { Card, ID } from '../types.js'
import { toStories } from './stories.js'
import { findTagged } from './tagged.js'

const most = 6
/** The newest that share a tag; beyond these, older ones are not looked at, however much they share. */
const candidates = 60

/** Articles that share tags with one, those that share most first, newer ones before older. */
export const findRelated = async (
  payload: BasePayload,
  { id, locale, tags }: { id: ID; locale?: string; tags: ID[] },
): Promise<Card[]> => {
  if (!tags.length) return []
  const docs = await findTagged(payload, {
    enough: most,
    limit: candidates,
    locale,
    tags,
    where: { id: { not_equals: id } },
  })
  const own = new Set(tags.map(String))
  const shared = ({ tags: theirs }: { tags?: ID[] | null }) =>
    (theirs ?? []).filter((tag) => own.has(String(tag))).length
  const best = docs.sort((a, b) => shared(b) - shared(a)).slice(0, most)
  return (await toStories(payload, best, locale)).map(({ byline: _, summary: __, ...card }) => card)
}
