import fc from 'fast-check'
import {
  isSame,
  moved,
  orderAt,
  type SectionRow,
  type Spot,
  spotBeside,
  spotOver,
  withoutBranch,
} from '../admin/sections/moves.js'
import { inTree } from '../admin/sections/tree.js'

const row = (id: number, parent: number | null, order: string) => ({
  id,
  name: `No. ${id}`,
  order,
  parent,
  slug: `no-${id}`,
})
/** 1 [2 [3], 4], 5 [6], 7; the keys of order run across parents. */
const tree = inTree([
  row(1, null, 'a0'),
  row(5, null, 'a1'),
  row(2, 1, 'a2'),
  row(6, 5, 'a3'),
  row(4, 1, 'a4'),
  row(3, 2, 'a5'),
  row(7, null, 'a6'),
])
const shape = (rows: SectionRow[]) => rows.map(({ depth, id }) => [id, depth])
const spotOf = (rows: SectionRow[], id: unknown): Spot => {
  const { parent } = rows.find((one) => one.id === id)!
  const siblings = rows.filter((one) => isSame(one.parent, parent))
  return { at: siblings.findIndex((one) => one.id === id), parent }
}

describe('the tree of sections', () => {
  it('stands in its order, each section followed by those below it', () => {
    const rows = [
      { id: 3, parent: 2 },
      { id: 1, parent: null },
      { id: 2 },
      { id: 4, parent: 3 },
      { id: 5, parent: 99 },
    ]
    expect(inTree(rows).map(({ depth, id }) => [id, depth])).toEqual([
      [1, 0],
      [2, 0],
      [3, 1],
      [4, 2],
      [5, 0],
    ])
  })

  it('takes what is below a section along while it is moved', () => {
    expect(withoutBranch(tree, 1).map(({ id }) => id)).toEqual([1, 5, 6, 7])
    expect(withoutBranch(tree, 2).map(({ id }) => id)).toEqual([1, 2, 4, 5, 6, 7])
    expect(withoutBranch(tree, 7)).toHaveLength(7)
  })

  it('puts a section beside or below the one it is held after, as far right as it is held', () => {
    const over = (shift: number) => spotOver(withoutBranch(tree, 7), 7, 6, shift)
    // In the place of 6, so right after 5.
    expect(over(0)).toEqual({ at: 0, parent: 5 })
    expect(over(9)).toEqual({ at: 0, parent: 5 })
    const last = (shift: number) => spotOver(withoutBranch(tree, 1), 1, 7, shift)
    expect([last(0), last(1), last(2)]).toEqual([
      { at: 2, parent: null },
      { at: 0, parent: 7 },
      { at: 0, parent: 7 },
    ])
    const out = spotOver(withoutBranch(tree, 6), 6, 6, -1)
    expect(out).toEqual({ at: 2, parent: null })
  })

  it('stands where it is dropped, in no circle, and leaves the others in their order', () => {
    const ids = fc.constantFrom(...tree.map(({ id }) => id))
    fc.assert(
      fc.property(ids, ids, fc.integer({ max: 3, min: -3 }), (id, over, shift) => {
        const shown = withoutBranch(tree, id)
        fc.pre(shown.some((one) => one.id === over))
        const spot = spotOver(shown, id, over, shift)
        const after = moved(tree, id, spot)
        expect(after).toHaveLength(tree.length)
        expect(spotOf(after, id)).toEqual(spot)
        const others = (rows: SectionRow[]) =>
          [...withoutBranch(rows, id).filter((one) => one.id !== id)].map(shapeOf)
        expect(others(after)).toEqual(others(tree))
        // Where it is shown: the row dropped on, and those before it, are the same.
        expect(withoutBranch(after, id).findIndex((one) => one.id === id)).toBe(
          shown.findIndex((one) => one.id === over),
        )
      }),
    )
  })

  it('moves a step up, down, in and out, and not past an end', () => {
    const step = (id: number, way: 'down' | 'in' | 'out' | 'up') => {
      const spot = spotBeside(tree, id, way)
      return spot && shape(moved(tree, id, spot))
    }
    expect(step(4, 'up')?.slice(0, 4)).toEqual([
      [1, 0],
      [4, 1],
      [2, 1],
      [3, 2],
    ])
    expect(step(1, 'down')?.slice(0, 3)).toEqual([
      [5, 0],
      [6, 1],
      [1, 0],
    ])
    expect(step(5, 'in')?.slice(3, 6)).toEqual([
      [4, 1],
      [5, 1],
      [6, 2],
    ])
    expect(step(6, 'out')?.slice(4)).toEqual([
      [5, 0],
      [6, 0],
      [7, 0],
    ])
    expect([step(1, 'up'), step(7, 'down'), step(2, 'in'), step(7, 'out')]).toEqual([
      null,
      null,
      null,
      null,
    ])
  })

  it('gives no section the key of another', () => {
    // 'a1' lies between 1 and 2 but is 5’s.
    const key = orderAt(tree, 6, { at: 0, parent: 1 })
    expect(tree.map(({ order }) => order)).not.toContain(key)
    expect(orderAt(tree, 7, { at: 0, parent: 4 })).toBe('a6')
  })
})

const shapeOf = ({ depth, id, parent }: SectionRow) => [id, depth, parent]
