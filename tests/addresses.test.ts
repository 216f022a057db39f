import { getPage } from '../src/index.js'
import { bootApp, databases, type TestApp } from './support/boot.js'
import { createArticle, createSection, createTag } from './support/fixtures.js'

describe.each(databases)('an address that was left on %s', (db) => {
  let app: TestApp
  beforeAll(async () => {
    app = await bootApp({ db })
  })
  afterAll(() => app?.destroy())

  const plain = (data: object) => createArticle(app, { image: null, section: null, ...data })
  const save = (collection: string, id: unknown, data: object, more: object = {}): Promise<any> =>
    app.payload.update({ collection, data, id, ...more } as never)
  const page = async (slug: string, query = '') => {
    const { body, headers, status } = await app.rest(`/api/newsdesk/articles/${slug}${query}`)
    return { body, location: headers.get('location'), status }
  }

  it('leads readers to the new one, after any number of changes', async () => {
    const { id } = await plain({ slug: 'first' })
    await save('articles', id, { _status: 'published', slug: 'second' })
    await save('articles', id, { _status: 'published', slug: 'third' })
    for (const old of ['first', 'second']) {
      expect(await page(old, '?fields=article.slug')).toMatchObject({
        location: '/api/newsdesk/articles/third?fields=article.slug',
        status: 301,
      })
      expect((await getPage(app.payload, { slug: old }))?.article).toMatchObject({
        path: '/articles/third',
        slug: 'third',
      })
    }
    expect((await page('third')).status).toBe(200)
  })

  it('is the article’s own again when an editor takes it back', async () => {
    const { id } = await plain({ slug: 'left' })
    await save('articles', id, { _status: 'published', slug: 'elsewhere' })
    await save('articles', id, { _status: 'published', slug: 'left' })
    expect((await page('left')).status).toBe(200)
    expect((await page('elsewhere')).location).toBe('/api/newsdesk/articles/left')
  })

  it('is left only with the publication of its change', async () => {
    const { id } = await plain({ slug: 'still-here' })
    await save('articles', id, { slug: 'not-yet' }, { draft: true })
    expect((await page('still-here')).status).toBe(200)
    expect((await page('not-yet')).status).toBe(404)
    await save('articles', id, { _status: 'published' })
    expect((await page('still-here')).location).toBe('/api/newsdesk/articles/not-yet')
  })

  it('is not kept of an article that no reader ever saw', async () => {
    const { id } = await plain({ _status: 'draft', slug: 'never-public' })
    await save('articles', id, { _status: 'published', slug: 'public' })
    expect((await page('never-public')).status).toBe(404)
    await expect(plain({ slug: 'never-public' })).resolves.toMatchObject({ slug: 'never-public' })
  })

  it('is given to no other article', async () => {
    const { id } = await plain({ headline: 'Bridge opens' })
    await save('articles', id, { _status: 'published', slug: 'bridge-reopens' })
    await expect(plain({ slug: 'bridge-opens' })).rejects.toThrow('Slug')
    expect((await plain({ headline: 'Bridge opens' })).slug).toBe('bridge-opens-2')
  })

  it('is given to no draft that chose it before it was left', async () => {
    const { id } = await plain({ slug: 'wanted-1' })
    const other = await plain({ slug: 'other-1' })
    await save('articles', other.id, { slug: 'wanted-2' }, { draft: true })
    await save('articles', id, { _status: 'published', slug: 'wanted-2' })
    await save('articles', id, { _status: 'published', slug: 'wanted-3' })
    await expect(save('articles', other.id, { _status: 'published' })).rejects.toThrow('Slug')
    expect((await page('wanted-2')).location).toBe('/api/newsdesk/articles/wanted-3')
  })

  it('can’t be claimed or dropped by whoever writes', async () => {
    const { id } = await plain({ slug: 'mine' })
    const rest = { body: { formerSlugs: ['yours'] }, method: 'PATCH', user: true }
    const { body } = await app.rest(`/api/articles/${id}`, rest)
    expect(body.doc.formerSlugs ?? []).toEqual([])
  })

  it('counts a read of a page that is still open there', async () => {
    const { id } = await plain({ slug: 'open-tab' })
    await save('articles', id, { _status: 'published', slug: 'moved-tab' })
    const { body } = await app.rest('/api/newsdesk/reads', {
      body: { article: 'open-tab' },
      method: 'POST',
    })
    expect(body.counted).toBe(true)
  })

  it('leads to a section, its list and a tag as well', async () => {
    const section = await createSection(app, { name: 'Economy', slug: 'economy' })
    const tag = await createTag(app, { name: 'Rates', slug: 'rates' })
    await save('sections', section.id, { slug: 'business' })
    await save('tags', tag.id, { slug: 'interest-rates' })
    const location = async (path: string) =>
      (await app.rest(`/api/newsdesk/${path}`)).headers.get('location')
    expect(await location('sections/economy')).toBe('/api/newsdesk/sections/business')
    expect(await location('tags/rates')).toBe('/api/newsdesk/tags/interest-rates')
    const { body } = await app.rest('/api/newsdesk/lists/most-read?section=economy')
    expect(body.section).toBe('business')
    await expect(createSection(app, { name: 'Old', slug: 'economy' })).rejects.toThrow('Slug')
  })
})
