import { idOf } from '../ids.js'

/** What makes a list the one of its kind: `most-read` for the site, `most-read/7` for a section. */
export const listKey = (kind: string, section: unknown): string => {
  const id = idOf(section)
  return id === null ? kind : `${kind}/${id}`
}
