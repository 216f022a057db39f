import { likenessOf } from '../src/tags/likeness.js'
import { toMerges } from '../src/tags/merges.js'
import { bootApp, databases, type TestApp } from './support/boot.js'
import { createArticle, createTag } from './support/fixtures.js'

describe('two spellings of one tag', () => {
  it.each([
    ['North Korea', 'North korea'],
    ['Café', 'CAFE'],
    ['Election', 'Elections'],
    ['City', 'cities'],
    ['Church', 'Churches'],
    ['Bus strike', 'Bus-strikes'],
    ['Köln', 'Koln'],
    ['Mayor’s office', 'Mayor office'],
    ['Élection', 'élections'],
  ])('%s and %s are alike', (one, other) => {
    expect(likenessOf(one)).toBe(likenessOf(other))
  })

  it.each([
    ['North Korea', 'South Korea'],
    ['Ports', 'Sports'],
    ['Glass', 'Glas'],
    ['C', 'C++ users'],
  ])('%s and %s are not', (one, other) => {
    expect(likenessOf(one)).not.toBe(likenessOf(other))
  })
})

describe('merged tags', () => {
  it('are one with all that leads to the same', () => {
    const { allOf, survivorOf } = toMerges([
      { id: 1, mergedInto: 2 },
      { id: 2, mergedInto: 3 },
      { id: 4, mergedInto: 3 },
    ])
    expect([1, 2, 3, 4, 5].map(survivorOf)).toEqual([3, 3, 3, 3, 5])
    expect(allOf(1).sort()).toEqual([1, 2, 3, 4])
    expect(allOf(5)).toEqual([5])
  })

  it('come to an end even where an import made a circle of them', () => {
    const { survivorOf } = toMerges([
      { id: 1, mergedInto: 2 },
      { id: 2, mergedInto: 1 },
    ])
    expect([1, 2]).toContain(survivorOf(1))
  })
})

describe.each(databases)('tags on %s', (db) => {
  let app: TestApp
  beforeAll(async () => {
    app = await bootApp({ db })
  })
  afterAll(() => app?.destroy())

  const merge = (tag: { id: unknown }, into: { id: unknown } | null): Promise<any> =>
    app.payload.update({
      id: tag.id,
      collection: 'tags',
      data: { mergedInto: into?.id ?? null },
    } as never)
  const tagged = (headline: string, ...tags: { id: unknown }[]) =>
    createArticle(app, { headline, image: null, section: null, tags: tags.map(({ id }) => id) })
  const get = async (path: string) => (await app.rest(path)).body
  const headlines = ({ docs }: { docs: { headline: string }[] }) =>
    docs.map(({ headline }) => headline).sort()

  it('that are merged are one to readers, by every way, and two again when parted', async () => {
    const [old, main] = [await createTag(app, { name: 'Tramway' }), await createTag(app)]
    const a = await tagged('Under the old name', old)
    await tagged('Under both', old, main)
    const both = ['Under both', 'Under the old name']
    const look = async () => ({
      feed: (await get(`/api/newsdesk/feeds/feed.json?tag=${main.slug}`)).items.length,
      bySlug: await Promise.all(
        [
          `where[tags.slug][equals]=${main.slug}`,
          `where[or][0][tags.slug][in]=${main.slug},nothing`,
          `where[tags.name][equals]=${encodeURIComponent(main.name)}`,
        ].map(async (query) => headlines(await get(`/api/articles?${query}`))),
      ),
      filter: headlines(await get(`/api/articles?where[tags][equals]=${main.id}`)),
      front: (await get(`/api/newsdesk/tags/${main.slug}`)).articles?.length,
      graphql: headlines(
        (
          await app.graphql(
            `{ Articles(where: { tags: { in: [${JSON.stringify(main.id)}] } }) { docs { headline } } }`,
          )
        ).data.Articles,
      ),
      notBySlug: headlines(
        await get(
          `/api/articles?where[tags.slug][not_equals]=${main.slug}&where[headline][like]=Under`,
        ),
      ),
      noSuch: (await get('/api/articles?where[tags.slug][equals]=no-such')).totalDocs,
      not: headlines(
        await get(`/api/articles?where[tags][not_in]=${main.id}&where[headline][like]=Under`),
      ),
      page: (await get(`/api/newsdesk/articles/${a.slug}`)).article.tags,
      rest: (await get(`/api/articles/${a.id}?depth=0`)).tags,
      tags: (await get('/api/tags?limit=100')).docs.map(({ slug }: { slug: string }) => slug),
    })
    const before = await look()
    expect(before).toMatchObject({ filter: ['Under both'], front: 1, rest: [old.id] })

    await merge(old, main)
    expect(await look()).toEqual({
      bySlug: [both, both, both],
      feed: 2,
      filter: both,
      front: 2,
      graphql: both,
      noSuch: 0,
      not: [],
      notBySlug: [],
      page: [{ name: main.name, path: `/tags/${main.slug}`, slug: main.slug }],
      rest: [main.id],
      tags: expect.not.arrayContaining([old.slug]),
    })
    const moved = await app.rest(`/api/newsdesk/tags/${old.slug}`)
    expect([moved.status, moved.headers.get('location')]).toEqual([
      301,
      `/api/newsdesk/tags/${main.slug}`,
    ])
    expect((await get(`/api/articles?where[tags][equals]=${old.id}`)).totalDocs).toBe(2)

    await app.payload.update({
      id: a.id,
      collection: 'articles',
      data: { summary: 'Saved.' },
    } as never)
    await app.rest(`/api/articles/${a.id}`, {
      body: { byline: ['Bo'] },
      method: 'PATCH',
      user: true,
    })
    await merge(old, null)
    expect(await look()).toEqual(before)
  })

  it.each([
    'where[and][x][tags.name][equals]=y',
    'where[and]=x&where[tags.name][equals]=y',
    'where[tags.name][like][x]=y',
    'where[tags]=x',
  ])('are not asked for by what is no query: %s', async (query) => {
    const { body, status } = await app.rest(`/api/articles?${query}`)
    expect([status, body.errors[0].name]).toEqual([400, 'QueryError'])
  })

  it('are not looked for where a filter names none', async () => {
    const story = await tagged('Without any')
    const mine = `where[id][equals]=${story.id}`
    for (const path of ['tags', 'tags.id']) {
      const found = async (rule: string) =>
        headlines(await get(`/api/articles?${mine}&where[${path}]${rule}`))
      expect([path, await found('[in]='), await found('[not_in]=')]).toEqual([
        path,
        [],
        ['Without any'],
      ])
    }
  })

  it('are not merged in a circle', async () => {
    const [a, b, c] = [await createTag(app), await createTag(app), await createTag(app)]
    await merge(a, b)
    await merge(b, c)
    await expect(merge(c, a)).rejects.toThrow('Merged into')
    await expect(merge(a, a)).rejects.toThrow('Merged into')
  })

  it('may lead into a circle of others, which is not their fault, but not to what is no id', async () => {
    const [a, b, c] = [await createTag(app), await createTag(app), await createTag(app)]
    await merge(a, b)
    await merge(c, a)
    const into = { collection: 'tags', data: { mergedInto: a.id }, id: b.id, req: {} } as never
    await app.payload.db.updateOne(into)
    expect(await merge(c, a)).toMatchObject({ name: c.name })
    await expect(merge(a, b)).rejects.toThrow('Merged into')
    for (const mergedInto of ['x', 1e99]) {
      const body = { mergedInto }
      const { status } = await app.rest(`/api/tags/${c.id}`, { body, method: 'PATCH', user: true })
      expect([mergedInto, status]).toEqual([mergedInto, 400])
    }
  })

  it('are not deleted while others are merged into them', async () => {
    const [a, b] = [await createTag(app), await createTag(app)]
    await merge(a, b)
    const { status } = await app.rest(`/api/tags/${b.id}`, { method: 'DELETE', user: true })
    expect(status).toBe(409)
  })

  it('spelled like another are made only by those who insist, who learn which it is', async () => {
    const post = (body: object) => app.rest('/api/tags', { body, method: 'POST', user: true })
    const { id } = (await post({ name: 'North Korea' })).body.doc
    const refused = await post({ name: 'north korea' })
    expect(refused.status).toBe(409)
    expect(refused.body.errors[0]).toMatchObject({
      data: { existing: { id, name: 'North Korea', slug: 'north-korea' } },
      message: expect.stringContaining('North Korea'),
    })
    const insisted = await post({ allowSimilar: true, name: 'north korea' })
    expect([insisted.status, insisted.body.doc.slug]).toEqual([
      201,
      expect.stringMatching(/^north-korea-\d$/),
    ])

    const rename = (body: object) =>
      app.rest(`/api/tags/${id}`, { body, method: 'PATCH', user: true })
    await post({ name: 'South Korea' })
    expect((await rename({ name: 'South-Koreas' })).status).toBe(409)
    expect((await rename({ description: 'The north.', name: 'North Korea' })).status).toBe(200)
  })

  it('spelled like a merged one lead to the one that stands for it', async () => {
    const [a, b] = [
      await createTag(app, { name: 'Football' }),
      await createTag(app, { name: 'Soccer' }),
    ]
    await merge(a, b)
    const ask = (init: object) => app.rest('/api/newsdesk/similar-tag?name=footballs', init)
    expect((await ask({ user: true })).body.existing).toMatchObject({ name: 'Soccer' })
    expect((await ask({})).status).toBe(403)
  })
})
