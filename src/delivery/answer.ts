import { APIError, type BasePayload, type PayloadRequest } from 'payload'

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

/** An error as an answer, in the shape of Payload's own. */
export const toErrorAnswer = (error: unknown, payload: BasePayload): Answer => {
  const isKnown = error instanceof APIError
  if (!isKnown) payload.logger.error({ err: error, msg: 'payload-newsdesk: a request failed' })
  const message = isKnown ? error.message : 'Something went wrong.'
  return json(isKnown ? error.status : 500, { errors: [{ message }] }, true)
}

export const json = (status: number, body: unknown, isPrivate: boolean): Answer => ({
  body: JSON.stringify(body),
  headers: {
    'Cache-Control': isPrivate ? 'private, no-store' : 'public, max-age=0, must-revalidate',
    'Content-Type': 'application/json; charset=utf-8',
  },
  status,
})

export const wholeNumber = (query: URLSearchParams, name: string): number | undefined => {
  const value = query.get(name)
  if (value === null) return undefined
  if (!/^\d{1,6}$/.test(value)) throw new APIError(`\`${name}\` must be a whole number.`, 400)
  return Number(value)
}

export const parseObject = (text: string): Record<string, unknown> => {
  try {
    const body: unknown = JSON.parse(text)
    if (body && typeof body === 'object') return body as Record<string, unknown>
  } catch {
    // answered below
  }
  throw new APIError('The body must be a JSON object.', 400)
}
