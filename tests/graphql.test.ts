import * as graphql from 'graphql'
import { createQueries } from '../src/delivery/graphql.js'
import { bootApp, databases, type TestApp } from './support/boot.js'
import { createArticle, createSection, createTag } from './support/fixtures.js'

const schema = new graphql.GraphQLSchema({
  query: new graphql.GraphQLObjectType({ fields: createQueries(graphql) as any, name: 'Query' }),
})

/** Every field of a type and of all below it. */
const everything = (type: graphql.GraphQLOutputType): string => {
  const named = graphql.getNamedType(type)
  if (!graphql.isObjectType(named)) return ''
  const fields = Object.values(named.getFields())
  return `{ ${fields.map((field) => `${field.name} ${everything(field.type)}`).join(' ')} }`
}

const query = (name: string, args = '') =>
  `{ ${name}${args} ${everything(schema.getQueryType()!.getFields()[name].type)} }`

describe('the GraphQL types', () => {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => name.startsWith('Newsdesk'))

  it('describe every type, field and argument', () => {
    const nameless: string[] = []
    for (const type of [...types, schema.getQueryType()!]) {
      if (!type.description && type !== schema.getQueryType()) nameless.push(type.name)
      if (!graphql.isObjectType(type)) continue
      for (const field of Object.values(type.getFields())) {
        if (!field.description) nameless.push(`${type.name}.${field.name}`)
        for (const arg of field.args) {
          if (!arg.description) nameless.push(`${type.name}.${field.name}(${arg.name})`)
        }
      }
    }
    expect(types.length).toBeGreaterThan(20)
    expect(nameless).toEqual([])
  })

  it('never contain themselves, so that no query is deeper than they are', () => {
    const depth = (type: graphql.GraphQLOutputType, above: string[] = []): number => {
      const named = graphql.getNamedType(type)
      if (!graphql.isObjectType(named)) return 0
      expect(above).not.toContain(named.name)
      const below = Object.values(named.getFields()).map((field) =>
        depth(field.type, [...above, named.name]),
      )
      return 1 + Math.max(...below)
    }
    expect(depth(schema.getQueryType()!)).toBeLessThanOrEqual(10)
  })
})

describe.each(databases)('our GraphQL queries on %s', (db) => {
  let app: TestApp
  beforeAll(async () => {
    app = await bootApp({ db })
    const section = await createSection(app, { name: 'Harbour' })
    const tag = await createTag(app, { name: 'Ferries' })
    for (const headline of ['Ferry returns', 'Ferry stays']) {
      await createArticle(app, {
        editorsPick: true,
        headline,
        section: section.id,
        tags: [tag.id],
      })
    }
    await app.rest('/api/newsdesk/reads', { body: { article: 'ferry-stays' }, method: 'POST' })
  })
  afterAll(() => app?.destroy())

  /** An answer by REST as GraphQL would give it. */
  const asGraphQL = (value: any, name = ''): any => {
    if (Array.isArray(value)) return value.map((one) => asGraphQL(one))
    if (typeof value !== 'object' || value === null) return name === 'id' ? String(value) : value
    if (name === 'json' || name === 'jsonLd') return value
    if (name === 'sizes') {
      return Object.entries(value).map(([size, file]) => ({ name: size, ...(file as object) }))
    }
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => {
        const isEnum = ['kind', 'basis', 'card'].includes(key) && typeof one === 'string'
        return [key, isEnum ? (one as string).replace('-', '_') : asGraphQL(one, key)]
      }),
    )
  }
  /** Without the fields that only signed-in users are shown. */
  const seen = (value: any): any =>
    JSON.parse(
      JSON.stringify(value, (key, one) =>
        (key === 'reads' || key === 'sample') && one === null ? undefined : one,
      ),
    )

  it.each([
    ['mostRead', '', '/lists/most-read'],
    ['editorsPick', '(limit: 1)', '/lists/editors-pick?limit=1'],
    ['newsPage', '(slug: "ferry-returns")', '/articles/ferry-returns'],
    ['newsFront', '(limit: 1)', '/front?limit=1'],
    ['newsSection', '(slug: "harbour", limit: 1)', '/sections/harbour?limit=1'],
    ['newsTag', '(slug: "ferries", limit: 1)', '/tags/ferries?limit=1'],
  ])('answer %s%s whole, as REST does, within the host’s bound', async (name, args, path) => {
    const { data, errors } = await app.graphql(query(name, args))
    expect(errors).toBeUndefined()
    const { body } = await app.rest(`/api/newsdesk${path}`)
    expect(seen(data[name])).toEqual(asGraphQL(body))
  })

  it('show reads to those who may see them, and to nobody else', async () => {
    const asked = '{ mostRead { sample { reads } entries { reads } } }'
    expect((await app.graphql(asked)).data.mostRead).toEqual({
      entries: [{ reads: null }],
      sample: null,
    })
    expect((await app.graphql(asked, undefined, { user: true })).data.mostRead).toEqual({
      entries: [{ reads: 1 }],
      sample: { reads: 1 },
    })
  })

  it('answer null for what is not there', async () => {
    const asked =
      '{ newsPage(slug: "x") { meta { title } } newsSection(slug: "x") { next } newsTag(slug: "x") { next } }'
    expect(await app.graphql(asked)).toEqual({
      data: { newsPage: null, newsSection: null, newsTag: null },
    })
  })

  it('refuse what is too much at once', async () => {
    const many = Array.from({ length: 25 }, (_, n) => `q${n}: newsFront { meta { title } }`)
    const { data, errors } = await app.graphql(`{ ${many.join(' ')} }`)
    expect(data).toBeUndefined()
    expect(errors[0].message).toContain('complexity')
  })

  it('name a bad argument', async () => {
    const { errors } = await app.graphql('{ newsSection(slug: "harbour", limit: 99) { next } }')
    expect(errors[0].message).toContain('`limit`')
  })
})
