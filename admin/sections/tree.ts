import type { ID } from '../../src/types.js'

/**
 * Sections in the order of a chooser, each followed by those below it, in their order. One whose
 * parent is not among them stands at the top.
 */
export const inTree = <Row extends { id: ID; parent?: ID | null }>(
  rows: Row[],
): (Row & { depth: number })[] => {
  const known = new Set(rows.map(({ id }) => String(id)))
  const parentOf = ({ parent }: Row) =>
    parent != null && known.has(String(parent)) ? String(parent) : null
  const below = (parent: string | null, depth: number): (Row & { depth: number })[] =>
    rows
      .filter((row) => parentOf(row) === parent)
      .flatMap((row) => [{ ...row, depth }, ...below(String(row.id), depth + 1)])
  return below(null, 0)
}
