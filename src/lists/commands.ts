import type { ID } from '../types.js'
import { type Mark, type Pick, type StoredExclusion, type StoredPick, touch } from './trail.js'

/** What an editor can set on a pick. */
type PickSettings = Partial<Omit<Pick, 'article' | 'pinnedSlot'>>

type OnPick = { pick: string; article?: undefined } | { article: ID; pick?: undefined }

/** One change to a list. Rows are named by their ids, for places shift under other people's hands. */
export type Command = {
  /** The list's revision its author saw; what has changed since in the same place is a conflict. */
  revision?: number
} & (
  | ({
      type: 'add'
      article: ID
      before?: string | null
      pinnedSlot?: number | null
    } & PickSettings)
  | (OnPick & { type: 'move'; before: string | null })
  | (OnPick & { type: 'pin'; slot: number })
  | (OnPick & { type: 'unpin' })
  | (OnPick & PickSettings & { type: 'edit' })
  | (OnPick & { type: 'remove' })
  | { type: 'exclude'; article: ID; reason?: string | null }
  | { type: 'include'; article: ID }
)

/** What editors have decided about a list. */
export type Decisions = {
  picks: StoredPick[]
  exclusions: StoredExclusion[]
  /** Rises by one with every save. */
  revision: number
}

export type Conflict =
  /** The pick, or the one to put it before, is gone. */
  | { what: 'removed'; pick?: string }
  /** Somebody else's hand was on the row in question: `edited`, put here (`placed`), `pinned`. */
  | { what: 'edited' | 'placed' | 'pinned' | 'excluded'; row: StoredPick | StoredExclusion }
  /** What was to be added is on the list already: since a moment ago, or as another pick. */
  | { what: 'listed'; row: StoredPick }

export type Outcome = { decisions: Decisions; isChanged: boolean } | { conflict: Conflict }

/** Names settings by hand, so that nothing else a caller sends is stored. */
const settings = ['from', 'until', 'headline', 'image'] as const

/**
 * A list's decisions after one command. Nothing another editor has done is undone unseen: a command
 * on a row or a place touched since `revision` is a conflict, on others it is not.
 */
export const applyCommand = (list: Decisions, command: Command, mark: Mark): Outcome => {
  const revision = list.revision + 1
  const { picks } = list
  const isNews = (at: number | undefined) =>
    command.revision !== undefined && (at ?? 0) > command.revision
  const done = (change: Partial<Decisions>): Outcome => ({
    decisions: { ...list, ...change, revision },
    isChanged: true,
  })
  const nothing: Outcome = { decisions: list, isChanged: false }

  /** The rows with one more, directly above `before`; at the end for null, on top when not said. */
  const place = (
    rest: StoredPick[],
    row: StoredPick,
    before: string | null | undefined,
  ): Outcome => {
    const at =
      before === undefined
        ? 0
        : before === null
          ? rest.length
          : rest.findIndex(({ id }) => id === before)
    if (at < 0) return { conflict: { pick: before!, what: 'removed' } }
    if (picks[at] === row) return nothing
    const placed = [rest[at - 1], rest[at]].find((near) => isNews(near?.trail?.placed))
    if (placed) return { conflict: { row: placed, what: 'placed' } }
    return done({ picks: rest.toSpliced(at, 0, touch(row, mark, revision, true)) })
  }

  /** Who stood pinned in a slot gives it up to the newcomer. */
  const freeSlot = (slot: number) =>
    picks.map((row) =>
      row.pinnedSlot === slot ? touch({ ...row, pinnedSlot: null }, mark, revision) : row,
    )

  if (command.type === 'exclude' || command.type === 'include') {
    const last = list.exclusions.find(isOf(command.article))
    if (last && isNews(last.trail?.revision)) return { conflict: { row: last, what: 'excluded' } }
    const others = list.exclusions.filter((row) => row !== last)
    if (command.type === 'include') return last ? done({ exclusions: others }) : nothing
    const reason = command.reason ?? null
    if (last && (last.reason ?? null) === reason) return nothing
    const row = { ...(last ?? { article: command.article }), reason }
    return done({ exclusions: [touch(row, mark, revision, !last), ...others] })
  }

  if (command.type === 'add') {
    const last = picks.find(isOf(command.article))
    if (last) {
      const isKnown = !isNews(last.trail?.revision)
      return isKnown && isAs(last, command) ? nothing : { conflict: { row: last, what: 'listed' } }
    }
    const { article, before, pinnedSlot } = command
    const row: StoredPick = { article, ...only(command) }
    if (!pinnedSlot) return place(picks, row, before)
    const taken = picks.find((pick) => pick.pinnedSlot === pinnedSlot)
    if (isNews(taken?.trail?.revision)) return { conflict: { row: taken!, what: 'pinned' } }
    return place(freeSlot(pinnedSlot), { ...row, pinnedSlot }, before)
  }

  const pick = picks.find((row) =>
    command.pick === undefined ? isOf(command.article)(row) : row.id === command.pick,
  )
  if (!pick) {
    const isGone = command.type === 'remove' && command.revision === undefined
    return isGone ? nothing : { conflict: { pick: command.pick, what: 'removed' } }
  }
  if (isNews(pick.trail?.revision)) return { conflict: { row: pick, what: 'edited' } }
  const others = picks.filter((row) => row !== pick)
  const change = (row: StoredPick, all = picks) =>
    done({ picks: all.map((one) => (one === pick ? touch(row, mark, revision) : one)) })

  switch (command.type) {
    case 'remove':
      return done({ picks: others })
    case 'move':
      if (command.before === pick.id) return nothing
      return place(others, pick, command.before)
    case 'pin': {
      if (pick.pinnedSlot === command.slot) return nothing
      const taken = others.find(({ pinnedSlot }) => pinnedSlot === command.slot)
      if (isNews(taken?.trail?.revision)) return { conflict: { row: taken!, what: 'pinned' } }
      return change({ ...pick, pinnedSlot: command.slot }, freeSlot(command.slot))
    }
    case 'unpin':
      return pick.pinnedSlot ? change({ ...pick, pinnedSlot: null }) : nothing
    case 'edit':
      return change({ ...pick, ...only(command) })
  }
}

const isOf = (article: ID) => (row: { article: ID }) => String(row.article) === String(article)

/** Whether a pick is what a command asks for; what it leaves open is as it pleases. */
const isAs = (row: StoredPick, command: Partial<Omit<Pick, 'article'>>) =>
  ([...settings, 'pinnedSlot'] as const).every(
    (name) => command[name] === undefined || String(command[name]) === String(row[name] ?? null),
  )

const only = (command: PickSettings): PickSettings =>
  Object.fromEntries(
    settings.flatMap((name) => (command[name] === undefined ? [] : [[name, command[name]]])),
  )
