import { bootApp, databases, type TestApp } from './support/boot.js'

describe.each(databases)('a host with things of its own on %s', (db) => {
  const saved: string[] = []
  let app: TestApp

  beforeAll(async () => {
    app = await bootApp({
      db,
      config: {
        collections: [
          {
            slug: 'menus',
            access: { read: () => true },
            hooks: { afterChange: [({ doc }) => saved.push(doc.title)] },
            fields: [{ name: 'title', type: 'text' }],
          },
          ...['news-images', 'news-pages'].map((slug) => ({
            slug,
            access: { read: () => true },
            fields: [],
          })),
        ],
        endpoints: [{ path: '/hello', method: 'get', handler: () => Response.json({ hello: 1 }) }],
        graphQL: {
          queries: (GraphQL) => ({ answer: { type: GraphQL.GraphQLInt, resolve: () => 42 } }),
        },
        i18n: { translations: { en: { host: { hello: 'Hello from the host' } } } as any },
        onInit: async (payload) => {
          await payload.create({ collection: 'menus' as never, data: { title: 'Main' } as never })
        },
      },
    })
  })
  afterAll(() => app?.destroy())

  it('keeps its collections, their hooks and onInit', async () => {
    const { body } = await app.rest('/api/menus')
    expect(body.docs).toMatchObject([{ title: 'Main' }])
    expect(saved).toEqual(['Main'])
  })

  it('keeps its endpoints', async () => {
    expect((await app.rest('/api/hello')).body).toEqual({ hello: 1 })
  })

  it('keeps its GraphQL queries beside ours', async () => {
    const { data } = await app.graphql('{ answer mostRead { kind } }')
    expect(data).toEqual({ answer: 42, mostRead: expect.anything() })
  })

  it('keeps its GraphQL types, though named as newspapers name theirs', async () => {
    const { data } = await app.graphql('{ NewsImages { docs { id } } NewsPages { docs { id } } }')
    expect(data).toEqual({ NewsImages: { docs: [] }, NewsPages: { docs: [] } })
  })

  it('keeps its translations', () => {
    const { translations } = app.config.i18n as any
    expect(translations.en.host.hello).toBe('Hello from the host')
  })
})
