import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { isStaff } from '../access/abilities.js'
import { getDesk } from '../lists/desk.js'
import { socketHeader } from '../reads/socket.js'
import { isUnchanged } from '../unchanged.js'
import { type Ask, perform, type Route } from './answer.js'
import { longestBody, tooLong } from './bounds.js'
import { getCache } from './cache.js'
import { createCredentials } from './credentials.js'
import { routes } from './routes.js'

/** Door one: the routes as ordinary Payload endpoints. */
export const createEndpoints = (): Endpoint[] =>
  routes.flatMap((route) => {
    const { isPublic, method, path } = route
    const methods: Endpoint['method'][] = isPublic === 'kept' ? [method, 'head'] : [method]
    return methods.map((method) => ({
      handler: (req) => open(route, req),
      method,
      path: `/newsdesk${path}`,
    }))
  })

const open = async (route: Route, req: PayloadRequest): Promise<Response> => {
  const made = await make(route, req)
  const isHead = req.method === 'HEAD'
  if (!('variants' in made)) {
    const { body, headers, status } = made
    if (isHead && body instanceof ReadableStream) await body.cancel()
    const isBare = isHead || status === 304
    return new Response(isBare ? null : (body as BodyInit), { headers, status })
  }
  const { body, head, notModified } = made.variants.identity
  if (isUnchanged(made, req.headers.get('if-none-match'), req.headers.get('if-modified-since'))) {
    return new Response(null, { headers: toPairs(notModified), status: 304 })
  }
  return new Response(isHead ? null : (body as Uint8Array<ArrayBuffer>), {
    headers: toPairs(head),
    status: made.status,
  })
}

const make = async (route: Route, req: PayloadRequest) => {
  const ask = toAsk(req)
  if (route.isPublic !== 'kept') return perform(route, ask)
  const { payload } = req
  const cache = getCache(payload)
  if (
    createCredentials(payload)(req.headers.get('authorization'), req.headers.get('cookie')) &&
    (await ask.canSeeReads())
  ) {
    return cache.finish(() => perform(route, ask))
  }
  const { pathname, search } = new URL(req.url!)
  const url = pathname + search
  return cache.find(url) ?? cache.answer(url, route, { ...ask, canSeeReads: async () => false })
}

const toPairs = (raw: string[]): [string, string][] =>
  raw.flatMap((name, index) => (index % 2 ? [] : [[name, raw[index + 1]] as [string, string]]))

const toAsk = (req: PayloadRequest): Ask => ({
  canSeeReads: async () => Boolean(await getDesk(req.payload).newsdesk.canSeeReads({ req })),
  header: (name) => req.headers.get(name),
  isStaff: async () => Boolean(req.user) && isStaff(getDesk(req.payload).newsdesk)({ req }),
  params: req.routeParams as Record<string, string>,
  payload: req.payload,
  reader: {
    method: req.method,
    socket: req.headers.get(socketHeader()),
  },
  req,
  query: req.searchParams ?? new URLSearchParams(),
  text: () => readText(req),
})

const readText = async ({ body }: PayloadRequest): Promise<string> => {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of (body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.length
    if (length > longestBody) throw new APIError(tooLong.body, 413)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
