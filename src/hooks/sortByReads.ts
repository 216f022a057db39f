import type {
  BasePayload,
  CollectionAfterOperationHook,
  CollectionBeforeOperationHook,
  CollectionConfig,
  CollectionSlug,
  PaginatedDocs,
  Sort,
  Where,
} from 'payload'
import { readershipName } from '../../fields/readership.js'
import { currentTime } from '../clock.js'
import { toID } from '../ids.js'
import { getDesk } from '../lists/desk.js'
import type { CollectionName, Newsdesk } from '../options.js'
import { rank } from '../reads/rank.js'
import type { ID } from '../types.js'

type FindArgs = {
  draft?: boolean
  limit?: number
  overrideAccess?: boolean
  page?: number
  pagination?: boolean
  sort?: Sort
  trash?: boolean
  where?: Where
  byReads?: Found
}

type Found = Omit<PaginatedDocs<ID>, 'docs'> & { ids: ID[] }

/** How many articles are put in order; those after them follow as the collection sorts them. */
const mostSorted = 1_000

/**
 * Sorts articles by their reads in the last 24 hours: `sort=-readership`. Counts never live on
 * articles, so no database can sort by them: the page that is asked for is made here, of the articles
 * read most and then all others, and Payload then reads the documents of that page, by its own rules
 * of access. At most five queries, whatever the length of a page.
 */
export const withReadsSort = (
  name: CollectionName,
  collection: CollectionConfig,
  newsdesk: Newsdesk,
): CollectionConfig => {
  if (name !== 'articles') return collection
  const { hooks } = collection
  return {
    ...collection,
    hooks: {
      ...hooks,
      afterOperation: [...(hooks?.afterOperation ?? []), inOrder],
      beforeOperation: [...(hooks?.beforeOperation ?? []), choosePage(newsdesk)],
    },
  }
}

const choosePage =
  ({ canSeeReads, slugs }: Newsdesk): CollectionBeforeOperationHook =>
  async ({ args, operation, req }) => {
    if (operation !== 'read' || 'id' in args) return args
    const { sort, ...asked } = args as FindArgs
    const [first] = [sort ?? []].flat()
    if (first !== readershipName && first !== `-${readershipName}`) return args
    // Payload refuses to sort by a field that the caller may not read.
    if (!asked.overrideAccess && !(await canSeeReads({ req }))) return args
    const { payload, user } = req
    const find: Find = (where, rest) =>
      payload.find({
        collection: slugs.articles as CollectionSlug,
        depth: 0,
        draft: asked.draft,
        locale: req.locale as never,
        overrideAccess: asked.overrideAccess,
        select: { slug: true } as never,
        trash: asked.trash,
        user,
        where: { and: [asked.where ?? {}, where] },
        ...rest,
      }) as unknown as Promise<PaginatedDocs<{ id: ID }>>
    const byReads = await findPage(payload, find, asked, first.startsWith('-'))
    return {
      ...args,
      byReads,
      limit: Math.max(byReads.ids.length, 1),
      page: 1,
      sort: undefined,
      where: { id: { in: byReads.ids } },
    } as typeof args
  }

type Find = (
  where: Where,
  rest: { limit: number; page?: number; pagination?: boolean },
) => Promise<PaginatedDocs<{ id: ID }>>

const findPage = async (
  payload: BasePayload,
  find: Find,
  { limit: asked, page: askedPage, pagination = true }: FindArgs,
  isDown: boolean,
): Promise<Found> => {
  const read = await findRead(payload, find)
  const others: Where = { id: { not_in: read } }
  const { totalDocs: unread } = await find(others, { limit: 1 })

  const totalDocs = read.length + unread
  const limit = asked || (pagination && asked === undefined ? 10 : totalDocs) || 1
  const page = Math.max(1, askedPage ?? 1)
  const [from, to] = [(page - 1) * limit, page * limit]
  /** Of the articles nobody read, those from one place to another, by whole pages of the database. */
  const unreadFrom = async (start: number, end: number): Promise<ID[]> => {
    if (end <= start) return []
    const first = Math.floor(start / limit)
    const pages = Math.floor((end - 1) / limit) - first + 1
    const docs = await Promise.all(
      Array.from({ length: pages }, (_, index) => find(others, { limit, page: first + index + 1 })),
    )
    const ids = docs.flatMap(({ docs }) => docs.map(({ id }) => id))
    return ids.slice(start - first * limit, end - first * limit)
  }
  const within = (length: number, place: number) => Math.min(Math.max(place, 0), length)
  const head = isDown ? read.length : unread
  const unreadStart = isDown ? head : 0
  const rest = await unreadFrom(
    within(unread, from - unreadStart),
    within(unread, to - unreadStart),
  )
  const ids = isDown
    ? [...read.slice(from, to), ...rest]
    : [
        ...rest,
        ...read
          .toReversed()
          .slice(within(read.length, from - head), within(read.length, to - head)),
      ]
  const totalPages = Math.max(1, Math.ceil(totalDocs / limit))
  return {
    hasNextPage: page < totalPages,
    hasPrevPage: page > 1,
    ids,
    limit,
    nextPage: page < totalPages ? page + 1 : null,
    page,
    pagingCounter: from + 1,
    prevPage: page > 1 ? page - 1 : null,
    totalDocs,
    totalPages,
  }
}

/** Of the articles read most in the last 24 hours those that match, the most read first. */
const findRead = async (payload: BasePayload, find: Find): Promise<ID[]> => {
  const { newsdesk, store } = getDesk(payload)
  const { rows } = await rank<{ id: ID }>({
    compare: (a, b) => b.reads - a.reads,
    hours: 24,
    load: async (names) => {
      const ids = names.flatMap((name) => toID(payload, newsdesk.slugs.articles, name) ?? [])
      const { docs } = await find({ id: { in: ids } }, { limit: 0, pagination: false })
      return new Map(docs.map((doc) => [String(doc.id), doc]))
    },
    now: currentTime(),
    sections: null,
    size: mostSorted,
    store,
  })
  return rows.map(({ id }) => id)
}

const inOrder: CollectionAfterOperationHook = ({ args, result }) => {
  const { byReads } = args as FindArgs
  if (!byReads) return result
  const { ids, ...paging } = byReads
  const docs = new Map((result as PaginatedDocs<{ id: ID }>).docs.map((doc) => [doc.id, doc]))
  return {
    ...(result as PaginatedDocs),
    ...paging,
    docs: ids.flatMap((id) => docs.get(id) ?? []),
  } as typeof result
}
