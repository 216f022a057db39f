import { getFront, getPage, getSection, getTag } from '../src/index.js'
import { bootApp, databases, type TestApp } from './support/boot.js'
import { freeClock, setClock } from './support/clock.js'
import { createArticle, createSection, createTag } from './support/fixtures.js'
import { eventually, type OtherProcess, startProcess } from './support/process.js'

const headlines = ({ body }: { body: any }): string[] =>
  body.entries.map(({ card }: any) => card.headline)

describe.each(databases)('two processes on one database, on %s', (db) => {
  let app: TestApp
  let other: OtherProcess
  beforeAll(async () => {
    app = await bootApp({ db })
    other = await startProcess(app)
  })
  afterAll(async () => {
    await other?.stop()
    await app?.destroy()
  })

  it('show each other’s saves and deletes within a second', async () => {
    const list = '/api/newsdesk/lists/editors-pick'
    const article = await createArticle(app, { editorsPick: true, headline: 'Saved here' })
    await eventually(
      () => other.rest(list),
      (answer) => headlines(answer).includes('Saved here'),
    )

    await other.rest(`/api/articles/${article.id}`, {
      body: { headline: 'Renamed there' },
      method: 'PATCH',
      user: true,
    })
    await eventually(
      () => app.rest(list),
      (answer) => headlines(answer).includes('Renamed there'),
    )

    await app.payload.delete({ collection: 'articles' as never, id: article.id, trash: true })
    await eventually(
      () => other.rest(list),
      (answer) => !headlines(answer).includes('Renamed there'),
    )
  })

  it('add up what they counted, and both print it', async () => {
    const article = await createArticle(app, { headline: 'Read in both' })
    const beacon = { body: { article: article.slug }, method: 'POST' }
    const agents = ['140', '141', '142', '143'].map((version) => ({
      'user-agent': `Mozilla/5.0 (X11; Linux x86_64; rv:${version}.0) Gecko/20100101 Firefox/${version}.0`,
    }))
    for (const [n, headers] of agents.entries()) {
      const { body } = await (n % 2 ? app : other).rest('/api/newsdesk/reads', {
        ...beacon,
        headers,
      })
      expect(body).toEqual({ counted: true })
    }
    for (const process of [app, other]) {
      await eventually(
        () => process.rest('/api/newsdesk/lists/most-read', { user: true }),
        ({ body }) =>
          body.entries.find(({ card }: any) => card.headline === 'Read in both')?.reads === 4,
      )
    }
  })

  it('know a reader each for itself, as nothing of readers is stored', async () => {
    const { slug } = await createArticle(app)
    const read = async (at: Pick<OtherProcess, 'rest'>) =>
      (await at.rest('/api/newsdesk/reads', { body: { article: slug }, method: 'POST' })).body
    const counted = { counted: true }
    const repeat = { counted: false, reason: 'repeat' }
    expect([await read(app), await read(app)]).toEqual([counted, repeat])
    expect([await read(other), await read(other)]).toEqual([counted, repeat])
  })

  it('write one edition when both build the same change at once', async () => {
    const article = await createArticle(app, { editorsPick: true, headline: 'Built by both' })
    const lists = () =>
      Promise.all([app, other].map((one) => one.rest('/api/newsdesk/lists/editors-pick')))
    const answers = await eventually(
      lists,
      (both) =>
        both.every((answer) => headlines(answer).includes('Built by both')) &&
        both[0].body.number === both[1].body.number,
    )

    const { docs } = await app.payload.find({
      collection: 'editions' as never,
      limit: 0,
      sort: 'number',
      where: { title: { equals: answers[0].body.title } },
    })
    const numbers = (docs as any[]).map(({ number }) => number)
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
    await app.payload.delete({ collection: 'articles' as never, id: article.id })
  })
})

describe.each(databases)('the Local API of an instance, on %s', (db) => {
  it('knows a second later what another has saved, at the first call', async () => {
    const app = await bootApp({ db })
    const section = await createSection(app, { name: 'City' })
    const tag = await createTag(app, { name: 'Trams' })
    const data = { section: section.id, tags: [tag.id] }
    const { slug } = await createArticle(app, { headline: 'Tram returns', ...data })
    const reader = await bootApp({ db, place: app.place })
    const calls = {
      front: async () => (await getFront(reader.payload)).articles[0].section?.name,
      page: async () => (await getPage(reader.payload, { slug }))?.article.section?.name,
      section: async () => (await getSection(reader.payload, { slug: 'city' }))?.section.name,
      tag: async () => (await getTag(reader.payload, { slug: 'trams' }))?.articles[0].section?.name,
    }
    const { updateOne } = app.payload.db
    let hasTold = () => {}
    app.payload.db.updateOne = async (args) => {
      const isTelling = args.collection === 'newsdesk-changes' && 'saves' in (args.data ?? {})
      const updated = await updateOne.call(app.payload.db, args)
      if (isTelling) hasTold()
      return updated
    }
    try {
      let now = Date.now()
      setClock(now)
      for (const [of, call] of Object.entries(calls)) {
        await call()
        const told = new Promise<void>((resolve) => {
          hasTold = resolve
        })
        const name = `City, for its ${of}`
        await app.payload.update({
          collection: 'sections',
          data: { name },
          id: section.id,
        } as never)
        await told
        now += 1_001
        jest.setSystemTime(now)
        expect(await call()).toBe(name)
      }
    } finally {
      freeClock(app)
      freeClock(reader)
      await reader.destroy()
      await app.destroy()
    }
  })
})

describe.each(databases)('a process that dies between a save and its build, on %s', (db) => {
  it('leaves a list that the sweep of another repairs', async () => {
    const app = await bootApp({ db })
    const article = await createArticle(app, { editorsPick: true, headline: 'Before the crash' })
    expect(headlines(await app.rest('/api/newsdesk/lists/editors-pick'))).toEqual([
      'Before the crash',
    ])
    // What a killed process leaves behind: the save is stored, and nobody was told.
    await app.payload.db.updateOne({
      collection: 'articles' as never,
      data: { headline: 'After the crash', updatedAt: new Date(Date.now() + 1).toISOString() },
      id: article.id,
    })
    await eventually(
      () => app.rest('/api/newsdesk/lists/editors-pick'),
      (answer) => headlines(answer)[0] === 'After the crash',
      30_000,
    )
    await app.destroy()
  })
})
