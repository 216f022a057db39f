import fc from 'fast-check'
import { applyCommand, type Command, type Decisions } from '../src/lists/commands.js'
import type { Mark } from '../src/lists/trail.js'

const ada: Mark = {
  at: '2026-11-24T09:00:00.000Z',
  by: { collection: 'users', id: 1, name: 'Ada' },
}
const bo: Mark = { at: '2026-11-24T09:01:00.000Z', by: { collection: 'users', id: 2, name: 'Bo' } }
const empty: Decisions = { exclusions: [], picks: [], revision: 0 }

/** Stores what a command leads to as Payload would: new rows get an id. */
const store = (list: Decisions, command: Command, mark = ada) => {
  const outcome = applyCommand(list, command, mark)
  if ('conflict' in outcome) return { conflict: outcome.conflict, list }
  const picks = outcome.decisions.picks.map((pick) => ({
    ...pick,
    id: pick.id ?? `pick-${outcome.decisions.revision}`,
  }))
  return { list: { ...outcome.decisions, picks } }
}

const run = (...commands: Command[]) =>
  commands.reduce((list, command) => store(list, command).list, empty)
const articles = ({ picks }: Decisions) => picks.map(({ article }) => article)
const add = (article: number, rest = {}): Command => ({ article, type: 'add', ...rest })
const threePicks = run(add(3), add(2), add(1))
const idOf = (list: Decisions, article: number) =>
  list.picks.find((pick) => pick.article === article)!.id!

describe('a command on a list', () => {
  it('adds on top, at the end or above another pick', () => {
    expect(articles(threePicks)).toEqual([1, 2, 3])
    expect(articles(store(threePicks, add(9, { before: null })).list)).toEqual([1, 2, 3, 9])
    const second = { before: idOf(threePicks, 2) }
    expect(articles(store(threePicks, add(9, second)).list)).toEqual([1, 9, 2, 3])
  })

  it('adds once, and drops nothing it was asked to add with: what is listed otherwise is told', () => {
    const asked = { from: '2030-01-01T00:00:00.000Z', headline: 'Short', image: 5, pinnedSlot: 2 }
    const { list } = store(threePicks, add(9, asked))
    expect(store(list, add(9, { ...asked, image: '5' })).list).toEqual(list)
    expect(store(list, add(9)).list).toEqual(list)
    expect(store(list, add(1, { from: null, headline: null })).list).toEqual(list)
    for (const [name, value] of Object.entries(asked)) {
      const row = expect.objectContaining({ article: 1 })
      expect(store(list, add(1, { [name]: value })).conflict).toEqual({ row, what: 'listed' })
    }
  })

  it('moves a pick above another or to the end', () => {
    const move = (before: string | null): Command => ({ article: 3, before, type: 'move' })
    expect(articles(store(threePicks, move(idOf(threePicks, 1))).list)).toEqual([3, 1, 2])
    expect(articles(store(threePicks, { article: 1, before: null, type: 'move' }).list)).toEqual([
      2, 3, 1,
    ])
    expect(store(threePicks, move(null)).list).toEqual(threePicks)
  })

  it('gives a slot to the pick that was pinned to it last', () => {
    const list = run(
      add(2),
      add(1),
      { article: 1, slot: 1, type: 'pin' },
      { article: 2, slot: 1, type: 'pin' },
    )
    expect(list.picks).toMatchObject([
      { article: 1, pinnedSlot: null },
      { article: 2, pinnedSlot: 1 },
    ])
  })

  it('edits only what it names', () => {
    const first = store(threePicks, { article: 1, headline: 'Short', type: 'edit' }).list
    const { list } = store(first, { article: 1, type: 'edit', until: '2030-01-01T00:00:00.000Z' })
    expect(list.picks[0]).toMatchObject({ headline: 'Short', until: '2030-01-01T00:00:00.000Z' })
    expect(store(list, { article: 1, headline: null, type: 'edit' }).list.picks[0].headline).toBe(
      null,
    )
  })

  it('keeps who added a pick when somebody else changes it', () => {
    const { list } = store(threePicks, { article: 1, headline: 'Short', type: 'edit' }, bo)
    expect(list.picks[0].trail).toMatchObject({ added: ada, changed: bo, revision: 4 })
  })

  it('excludes an article with a reason, and takes it back', () => {
    const list = run({ article: 7, reason: 'Libel claim', type: 'exclude' })
    expect(list.exclusions).toMatchObject([
      { article: 7, reason: 'Libel claim', trail: { added: ada } },
    ])
    expect(store(list, { article: '7', type: 'include' }).list.exclusions).toEqual([])
  })
})

describe('two editors at once', () => {
  const seen = { revision: threePicks.revision }
  const second = (theirs: Command, mine: Command) =>
    store(store(threePicks, { ...theirs, ...seen }, bo).list, { ...mine, ...seen })
  const edit = (article: number): Command => ({ article, headline: `By ${article}`, type: 'edit' })

  it('both succeed on different slots', () => {
    expect(second(edit(1), edit(2))).not.toHaveProperty('conflict')
    expect(second(add(9), { article: 3, type: 'remove' })).not.toHaveProperty('conflict')
    const { list } = second(
      { article: 1, before: idOf(threePicks, 3), type: 'move' },
      { article: 2, slot: 1, type: 'pin' },
    )
    expect(articles(list)).toEqual([2, 1, 3])
    expect(list.picks[0].pinnedSlot).toBe(1)
  })

  it('conflict on the same pick, and the later one is told what changed', () => {
    expect(second(edit(1), edit(1)).conflict).toMatchObject({
      row: { headline: 'By 1', trail: { changed: bo } },
      what: 'edited',
    })
    expect(second({ article: 1, type: 'remove' }, edit(1)).conflict).toMatchObject({
      what: 'removed',
    })
  })

  it('conflict on the same place', () => {
    expect(second(add(8), add(9)).conflict).toMatchObject({ row: { article: 8 }, what: 'placed' })
    expect(second(add(9), add(9)).conflict).toMatchObject({ row: { article: 9 }, what: 'listed' })
    const end = { before: null }
    expect(second(add(8, end), add(9, end)).conflict).toMatchObject({ what: 'placed' })
    expect(
      second({ article: 1, slot: 2, type: 'pin' }, { article: 3, slot: 2, type: 'pin' }).conflict,
    ).toMatchObject({ row: { article: 1 }, what: 'pinned' })
  })

  it('goes ahead when the later one has seen the change', () => {
    const theirs = store(threePicks, { ...edit(1), ...seen }, bo).list
    expect(store(theirs, { ...edit(1), revision: theirs.revision })).not.toHaveProperty('conflict')
  })

  it('never lose a pick nor double an article, whatever they do in whatever order', () => {
    const step = fc.record({
      article: fc.integer({ max: 6, min: 1 }),
      at: fc.integer({ max: 6, min: 0 }),
      editor: fc.nat(2),
      looks: fc.boolean(),
      type: fc.constantFrom('add', 'edit', 'move', 'pin', 'remove', 'unpin'),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let list = empty
        const seen = [empty, empty, empty]
        const expected = new Set<number>()
        for (const { article, at, editor, looks, type } of steps) {
          if (looks) seen[editor] = list
          const view = seen[editor]
          const pick = view.picks.find((one) => one.article === article)?.id ?? 'unknown'
          const before = view.picks[at]?.id ?? null
          const { revision } = view
          const command = {
            add: { article, before, revision, type: 'add' },
            edit: { headline: String(at), pick, revision, type: 'edit' },
            move: { before, pick, revision, type: 'move' },
            pin: { pick, revision, slot: at + 1, type: 'pin' },
            remove: { pick, revision, type: 'remove' },
            unpin: { pick, revision, type: 'unpin' },
          }[type] as Command
          const known = list.picks
          const after = store(list, command)
          list = after.list
          if (!after.conflict && type === 'add') expected.add(article)
          if (!after.conflict && type === 'remove') expected.delete(article)
          expect(articles(list).sort()).toEqual([...expected].sort())
          const slots = list.picks.flatMap(({ pinnedSlot }) => pinnedSlot ?? [])
          expect(new Set(slots).size).toBe(slots.length)
          // No change that this editor has not seen is overwritten: such rows stay as they were.
          for (const row of known) {
            const isUnseen = (row.trail?.revision ?? 0) > revision
            if (isUnseen) expect(list.picks).toContainEqual(row)
          }
        }
      }),
      { numRuns: 500 },
    )
  })
})
