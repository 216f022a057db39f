import fc from 'fast-check'
import { toSlug } from '../fields/slug.js'
import { bootApp, databases, type TestApp } from './support/boot.js'
import { createArticle, createSection } from './support/fixtures.js'

describe('a slug', () => {
  it.each([
    ['Harbour Bridge reopens!', 'harbour-bridge-reopens'],
    ['It’s the mayor’s café', 'its-the-mayors-cafe'],
    ['부산항 다리 다시 열리다', 'busanhang-dali-dasi-yeollida'],
    ['Straße für Øre', 'strasse-fur-ore'],
  ])('of “%s” is %s', (headline, slug) => {
    expect(toSlug(headline)).toBe(slug)
  })

  it.each(['عودة الجسر إلى الميناء', 'Мост снова открыт', '港の橋が再開', 'שובו של הגשר', 'ท่าเรือ'])(
    'of “%s” can be read and typed',
    (headline) => {
      expect(toSlug(headline)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    },
  )

  it('is always a URL segment of at most 80 characters, and its own slug', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'binary' }), (text) => {
        const slug = toSlug(text)
        expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
        expect(slug.length).toBeLessThanOrEqual(80)
        expect(toSlug(slug)).toBe(slug)
      }),
    )
  })
})

describe.each(databases)('the slug of an article, on %s', (db) => {
  let app: TestApp
  beforeAll(async () => {
    app = await bootApp({ db })
  })
  afterAll(() => app?.destroy())

  const save = (id: unknown, data: object, more = {}): Promise<any> =>
    app.payload.update({
      collection: 'articles' as never,
      data: data as never,
      id: id as string,
      ...more,
    })

  it('follows the headline until it is published, and stays afterwards', async () => {
    const draft = await createArticle(app, { draft: true, headline: 'First idea' })
    expect(draft.slug).toBe('first-idea')
    expect((await save(draft.id, { headline: 'Second idea' }, { draft: true })).slug).toBe(
      'second-idea',
    )
    const live = await save(draft.id, { _status: 'published', headline: 'Third idea' })
    expect(live.slug).toBe('third-idea')
    expect((await save(draft.id, { headline: 'Fourth idea' })).slug).toBe('third-idea')
    expect((await save(draft.id, { slug: 'Chosen by hand' })).slug).toBe('chosen-by-hand')
    expect((await save(draft.id, { headline: 'Fifth idea' })).slug).toBe('chosen-by-hand')
  })

  it('gets a number when the made one is taken, and is refused when the typed one is', async () => {
    await createArticle(app, { headline: 'Twice told' })
    const second = await createArticle(app, { headline: 'Twice told' })
    expect(second.slug).toBe('twice-told-2')
    const { body, status } = await app.rest(`/api/articles/${second.id}`, {
      body: { slug: 'twice-told' },
      method: 'PATCH',
      user: true,
    })
    expect(status).toBe(400)
    expect(body.errors[0].data.errors[0]).toMatchObject({
      message: expect.stringContaining('"twice-told" is already in use'),
      path: 'slug',
    })
  })

  it('differs for articles made at the same moment', async () => {
    const section = (await createSection(app)).id
    const made = await Promise.all(
      Array.from({ length: db === 'sqlite' ? 5 : 3 }, () =>
        createArticle(app, { headline: 'All at once', image: null, section }),
      ),
    )
    expect(new Set(made.map(({ slug }) => slug)).size).toBe(made.length)
  })

  it('is free again while its article lies in the trash, and restored with it', async () => {
    const old = await createArticle(app, { headline: 'Comes back' })
    await save(old.id, { deletedAt: new Date().toISOString() })
    const young = await createArticle(app, { headline: 'Comes back' })
    expect(young.slug).toBe('comes-back')
    expect((await save(old.id, { deletedAt: null }, { trash: true })).slug).toBe('comes-back-2')
  })
})
