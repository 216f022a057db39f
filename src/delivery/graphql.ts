import type * as GraphQLModule from 'graphql'
import type { BasePayload, PayloadRequest } from 'payload'
import { getDesk } from '../lists/desk.js'
import type { ListKind } from '../types.js'
import { getFront, getSection, getTag } from './fronts.js'
import { createTypes } from './graphqlTypes.js'
import { getList } from './list.js'
import { listRoutes } from './listRoutes.js'
import { getPage } from './page.js'
import { pageRoutes } from './pageRoutes.js'
import type { Parameters } from './parameters.js'
import type { Schema } from './schema.js'
import { newsFront, newsSection, newsTag } from './shapes/front.js'
import { newsList } from './shapes/list.js'
import { newsPage } from './shapes/page.js'

type GraphQL = typeof GraphQLModule
type Context = { req: PayloadRequest }

type Query = {
  description: string
  get: (payload: BasePayload, args: any) => Promise<object | null>
  /** The route that answers the same: its parameters are the arguments. */
  path: string
  schema: Schema
}

/** What one of our queries costs before its fields, of Payload's `graphQL.maxComplexity` of 1,000. */
const cost = 50

const list = (kind: ListKind, description: string): Query => ({
  description,
  get: (payload, args) => getList(payload, { ...args, kind }),
  path: '/lists/:kind',
  schema: newsList,
})

const queries: Record<string, Query> = {
  editorsPick: list('editors-pick', 'The articles that editors picked.'),
  mostRead: list('most-read', 'The articles most read in the list’s window.'),
  newsFront: {
    description: 'The home page’s data.',
    get: getFront,
    path: '/front',
    schema: newsFront,
  },
  newsPage: {
    description: 'All that a front-end prints for an article; null where there is none.',
    get: getPage,
    path: '/articles/:slug',
    schema: newsPage,
  },
  newsSection: {
    description: 'A section’s front; null where there is none.',
    get: getSection,
    path: '/sections/:slug',
    schema: newsSection,
  },
  newsTag: {
    description: 'A tag’s front; null where there is none.',
    get: getTag,
    path: '/tags/:slug',
    schema: newsTag,
  },
}

/** Our queries for Payload's GraphQL: the same answers as by REST, from the same declarations. */
export const createQueries = (graphql: GraphQL) => {
  const { toArgs, toObject } = createTypes(graphql)
  const required = <T extends GraphQLModule.GraphQLNullableType>(type: T) =>
    new graphql.GraphQLNonNull(type)
  const toQuery = ({ description, get, path, schema }: Query) => {
    const hasSlug = path.includes(':slug')
    const slug = { description: 'Its slug.', type: required(graphql.GraphQLString) }
    const type = toObject(schema)
    return {
      args: { ...(hasSlug ? { slug } : {}), ...toArgs(parametersOf(path)) },
      description,
      extensions: { complexity: costOfQuery },
      resolve: async (_: unknown, args: object, { req }: Context) => {
        const showReads = await getDesk(req.payload).newsdesk.canSeeReads({ req })
        return get(req.payload, { ...args, showReads: Boolean(showReads) })
      },
      type: hasSlug ? type : required(type),
    }
  }
  return Object.fromEntries(Object.entries(queries).map(([name, query]) => [name, toQuery(query)]))
}

/** `fields` is what GraphQL does itself. */
const parametersOf = (path: string): Parameters => {
  const route = [...listRoutes, ...pageRoutes].find((one) => one.path === path)
  const { fields: _, ...parameters } = route?.query ?? {}
  return parameters
}

const costOfQuery = ({ childComplexity }: { childComplexity: number }) => cost + childComplexity
