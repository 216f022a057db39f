import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { routes } from '../src/delivery/routes.js'
import { countRead } from '../src/index.js'
import { bootApp, databases, type TestApp } from './support/boot.js'
import { serveDoorTwo } from './support/doorTwo.js'
import { createArticle, createSection, createTag, lexical } from './support/fixtures.js'

/** Real requests of every route that answers JSON, by the path it is declared with. */
const asked: Record<string, { path: string; body?: unknown; user?: boolean }[]> = {
  '/articles/:slug': [{ path: '/articles/ferry-returns' }],
  '/articles/:slug/ninjs.json': [{ path: '/articles/ferry-returns/ninjs.json' }],
  '/desk/articles': [{ path: '/desk/articles?q=ferry', user: true }],
  '/feeds/feed.json': [{ path: '/feeds/feed.json?full=true' }],
  '/front': [{ path: '/front' }],
  '/lists/:kind': [
    { path: '/lists/most-read' },
    { path: '/lists/editors-pick?section=harbour&limit=3' },
    { path: '/lists/most-read', user: true },
  ],
  '/lists/:kind/desk': [
    { path: '/lists/editors-pick/desk', user: true },
    { path: '/lists/most-read/desk', user: true },
  ],
  '/lists/:kind/why-not': [
    { path: '/lists/editors-pick/why-not?article=ID', user: true },
    { path: '/lists/most-read/why-not?article=ID', user: true },
  ],
  '/lists/:kind/commands': [
    { body: { article: 'ID', type: 'add' }, path: '/lists/editors-pick/commands', user: true },
  ],
  '/ninjs.json': [{ path: '/ninjs.json' }, { path: '/ninjs.json?limit=1' }],
  '/openapi.json': [{ path: '/openapi.json' }],
  '/previews': [{ body: { article: 'ID' }, path: '/previews', user: true }],
  '/readership': [
    { path: '/readership', user: true },
    { path: '/readership?article=ferry-stays', user: true },
  ],
  '/reads': [{ body: { article: 'ferry-returns' }, path: '/reads' }],
  '/sections/:slug': [{ path: '/sections/harbour' }],
  '/similar-tag': [
    { path: '/similar-tag?name=ferry', user: true },
    { path: '/similar-tag?name=none', user: true },
  ],
  '/tags/:slug': [{ path: '/tags/ferries' }],
}

const isJSON = ({ type = 'application/json' }: { type?: string }) => type.endsWith('json')

describe.each(databases)('the OpenAPI document on %s', (db) => {
  let app: TestApp
  let document: any
  let id: unknown
  beforeAll(async () => {
    app = await bootApp({ db })
    const top = await createSection(app, { name: 'News' })
    const section = await createSection(app, { name: 'Harbour', parent: top.id })
    const tag = await createTag(app, { name: 'Ferries' })
    for (const headline of ['Ferry returns', 'Ferry stays']) {
      const article = await createArticle(app, {
        body: lexical('One.\n\nTwo.'),
        editorsPick: headline === 'Ferry stays',
        headline,
        section: section.id,
        tags: [tag.id],
      })
      id = article.id
      await countRead(app.payload, { article: article.id })
    }
    document = (await app.rest('/api/newsdesk/openapi.json')).body
  })
  afterAll(() => app?.destroy())

  it('is valid OpenAPI 3.1', async () => {
    expect(document.openapi).toMatch(/^3\.1\./)
    expect(await new Validator().validate(structuredClone(document))).toMatchObject({ valid: true })
  })

  it('names every route, with what it takes', () => {
    for (const { method, path, query = {} } of routes) {
      const operation = document.paths[path.replace(/:(\w+)/g, '{$1}')][method]
      const named = (place: string) =>
        operation.parameters.filter((one: any) => one.in === place).map((one: any) => one.name)
      expect(named('query')).toEqual(Object.keys(query))
      expect(named('path')).toEqual([...path.matchAll(/:(\w+)/g)].map(([, name]) => name))
    }
    const ids = Object.values<any>(document.paths).flatMap((path) =>
      Object.values<any>(path).map(({ operationId }) => operationId),
    )
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each(routes.filter(({ answers }) => answers.some(isJSON)).map((route) => [route.path, route]))(
    'says what %s answers, no more and no less',
    async (path, { method }) => {
      const ajv = new Ajv2020({ allErrors: true, strict: false })
      addFormats.default(ajv)
      ajv.addSchema(closed(document), 'newsdesk')
      expect(asked[path]).not.toHaveLength(0)
      for (const { body, path: real, user } of asked[path]) {
        const sent = body && JSON.parse(JSON.stringify(body).replace('"ID"', JSON.stringify(id)))
        const answer = await app.rest(`/api/newsdesk${real.replace('ID', id as string)}`, {
          body: sent,
          user,
        })
        const pointer = [
          'paths',
          path.replace(/:(\w+)/g, '{$1}'),
          method,
          'responses',
          answer.status,
        ]
        const response = pointer.reduce<any>((at, key) => at?.[key], document)
        expect([real, answer.status, Boolean(response)]).toEqual([real, answer.status, true])
        const [type] = Object.keys(response.content)
        expect(answer.headers.get('content-type')).toMatch(type)
        const place = [...pointer, 'content', type, 'schema'].map(toPointer).join('/')
        const validate = ajv.getSchema(`newsdesk#/${place}`)!
        validate(answer.body)
        expect([real, validate.errors]).toEqual([real, null])
      }
    },
  )

  it.each(routes.filter(({ answers, method }) => method === 'get' && !answers.some(isJSON)))(
    'says of which type $path is',
    async ({ path }) => {
      const real = path === '/pixel.gif' ? `${path}?article=ferry-returns` : path
      const { body, headers, status } = await app.fetch(
        `/api/newsdesk${real.replace(':name', 'fronts.xml')}`,
        { user: path === '/live' },
      )
      await body?.cancel()
      const { content } = document.paths[path.replace(/:(\w+)/g, '{$1}')].get.responses[status]
      expect(headers.get('content-type')?.split(';')[0]).toBe(Object.keys(content)[0])
    },
  )

  it('says of a redirect that it has no body', async () => {
    await app.payload.update({ collection: 'articles', data: { slug: 'ferry-goes' }, id } as never)
    const { status, text } = await app.rest('/api/newsdesk/articles/ferry-stays')
    const response = document.paths['/articles/{slug}'].get.responses[status]
    expect([status, text, response.content]).toEqual([301, '', undefined])
  })

  it.each(routes)('names every status that $method $path answers', async (route) => {
    const { isPublic, method, path } = route
    const query = path === '/pixel.gif' ? '?article=a' : ''
    const url = `/api/newsdesk${asked[path]?.[0].path.split('?')[0] ?? path.replace(':name', 'fronts.xml')}`
    const nowhere = url.replace(/(articles|lists|sections|sitemaps|tags)\/[^/]+/, '$1/nowhere')
    const door = await serveDoorTwo(app)
    const send = async (to: string, body?: string, more: object = {}) => {
      const init = { ...(body && { body }), method: method.toUpperCase() }
      const two = await door.ask(to, { ...init, headers: more })
      const answers = [true, false].map((user) =>
        app.fetch(to, { ...init, headers: more as Record<string, string>, user }),
      )
      const one = await Promise.all(answers)
      await Promise.all(one.map(({ body }) => body?.cancel()))
      return { headers: two.headers, statuses: [two, ...one].map(({ status }) => status) }
    }
    try {
      const body = method === 'post' ? '{"article":"nowhere","type":"add"}' : undefined
      const first = await send(`${url}${query}`, body)
      const got = [first, await send(nowhere, body), await send(`${url}?surprise=1`, body)]
      got.push(await send(`${url}?${'x'.repeat(2_100)}`, body))
      if (body) got.push(await send(url, 'no JSON'), await send(url, 'x'.repeat(5_000)))
      const { etag } = first.headers
      if (etag) got.push(await send(`${url}${query}`, undefined, { 'if-none-match': etag }))
      // Left by door two to the other one.
      const answered = new Set(got.flatMap(({ statuses }) => statuses).filter((one) => one !== 418))

      const { responses } = document.paths[path.replace(/:(\w+)/g, '{$1}')][method]
      const declared = Object.keys(responses).map(Number)
      expect(declared).toEqual(expect.arrayContaining([...answered]))
      const ofAll = [400, 413, 414].filter((status) => declared.includes(status))
      expect([...answered]).toEqual(expect.arrayContaining(ofAll))
      expect(declared.includes(304)).toBe(isPublic === 'kept' || path === '/lists/:kind/desk')
      expect(declared.includes(408)).toBe(Boolean(isPublic && body))
    } finally {
      await door.close()
    }
  })

  it('says how errors look', async () => {
    const { body } = await app.rest('/api/newsdesk/articles/nowhere')
    const ajv = new Ajv2020({ strict: false })
    ajv.addSchema(closed(document), 'newsdesk')
    expect(ajv.getSchema('newsdesk#/components/schemas/NewsError')!(body)).toBe(true)
  })

  it.each(routes.filter(({ method }) => method === 'get').map(({ path }) => path))(
    'is not exceeded: %s refuses a parameter that it does not declare',
    async (path) => {
      const real = asked[path]?.[0].path.split('?')[0] ?? path.replace(/:\w+/, 'x')
      const { body, status } = await app.rest(`/api/newsdesk${real}?surprise=1`)
      expect([status, body.errors[0].message]).toEqual([400, expect.stringContaining('`surprise`')])
      const { responses } = document.paths[path.replace(/:(\w+)/g, '{$1}')].get
      expect(responses).toHaveProperty('400')
    },
  )
})

/** The document with every object closed, so that an undeclared property is an error. */
const closed = (value: any): any => {
  if (Array.isArray(value)) return value.map(closed)
  if (typeof value !== 'object' || value === null) return value
  const all = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, closed(one)]))
  return value.type === 'object' && value.properties ? { ...all, additionalProperties: false } : all
}

const toPointer = (part: unknown) =>
  encodeURIComponent(String(part).replaceAll('~', '~0').replaceAll('/', '~1'))
