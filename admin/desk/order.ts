import type { DeskPick } from '../../src/delivery/desk.js'
import type { DeskCommand } from './useDeskList.js'

/** The picks as the list will print them: pinned ones in their slots, the others in order around. */
export const inSlots = (picks: DeskPick[]): DeskPick[] => {
  const pinned = picks
    .filter(({ pinnedSlot }) => pinnedSlot)
    .sort((a, b) => a.pinnedSlot! - b.pinnedSlot!)
  const rows = picks.filter(({ pinnedSlot }) => !pinnedSlot)
  for (const pick of pinned) rows.splice(pick.pinnedSlot! - 1, 0, pick)
  return rows
}

/** The rows with those shown before that are gone but kept, each where it stood; its slot may be another's. */
export const withKept = (
  rows: DeskPick[],
  shown: DeskPick[],
  kept: ReadonlySet<string>,
): DeskPick[] =>
  shown.reduce(
    (all, pick, at) =>
      kept.has(pick.id!) && !all.some(({ id }) => id === pick.id)
        ? all.toSpliced(at, 0, { ...pick, pinnedSlot: freeSlot(rows, pick) })
        : all,
    rows,
  )

const freeSlot = (rows: DeskPick[], { pinnedSlot }: DeskPick) =>
  rows.some((row) => row.pinnedSlot === pinnedSlot) ? null : pinnedSlot

/** What a row does that is dropped in another's place: a pinned one takes its pin along. */
export const landing = (
  rows: DeskPick[],
  from: number,
  to: number,
  size: number,
): { command: DeskCommand; next: DeskPick[] } => {
  const pick = rows[from]
  const next = rows.toSpliced(from, 1).toSpliced(to, 0, pick)
  if (pick.pinnedSlot && to < size) {
    return { command: { pick: pick.id!, slot: to + 1, type: 'pin' }, next }
  }
  const before = next.slice(to + 1).find(({ pinnedSlot }) => !pinnedSlot)?.id ?? null
  return { command: { before, pick: pick.id!, type: 'move' }, next: inSlots(next) }
}
