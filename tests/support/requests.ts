import { AsyncLocalStorage } from 'node:async_hooks'
import { handleEndpoints, type SanitizedConfig } from 'payload'

export type ApiRequest = {
  method?: string
  /** An object is sent as JSON; FormData, strings and bytes as they are. */
  body?: unknown
  headers?: Record<string, string>
  /** `true`: signed in as the app's editor; a string: with that token. */
  user?: boolean | string
}

export type ApiResponse = {
  status: number
  headers: Headers
  /** What the JSON says; a Buffer where the answer is something else. */
  body: any
  text: string
}

type App = { config: SanitizedConfig; key: string; token: string }
type SchemaCache = { graphql: unknown; promise: unknown }

const origin = 'http://localhost:3000'
const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

export const createDoors = (app: App) => {
  const fetch = (path: string, init?: ApiRequest) =>
    handleEndpoints({
      config: app.config,
      payloadInstanceCacheKey: app.key,
      request: toRequest(app, path, init),
    })

  const rest = async (path: string, init?: ApiRequest): Promise<ApiResponse> => {
    const response = await fetch(path, init)
    const bytes = Buffer.from(await response.arrayBuffer())
    const text = bytes.toString()
    const isJson = response.headers.get('content-type')?.includes('json') && text
    const { status, headers } = response
    return { status, headers, body: isJson ? JSON.parse(text) : bytes, text }
  }

  const schema: SchemaCache = { graphql: null, promise: null }
  const graphql = async (
    query: string,
    variables?: Record<string, unknown>,
    init?: Pick<ApiRequest, 'headers' | 'user'>,
  ) => {
    const { GRAPHQL_POST } = await graphqlRoute()
    const { api, graphQL } = app.config.routes
    const body = { query, variables }
    const request = toRequest(app, `${api}${graphQL}`, { ...init, method: 'POST', body })
    const response = await schemas.run(schema, () => {
      instances().set('default', instances().get(app.key))
      return GRAPHQL_POST(app.config)(request)
    })
    return response.json()
  }

  return { fetch, rest, graphql }
}

const toRequest = (app: App, path: string, init: ApiRequest = {}) => {
  const headers = new Headers({ 'user-agent': browser, ...init.headers })
  if (init.user) {
    headers.set('authorization', `JWT ${init.user === true ? app.token : init.user}`)
  }
  const isPlain = Object.getPrototypeOf(init.body ?? '') === Object.prototype
  const isJson = isPlain || Array.isArray(init.body)
  if (isJson && !headers.has('content-type')) headers.set('content-type', 'application/json')

  return new Request(origin + path, {
    method: init.method ?? (init.body === undefined ? 'GET' : 'POST'),
    headers,
    body: isJson ? JSON.stringify(init.body) : (init.body as BodyInit),
  })
}

/** Next's GraphQL route knows one app a process: it takes `default` and keeps one schema. */
const schemas = new AsyncLocalStorage<SchemaCache>()
const instances = () => (globalThis as any)._payload as Map<string, unknown>

const graphqlRoute = () => {
  ;(globalThis as any)._payload_graphql ??= {
    get graphql() {
      return schemas.getStore()?.graphql
    },
    set graphql(value) {
      schemas.getStore()!.graphql = value
    },
    get promise() {
      return schemas.getStore()?.promise
    },
    set promise(value) {
      schemas.getStore()!.promise = value
    },
  }
  return import('@payloadcms/next/routes')
}
