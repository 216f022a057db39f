import {
  APIError,
  type CollectionSlug,
  Forbidden,
  type PayloadRequest,
  type TypedUser,
  type Where,
} from 'payload'
import { listKey } from '../../collections/Lists.js'
import { toDecisions } from '../lists/change.js'
import { getDesk } from '../lists/desk.js'
import { canCurate } from '../lists/picks.js'
import { withChildren } from '../lists/sources.js'
import type { Change, StoredExclusion, StoredPick } from '../lists/trail.js'
import { type Printed, type WhyHere, type WhyNot, whyHere, whyNot } from '../lists/why.js'
import type { Card, ID, ListKind } from '../types.js'
import { findSection } from './list.js'

/** An article as the desk shows it, drafts included. */
export type DeskArticle = {
  id: ID
  headline: string
  section: string | null
  status: 'draft' | 'published'
  publishedAt: string | null
  thumbnail: string | null
}

export type DeskPick = StoredPick & {
  about: DeskArticle | null
  /** Its slot on the list as readers see it; null where they don't. */
  slot: number | null
  /** `draft`: goes in when it is published. `below`: the list is full. */
  state: 'below' | 'draft' | 'live' | 'over' | 'pending'
}

/** A list as its editors see it. */
export type DeskList = {
  /** The list's own id. */
  id: ID
  kind: ListKind
  section: string | null
  title: string
  size: number
  windowHours: number | null
  revision: number
  /** The last change of what editors decide. */
  change: Change | null
  edition: { builtAt: string; number: number }
  entries: { card: Card; position: number; reads: number | null; why: WhyHere }[]
  picks: DeskPick[]
  exclusions: (StoredExclusion & { about: DeskArticle | null })[]
}

type Which = { kind: ListKind; section?: string | null }

/** Throws 403 unless whoever asks may curate. */
const open = async (req: PayloadRequest, { kind, section }: Which) => {
  const desk = getDesk(req.payload)
  if (!req.user) throw new Forbidden(req.t)
  await canCurate(desk.newsdesk, req)
  const found = await findSection(req.payload, section)
  const { id } = await desk.ensureList(kind, found?.id ?? null)
  const held = await desk.current(listKey(kind, found?.id ?? null))
  const mostRead = kind === 'most-read' ? held : await desk.current(listKey('most-read', null))
  const printed: Printed = {
    entries: held.edition.entries,
    list: held.list,
    reads: mostRead.reads,
  }
  return { desk, held, id, printed, section: found }
}

export const getDeskList = async (
  req: PayloadRequest,
  where: Which,
  showReads: boolean,
): Promise<DeskList> => {
  const { held, printed, section } = await open(req, where)
  const { edition, list } = held
  const decisions = toDecisions(list)
  const about = await describe(req, [
    ...decisions.picks.map(({ article }) => article),
    ...decisions.exclusions.map(({ article }) => article),
  ])
  const now = Date.now()
  const top = edition.entries.slice(0, edition.size)
  const stateOf = (pick: StoredPick, slot: number | null): DeskPick['state'] => {
    if (pick.until && new Date(pick.until).getTime() <= now) return 'over'
    if (pick.from && new Date(pick.from).getTime() > now) return 'pending'
    if (about.get(String(pick.article))?.status !== 'published') return 'draft'
    return slot ? 'live' : 'below'
  }
  return {
    change: list.change ?? null,
    edition: { builtAt: new Date(edition.builtAt).toISOString(), number: edition.number },
    entries: top.map(({ card }, index) => ({
      card,
      position: index + 1,
      reads: showReads ? (printed.reads.get(String(card.id)) ?? 0) : null,
      why: { ...whyHere(printed, card.id)!, ...(showReads ? {} : { reads: 0 }) },
    })),
    exclusions: decisions.exclusions.map((row) => ({
      ...row,
      about: about.get(String(row.article)) ?? null,
    })),
    id: list.id,
    kind: where.kind,
    picks: decisions.picks.map((pick) => {
      const at = top.findIndex(({ card }) => String(card.id) === String(pick.article))
      const slot = at < 0 ? null : at + 1
      return {
        ...pick,
        about: about.get(String(pick.article)) ?? null,
        slot,
        state: stateOf(pick, slot),
      }
    }),
    revision: decisions.revision,
    section: section?.slug ?? null,
    size: list.size,
    title: list.title,
    windowHours: list.windowHours ?? null,
  }
}

/** Why an article is not on a list; empty where nothing keeps it off. */
export const getWhyNot = async (
  req: PayloadRequest,
  { article, ...where }: Which & { article: string },
  showReads: boolean,
): Promise<{ article: DeskArticle; reasons: WhyNot[] }> => {
  const { desk, held, printed } = await open(req, where)
  const found = [...(await describe(req, [article])).values()][0]
  if (!found) throw new APIError('`article` is the id of no article.', 404)
  const live = (await desk.sources.articles([found.id])).get(String(found.id))
  const { section } = held.list
  const inSection =
    section == null ||
    withChildren(section, await desk.sources.sections())
      .map(String)
      .includes(String(live?.section))
  const reasons = whyNot(printed, {
    id: found.id,
    inSection,
    isPublished: Boolean(live),
    now: Date.now(),
    publishedAt: live?.publishedAt,
  })
  const hide = (why: WhyNot): WhyNot =>
    why.reason === 'short' && !showReads ? { ...why, reads: 0, short: 0 } : why
  return { article: found, reasons: reasons.map(hide) }
}

/** Articles by headline, byline or tag, drafts too: those whoever asks may read, at most 20. */
export const searchArticles = async (req: PayloadRequest, text: string): Promise<DeskArticle[]> => {
  const { newsdesk } = getDesk(req.payload)
  if (!req.user) throw new Forbidden(req.t)
  await canCurate(newsdesk, req)
  const words = text.trim()
  if (!words) return findArticles(req, {}, 10)
  const { docs: tags } = await req.payload.find({
    collection: newsdesk.slugs.tags as CollectionSlug,
    depth: 0,
    limit: 20,
    overrideAccess: false,
    pagination: false,
    select: {},
    user: req.user,
    where: { name: { like: words } },
  })
  const byTag: Where[] = tags.length ? [{ tags: { in: tags.map(({ id }) => id) } }] : []
  const where: Where = {
    or: [{ headline: { like: words } }, { byline: { like: words } }, ...byTag],
  }
  return findArticles(req, where, 20)
}

const describe = async (req: PayloadRequest, ids: ID[]) =>
  new Map(
    ids.length
      ? (await findArticles(req, { id: { in: ids } }, ids.length)).map((one) => [
          String(one.id),
          one,
        ])
      : [],
  )

type Populated = {
  id: ID
  headline?: string | null
  publishedAt?: string | null
  section?: { name?: string } | ID | null
  image?: { sizes?: { thumbnail?: { url?: string | null } }; url?: string | null } | ID | null
}

/** The newest words of each, and whether readers have it. */
const findArticles = async (
  req: PayloadRequest,
  where: Where,
  limit: number,
): Promise<DeskArticle[]> => {
  const { newsdesk, sources } = getDesk(req.payload)
  const { docs } = await req.payload.find({
    collection: newsdesk.slugs.articles as CollectionSlug,
    depth: 1,
    draft: true,
    limit,
    overrideAccess: false,
    pagination: false,
    select: { headline: true, image: true, publishedAt: true, section: true } as never,
    sort: '-updatedAt',
    user: req.user as TypedUser,
    where,
  })
  const found = docs as unknown as Populated[]
  const live = await sources.articles(found.map(({ id }) => id))
  return found.map(({ headline, id, image, publishedAt, section }) => ({
    headline: headline ?? '',
    id,
    publishedAt: publishedAt ?? null,
    section: section && typeof section === 'object' ? (section.name ?? null) : null,
    status: live.has(String(id)) ? 'published' : 'draft',
    thumbnail:
      image && typeof image === 'object'
        ? (image.sizes?.thumbnail?.url ?? image.url ?? null)
        : null,
  }))
}
