import { APIError, Forbidden, type PayloadRequest } from 'payload'
import { currentTime } from '../clock.js'
import { isAvailable } from '../images/rights.js'
import { toDecisions } from '../lists/change.js'
import { getDesk } from '../lists/desk.js'
import { deskCard, leftOutIn } from '../lists/entry.js'
import { listKey } from '../lists/key.js'
import { canCurate } from '../lists/picks.js'
import { withChildren } from '../lists/sources.js'
import type { Change, StoredExclusion, StoredPick } from '../lists/trail.js'
import { type Printed, type WhyHere, type WhyNot, whyHere, whyNot } from '../lists/why.js'
import { localesOf, otherLocale } from '../locales.js'
import { windowStart } from '../reads/store.js'
import type { Card, ID, ListKind } from '../types.js'
import { type DeskArticle, describe, thumbnailOf } from './deskArticles.js'
import { findSection } from './list.js'
import { checkLocale } from './stories.js'

export type DeskPick = StoredPick & {
  about: DeskArticle | null
  /** Its own headline in the languages beside the one asked for. */
  headlines: Record<string, string>
  /** Its own image, or else its article's. */
  thumbnail: string | null
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
  change: (Change & { about: DeskArticle | null }) | null
  edition: { builtAt: string; number: number }
  entries: {
    card: Card
    /** The languages whose readers are not shown it, by their codes. */
    leftOutIn: string[]
    position: number
    /** In the list's window, and in the last five minutes; null for those who may not see reads. */
    reads: number | null
    readsNow: number | null
    why: WhyHere
  }[]
  picks: DeskPick[]
  exclusions: (StoredExclusion & { about: DeskArticle | null })[]
}

type Which = { kind: ListKind; locale?: string | null; section?: string | null }

/** Throws 403 unless whoever asks may curate. */
const open = async (req: PayloadRequest, { kind, locale: wanted, section }: Which) => {
  const desk = getDesk(req.payload)
  if (!req.user) throw new Forbidden(req.t)
  await canCurate(desk.newsdesk, req)
  const locale = checkLocale(req.payload, wanted)
  const found = await findSection(req.payload, section, locale)
  const { id, revision } = await desk.ensureList(kind, found?.id ?? null)
  const key = listKey(kind, found?.id ?? null)
  const { isLate, list } = await desk.current(key)
  // One that can't be built is no news to whoever asks each second.
  if (!isLate && (list.revision ?? 0) < (revision ?? 0)) desk.overhear()
  const held = await desk.current(key)
  const mostRead = kind === 'most-read' ? held : await desk.open('most-read', null)
  /** A ranking counts no further down than it must, so these may not have been counted. */
  const readsOf = async (ids: ID[]): Promise<Map<string, number>> => {
    const from = windowStart(currentTime(), mostRead.list.windowHours ?? 24)
    const missing = ids.map(String).filter((article) => !mostRead.reads.has(article))
    const counted = missing.length ? await desk.store.since(from, missing) : []
    return new Map([
      ...mostRead.reads,
      ...counted.map(({ article, reads }) => [article, reads] as const),
    ])
  }
  /** A language beside the default one. */
  const other = otherLocale(req.payload, locale)
  const locales = localesOf(req.payload)
  const entries = held.edition.entries.map((entry) => ({
    basis: entry.basis,
    card: deskCard(entry, other),
    leftOutIn: leftOutIn(entry, locales),
  }))
  return { desk, entries, held, id, locale, other, readsOf, section: found }
}

export const getDeskList = async (
  req: PayloadRequest,
  where: Which,
  showReads: boolean,
): Promise<DeskList> => {
  const { desk, entries, held, locale, other, readsOf, section } = await open(req, where)
  const { edition, list } = held
  const decisions = toDecisions(list)
  const rows = [...decisions.picks, ...decisions.exclusions, ...(list.change ? [list.change] : [])]
  const about = await describe(
    req,
    rows.flatMap(({ article }) => article ?? []),
    locale,
  )
  const aboutOf = (article: ID | undefined) => about.get(String(article)) ?? null
  const images = await desk.sources.images(decisions.picks.flatMap(({ image }) => image ?? []))
  const { localization } = req.payload.config
  const main = localization ? localization.defaultLocale : ''
  const now = currentTime()
  const top = entries.slice(0, edition.size)
  const shown = showReads ? top.map(({ card }) => card.id) : []
  const [reads, readsNow] = await Promise.all([readsOf(shown), desk.readership.recent(shown, now)])
  const figure = (counts: Map<string, number>, id: ID) =>
    showReads ? (counts.get(String(id)) ?? 0) : null
  const stateOf = (pick: StoredPick, slot: number | null): DeskPick['state'] => {
    if (pick.until && new Date(pick.until).getTime() <= now) return 'over'
    if (pick.from && new Date(pick.from).getTime() > now) return 'pending'
    if (aboutOf(pick.article)?.status !== 'published') return 'draft'
    return slot ? 'live' : 'below'
  }
  return {
    change: list.change ? { ...list.change, about: aboutOf(list.change.article) } : null,
    edition: { builtAt: new Date(edition.builtAt).toISOString(), number: edition.number },
    entries: top.map(({ card, leftOutIn }, index) => ({
      card,
      leftOutIn,
      position: index + 1,
      reads: figure(reads, card.id),
      readsNow: figure(readsNow, card.id),
      why: whyHere({ entries, list }, card.id)!,
    })),
    exclusions: decisions.exclusions.map((row) => ({
      ...row,
      about: aboutOf(row.article),
    })),
    id: list.id,
    kind: where.kind,
    picks: (list.picks ?? []).map((pick) => {
      const at = top.findIndex(({ card }) => String(card.id) === String(pick.article))
      const slot = at < 0 ? null : at + 1
      const about = aboutOf(pick.article)
      const inEach = { ...pick.headlines, ...(pick.headline && { [main]: pick.headline }) }
      const { [locale ?? main]: headline = null, ...headlines } = inEach
      return {
        ...pick,
        about,
        headline,
        headlines,
        slot,
        state: stateOf(pick, slot),
        thumbnail: thumbnailOf(images.get(String(pick.image))) ?? about?.thumbnail ?? null,
      }
    }),
    revision: decisions.revision,
    section: section?.slug ?? null,
    size: list.size,
    title: (other && list.titles?.[other]) || list.title,
    windowHours: list.windowHours ?? null,
  }
}

/** Why an article is not on a list; empty where nothing keeps it off. */
export const getWhyNot = async (
  req: PayloadRequest,
  { article, ...where }: Which & { article: string },
  showReads: boolean,
): Promise<{ article: DeskArticle; reasons: WhyNot[] }> => {
  const { desk, entries, held, locale, readsOf } = await open(req, where)
  const found = [...(await describe(req, [article], locale)).values()][0]
  if (!found) throw new APIError('`article` is the id of no article.', 404)
  const live = (await desk.sources.articles([found.id])).get(String(found.id))
  const { section } = held.list
  const inSection =
    section == null ||
    withChildren(section, await desk.sources.sections())
      .map(String)
      .includes(String(live?.section))
  const last = entries[held.list.size - 1]
  const reads = await readsOf([found.id, ...(last ? [last.card.id] : [])])
  const image = live?.image && (await desk.sources.images([live.image])).get(String(live.image))
  const printed: Printed = { entries, list: held.list, reads }
  const reasons = whyNot(printed, {
    id: found.id,
    inSection,
    isImageLapsed: Boolean(image && !isAvailable(image.rights, currentTime())),
    isPublished: Boolean(live),
    now: currentTime(),
    publishedAt: live?.publishedAt,
  })
  return { article: found, reasons: showReads ? reasons : reasons.map(withoutFigures) }
}

const withoutFigures = (why: WhyNot): WhyNot => {
  if (why.reason === 'short') return { ...why, reads: null, short: null }
  return why.reason === 'tied' ? { ...why, reads: null } : why
}
