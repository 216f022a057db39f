import type { Basis, ID } from '../types.js'
import { arrange } from './arrange.js'
import type { ListDoc } from './build.js'
import type { BuiltEntry } from './entry.js'
import type { Mark, StoredPick } from './trail.js'

/** What a list prints and from what, as its builder left it. */
export type Printed = {
  /** More than `size`: those below the last move up when one is taken away. */
  entries: BuiltEntry[]
  list: Pick<ListDoc, 'exclusions' | 'kind' | 'maxAgeHours' | 'picks' | 'size'>
  /** Reads in the window by article id. */
  reads: Map<string, number>
}

export type WhyHere = {
  basis: Basis
  pick: { added: Mark | null; pinnedSlot: number | null } | null
  /** Headlines: what would stand in this slot without it, and what it keeps off the list. */
  displaced: { slot: string | null; list: string | null }
}

/** Why an article stands where it does, or null where it does not. */
export const whyHere = ({ entries, list }: Omit<Printed, 'reads'>, article: ID): WhyHere | null => {
  const at = entries.slice(0, list.size).findIndex(({ card }) => isSame(card.id, article))
  if (at < 0) return null
  const pick = list.picks?.find((one) => isSame(one.article, article))
  const others = entries.filter((_, index) => index !== at).map(({ card }) => card)
  const slotOf = new Map((list.picks ?? []).map((one) => [String(one.article), one.pinnedSlot]))
  const pinned = others.flatMap((card) => {
    const slot = slotOf.get(String(card.id))
    return slot ? [{ article: card, slot: Math.min(slot, list.size) }] : []
  })
  const without = arrange({
    backfill: [],
    pinned,
    rest: others.filter(({ id }) => !slotOf.get(String(id))),
    restBasis: 'picked',
    size: list.size,
  })
  const before = new Set(entries.slice(0, list.size).map(({ card }) => String(card.id)))
  const kept = without.find(({ article: { id } }) => !before.has(String(id)))
  return {
    basis: entries[at].basis,
    displaced: {
      list: kept?.article.headline ?? null,
      slot: without[at]?.article.headline ?? null,
    },
    pick: pick ? { added: pick.trail?.added ?? null, pinnedSlot: pick.pinnedSlot ?? null } : null,
  }
}

export type WhyNot =
  | { reason: 'duplicate'; slot: number }
  | { reason: 'excluded'; mark: Mark | null; note: string | null }
  | { reason: 'over' | 'pending'; at: string }
  | { reason: 'below'; place: number }
  /** Figures are null for those who may not see reads. */
  | { reason: 'short'; place: number; reads: number | null; short: number | null }
  /** As many reads as the last place, where the newer one stands first. */
  | { reason: 'tied'; place: number; reads: number | null }
  | { reason: 'tooOld'; hours: number }
  /** Not what keeps it off, but what would be missing if it stood there. */
  | { reason: 'imageRights' }
  | { reason: 'notPicked' | 'otherSection' | 'unpublished' | 'unread' }

type Asked = {
  id: ID
  inSection: boolean
  /** Its image is outside the time its rights allow. */
  isImageLapsed: boolean
  isPublished: boolean
  now: number
  publishedAt?: string | null
}

/** Everything that keeps an article off a list, the hardest to change first. */
export const whyNot = (printed: Printed, article: Asked): WhyNot[] => {
  const found = whyOff(printed, article)
  return article.isImageLapsed ? [...found, { reason: 'imageRights' }] : found
}

const whyOff = (
  { entries, list, reads }: Printed,
  { id, inSection, isPublished, now, publishedAt }: Asked,
): WhyNot[] => {
  const at = entries.findIndex(({ card }) => isSame(card.id, id))
  if (at >= 0 && at < list.size) return [{ reason: 'duplicate', slot: at + 1 }]
  const found: WhyNot[] = []
  if (!isPublished) found.push({ reason: 'unpublished' })
  const exclusion = list.exclusions?.find(({ article }) => isSame(article, id))
  if (exclusion) {
    const mark = exclusion.trail?.added ?? null
    found.push({ mark, note: exclusion.reason ?? null, reason: 'excluded' })
  }
  if (list.kind === 'editors-pick') {
    const pick = list.picks?.find(({ article }) => isSame(article, id))
    return [...found, ...whyNotPicked(pick, now, at)]
  }
  if (!inSection) found.push({ reason: 'otherSection' })
  const isOld =
    list.maxAgeHours &&
    publishedAt &&
    new Date(publishedAt).getTime() < now - list.maxAgeHours * 3_600_000
  if (isOld) found.push({ hours: list.maxAgeHours!, reason: 'tooOld' })
  const own = reads.get(String(id)) ?? 0
  if (!own) return [...found, { reason: 'unread' }]
  const last = entries[list.size - 1]
  if (last) {
    const short = (reads.get(String(last.card.id)) ?? 0) - own
    const figures = { place: list.size, reads: own }
    if (short > 0) found.push({ ...figures, reason: 'short', short })
    if (short === 0) found.push({ ...figures, reason: 'tied' })
  }
  return found
}

const whyNotPicked = (pick: StoredPick | undefined, now: number, at: number): WhyNot[] => {
  if (!pick) return [{ reason: 'notPicked' }]
  if (pick.until && new Date(pick.until).getTime() <= now) {
    return [{ at: pick.until, reason: 'over' }]
  }
  if (pick.from && new Date(pick.from).getTime() > now) {
    return [{ at: pick.from, reason: 'pending' }]
  }
  return at < 0 ? [] : [{ place: at + 1, reason: 'below' }]
}

const isSame = (one: ID, other: ID) => String(one) === String(other)
