import type { Changed } from '../src/delivery/options.js'
import { bootApp, databases, type TestApp } from './support/boot.js'
import { createArticle, createSection, createTag, uploadImage } from './support/fixtures.js'
import { eventually } from './support/process.js'

describe.each(databases)('onChange on %s', (db) => {
  let told: Changed[] = []
  let fails = 0
  let app: TestApp
  beforeAll(async () => {
    app = await bootApp({
      db,
      newsdesk: {
        delivery: {
          onChange: async (changed) => {
            const isOfTag = changed.keys.some((key) => key.startsWith('tag:'))
            if (isOfTag && fails-- > 0) throw new Error('The CDN is away')
            told.push(changed)
          },
        },
      },
    })
  })
  afterAll(() => app?.destroy())

  const update = (id: any, data: object, draft = false) =>
    app.payload.update({ collection: 'articles' as never, data: data as never, draft, id })
  const of = (key: string) => told.filter(({ keys }) => keys.includes(key))
  const toldOf = (key: string, times: number) =>
    eventually(
      async () => of(key),
      (some) => some.length === times,
    )

  it('is told once of each change, with what it was and what it is', async () => {
    const [city, sport] = [
      await createSection(app, { name: 'City' }),
      await createSection(app, { name: 'Sport' }),
    ]
    const tag = await createTag(app, { name: 'Trams' })
    const image = await uploadImage(app)
    const article = await createArticle(app, {
      headline: 'Tram returns',
      image: image.id,
      section: city.id,
      tags: [tag.id],
    })
    const [made] = await toldOf(`article:${article.id}`, 1)
    expect(made.keys).toEqual(
      expect.arrayContaining(['articles', `section:${city.id}`, `tag:${tag.id}`]),
    )
    expect(made.paths.sort()).toEqual([
      '/',
      '/articles/tram-returns',
      '/sections/city',
      '/tags/trams',
    ])

    told = []
    await update(article.id, { section: sport.id, slug: 'tram-is-back' })
    const [moved] = await toldOf(`article:${article.id}`, 1)
    expect(moved.paths).toEqual(
      expect.arrayContaining([
        '/articles/tram-returns',
        '/articles/tram-is-back',
        '/sections/city',
        '/sections/sport',
      ]),
    )
    told = []
    await app.payload.update({
      collection: 'images' as never,
      data: { caption: 'Another' } as never,
      id: image.id,
    })
    await toldOf(`image:${image.id}`, 1)
  })

  it('is told of a list when its edition changes', async () => {
    told = []
    const article = await createArticle(app, { editorsPick: true, headline: 'Picked' })
    expect((await toldOf('list:editors-pick', 1))[0].paths).toEqual(['/'])
    told = []
    await app.payload.delete({ collection: 'articles' as never, id: article.id })
    await toldOf('list:editors-pick', 1)
    await toldOf(`article:${article.id}`, 1)
  })

  it('is told nothing of drafts, neither new ones nor over a live article', async () => {
    // SQLite gives the id of a deleted article to the next.
    told = []
    const live = await createArticle(app, { headline: 'Live' })
    await toldOf(`article:${live.id}`, 1)
    told = []
    const draft = await createArticle(app, { draft: true, headline: 'Not yet' })
    await update(draft.id, { headline: 'Not quite yet' }, true)
    await update(live.id, { _status: 'draft', headline: 'Live, soon otherwise' }, true)
    const last = await createTag(app, { name: 'Last' })
    await toldOf(`tag:${last.id}`, 1)
    expect([...of(`article:${draft.id}`), ...of(`article:${live.id}`)]).toEqual([])

    await update(live.id, { _status: 'draft' })
    await toldOf(`article:${live.id}`, 1)
  })

  it('is told nothing of an article in the trash, which has left readers before', async () => {
    told = []
    const { id } = await createArticle(app, { headline: 'Thrown away' })
    await update(id, { deletedAt: new Date().toISOString() })
    await toldOf(`article:${id}`, 2)
    told = []
    await app.payload.delete({ collection: 'articles' as never, id, trash: true })
    const last = await createTag(app, { name: 'After the trash' })
    await toldOf(`tag:${last.id}`, 1)
    expect(of(`article:${id}`)).toEqual([])
  })

  // SQLite has no transactions here.
  const inTransactions = db === 'mongodb' ? it : it.skip
  inTransactions('is told nothing of a save that is taken back', async () => {
    const { id } = await createArticle(app, { headline: 'Stays as it is' })
    await toldOf(`article:${id}`, 1)
    told = []
    const transactionID = (await app.payload.db.beginTransaction()) as string
    const data = { headline: 'Never so' }
    await app.payload.update({ collection: 'articles', data, id, req: { transactionID } } as never)
    await app.payload.db.rollbackTransaction(transactionID)
    const last = await createTag(app, { name: 'After it' })
    await toldOf(`tag:${last.id}`, 1)
    expect(of(`article:${id}`)).toEqual([])
  })

  it('is told again when it fails, and holds no save up', async () => {
    told = []
    fails = 1
    const tag = await createTag(app, { name: 'Told twice' })
    expect(of(`tag:${tag.id}`)).toEqual([])
    await eventually(
      async () => of(`tag:${tag.id}`),
      (some) => some.length === 1,
    )
  })
})
