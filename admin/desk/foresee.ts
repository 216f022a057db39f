import type { DeskList } from '../../src/delivery/desk.js'
import { applyCommand, type Outcome } from '../../src/lists/commands.js'
import type { Row } from '../../src/lists/trail.js'
import type { DeskCommand } from './useDeskList.js'

/**
 * What will come of a command by the newest list that a page knows: a conflict where others have
 * changed the same place since its author saw the list. The author's own revisions are no news.
 */
export const foresee = (
  { exclusions, picks, revision }: Pick<DeskList, 'exclusions' | 'picks' | 'revision'>,
  command: DeskCommand,
  seen: number,
  own: ReadonlySet<number>,
): Outcome => {
  const asSeen = (at: number) => (own.has(at) ? 0 : at)
  const known = <T extends Row>({ trail, ...row }: T) => ({
    ...row,
    trail: trail && {
      ...trail,
      placed: asSeen(trail.placed),
      revision: asSeen(trail.revision),
    },
  })
  return applyCommand(
    { exclusions: exclusions.map(known), picks: picks.map(known), revision },
    { ...command, revision: seen },
    { at: '', by: null },
  )
}
