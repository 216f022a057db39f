import { APIError, type BasePayload, type PayloadRequest } from 'payload'
import { countRead } from '../reads/count.js'
import type { ListKind } from '../types.js'
import { changeList } from './commands.js'
import { getList } from './list.js'
import { getPage } from './page.js'

/** A request, without the web server it came through. Header names in lower case. */
export type Ask = {
  payload: BasePayload
  /** For what only a signed-in user may do. */
  req: PayloadRequest
  params: Record<string, string>
  query: URLSearchParams
  header: (name: string) => string | null
  /** The body's text; rejects when it is longer than a beacon has reason to be. */
  text: () => Promise<string>
  /** Whether whoever asks may see reads. */
  canSeeReads: () => Promise<boolean>
}

export type Answer = {
  status: number
  headers: Record<string, string>
  body: string | Uint8Array<ArrayBuffer>
}

export type Route = {
  method: 'get' | 'post'
  /** Below `/api/newsdesk`. */
  path: string
  answer: (ask: Ask) => Promise<Answer>
}

/** Everything that leaves the house, as plain functions. */
export const routes: Route[] = [
  {
    method: 'get',
    path: '/lists/:kind',
    answer: async ({ canSeeReads, params, payload, query }) => {
      if (params.kind !== 'most-read' && params.kind !== 'editors-pick') {
        throw new APIError('There is no such list. Lists are most-read and editors-pick.', 404)
      }
      const showReads = await canSeeReads()
      const list = await getList(payload, {
        kind: params.kind as ListKind,
        limit: wholeNumber(query, 'limit'),
        section: query.get('section'),
        showReads,
      })
      return json(200, list, showReads)
    },
  },
  {
    method: 'get',
    path: '/articles/:slug',
    answer: async ({ canSeeReads, params, payload }) => {
      const showReads = await canSeeReads()
      const page = await getPage(payload, { showReads, slug: params.slug })
      if (!page) throw new APIError('No published article has this slug.', 404)
      return json(200, page, showReads)
    },
  },
  {
    method: 'post',
    path: '/lists/:kind/commands',
    answer: async ({ params, req, text }) =>
      json(200, await changeList(req, params.kind, parse(await text())), true),
  },
  {
    method: 'post',
    path: '/reads',
    answer: async ({ header, payload, text }) => {
      const article = articleIn(await text())
      return json(202, await countRead(payload, { article, header }), true)
    },
  },
  {
    method: 'get',
    path: '/pixel.gif',
    answer: async ({ header, payload, query }) => {
      const article = query.get('article')
      if (!article) throw new APIError('`article` must be the slug or id of an article.', 400)
      await countRead(payload, { article, header })
      return {
        body: pixel,
        headers: { 'Cache-Control': 'no-store', 'Content-Type': 'image/gif' },
        status: 200,
      }
    },
  },
]

/** An error as an answer, in the shape of Payload's own. */
export const toErrorAnswer = (error: unknown, payload: BasePayload): Answer => {
  const isKnown = error instanceof APIError
  if (!isKnown) payload.logger.error({ err: error, msg: 'payload-newsdesk: a request failed' })
  const message = isKnown ? error.message : 'Something went wrong.'
  return json(isKnown ? error.status : 500, { errors: [{ message }] }, true)
}

const json = (status: number, body: unknown, isPrivate: boolean): Answer => ({
  body: JSON.stringify(body),
  headers: {
    'Cache-Control': isPrivate ? 'private, no-store' : 'public, max-age=0, must-revalidate',
    'Content-Type': 'application/json; charset=utf-8',
  },
  status,
})

const wholeNumber = (query: URLSearchParams, name: string): number | undefined => {
  const value = query.get(name)
  if (value === null) return undefined
  if (!/^\d{1,6}$/.test(value)) throw new APIError(`\`${name}\` must be a whole number.`, 400)
  return Number(value)
}

const parse = (text: string): Record<string, unknown> => {
  try {
    const body: unknown = JSON.parse(text)
    if (body && typeof body === 'object') return body as Record<string, unknown>
  } catch {
    // answered below
  }
  throw new APIError('The body must be a JSON object.', 400)
}

const articleIn = (text: string): string | number => {
  const { article } = parse(text)
  if ((typeof article !== 'string' && typeof article !== 'number') || article === '') {
    throw new APIError('`article` must be the slug or id of an article.', 400)
  }
  return article
}

/** A transparent GIF of one pixel (GIF89a, W3C). */
const pixel = new Uint8Array(
  Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
)
