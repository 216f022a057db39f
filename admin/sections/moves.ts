import { generateKeyBetween } from 'payload/shared'
import type { ID } from '../../src/types.js'
import { inTree } from './tree.js'

export type SectionRow = {
  id: ID
  depth: number
  name: string
  /** Payload's key of order: of all sections, whatever their parents. */
  order: string
  parent: ID | null
  slug: string
}

/** A place in the tree: below which section, and after how many of those there. */
export type Spot = { at: number; parent: ID | null }

export type Way = 'down' | 'in' | 'out' | 'up'

/** Those that stay in sight while a section is moved: the ones below it go with it. */
export const withoutBranch = (rows: SectionRow[], id: ID): SectionRow[] => {
  const at = rows.findIndex((row) => isSame(row.id, id))
  const end = rows.findIndex(({ depth }, index) => index > at && depth <= rows[at]?.depth)
  return rows.filter((_, index) => at < 0 || index <= at || (end > 0 && index >= end))
}

/**
 * Where a section comes to stand that is held in another's row, `shift` steps right of its own
 * place. Of `rows` without its branch.
 */
export const spotOver = (rows: SectionRow[], id: ID, over: ID, shift: number): Spot => {
  const to = rows.findIndex((row) => isSame(row.id, over))
  const rest = childless(rows, id)
  const above = rest.slice(0, to)
  const last = above.at(-1)
  const wanted = (rows.find((row) => isSame(row.id, id))?.depth ?? 0) + shift
  // No deeper than below the one before; no higher than the one after, which would lose its parent.
  const depth = Math.max(rest[to]?.depth ?? 0, Math.min(wanted, last ? last.depth + 1 : 0))
  const parent = depth ? above.findLast((row) => row.depth === depth - 1)!.id : null
  return { at: above.filter((row) => isSame(row.parent, parent)).length, parent }
}

/** One step from where it stands; null where there is none that way. */
export const spotBeside = (rows: SectionRow[], id: ID, way: Way): Spot | null => {
  const row = rows.find((one) => isSame(one.id, id))!
  const siblings = rows.filter(({ parent }) => isSame(parent, row.parent))
  const at = siblings.indexOf(row)
  if (way === 'up') return at > 0 ? { at: at - 1, parent: row.parent } : null
  if (way === 'down') return at < siblings.length - 1 ? { at: at + 1, parent: row.parent } : null
  if (way === 'in') {
    const parent = siblings[at - 1]?.id
    if (parent === undefined) return null
    return { at: rows.filter((one) => isSame(one.parent, parent)).length, parent }
  }
  const parent = rows.find((one) => isSame(one.id, row.parent))
  if (!parent) return null
  const beside = rows.filter((one) => isSame(one.parent, parent.parent))
  return { at: beside.indexOf(parent) + 1, parent: parent.parent }
}

/** The key that puts a section there, and before none that its key does not mean. */
export const orderAt = (rows: SectionRow[], id: ID, { at, parent }: Spot): string => {
  const rest = childless(rows, id)
  const siblings = rest.filter((row) => isSame(row.parent, parent))
  const keys = rest.map(({ order }) => order).sort(byCode)
  const before = siblings[at - 1]?.order
  const after = siblings[at]?.order
  if (before) return generateKeyBetween(before, keys.find((key) => key > before) ?? null)
  if (after) return generateKeyBetween(keys.findLast((key) => key < after) ?? null, after)
  return rows.find((row) => isSame(row.id, id))!.order
}

/** The tree once the section stands there. */
export const moved = (rows: SectionRow[], id: ID, spot: Spot): SectionRow[] => {
  const order = orderAt(rows, id, spot)
  return inTree(
    rows
      .map((row) => (isSame(row.id, id) ? { ...row, order, parent: spot.parent } : row))
      .sort((a, b) => byCode(a.order, b.order)),
  )
}

export const isSame = (one: ID | null, other: ID | null) => String(one) === String(other)

const childless = (rows: SectionRow[], id: ID) => rows.filter((row) => !isSame(row.id, id))

/** As databases sort the keys, not as a language does. */
const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
