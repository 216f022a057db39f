import { bootApp, databases, type TestApp } from './support/boot.js'
import { createArticle, lexicalWith, uploadImage } from './support/fixtures.js'
import { explainStatements } from './support/statements.js'

const uses = 120

describe.each(databases)('an image that many articles use, on %s', (db) => {
  let app: TestApp
  beforeAll(async () => {
    app = await bootApp({ db })
  })
  afterAll(() => app?.destroy())

  const isPublished = async ({ id }: { id: string | number }) =>
    Boolean((await app.rest(`/api/images/${id}`, { user: true })).body.published)
  const save = (id: string | number, data: object) =>
    app.payload.update({ id, collection: 'articles' as never, data: data as never })

  it('is opened and closed with those beside it, by a look at some of them', async () => {
    const [logo, first, second] = [
      await uploadImage(app),
      await uploadImage(app),
      await uploadImage(app),
    ]
    const alone = await createArticle(app, { image: first.id })
    const moving = await createArticle(app, { image: second.id })
    const { _id, createdAt, id, updatedAt, ...stored } = (await app.payload.db.findOne<any>({
      collection: 'articles' as never,
      where: { id: { equals: alone.id } },
    }))!
    for (let n = 0; n < uses; n++) {
      await app.payload.db.create({
        collection: 'articles' as never,
        data: { ...stored, image: logo.id, images: [logo.id], slug: `with-logo-${n}` },
      })
    }
    expect([await isPublished(logo), await isPublished(first)]).toEqual([false, true])

    const find = jest.spyOn(app.payload.db, 'find')
    const statements = await explainStatements(app, 'articles', async () => {
      await save(moving.id, { image: logo.id })
    })
    const asked = find.mock.calls.flatMap(([{ collection, limit, where }]) =>
      collection === 'articles' && JSON.stringify(where ?? '').includes('images') ? [limit] : [],
    )
    find.mockRestore()
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.filter((limit) => !limit || limit > 100)).toEqual([])
    expect([await isPublished(logo), await isPublished(second)]).toEqual([true, false])
    const plans = statements
      .filter(({ text }) => /images_id" in|"images":\{"\$in"/.test(text))
      .map(({ plan }) => plan)
    expect(plans.length).toBeGreaterThan(0)
    expect(plans.filter((plan) => /_status|COLLSCAN/.test(plan))).toEqual([])

    await save(alone.id, { _status: 'draft' })
    expect([await isPublished(logo), await isPublished(first)]).toEqual([true, false])

    await save(alone.id, { _status: 'published', body: lexicalWith(logo.id, second.id) })
    const all = [logo, first, second]
    expect(await Promise.all(all.map(isPublished))).toEqual([true, true, true])
    await save(alone.id, { _status: 'draft' })
    expect(await Promise.all(all.map(isPublished))).toEqual([true, false, false])
  })
})
