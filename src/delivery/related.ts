import type { BasePayload, CollectionSlug } from 'payload'
import { getDesk } from '../lists/desk.js'
import { whereDated } from '../published.js'
import type { Card, ID } from '../types.js'
import { type Args, findStoryDocs, type StoryDoc, toStories } from './stories.js'
import { findTagged } from './tagged.js'

type Candidate = Pick<StoryDoc, 'createdAt' | 'id' | 'publishedAt' | 'tags'>

const most = 6
/** The newest that share a tag; beyond these, older ones are not looked at, however much they share. */
const candidates = 60

/** Articles that share tags with one, those that share most first, newer ones before older. */
export const findRelated = async (
  payload: BasePayload,
  { id, locale, tags }: { id: ID; locale?: string; tags: ID[] },
): Promise<Card[]> => {
  if (!tags.length) return []
  const where = { id: { not_equals: id } }
  const args = { enough: most, limit: candidates, tags, where }
  const found = await findTagged(payload, args, findCandidates)
  const own = new Set(tags.map(String))
  const shared = ({ tags: theirs }: Candidate) =>
    (theirs ?? []).filter((tag) => own.has(String(tag))).length
  const ids = found.sort((a, b) => shared(b) - shared(a)).map(({ id }) => id)
  const docs = await findReadable(payload, ids, locale)
  return (await toStories(payload, docs, locale)).map(({ byline: _, summary: __, ...card }) => card)
}

/** What is asked of an article to choose it: past Payload, whose hooks would run for each of them. */
const findCandidates = async (
  payload: BasePayload,
  { limit, where }: Args,
): Promise<Candidate[]> => {
  const { docs } = await payload.db.find<Candidate>({
    collection: getDesk(payload).newsdesk.slugs.articles as CollectionSlug,
    limit,
    pagination: false,
    select: { createdAt: true, publishedAt: true, tags: true },
    sort: ['-publishedAt', '-createdAt'],
    where: { and: [...whereDated, ...(where ? [where] : [])] },
  })
  return docs
}

/** The first of some articles, in their order, that the public may read. */
const findReadable = async (
  payload: BasePayload,
  ids: ID[],
  locale?: string,
): Promise<StoryDoc[]> => {
  const readable: StoryDoc[] = []
  for (let from = 0; from < ids.length && readable.length < most; from += most) {
    const some = ids.slice(from, from + most)
    const docs = await findStoryDocs(payload, { limit: most, locale, where: { id: { in: some } } })
    const byID = new Map(docs.map((doc) => [String(doc.id), doc]))
    readable.push(...some.flatMap((id) => byID.get(String(id)) ?? []))
  }
  return readable.slice(0, most)
}
