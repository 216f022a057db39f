import {
  APIError,
  type BasePayload,
  type CollectionSlug,
  type PayloadRequest,
  type Where,
} from 'payload'
import { currentTime } from '../clock.js'
import { toID } from '../ids.js'
import { getDesk } from '../lists/desk.js'
import { cardIn } from '../lists/entry.js'
import { listKey } from '../lists/key.js'
import { movement } from '../lists/movement.js'
import { withChildren } from '../lists/sources.js'
import { inAnyLocale } from '../locales.js'
import type { LiveState } from '../reads/live.js'
import { getNotCounted, type NotCounted } from '../reads/notCounted.js'
import type { Curve } from '../reads/readership.js'
import { hourMs } from '../reads/store.js'
import type { Basis, ID, ListKind, NewsList } from '../types.js'
import { getList } from './list.js'

/** What editors see of an article's readers, as `GET /api/newsdesk/readership?article=` answers it. */
export type ArticleReadership = {
  article: { id: ID; slug: string | null; headline: string }
  /** All its reads. */
  total: number
  /** The last 24 hours by five minutes. */
  day: Curve
  /** The last 30 days by hours. */
  month: Curve
  /** Where it stands now. */
  places: Place[]
}

export type Place = {
  kind: ListKind
  /** Slug of the list's section, or `null` for the whole site. */
  section: string | null
  title: string
  position: number
  /** ISO 8601 date-time since which it has stood in this place. */
  since: string
  basis: Basis
  /** Reads in the list's window; `null` for Editor's Pick, which has none. */
  reads: number | null
  windowHours: number | null
}

/** What editors see of the whole site, as `GET /api/newsdesk/readership` answers it. */
export type SiteReadership = LiveState & { mostRead: MostReadNow; notCounted: NotCounted[] }

export type MostReadNow = Omit<NewsList, 'entries'> & {
  /** `moved`: places risen in the last hour; `'new'` to the list; `null` where that is not known. */
  entries: (NewsList['entries'][number] & { moved: number | 'new' | null })[]
}

/** @throws APIError 404 where the caller may read no such article. */
export const getReadership = async (
  req: PayloadRequest,
  article: string,
): Promise<ArticleReadership> => {
  const { payload } = req
  const { newsdesk, readership, store } = getDesk(payload)
  const doc = await findArticle(req, article, newsdesk.slugs.articles)
  const [{ day, month }, total, places] = await Promise.all([
    readership.article(doc.id, currentTime()),
    store.total(doc.id),
    getPlaces(payload, doc),
  ])
  return {
    article: { id: doc.id, slug: doc.slug ?? null, headline: doc.headline ?? '' },
    day,
    month,
    places,
    total,
  }
}

export const getSiteReadership = async (payload: BasePayload): Promise<SiteReadership> => {
  const { current, editions, live, newsdesk } = getDesk(payload)
  const [state, list] = await Promise.all([
    live.current(),
    getList(payload, { kind: 'most-read', showReads: true }),
  ])
  const held = await current(listKey('most-read', null))
  const earlier = await editions.at(held.list.id, currentTime() - hourMs)
  const moved = movement(
    list.entries,
    earlier && { ...earlier, entries: earlier.entries.filter((entry) => cardIn(entry)) },
  )
  return {
    ...state,
    mostRead: {
      ...list,
      entries: list.entries.map((entry, index) => ({ ...entry, moved: moved[index] })),
    },
    notCounted: await getNotCounted(payload, newsdesk, currentTime()),
  }
}

type Found = { id: ID; slug?: string | null; headline?: string | null; section?: ID | null }

const findArticle = async (
  req: PayloadRequest,
  article: string,
  collection: string,
): Promise<Found> => {
  const { payload, user } = req
  const id = toID(payload, collection, article)
  const matches: Where[] = [inAnyLocale(payload, 'slug', { equals: article })]
  if (id !== undefined) matches.push({ id: { equals: id } })
  for (const where of article.length > 200 ? [] : matches) {
    const { docs } = await payload.find({
      collection: collection as CollectionSlug,
      depth: 0,
      limit: 1,
      overrideAccess: false,
      pagination: false,
      select: { headline: true, section: true, slug: true } as never,
      user,
      where,
    })
    if (docs[0]) return docs[0] as unknown as Found
  }
  throw new APIError('`article` is the slug or id of no article.', 404)
}

/** Its places on the site's lists, on those of its section and the ones above, and where it is picked. */
const getPlaces = async (payload: BasePayload, { id, section }: Found): Promise<Place[]> => {
  const { current, hear, newsdesk, sources } = getDesk(payload)
  await hear()
  const sections = await sources.sections()
  const above = [...sections.values()].filter(
    (each) =>
      section != null && withChildren(each.id, sections).map(String).includes(String(section)),
  )
  const { docs } = await payload.find({
    collection: newsdesk.slugs.lists as CollectionSlug,
    depth: 0,
    limit: 100,
    overrideAccess: true,
    pagination: false,
    select: { key: true } as never,
    where: {
      or: [
        { section: { exists: false } },
        { section: { in: above.map((each) => each.id) } },
        { 'picks.article': { equals: id } },
      ],
    },
  })
  const places = docs.map(async (doc): Promise<Place[]> => {
    const { edition, list, reads } = await current((doc as unknown as { key: string }).key)
    const index = edition.entries.findIndex(({ card }) => String(card.id) === String(id))
    if (index < 0 || index >= edition.size) return []
    const { basis, since } = edition.entries[index]
    return [
      {
        kind: list.kind,
        section: list.section == null ? null : (sections.get(String(list.section))?.slug ?? null),
        title: edition.title,
        position: index + 1,
        since: new Date(since ?? edition.builtAt).toISOString(),
        basis,
        reads: list.kind === 'most-read' ? (reads.get(String(id)) ?? 0) : null,
        windowHours: edition.windowHours ?? null,
      },
    ]
  })
  return (await Promise.all(places)).flat()
}
