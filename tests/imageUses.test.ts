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

describe.each(databases)('the images of an article in two languages, on %s', (db) => {
  let app: TestApp
  beforeAll(async () => {
    const localization = { defaultLocale: 'en', fallback: true, locales: ['en', 'de'] }
    app = await bootApp({ config: { localization }, db })
  })
  afterAll(() => app?.destroy())

  const articles = 'articles' as never
  const arePublished = async (images: { id: string | number }[]) =>
    Promise.all(
      images.map(async ({ id }) => {
        const { body } = await app.rest(`/api/images/${id}`, { user: true })
        return Boolean(body.published)
      }),
    )
  /** One image in its body in English, another in German. */
  const prepare = async () => {
    const images = [await uploadImage(app), await uploadImage(app)]
    const { id } = await createArticle(app, { body: lexicalWith(images[0].id) })
    const data = { body: lexicalWith(images[1].id), headline: 'Die Brücke' } as never
    await app.payload.update({ id, collection: articles, data, locale: 'de' as never })
    expect(await arePublished(images)).toEqual([true, true])
    return { id, images }
  }
  const save = (id: string | number, data: object, more = {}) =>
    app.payload.update({ id, collection: articles, data: data as never, ...more })

  const closings: Record<string, (id: string | number) => Promise<unknown>> = {
    'it is unpublished in one': (id) => save(id, { _status: 'draft' }),
    'it is trashed': (id) => save(id, { deletedAt: new Date().toISOString() }),
    'it is deleted': (id) => app.payload.delete({ id, collection: articles }),
    'it is deleted by who asks for little back': (id) =>
      app.payload.delete({ id, collection: articles, select: { slug: true } as never }),
    'several are deleted': (id) =>
      app.payload.delete({ collection: articles, where: { id: { equals: id } } }),
  }
  it.each(Object.keys(closings))('are all closed when %s', async (closing) => {
    const { id, images } = await prepare()
    await closings[closing](id)
    expect(await arePublished(images)).toEqual([false, false])
  })

  it.each(['_status', 'slug'])('are opened when a save asks only for %s back', async (field) => {
    const select = { [field]: true } as never
    const [lead, first, second] = [
      await uploadImage(app),
      await uploadImage(app),
      await uploadImage(app),
    ]
    const data = { _status: 'published', headline: 'Asked for little', image: lead.id }
    const { id } = await app.payload.create({
      collection: articles,
      data: { ...data, body: lexicalWith(first.id) } as never,
      select,
    })
    expect(await arePublished([lead, first])).toEqual([true, true])
    await save(id, { body: lexicalWith(second.id) }, { select })
    expect(await arePublished([lead, first, second])).toEqual([true, false, true])
    const list = await app.payload.db.findOne<any>({
      collection: 'lists' as never,
      where: { key: { equals: 'editors-pick' } },
    })
    const picks = { picks: [{ article: id, image: first.id }] }
    await app.payload.update({
      id: list.id,
      collection: 'lists' as never,
      data: picks as never,
      select: { title: true } as never,
    })
    expect(await arePublished([first])).toEqual([true])
  })

  it('are all opened again when it is published in one', async () => {
    const { id, images } = await prepare()
    await save(id, { _status: 'draft' })
    await save(id, { _status: 'published' })
    expect(await arePublished(images)).toEqual([true, true])
  })
})
