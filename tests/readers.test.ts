import { roles } from '../src/index.js'
import { bootApp, databases, type TestApp } from './support/boot.js'
import { createArticle, picture, uploadImage } from './support/fixtures.js'

const login = { email: 'reader@newsdesk.example', password: 'newsdesk-reader' }

const rights = {
  'no access options': undefined,
  'roles that are theirs by name': roles({
    canCurate: ['editor'],
    canManageImages: ['editor'],
    canPublish: ['editor'],
    canSeeReads: ['editor'],
    canWrite: ['editor'],
  }),
}

describe.each(databases)('readers who sign in to another collection, on %s', (db) => {
  describe.each(Object.entries(rights))('with %s', (_, access) => {
    let app: TestApp
    let headers: Record<string, string>
    let reader: any
    let live: any
    let draft: any
    let image: any
    const ask = (path: string, method = 'GET', body?: unknown) =>
      app.rest(path, { method, headers, ...(body === undefined ? {} : { body }) } as never)

    beforeAll(async () => {
      app = await bootApp({
        db,
        newsdesk: { access },
        config: {
          collections: [
            {
              slug: 'readers',
              auth: true,
              fields: [{ name: 'roles', type: 'text', hasMany: true, saveToJWT: true }],
            },
          ],
        },
      })
      const { payload } = app
      const readers = 'readers' as never
      await payload.create({ collection: readers, data: { ...login, roles: ['editor'] } as never })
      const { token, user } = await payload.login({ collection: readers, data: login as never })
      headers = { authorization: `JWT ${token}` }
      reader = user
      live = await createArticle(app, { headline: 'Ferry returns' })
      image = await uploadImage(app, await picture())
      draft = await payload.create({
        collection: 'articles' as never,
        data: { headline: 'Not yet', image: image.id } as never,
        draft: true,
      })
      await payload.update({
        id: live.id,
        collection: 'articles' as never,
        data: { headline: 'Not yet either' } as never,
        draft: true,
      })
    })
    afterAll(() => app?.destroy())

    it('read what is published', async () => {
      const { body } = await ask(`/api/articles/${live.id}`)
      expect(body).toMatchObject({ headline: 'Ferry returns' })
      expect(body).not.toHaveProperty('readership')
      expect(body).not.toHaveProperty('editorsPick')
    })

    it.each([
      ['a draft', () => `/api/articles/${draft.id}`, 404],
      ['an image that is not printed', () => `/api/images/${image.id}`, 404],
      ['versions', () => '/api/articles/versions', 403],
      ['the decisions on lists', () => '/api/lists', 403],
      ['editions', () => '/api/editions', 403],
      ['reads', () => '/api/read-hours', 403],
      ['what was not counted', () => '/api/read-drops', 403],
      ['the live stream', () => '/api/newsdesk/live', 403],
      ['the readership', () => '/api/newsdesk/readership', 403],
      ['the desk', () => '/api/newsdesk/lists/most-read/desk', 403],
    ])('do not see %s', async (_what, path, status) => {
      expect((await ask(path())).status).toBe(status)
    })

    it('see no drafts in listings, by REST, GraphQL and the Local API', async () => {
      const { body } = await ask('/api/articles?draft=true&limit=0')
      expect(JSON.stringify(body)).not.toContain('Not yet')
      const { data } = await app.graphql(
        '{ Articles(draft: true) { docs { headline readership editorsPick } } }',
        {},
        { headers },
      )
      expect(JSON.stringify(data)).not.toContain('Not yet')
      const { docs } = await app.payload.find({
        collection: 'articles' as never,
        draft: true,
        overrideAccess: false,
        user: reader,
      })
      expect(JSON.stringify(docs)).not.toContain('Not yet')
    })

    it('get no more documents at once than others', async () => {
      const { body } = await ask('/api/articles?limit=0')
      expect(body.limit).toBe(100)
    })

    it('change nothing', async () => {
      const answers = [
        await ask('/api/articles', 'POST', { headline: 'Mine', _status: 'published' }),
        await ask(`/api/articles/${live.id}`, 'PATCH', { headline: 'Mine' }),
        await ask(`/api/articles/${live.id}`, 'DELETE'),
        await ask('/api/tags', 'POST', { name: 'Mine' }),
        await ask('/api/newsdesk/previews', 'POST', { article: draft.id }),
        await ask('/api/newsdesk/lists/editors-pick/commands', 'POST', {
          article: live.id,
          type: 'add',
        }),
      ]
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403))
    })

    it('are counted as those who do not sign in', async () => {
      const browser = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' }
      const { body } = await app.rest('/api/newsdesk/reads', {
        body: { article: live.slug },
        headers: { ...headers, ...browser },
        method: 'POST',
      } as never)
      expect(body).toEqual({ counted: true })
    })
  })
})
