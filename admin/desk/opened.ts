import type { DeskPick } from '../../src/delivery/desk.js'

export type Settings = Partial<Pick<DeskPick, 'from' | 'headline' | 'image' | 'until'>>

/** What the author of a form saw, what of it is stored since, and what is on its way. */
export type Opened = { pick: DeskPick; revision: number; sent: Settings[] }

/** The pick as it will be once everything that is on its way is stored. */
export const withSent = ({ pick, sent }: Opened): DeskPick => Object.assign({}, pick, ...sent)

/** After the answer to one save: what has failed was never changed. */
export const answered = (opened: Opened, changes: Settings, isStored: boolean): Opened => ({
  ...opened,
  pick: isStored ? { ...opened.pick, ...changes } : opened.pick,
  sent: opened.sent.filter((one) => one !== changes),
})
