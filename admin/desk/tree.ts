import type { ID } from '../../src/types.js'

export type SectionRow = { id: ID; name: string; parent?: ID | null; slug: string }

/**
 * Sections as a chooser shows them, each followed by those below it, in their order. One whose
 * parent is not among them stands at the top.
 */
export const inTree = (rows: SectionRow[]): { name: string; slug: string }[] => {
  const known = new Set(rows.map(({ id }) => String(id)))
  const parentOf = ({ parent }: SectionRow) =>
    parent != null && known.has(String(parent)) ? String(parent) : null
  const below = (parent: string | null, depth: number): { name: string; slug: string }[] =>
    rows
      .filter((row) => parentOf(row) === parent)
      .flatMap((row) => [
        // A browser trims spaces before an option's text, but not these.
        { name: `${'\u2003'.repeat(depth)}${row.name}`, slug: row.slug },
        ...below(String(row.id), depth + 1),
      ])
  return below(null, 0)
}
