import { APIError, type BasePayload, type PayloadRequest } from 'payload'
import { diskFull, isDiskFull, isPublicError, isUnavailable, Unavailable } from '../errors.js'
import type { CountReadArgs } from '../reads/count.js'
import { checkQuery, type Parameters } from './parameters.js'
import type { Schema } from './schema.js'

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
  /** What a read is judged by, besides the headers. */
  reader: Pick<CountReadArgs, 'method' | 'socket'>
  /** Whether whoever asks works here. */
  isStaff: () => Promise<boolean>
  /** Whether whoever asks may see reads. */
  canSeeReads: () => Promise<boolean>
}

export type Answer = {
  status: number
  headers: Record<string, string>
  /** A stream for what has no end: the door hands it on and cancels it when the client is gone. */
  body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>
}

/** A request that is answered, declared once for the doors, the OpenAPI document and its check. */
export type Route = {
  method: 'get' | 'post'
  /** Below `/api/newsdesk`. */
  path: string
  /**
   * Answers everyone alike and never asks for `req`, so that door two takes it as well: `kept` is
   * handed out until something in it changes, where its own Cache-Control says `public`; `each` is
   * made for each request.
   */
  isPublic?: 'each' | 'kept'
  /** What it is for, in a line. */
  summary: string
  params?: Record<string, Schema>
  /** What may stand in the query. Anything else is refused before `answer` is called. */
  query?: Parameters
  /** A JSON body. */
  body?: Schema
  answers: Answered[]
  /** When it fails, by status, besides what every route of its kind answers. */
  errors?: Record<number, string>
  answer: (ask: Ask) => Promise<Answer>
}

export type Answered = {
  status: number
  description: string
  /** Of a JSON answer. */
  schema?: Schema
  /** @default 'application/json' */
  type?: string
}

export const notModified: Answered = {
  status: 304,
  description: 'It is still what the request names with If-None-Match or If-Modified-Since.',
}

/** The answer of a route, its query checked, its errors as answers. */
export const perform = async (route: Route, ask: Ask): Promise<Answer> => {
  try {
    checkQuery(route.query ?? {}, ask.query)
    return await route.answer(ask)
  } catch (error) {
    return toErrorAnswer(error, ask.payload)
  }
}

/** An error as an answer, in the shape of Payload's own. */
const toErrorAnswer = (thrown: unknown, payload: BasePayload): Answer => {
  const isFull = isDiskFull(thrown)
  if (isFull) payload.logger.error({ err: thrown, msg: 'payload-newsdesk: a disk is full' })
  const error = isFull ? new Unavailable(diskFull) : thrown
  if (isUnavailable(error)) {
    const answer = json(503, { errors: [{ message: error.message }] }, true)
    const headers = { ...answer.headers, 'Retry-After': String(error.retryAfterSeconds) }
    return { ...answer, headers }
  }
  const isKnown = isPublicError(error)
  if (!isKnown) payload.logger.error({ err: error, msg: 'payload-newsdesk: a request failed' })
  const message = isKnown ? error.message : 'Something went wrong.'
  const data = isKnown && error.data ? { data: error.data, name: error.name } : {}
  return json(isKnown ? error.status : 500, { errors: [{ ...data, message }] }, true)
}

/** To be asked for anew each time, until the cache says how long it may be kept. */
export const uncached = 'public, max-age=0, must-revalidate'

export const json = (status: number, body: unknown, isPrivate: boolean): Answer => ({
  body: JSON.stringify(body),
  headers: {
    'Cache-Control': isPrivate ? 'private, no-store' : uncached,
    'Content-Type': 'application/json; charset=utf-8',
  },
  status,
})

/** A public answer that is not JSON of ours. */
export const file = (type: string, body: string): Answer => ({
  body,
  headers: {
    'Cache-Control': uncached,
    'Content-Type': `${type}; charset=utf-8`,
  },
  status: 200,
})

export const parseObject = (text: string): Record<string, unknown> => {
  try {
    const body: unknown = JSON.parse(text)
    if (body && typeof body === 'object') return body as Record<string, unknown>
  } catch {
    // answered below
  }
  throw new APIError('The body must be a JSON object.', 400)
}
