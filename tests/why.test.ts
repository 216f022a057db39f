import type { BuiltEntry } from '../src/lists/entry.js'
import { type Printed, whyHere, whyNot } from '../src/lists/why.js'

const mark = { at: '2026-11-24T09:00:00.000Z', by: { collection: 'users', id: 1, name: 'Ada' } }
const entries = [1, 2, 3, 4].map(
  (id) => ({ basis: 'measured', card: { headline: `No. ${id}`, id } }) as unknown as BuiltEntry,
)
const reads = new Map([
  ['1', 40],
  ['2', 30],
  ['3', 20],
  ['4', 10],
])
const mostRead: Printed = { entries, list: { kind: 'most-read', size: 3 }, reads }
const picks = [
  { article: 1, id: 'a', trail: { added: mark, changed: mark, placed: 1, revision: 1 } },
  { article: 2, id: 'b', pinnedSlot: 2 },
  { article: 3, id: 'c' },
  { article: 4, id: 'd' },
]
const picked: Printed = { entries, list: { kind: 'editors-pick', picks, size: 3 }, reads }
const article = {
  id: 9,
  inSection: true,
  isImageLapsed: false,
  isPublished: true,
  now: Date.parse('2026-11-24T12:00Z'),
}

describe('why here', () => {
  it('gives a measured row what it keeps away', () => {
    expect(whyHere(mostRead, 2)).toEqual({
      basis: 'measured',
      displaced: { list: 'No. 4', slot: 'No. 3' },
      pick: null,
    })
  })

  it('gives a pick who made it and when, and leaves pinned ones where they are', () => {
    expect(whyHere(picked, 1)).toMatchObject({
      displaced: { list: 'No. 4', slot: 'No. 3' },
      pick: { added: mark },
    })
    expect(whyHere(picked, 3)).toMatchObject({ displaced: { list: 'No. 4', slot: 'No. 4' } })
  })

  it('has nothing to say of what is not on the list', () => {
    expect(whyHere(mostRead, 4)).toBeNull()
  })
})

describe('why not here', () => {
  it('says how many reads are short of the last place', () => {
    expect(whyNot(mostRead, { ...article, id: 4 })).toEqual([
      { place: 3, reads: 10, reason: 'short', short: 10 },
    ])
  })

  it('says that it has as many reads as the last, which is newer', () => {
    expect(whyNot({ ...mostRead, reads: new Map([...reads, ['9', 20]]) }, article)).toEqual([
      { place: 3, reads: 20, reason: 'tied' },
    ])
  })

  it('has nothing against an article that the next edition will take', () => {
    expect(whyNot({ ...mostRead, reads: new Map([...reads, ['9', 21]]) }, article)).toEqual([])
  })

  it('says that its image’s rights don’t allow it, beside what keeps it off', () => {
    expect(whyNot(picked, { ...article, isImageLapsed: true })).toEqual([
      { reason: 'notPicked' },
      { reason: 'imageRights' },
    ])
  })

  it('says that it stands there already', () => {
    expect(whyNot(mostRead, { ...article, id: 2 })).toEqual([{ reason: 'duplicate', slot: 2 }])
  })

  it('names everything that keeps an article off Most Read', () => {
    const list = {
      ...mostRead.list,
      exclusions: [{ article: '9', reason: 'Court order' }],
      maxAgeHours: 24,
    }
    const old = { isPublished: false, inSection: false, publishedAt: '2026-11-20T00:00:00.000Z' }
    expect(whyNot({ ...mostRead, list }, { ...article, ...old })).toEqual([
      { reason: 'unpublished' },
      { mark: null, note: 'Court order', reason: 'excluded' },
      { reason: 'otherSection' },
      { hours: 24, reason: 'tooOld' },
      { reason: 'unread' },
    ])
  })

  it('tells a pick that waits from one that is over, crowded out or never made', () => {
    const ask = (pick: object) => {
      const list = { ...picked.list, picks: [{ article: 9, id: 'x', ...pick }] }
      return whyNot({ ...picked, list }, article)
    }
    expect(ask({ from: '2026-11-24T13:00:00.000Z' })).toEqual([
      { at: '2026-11-24T13:00:00.000Z', reason: 'pending' },
    ])
    expect(ask({ until: '2026-11-24T11:00:00.000Z' })).toEqual([
      { at: '2026-11-24T11:00:00.000Z', reason: 'over' },
    ])
    expect(whyNot(picked, { ...article, id: 4 })).toEqual([{ place: 4, reason: 'below' }])
    expect(whyNot(picked, article)).toEqual([{ reason: 'notPicked' }])
  })
})
