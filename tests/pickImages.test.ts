import { getDesk } from '../src/lists/desk.js'
import { databases, type TestApp } from './support/boot.js'
import { freeClock, setClock } from './support/clock.js'
import { createArticle, createSection, setPicks, uploadImage } from './support/fixtures.js'
import { bootWithoutSweeps } from './support/quiet.js'

type Doc = { id: string | number; [name: string]: any }

const start = new Date('2026-11-24T12:00:00.000Z').getTime()
const at = (minutes: number) => new Date(start + minutes * 60_000).toISOString()

const moveTo = (minutes: number) => jest.setSystemTime(new Date(start + minutes * 60_000 + 1))

describe.each(databases)('an image that a pick alone uses, on %s', (db) => {
  let app: TestApp
  let image: Doc

  beforeAll(async () => {
    app = await bootWithoutSweeps({ db })
    setClock(start)
  })
  afterAll(async () => {
    if (app) freeClock(app)
    await app?.destroy()
  })
  beforeEach(async () => {
    moveTo(0)
    image = await uploadImage(app)
  })

  const path = '/api/newsdesk/lists/editors-pick'
  const printed = async (): Promise<boolean> => {
    const { entries } = (await app.rest(path)).body
    return JSON.stringify(entries).includes(image.filename.split('.')[0])
  }
  const seen = async () => {
    const status = async (url: string) => {
      const response = await app.fetch(url)
      await response.arrayBuffer()
      return response.status
    }
    return {
      document: await status(`/api/images/${image.id}`),
      file: await status(image.url),
      found: (await app.rest(`/api/images?where[id][equals]=${image.id}`)).body.totalDocs,
      size: await status(image.sizes.card.url),
    }
  }
  const open = { document: 200, file: 200, found: 1, size: 200 }
  const closed = { document: 404, file: 403, found: 0, size: 403 }

  const update = (collection: string, id: Doc['id'], data: object) =>
    app.payload.update({ collection: collection as never, data: data as never, id })
  const createList = (data: object): Promise<Doc> =>
    app.payload.create({
      collection: 'lists' as never,
      data: { kind: 'editors-pick', ...data } as never,
    }) as never
  const pick = (settings: object): Promise<void> =>
    setPicks(app, [{ image: image.id, ...settings }])
  const sweepTwice = async () => {
    for (let round = 0; round < 2; round++) await getDesk(app.payload).sweep()
  }

  it('is open from its beginning until its end', async () => {
    const article = (await createArticle(app)).id
    await pick({ article, from: at(10), until: at(20) })
    expect([await printed(), await seen()]).toEqual([false, closed])
    moveTo(10)
    expect([await printed(), await seen()]).toEqual([true, open])
    moveTo(20)
    expect([await printed(), await seen()]).toEqual([false, closed])
  })

  it('is closed when the pick gets another, or leaves the list', async () => {
    const article = (await createArticle(app)).id
    await pick({ article })
    expect(await seen()).toEqual(open)
    await pick({ article, image: null })
    expect(await seen()).toEqual(closed)
    await pick({ article })
    expect(await seen()).toEqual(open)
    const command = { article, type: 'remove' }
    await app.rest(`${path}/commands`, { body: command, method: 'POST', user: true })
    expect(await seen()).toEqual(closed)
  })

  it('is closed where the pick has ended before it was saved', async () => {
    const article = (await createArticle(app)).id
    await pick({ article, until: at(-1) })
    expect(await seen()).toEqual(closed)
    await pick({ article, until: null })
    expect(await seen()).toEqual(open)
  })

  it('is opened and closed on time on a list that nobody reads', async () => {
    const section = (await createSection(app)).id
    const article = (await createArticle(app, { section })).id
    const pick = { article, from: at(10), image: image.id, until: at(20) }
    await createList({ picks: [pick], section })
    await sweepTwice()
    expect(await seen()).toEqual(closed)
    moveTo(10)
    await sweepTwice()
    expect(await seen()).toEqual(open)
    moveTo(20)
    await sweepTwice()
    expect(await seen()).toEqual(closed)
  })

  it('is closed by the sweep where an earlier version has left it open', async () => {
    const section = (await createSection(app)).id
    const article = (await createArticle(app, { section })).id
    await createList({ picks: [{ article, from: at(10), image: image.id }], section })
    await app.payload.db.updateOne({
      collection: 'images' as never,
      data: { published: true },
      id: image.id,
    })
    expect(await seen()).toEqual(open)
    await sweepTwice()
    expect(await seen()).toEqual(closed)
  })

  it('follows its article: a draft, published, unpublished, trashed and restored', async () => {
    const { id } = await createArticle(app, { draft: true })
    await pick({ article: id })
    expect(await seen()).toEqual(closed)
    await update('articles', id, { _status: 'published' })
    expect([await seen(), await printed()]).toEqual([open, true])
    await update('articles', id, { _status: 'draft' })
    expect([await seen(), await printed()]).toEqual([closed, false])
    await update('articles', id, { _status: 'published' })
    expect([await seen(), await printed()]).toEqual([open, true])
    await update('articles', id, { deletedAt: at(0) })
    expect([await seen(), await printed()]).toEqual([closed, false])
    await app.payload.update({
      collection: 'articles' as never,
      data: { _status: 'published', deletedAt: null } as never,
      id,
      trash: true,
    })
    expect([await seen(), await printed()]).toEqual([open, true])
  })

  it('stays open for an article that uses it as well', async () => {
    await createArticle(app, { image: image.id })
    const article = (await createArticle(app)).id
    await pick({ article, from: at(10), until: at(20) })
    expect(await seen()).toEqual(open)
    moveTo(20)
    await printed()
    expect(await seen()).toEqual(open)
  })

  it('is closed with the list, when that is deleted', async () => {
    const section = (await createSection(app)).id
    const article = (await createArticle(app, { section })).id
    const list = await createList({ picks: [{ article, image: image.id }], section })
    expect(await seen()).toEqual(open)
    await app.payload.delete({ collection: 'lists' as never, id: list.id })
    expect(await seen()).toEqual(closed)
  })

  it('is open before an edition prints it, and until one no longer does', async () => {
    const article = (await createArticle(app)).id
    await pick({ article, from: at(10), until: at(20) })
    await printed()
    const { editions } = getDesk(app.payload)
    const { press } = editions
    const whilePressed: object[] = []
    const spy = jest.spyOn(editions, 'press').mockImplementation(async (list, built) => {
      const before = await seen()
      const result = await press(list, built)
      if (list.key === 'editors-pick' && result?.isNew) whilePressed.push(before, await seen())
      return result
    })
    moveTo(10)
    await printed()
    moveTo(20)
    await printed()
    spy.mockRestore()
    expect(whilePressed).toEqual([open, open, open, open])
    expect(await seen()).toEqual(closed)
  })

  it('is not looked for at a save that leaves its article as public as it was', async () => {
    const { id } = await createArticle(app)
    await pick({ article: id })
    const find = jest.spyOn(app.payload.db, 'find')
    const looks = () =>
      find.mock.calls.filter(([{ where }]) => JSON.stringify(where ?? '').includes('picks.article'))
    await update('articles', id, { headline: 'Another headline' })
    expect(looks()).toEqual([])
    await update('articles', id, { _status: 'draft' })
    expect(looks()).toHaveLength(1)
    find.mockRestore()
  })
})
