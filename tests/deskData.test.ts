import { bootApp, databases, type TestApp } from './support/boot.js'
import { createArticle, createTag, uploadImage } from './support/fixtures.js'

describe.each(databases)('what the desk is shown on %s', (db) => {
  let app: TestApp
  let live: any
  let draft: any
  beforeAll(async () => {
    app = await bootApp({ db })
    const tag = await createTag(app, { name: 'Ferries' })
    live = await createArticle(app, {
      byline: ['Cem Aksoy'],
      headline: 'Harbour opens',
      tags: [tag.id],
    })
    draft = await createArticle(app, { draft: true, headline: 'Harbour budget' })
  })
  afterAll(() => app?.destroy())

  const command = (body: object, kind = 'editors-pick') =>
    app.rest(`/api/newsdesk/lists/${kind}/commands`, { body, user: true })
  const desk = (headers = {}) =>
    app.rest('/api/newsdesk/lists/editors-pick/desk', { headers, user: true })
  const whyNot = async (id: unknown, kind = 'editors-pick') =>
    (await app.rest(`/api/newsdesk/lists/${kind}/why-not?article=${id}`, { user: true })).body
      .reasons

  it('has what readers see, and a draft that goes in when it is published', async () => {
    await command({ article: draft.id, type: 'add' })
    await command({ article: live.id, type: 'add' })
    const { body } = await desk()
    expect(body.entries).toMatchObject([
      {
        card: { headline: 'Harbour opens' },
        leftOutIn: [],
        why: { basis: 'picked', pick: { added: { by: {} } } },
      },
    ])
    expect(body.picks).toMatchObject([
      { about: { headline: 'Harbour opens', status: 'published' }, slot: 1, state: 'live' },
      { about: { headline: 'Harbour budget', status: 'draft' }, slot: null, state: 'draft' },
    ])
    expect(body.change).toMatchObject({ by: { name: 'editor@newsdesk.example' }, type: 'add' })
    expect(await whyNot(draft.id)).toEqual([{ reason: 'unpublished' }])
  })

  it('answers 304 until something changes', async () => {
    const etag = (await desk()).headers.get('etag')!
    const again = await desk({ 'if-none-match': etag })
    expect([again.status, again.text]).toEqual([304, ''])
    await command({ article: live.id, headline: 'Open', type: 'edit' })
    expect((await desk({ 'if-none-match': etag })).body.entries[0].card.headline).toBe('Open')
  })

  it('says what was removed, and shows a pick with its own image', async () => {
    const image = await uploadImage(app)
    await command({ article: live.id, image: image.id, type: 'edit' })
    const { url } = (await desk()).body.entries[0].card.image.sizes.thumbnail
    expect((await desk()).body.picks[0]).toMatchObject({ thumbnail: url })
    expect((await desk()).body.picks[0].about.thumbnail).not.toBe(url)
    await command({ article: live.id, type: 'remove' })
    expect((await desk()).body.change).toMatchObject({
      about: { headline: 'Harbour opens' },
      type: 'remove',
    })
  })

  it.each([
    ['a headline', 'harbour', ['Harbour budget', 'Harbour opens']],
    ['a byline', 'aksoy', ['Harbour opens']],
    ['a tag', 'ferries', ['Harbour opens']],
    ['nothing', 'zeppelin', []],
  ])('finds articles by %s', async (_, q, headlines) => {
    const { body } = await app.rest(`/api/newsdesk/desk/articles?q=${q}`, { user: true })
    expect(body.articles.map(({ headline }: any) => headline).sort()).toEqual(headlines)
  })

  it('says why an article is not on Most Read', async () => {
    expect(await whyNot(live.id, 'most-read')).toEqual([{ reason: 'unread' }])
    await command({ article: live.id, reason: 'Court order', type: 'exclude' }, 'most-read')
    expect(await whyNot(live.id, 'most-read')).toMatchObject([
      {
        mark: { by: { name: 'editor@newsdesk.example' } },
        note: 'Court order',
        reason: 'excluded',
      },
      { reason: 'unread' },
    ])
  })

  it('is nothing for strangers', async () => {
    for (const path of [
      '/lists/editors-pick/desk',
      '/lists/most-read/why-not?article=1',
      '/desk/articles?q=harbour',
    ]) {
      expect((await app.rest(`/api/newsdesk${path}`)).status).toBe(403)
    }
  })
})
