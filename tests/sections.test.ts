import { bootApp, databases, type TestApp } from './support/boot.js'
import { createArticle, createSection } from './support/fixtures.js'

describe.each(databases)('sections on %s', (db) => {
  let app: TestApp
  beforeAll(async () => {
    app = await bootApp({
      db,
      newsdesk: { articlePath: ({ section, slug }) => `/${section}/${slug}` },
    })
  })
  afterAll(() => app?.destroy())

  const save = (id: unknown, data: object): Promise<any> =>
    app.payload.update({ collection: 'sections', data, id } as never)
  const read = async (path: string) => (await app.rest(`/api/newsdesk${path}`)).body
  const cards = async (section: string) =>
    (await read(`/lists/editors-pick?section=${section}`)).entries.map(
      ({ card }: { card: { headline: string } }) => card.headline,
    )

  it('stand in the order editors drag them into', async () => {
    const [a, b, c] = [
      await createSection(app, { name: 'Alpha' }),
      await createSection(app, { name: 'Beta' }),
      await createSection(app, { name: 'Gamma' }),
    ]
    for (const section of [a, b, c]) {
      await createArticle(app, { image: null, section: section.id })
    }
    const names = async () =>
      (await read('/front?limit=1')).sections
        .map(({ section }: { section: { name: string } }) => section.name)
        .filter((name: string) => ['Alpha', 'Beta', 'Gamma'].includes(name))
    // The newest stands on top of the front, so its section is empty below.
    expect(await names()).toEqual(['Alpha', 'Beta'])
    const move = {
      collectionSlug: 'sections',
      docsToMove: [b.id],
      newKeyWillBe: 'less',
      orderableFieldName: '_order',
      target: { id: a.id, key: a._order },
    }
    const drag = (user: boolean) => app.rest('/api/reorder', { body: move, method: 'POST', user })
    expect((await drag(false)).status).toBe(403)
    expect((await drag(true)).status).toBe(200)
    expect(await names()).toEqual(['Beta', 'Alpha'])
  })

  it('take their articles’ cards with them when they are moved or renamed', async () => {
    const [news, sport] = [
      await createSection(app, { name: 'News' }),
      await createSection(app, { name: 'Sport' }),
    ]
    const sailing = await createSection(app, { name: 'Sailing', parent: news.id })
    const { slug } = await createArticle(app, {
      headline: 'Regatta',
      image: null,
      section: sailing.id,
    })
    for (const section of [news, sport]) {
      const data = { backfill: 'newest', kind: 'editors-pick', section: section.id }
      await app.payload.create({ collection: 'lists', data } as never)
    }
    expect([await cards('news'), await cards('sport')]).toEqual([['Regatta'], []])

    await save(sailing.id, { parent: sport.id })
    expect([await cards('news'), await cards('sport')]).toEqual([[], ['Regatta']])
    const parents = async () => (await read(`/articles/${slug}`)).article.section.parents
    expect(await parents()).toMatchObject([{ slug: 'sport' }])

    await save(sailing.id, { name: 'Boats', slug: 'boats' })
    const [{ card }] = (await read('/lists/editors-pick?section=sport')).entries
    expect(card).toMatchObject({
      path: '/boats/regatta',
      section: { name: 'Boats', slug: 'boats' },
    })
  })

  it('don’t stand below themselves', async () => {
    const top = await createSection(app)
    const below = await createSection(app, { parent: top.id })
    await expect(save(top.id, { parent: below.id })).rejects.toThrow('Parent section')
  })
})
