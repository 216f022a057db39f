import type { DeskList } from '../../src/delivery/desk.js'
import { applyCommand, type Outcome } from '../../src/lists/commands.js'
import type { Row, Trail } from '../../src/lists/trail.js'
import type { DeskCommand } from './useDeskList.js'

type Rows = Pick<DeskList, 'exclusions' | 'picks'>

/** By row: how others have left it last. */
export type Others = ReadonlyMap<string, Partial<Trail>>

/**
 * How others have left each row of a list, where their author's own revisions came after: that is
 * known from how it was before those.
 */
export const othersIn = (
  { exclusions, picks }: Rows,
  own: ReadonlySet<number>,
  before: Others,
): Others =>
  new Map(
    [...picks, ...exclusions].flatMap(({ id, trail }) => {
      if (!id || !trail) return []
      const last = before.get(id)
      const isOwn = own.has(trail.revision)
      const theirs: Partial<Trail> = {
        changed: isOwn ? last?.changed : trail.changed,
        placed: own.has(trail.placed) ? last?.placed : trail.placed,
        revision: isOwn ? last?.revision : trail.revision,
      }
      return [[id, theirs]]
    }),
  )

/**
 * What will come of a command by the newest list that a page knows: a conflict where others have
 * changed the same place since its author saw the list. The author's own revisions are no news.
 */
export const foresee = (
  { exclusions, picks, revision }: Pick<DeskList, 'revision'> & Rows,
  command: DeskCommand,
  seen: number,
  others: Others,
): Outcome => {
  const known = <T extends Row>({ trail, ...row }: T) => {
    const { changed, placed = 0, revision = 0 } = others.get(row.id!) ?? {}
    return {
      ...row,
      trail: trail && { ...trail, changed: changed ?? trail.changed, placed, revision },
    }
  }
  return applyCommand(
    { exclusions: exclusions.map(known), picks: picks.map(known), revision },
    { ...command, revision: seen },
    { at: '', by: null },
  )
}
