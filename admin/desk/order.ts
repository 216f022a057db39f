import type { DeskPick } from '../../src/delivery/desk.js'
import { applyCommand } from '../../src/lists/commands.js'
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

/** The picks as the list will have them once a command is carried out. */
export const arranged = (picks: DeskPick[], command: DeskCommand): DeskPick[] => {
  const outcome = applyCommand({ exclusions: [], picks, revision: 0 }, command, nobody)
  return 'conflict' in outcome ? picks : (outcome.decisions.picks as DeskPick[])
}

const nobody = { at: '', by: null }

/** What a row does that is dropped in another's place: a pinned one takes its pin along. */
export const landing = (rows: DeskPick[], from: number, to: number, size: number): DeskCommand => {
  const pick = rows[from]
  if (pick.pinnedSlot && to < size) return { pick: pick.id!, slot: to + 1, type: 'pin' }
  const below = rows.toSpliced(from, 1).slice(to)
  const before = below.find(({ pinnedSlot }) => !pinnedSlot)?.id ?? null
  return { before, pick: pick.id!, type: 'move' }
}
