import { getDesk } from '../src/lists/desk.js'
import { bootApp, databases, type TestApp } from './support/boot.js'
import { setClock } from './support/clock.js'
import { createArticle, createSection, picture, uploadImage } from './support/fixtures.js'

type Doc = { id: string | number; [name: string]: any }

/** What stands before each case: two picks on Editor's Pick, each with a section and an image. */
type Stage = { app: TestApp; first: Doc; second: Doc; other: Doc; section: Doc; image: Doc }

type Case = {
  act: (stage: Stage) => Promise<unknown>
  /** What the list prints afterwards, as far as the case is about it. */
  prints: (stage: Stage) => unknown
  list?: string
}

const update = ({ app }: Stage, collection: string, id: Doc['id'], data: object, more = {}) =>
  app.payload.update({ collection: collection as never, id, data: data as never, ...more })

const findList = async ({ app }: Stage, kind: string): Promise<Doc> => {
  const { docs } = await app.payload.find({
    collection: 'lists' as never,
    depth: 0,
    where: { key: { equals: kind } },
  })
  return docs[0] as Doc
}

const changeList = async (stage: Stage, change: (list: Doc) => object, kind = 'editors-pick') => {
  const list = await findList(stage, kind)
  return update(stage, 'lists', list.id, change(list))
}

const at = (msFromNow: number) => new Date(Date.now() + msFromNow).toISOString()

const clockMovesBy = (ms: number) => setClock(Date.now() + ms)

const headlines = (...names: string[]) => ({
  entries: names.map((headline) => ({ card: { headline } })),
})

const cases: Record<string, Case> = {
  'an article is unpublished': {
    act: (stage) => update(stage, 'articles', stage.first.id, { _status: 'draft' }),
    prints: () => headlines('Second'),
  },
  'a ranking looks back over another time': {
    list: 'most-read',
    act: (stage) => changeList(stage, () => ({ windowHours: 12 }), 'most-read'),
    prints: () => ({ ...headlines('First', 'Second'), window: { hours: 12 } }),
  },
  'a picked draft is published': {
    act: async (stage) => {
      await changeList(stage, ({ picks }) => ({ picks: [...picks, { article: stage.other.id }] }))
      await update(stage, 'articles', stage.other.id, { _status: 'published' })
    },
    prints: () => headlines('First', 'Second', 'Other'),
  },
  'a picked draft is published by who asks for little back': {
    act: async (stage) => {
      await changeList(stage, ({ picks }) => ({ picks: [...picks, { article: stage.other.id }] }))
      const data = { _status: 'published' }
      await update(stage, 'articles', stage.other.id, data, { select: { slug: true } })
    },
    prints: () => headlines('First', 'Second', 'Other'),
  },
  'a scheduled publication comes due': {
    act: async (stage) => {
      await changeList(stage, ({ picks }) => ({ picks: [...picks, { article: stage.other.id }] }))
      const value = String(stage.other.id)
      await stage.app.payload.jobs.queue({
        input: { doc: { relationTo: 'articles', value }, type: 'publish' },
        task: 'schedulePublish',
        waitUntil: new Date(Date.now() - 1),
      } as never)
      await stage.app.payload.jobs.run()
    },
    prints: () => headlines('First', 'Second', 'Other'),
  },
  'an article is trashed': {
    act: (stage) => update(stage, 'articles', stage.first.id, { deletedAt: at(0) }),
    prints: () => headlines('Second'),
  },
  'a trashed article is restored': {
    act: async (stage) => {
      const back = await update(stage, 'articles', stage.first.id, { deletedAt: at(0) })
      await stage.app.rest('/api/newsdesk/lists/editors-pick')
      await update(stage, 'articles', (back as Doc).id, { deletedAt: null }, { trash: true })
    },
    prints: () => ({ ...headlines('First', 'Second'), number: expect.any(Number) }),
  },
  'an article is deleted for good': {
    act: ({ app, first }) => app.payload.delete({ collection: 'articles' as never, id: first.id }),
    prints: () => headlines('Second'),
  },
  'a headline changes': {
    act: (stage) => update(stage, 'articles', stage.first.id, { headline: 'Better' }),
    prints: () => headlines('Better', 'Second'),
  },
  'a slug changes': {
    act: (stage) => update(stage, 'articles', stage.first.id, { slug: 'elsewhere' }),
    prints: () => ({ entries: [{ card: { path: '/articles/elsewhere', slug: 'elsewhere' } }, {}] }),
  },
  'an article moves to another section': {
    act: async (stage) => {
      const { id } = await createSection(stage.app, { name: 'Moved to' })
      await update(stage, 'articles', stage.first.id, { section: id })
    },
    prints: () => ({ entries: [{ card: { section: { name: 'Moved to' } } }, {}] }),
  },
  'a date changes': {
    act: (stage) =>
      update(stage, 'articles', stage.first.id, { publishedAt: '2020-02-02T02:02:02.000Z' }),
    prints: () => ({ entries: [{ card: { publishedAt: '2020-02-02T02:02:02.000Z' } }, {}] }),
  },
  'an article gets another image': {
    act: async (stage) => {
      const { id } = await uploadImage(stage.app, { alt: 'Another' })
      await update(stage, 'articles', stage.first.id, { image: id })
    },
    prints: () => ({ entries: [{ card: { image: { alt: 'Another' } } }, {}] }),
  },
  'an article gives its image texts of its own': {
    act: (stage) =>
      update(stage, 'articles', stage.first.id, {
        imageAlt: 'Own alt',
        imageCaption: 'Own caption',
      }),
    prints: () => ({
      entries: [
        { card: { image: { alt: 'Own alt', caption: 'Own caption', credit: 'Ines Duarte' } } },
        {},
      ],
    }),
  },
  'an image’s alt text, caption and credit change': {
    act: (stage) =>
      update(stage, 'images', stage.image.id, { alt: 'A', caption: 'B', credit: 'C' }),
    prints: () => ({
      entries: [{ card: { image: { alt: 'A', caption: 'B', credit: 'C' } } }, {}],
    }),
  },
  'an image’s file is replaced': {
    act: async (stage) => {
      const data = await picture({ height: 500, width: 900 })
      await update(
        stage,
        'images',
        stage.image.id,
        {},
        {
          file: { data, mimetype: 'image/jpeg', name: 'replaced.jpg', size: data.length },
        },
      )
    },
    prints: () => ({ entries: [{ card: { image: { height: 500, width: 900 } } }, {}] }),
  },
  'a section is renamed': {
    act: (stage) => update(stage, 'sections', stage.section.id, { name: 'Renamed' }),
    prints: () => ({ entries: [{ card: { section: { name: 'Renamed' } } }, {}] }),
  },
  'a pick is added with the article’s own field': {
    act: async (stage) => {
      await update(stage, 'articles', stage.other.id, {
        _status: 'published',
        editorsPick: true,
      })
    },
    prints: () => headlines('Other', 'First', 'Second'),
  },
  'a pick is moved': {
    act: (stage) => changeList(stage, ({ picks }) => ({ picks: [...picks].reverse() })),
    prints: () => headlines('Second', 'First'),
  },
  'a pick is pinned': {
    act: (stage) =>
      changeList(stage, ({ picks: [a, b] }) => ({ picks: [a, { ...b, pinnedSlot: 1 }] })),
    prints: () => headlines('Second', 'First'),
  },
  'a pick gets a headline and an image for this list': {
    act: async (stage) => {
      const image = (await uploadImage(stage.app, { alt: 'Only here' })).id
      await changeList(stage, ({ picks: [a, b] }) => ({
        picks: [{ ...a, headline: 'Only here', image }, b],
      }))
    },
    prints: () => ({
      entries: [{ card: { headline: 'Only here', image: { alt: 'Only here' } } }, {}],
    }),
  },
  'a pick is removed': {
    act: (stage) => changeList(stage, ({ picks: [a] }) => ({ picks: [a] })),
    prints: () => headlines('First'),
  },
  'a pick comes due': {
    act: async (stage) => {
      await update(stage, 'articles', stage.other.id, { _status: 'published' })
      await changeList(stage, ({ picks }) => ({
        picks: [{ article: stage.other.id, from: at(60_000) }, ...picks],
      }))
      const { body } = await stage.app.rest('/api/newsdesk/lists/editors-pick')
      expect(body).toMatchObject(headlines('First', 'Second'))
      clockMovesBy(60_000)
    },
    prints: () => headlines('Other', 'First', 'Second'),
  },
  'a pick expires': {
    act: async (stage) => {
      await changeList(stage, ({ picks: [a, b] }) => ({ picks: [{ ...a, until: at(60_000) }, b] }))
      const { body } = await stage.app.rest('/api/newsdesk/lists/editors-pick')
      expect(body).toMatchObject(headlines('First', 'Second'))
      clockMovesBy(60_000)
    },
    prints: () => headlines('Second'),
  },
  'a list gets another size and title': {
    act: (stage) => changeList(stage, () => ({ size: 1, title: 'Our choice' })),
    prints: () => ({ ...headlines('First'), title: 'Our choice' }),
  },
  'a list begins to fill its free places': {
    act: async (stage) => {
      await update(stage, 'articles', stage.other.id, { _status: 'published' })
      await stage.app.rest('/api/newsdesk/lists/editors-pick')
      await changeList(stage, () => ({ backfill: 'newest' }))
    },
    prints: () => ({
      entries: [{ basis: 'picked' }, { basis: 'picked' }, { basis: 'backfill' }],
    }),
  },
  'a list gets an age limit': {
    act: async (stage) => {
      await update(stage, 'articles', stage.first.id, { publishedAt: at(-7_200_000) })
      await stage.app.rest('/api/newsdesk/lists/editors-pick')
      await changeList(stage, () => ({ backfill: 'newest', maxAgeHours: 1, picks: [] }))
    },
    prints: () => headlines('Second'),
  },
  'an article is excluded from Most Read': {
    act: (stage) =>
      changeList(stage, () => ({ exclusions: [{ article: stage.first.id }] }), 'most-read'),
    list: 'most-read',
    prints: () => headlines('Second'),
  },
  'a window passes': {
    act: async () => clockMovesBy(25 * 3_600_000),
    list: 'most-read',
    prints: () => ({ entries: [] }),
  },
  'many articles are changed at once': {
    act: ({ app }) =>
      app.payload.update({
        collection: 'articles' as never,
        data: { headline: 'All the same' } as never,
        where: { _status: { equals: 'published' } },
      }),
    prints: () => headlines('All the same', 'All the same'),
  },
  'many articles are unpublished at once': {
    act: ({ app }) =>
      app.payload.update({
        collection: 'articles' as never,
        data: { _status: 'draft' } as never,
        where: { _status: { equals: 'published' } },
      }),
    prints: () => ({ entries: [] }),
  },
}

/** Cases that lead over one state that readers see in between. */
const steps: Record<string, number> = {
  'a list begins to fill its free places': 1,
  'a list gets an age limit': 2,
  'a trashed article is restored': 2,
}

describe.each(databases)('the next edition, on %s', (db) => {
  let app: TestApp
  let stage: Stage

  beforeAll(async () => {
    app = await bootApp({ db })
  })
  afterAll(() => app?.destroy())

  beforeEach(async () => {
    const section = await createSection(app, { name: 'Harbour' })
    const image = await uploadImage(app, { credit: 'Ines Duarte' })
    const write = (headline: string, image: Doc, more = {}) =>
      createArticle(app, { headline, image: image.id, section: section.id, ...more })
    const first = await write('First', image)
    const second = await write('Second', await uploadImage(app))
    const other = await write('Other', await uploadImage(app), { draft: true })
    stage = { app, first, image, other, second, section }
    await changeList(stage, () => ({
      backfill: 'none',
      picks: [{ article: first.id }, { article: second.id }],
      size: 4,
      title: 'Editor’s Pick',
    }))
    for (const { slug } of [first, first, second]) {
      await getDesk(app.payload).counter.add({
        id: slug === first.slug ? first.id : second.id,
        section: section.id,
      })
    }
    // News of reads waits its turn, a second at most; a save's does not.
    getDesk(app.payload).touch()
  })

  afterEach(async () => {
    jest.useRealTimers()
    await changeList(stage, () => ({ exclusions: [], maxAgeHours: null, picks: [] }))
    await changeList(stage, () => ({ exclusions: [], windowHours: 24 }), 'most-read')
    await app.payload.delete({ collection: 'articles' as never, where: { id: { exists: true } } })
    getDesk(app.payload).touch()
  })

  it.each(Object.entries(cases))('is built when %s', async (name, { act, list, prints }) => {
    const path = `/api/newsdesk/lists/${list ?? 'editors-pick'}`
    const before = (await app.rest(path)).body
    expect(before).toMatchObject(headlines('First', 'Second'))

    await act(stage)

    const after = (await app.rest(path)).body
    expect(after).toMatchObject(prints(stage) as object)
    expect(after.number - before.number).toBe(steps[name] ?? 1)
    for (let round = 0; round < 2; round++) await getDesk(app.payload).sweep()
    expect((await app.rest(path)).body.number).toBe(after.number)
  })

  it('is not built when what it prints stays the same', async () => {
    const path = '/api/newsdesk/lists/editors-pick'
    const { number } = (await app.rest(path)).body
    await update(stage, 'articles', stage.first.id, { summary: 'Another summary.' })
    await update(stage, 'articles', stage.first.id, { headline: 'Unfinished' }, { draft: true })
    await update(stage, 'articles', stage.other.id, { headline: 'Draft' }, { draft: true })
    expect((await app.rest(path)).body.number).toBe(number)
  })
})
