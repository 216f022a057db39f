import fc from 'fast-check'
import { foresee, type Others, othersIn } from '../admin/desk/foresee.js'
import { answered, type Opened, withSent } from '../admin/desk/opened.js'
import { arranged, inSlots, landing, withKept } from '../admin/desk/order.js'
import { fromLocal, toLocal } from '../admin/desk/times.js'
import { inverse, isRepeated, putBack } from '../admin/desk/undo.js'
import { sayLanguages } from '../admin/desk/words.js'
import { applyCommand, type Command } from '../src/lists/commands.js'

const mark = { at: '2026-11-24T09:00:00.000Z', by: null }
const rows = ['a', 'b', 'c', 'd'].map((id, index) => ({ article: index + 1, id })) as any[]
const run = (picks: any[], command: object) => {
  const list = { exclusions: [], picks, revision: 1 }
  const outcome = applyCommand(list, command as Command, mark)
  if ('conflict' in outcome) throw new Error(outcome.conflict.what)
  return outcome.decisions.picks as any[]
}
const plain = (picks: any[]) =>
  picks.map(({ article, headline, pinnedSlot }) => [article, headline ?? null, pinnedSlot ?? null])

describe('the desk', () => {
  it('shows a pinned pick in its slot', () => {
    const picks = rows.map((row) => (row.id === 'd' ? { ...row, pinnedSlot: 2 } : row))
    expect(inSlots(picks).map(({ id }) => id)).toEqual(['a', 'd', 'b', 'c'])
  })

  it('names languages as the app does, or else as the editor’s language does', () => {
    const locales = [
      { code: 'de', label: { en: 'German (Austria)', de: 'Österreichisch' } },
      { code: 'ja', label: 'ja' },
      { code: 'en_GB', label: 'en_GB' },
    ]
    expect(sayLanguages(['de'], locales, 'en')).toBe('German (Austria)')
    expect(sayLanguages(['de', 'ja'], locales, 'de')).toBe('Österreichisch und Japanisch')
    expect(sayLanguages(['ja', 'en_GB'], locales, 'fr')).toBe('japonais et en_GB')
  })

  it('keeps a row that is gone where it stood, and leaves its slot to who has it by then', () => {
    const [a, b, c, d] = rows
    const kept = { ...b, pinnedSlot: 2 }
    const shown = [a, kept, c, d]
    expect(withKept([a, c, d], shown, new Set(['b', 'd']))).toEqual(shown)
    expect(withKept([a, c, d], shown, new Set())).toEqual([a, c, d])
    const pinned = { ...d, pinnedSlot: 2 }
    expect(withKept([a, pinned, c], shown, new Set(['b']))).toEqual([
      a,
      { ...b, pinnedSlot: null },
      pinned,
      c,
    ])
  })

  it('drops a row where it is shown afterwards, pinned ones included', () => {
    const place = fc.integer({ max: 3, min: 0 })
    fc.assert(
      fc.property(place, place, fc.option(place), (from, to, pinned) => {
        const picks = inSlots(
          rows.map((row, index) => (index === pinned ? { ...row, pinnedSlot: pinned + 1 } : row)),
        )
        const next = picks.toSpliced(from, 1).toSpliced(to, 0, picks[from])
        const after = inSlots(arranged(picks, landing(picks, from, to, 4)))
        const isPin = picks[from].pinnedSlot
        if (pinned === null || isPin)
          expect(after.map(({ id }) => id)).toEqual(next.map(({ id }) => id))
      }),
    )
  })

  it('shows at once what the list will say, a row that is pinned no more in its own place', () => {
    const picks = rows.map((row) => (row.id === 'd' ? { ...row, pinnedSlot: 2 } : row))
    const ids = (shown: any[]) => inSlots(shown).map(({ id }) => id)
    const pinned = arranged(picks, { pick: 'a', slot: 2, type: 'pin' })
    expect(ids(pinned)).toEqual(['b', 'a', 'c', 'd'])
    expect(ids(arranged(picks, { pick: 'd', type: 'unpin' }))).toEqual(['a', 'b', 'c', 'd'])
    expect(arranged(picks, { before: 'gone', pick: 'a', type: 'move' })).toBe(picks)
  })

  it.each([
    { article: 9, type: 'add' },
    { headline: 'Short', pick: 'b', type: 'edit' },
    { before: 'a', pick: 'c', type: 'move' },
    { pick: 'b', slot: 2, type: 'pin' },
    { pick: 'd', type: 'unpin' },
    { pick: 'd', type: 'remove' },
    { pick: 'a', type: 'remove' },
  ] as any[])('takes back $type', (command) => {
    const picks = rows.map((row) => (row.id === 'd' ? { ...row, pinnedSlot: 2 } : row))
    const list = { exclusions: [], picks } as any
    const undone = inverse(list, command).reduce(run, run(picks, command))
    expect(plain(undone)).toEqual(plain(picks))
  })

  it('takes back only what an edit has changed, as the rest may be somebody else’s by now', () => {
    const before = { article: 2, from: '2026-11-24T09:00:00.000Z', headline: 'Long', id: 'b' }
    const edit = { headline: 'Short', pick: 'b', type: 'edit' } as const
    expect(inverse({ exclusions: [], picks: [before] } as any, edit)).toEqual([
      { article: 2, headline: 'Long', type: 'edit' },
    ])
  })

  it.each([
    [[], { article: 7, reason: 'Old quarrel', type: 'exclude' }],
    [[{ article: 7, id: 'x', reason: 'Old quarrel' }], { article: 7, type: 'include' }],
  ] as any[])('takes back an exclusion, and its end', (exclusions, command) => {
    const apply = (list: any, next: object) => {
      const outcome = applyCommand({ ...list, revision: 1 }, next as Command, mark)
      if ('conflict' in outcome) throw new Error(outcome.conflict.what)
      return outcome.decisions
    }
    const list = { exclusions, picks: [] } as any
    const undone = inverse(list, command).reduce(apply, apply(list, command))
    const plain = (rows: any[]) => rows.map(({ article, reason }) => [article, reason])
    expect(apply(list, command).exclusions).not.toHaveLength(exclusions.length)
    expect(plain(undone.exclusions)).toEqual(plain(exclusions))
  })

  it('foresees a conflict with what others have done since, not with what its author has', () => {
    const trail = (revision: number) => ({ added: mark, changed: mark, placed: revision, revision })
    const [a, b, c, d] = rows.map((row) => ({ ...row, trail: trail(1) }))
    const theirs = { ...a, pinnedSlot: 1, trail: trail(6) }
    const list = { exclusions: [], picks: [theirs, { ...b, trail: trail(7) }, c, d], revision: 7 }
    const own = new Set([7])
    const others = othersIn(list as any, own, new Map())
    const told = (command: object, seen = 5) => {
      const outcome = foresee(list as any, command as any, seen, others)
      return 'conflict' in outcome ? outcome.conflict : outcome.isChanged
    }
    expect(told({ pick: 'a', type: 'unpin' })).toMatchObject({ row: { id: 'a' }, what: 'edited' })
    expect(told({ pick: 'a', type: 'unpin' }, 6)).toBe(true)
    expect(told({ pick: 'b', slot: 2, type: 'pin' })).toBe(true)
    expect(told({ pick: 'b', slot: 1, type: 'pin' })).toMatchObject({ what: 'pinned' })
    expect(told({ before: 'c', pick: 'd', type: 'move' })).toBe(true)
    expect(told({ before: 'b', pick: 'd', type: 'move' })).toMatchObject({ what: 'placed' })
    expect(told({ pick: 'c', type: 'unpin' })).toBe(false)
  })

  it('foresees a conflict with what others have done before its author touched the same row', () => {
    const by = (name: string, revision: number, placed = 1) => {
      const changed = { at: mark.at, by: { collection: 'users', id: 1, name } }
      return { added: mark, changed, placed, revision }
    }
    const states = [
      // Another editor edits the first, then puts the second elsewhere.
      [by('Edda', 6), by('Edda', 7, 7)],
      // The author moves both, then edits both.
      [by('Adam', 8, 8), by('Adam', 9, 9)],
      [by('Adam', 10, 8), by('Adam', 11, 9)],
    ]
    const own = new Set([8, 9, 10, 11])
    let others: Others = new Map()
    for (const trails of states) {
      const picks = rows.map((row, at) => ({ ...row, trail: trails[at] ?? by('Edda', 1) }))
      const list = { exclusions: [], picks, revision: 11 } as any
      others = othersIn(list, own, others)
      const told = (command: object, seen: number) => {
        const outcome = foresee(list, command as any, seen, others)
        return 'conflict' in outcome ? outcome.conflict : outcome.isChanged
      }
      const edit = { headline: 'Mine', pick: 'a', type: 'edit' }
      expect(told(edit, 5)).toMatchObject({
        row: { id: 'a', trail: { changed: { by: { name: 'Edda' } } } },
        what: 'edited',
      })
      expect(told(edit, 6)).toBe(true)
      const move = { before: 'b', pick: 'd', type: 'move' }
      expect(told(move, 6)).toMatchObject({ row: { id: 'b' }, what: 'placed' })
      expect(told(move, 7)).toBe(true)
    }
  })

  it('takes what a form has sent for stored only if it was, whatever else is on its way', () => {
    const [first, second] = [{ headline: 'One', until: '2026' }, { headline: 'Two' }]
    const opened = {
      pick: { headline: 'Old' },
      revision: 1,
      sent: [first, second],
    } as any as Opened
    expect(withSent(opened)).toMatchObject({ headline: 'Two', until: '2026' })
    const lost = answered(opened, first, false)
    expect(withSent(lost)).toEqual({ headline: 'Two' })
    expect(withSent(answered(lost, second, false))).toEqual({ headline: 'Old' })
    expect(withSent(answered(lost, second, true))).toEqual({ headline: 'Two' })
    const stored = answered(opened, first, true)
    expect(withSent(answered(stored, second, false))).toEqual({ headline: 'One', until: '2026' })
  })

  it('keeps what could not be taken back, in the order in which it was done', () => {
    const undo = (revision: number, ...picks: string[]) => ({
      commands: picks.map((pick) => ({ pick, type: 'unpin' }) as const),
      revision,
    })
    const [first, second, third] = [undo(3, 'a'), undo(5, 'b', 'c', 'd'), undo(8, 'a')]
    const back = putBack(putBack([first], third, 0), second, 1)
    expect(back).toEqual([first, undo(5, 'c', 'd'), third])
    const many = Array.from({ length: 20 }, (_, at) => undo(at + 10, 'a'))
    expect(putBack(many, first, 0)).toEqual(many)
  })

  it('hears a command twice only where the second would clash with the first', () => {
    const [a, b] = ['a', 'b'].map((pick) => ({ pick, type: 'remove' }) as const)
    expect(isRepeated(a, [])).toBe(false)
    expect(isRepeated(a, [b])).toBe(false)
    expect(isRepeated(a, [a, b])).toBe(true)
    const add = { article: 9, type: 'add' } as const
    const takeBack = { article: 9, type: 'remove' } as const
    expect(isRepeated(takeBack, [takeBack, add])).toBe(false)
    const pin = { pick: 'a', slot: 1, type: 'pin' } as const
    expect(isRepeated(pin, [pin])).toBe(true)
    expect(isRepeated(pin, [pin, { ...pin, pick: 'b' }])).toBe(false)
  })

  it('reads and writes times in the newsroom’s zone, on both sides of a change of clocks', () => {
    expect(toLocal('2026-07-01T10:00:00.000Z', 'Europe/Lisbon')).toBe('2026-07-01T11:00')
    expect(fromLocal('2026-07-01T11:00', 'Europe/Lisbon')).toBe('2026-07-01T10:00:00.000Z')
    expect(fromLocal('2026-10-25T12:00', 'America/New_York')).toBe('2026-10-25T16:00:00.000Z')
    expect(fromLocal('2026-11-01T12:00', 'America/New_York')).toBe('2026-11-01T17:00:00.000Z')
    expect(fromLocal('', 'Asia/Tokyo')).toBeNull()
    // A year that is still being typed.
    expect(fromLocal('0020-01-01T00:00', 'UTC')).toBe('0020-01-01T00:00:00.000Z')
  })
})
