import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { getDesk } from '../lists/desk.js'
import { type Ask, perform } from './answer.js'
import { routes } from './routes.js'

const longestBody = 4_096

/** Door one: the routes as ordinary Payload endpoints. */
export const createEndpoints = (): Endpoint[] =>
  routes.map((route) => ({
    handler: async (req) => {
      const { body, headers, status } = await perform(route, toAsk(req))
      return new Response(status === 304 ? null : body, { headers, status })
    },
    method: route.method,
    path: `/newsdesk${route.path}`,
  }))

const toAsk = (req: PayloadRequest): Ask => ({
  canSeeReads: async () => Boolean(await getDesk(req.payload).newsdesk.canSeeReads({ req })),
  header: (name) => req.headers.get(name),
  params: req.routeParams as Record<string, string>,
  payload: req.payload,
  req,
  query: req.searchParams ?? new URLSearchParams(),
  text: () => readText(req),
})

const readText = async ({ body }: PayloadRequest): Promise<string> => {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of (body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.length
    if (length > longestBody) throw new APIError('The body is too long for a read.', 413)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
