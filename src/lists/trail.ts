import type { BasePayload, CollectionSlug, TypedUser } from 'payload'
import { currentTime } from '../clock.js'
import type { ID } from '../types.js'

/** Who did something and when. The name is kept as it was, for history outlives accounts. */
export type Mark = { at: string; by: { collection: string; id: ID; name: string } | null }

/** What happened to a row of a list, counted in revisions of the list. */
export type Trail = {
  added: Mark
  changed: Mark
  /** The revision that put it in its place. */
  placed: number
  /** The revision that last touched it, in any way. */
  revision: number
}

/** A pick as it is stored on a list. */
export type Pick = {
  article: ID
  pinnedSlot?: number | null
  from?: string | null
  until?: string | null
  headline?: string | null
  image?: ID | null
}

export type Row = { id?: string; trail?: Trail | null }
export type StoredPick = Pick & Row
export type StoredExclusion = Row & { article: ID; reason?: string | null }

/** The last change of a list, of which its versions keep one each. */
export type Change = Mark & {
  /** A command's type; `save` for a save of the whole document. */
  type: string
  article?: ID
}

export const toMark = (user: TypedUser | null | undefined, payload: BasePayload): Mark => {
  const at = new Date(currentTime()).toISOString()
  if (!user) return { at, by: null }
  const { collection, email, id, ...rest } = user as TypedUser & { email?: string }
  const title = payload.collections[collection as CollectionSlug]?.config.admin.useAsTitle
  const name = (rest as Record<string, unknown>)[title ?? ''] || email || id
  return { at, by: { collection, id, name: String(name) } }
}

/** A row as touched by one revision; `isPlaced` when it came to another place. */
export const touch = <T extends Row>(
  row: T,
  mark: Mark,
  revision: number,
  isPlaced = false,
): T => ({
  ...row,
  trail: {
    added: row.trail?.added ?? mark,
    changed: mark,
    placed: isPlaced ? revision : (row.trail?.placed ?? 0),
    revision,
  },
})

/** The rows of a save that was no command, touched where they differ from those before it. */
export const touchChanged = <T extends Row>(
  before: T[],
  after: T[],
  mark: Mark,
  revision: number,
): T[] => {
  const known = new Map(before.map((row) => [row.id, row]))
  return after.map((row) => {
    const last = row.id === undefined ? undefined : known.get(row.id)
    if (!last) return touch({ ...row, trail: null }, mark, revision, true)
    const same = { ...row, trail: last.trail }
    return contentOf(last) === contentOf(row) ? same : touch(same, mark, revision)
  })
}

const contentOf = ({ id: _, trail: __, ...content }: Row): string =>
  JSON.stringify(
    Object.entries(content)
      .filter(([, value]) => value != null && value !== '')
      .map(([name, value]) => [name, String(value)])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
