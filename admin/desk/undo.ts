import type { DeskList, DeskPick } from '../../src/delivery/desk.js'
import type { DeskCommand } from './useDeskList.js'

/** The commands that take one back, and the list's revision before it. */
export type Undo = { commands: DeskCommand[]; revision: number }

/** What puts a pick on the list that is not on it, its headlines in other languages too. */
export const adding = (
  { article, from, headline, headlines, image, pinnedSlot, until }: DeskPick,
  before: string | null,
): DeskCommand[] => [
  { article, before, from, headline, image, pinnedSlot, type: 'add', until },
  ...Object.entries(headlines ?? {}).map(
    ([locale, headline]): DeskCommand => ({ article, headline, locale, type: 'edit' }),
  ),
]

/** The commands that take one back, from the list as it was before. */
export const inverse = (list: DeskList, command: DeskCommand): DeskCommand[] => {
  const { exclusions, picks } = list
  if (command.type === 'add') return [{ article: command.article, type: 'remove' }]
  if (command.type === 'exclude') return [{ article: command.article, type: 'include' }]
  if (command.type === 'include') {
    const last = exclusions.find(({ article }) => String(article) === String(command.article))
    return last ? [{ article: last.article, reason: last.reason, type: 'exclude' }] : []
  }
  const at = picks.findIndex(({ id }) => id === command.pick)
  const pick = picks[at]
  if (!pick) return []
  const { article } = pick
  const before = picks[at + 1]?.id ?? null
  const { from = null, headline = null, image = null, until = null } = pick
  if (command.type === 'remove') return adding({ ...pick, from, headline, image, until }, before)
  if (command.type === 'move') return [{ article, before, type: 'move' }]
  if (command.type === 'edit') {
    // What it has left alone may be somebody else's by now.
    const changed = Object.entries({ from, headline, image, until }).filter(
      ([name]) => name in command,
    )
    return [{ ...Object.fromEntries(changed), article, type: 'edit' }]
  }
  const own: DeskCommand = pick.pinnedSlot
    ? { article, slot: pick.pinnedSlot, type: 'pin' }
    : { article, type: 'unpin' }
  const other = picks.find(
    (one) => one !== pick && command.type === 'pin' && one.pinnedSlot === command.slot,
  )
  if (!other) return [own]
  return [own, { article: other.article, slot: other.pinnedSlot!, type: 'pin' }]
}

/** One that has failed is to be done again, from the command that failed on. */
export const putBack = (undos: Undo[], { commands, revision }: Undo, from: number): Undo[] =>
  [...undos, { commands: commands.slice(from), revision }]
    .sort((a, b) => a.revision - b.revision)
    .slice(-20)

/**
 * Whether a command says again what is under way, so that the second would clash with the first:
 * the last one, or the removal of a row, which is gone for good. Any other may be needed again.
 */
export const isRepeated = (command: DeskCommand, underWay: DeskCommand[]): boolean => {
  const same = JSON.stringify(command)
  const at = underWay.findLastIndex((one) => JSON.stringify(one) === same)
  const isGone = command.type === 'remove' && command.pick !== undefined
  return at >= 0 && (isGone || at === underWay.length - 1)
}
