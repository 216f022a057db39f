import type { IncomingMessage, ServerResponse } from 'node:http'
import type { BasePayload } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { hasDesk } from '../lists/desk.js'
import { isUnchanged } from '../unchanged.js'
import { type Answer, type Ask, json, perform, type Route } from './answer.js'
import { longestURL, tooLong } from './bounds.js'
import { getCache } from './cache.js'
import { createCors } from './cors.js'
import { createCredentials } from './credentials.js'
import { type Coding, compress, type Finished } from './finished.js'
import { readBody } from './readBody.js'
import { matchRoute } from './routeTable.js'

/** Answers a request and says `true`, or leaves it untouched and says `false`. */
export type NewsdeskHandler = (req: IncomingMessage, res: ServerResponse) => boolean

/**
 * Door two: answers what the public reads, and takes beacons, before any framework sees the request:
 * lists, pages, fronts, feeds, sitemaps, from finished bytes. To everything else it says `false`:
 * other addresses and methods, and whoever brings credentials, which door one looks at.
 *
 * @example
 * ```ts
 * const handle = createNewsdeskHandler({ payload })
 * createServer((req, res) => handle(req, res) || next(req, res))
 * ```
 */
export const createNewsdeskHandler = ({ payload }: { payload: BasePayload }): NewsdeskHandler => {
  if (!hasDesk(payload)) return () => false
  const hasCredentials = createCredentials(payload)
  const cors = createCors(payload.config.cors)
  const api = formatAdminURL({ apiRoute: payload.config.routes.api, path: '' }).replace(/\/$/, '')
  const prefix = `${api}/newsdesk/`

  return (req, res) => {
    const { method } = req
    const url = req.url!
    if (!url.startsWith(prefix)) return false
    const asked = readHeaders(req.rawHeaders)
    if (hasCredentials(asked.authorization, asked.cookie)) return false
    const isHead = method === 'HEAD'
    if (isHead || method === 'GET') {
      const finished = getCache(payload).find(url)
      if (finished) {
        sendFinished(res, finished, asked, isHead, cors(asked.origin))
        return true
      }
    }

    const more = cors(asked.origin)
    const [path] = url.split('?', 1)
    const found = matchRoute(path.slice(prefix.length - 1))
    if (found === null) return false
    if (found === 'malformed') {
      send(res, refuse(400, 'The address is not well-formed.'), isHead, more)
      return true
    }
    if (method === 'OPTIONS') {
      if (!more.length) return false
      send(
        res,
        { body: '{}', headers: { 'Content-Type': 'application/json' }, status: 200 },
        false,
        more,
      )
      return true
    }
    const match = found.find(({ route }) =>
      isHead ? route.isPublic === 'kept' : route.method === method?.toLowerCase(),
    )
    if (!match) return false
    if (url.length > longestURL) {
      send(res, refuse(414, tooLong.url), isHead, more)
      return true
    }
    const ask = toAsk(payload, req, match.params, new URLSearchParams(url.slice(path.length)))
    answer(match.route, ask, url)
      .then((made) => {
        if (res.destroyed) return
        if ('variants' in made) sendFinished(res, made, asked, isHead, more)
        else send(res, made, isHead, more, req)
      })
      .catch((err: unknown) => {
        payload.logger.error({ err, msg: 'payload-newsdesk: an answer could not be sent' })
        res.destroy()
      })
    return true
  }
}

const answer = (route: Route, ask: Ask, url: string): Promise<Answer | Finished> =>
  route.isPublic === 'kept' ? getCache(ask.payload).answer(url, route, ask) : perform(route, ask)

const toAsk = (
  payload: BasePayload,
  req: IncomingMessage,
  params: Record<string, string>,
  query: URLSearchParams,
): Ask => ({
  canSeeReads: async () => false,
  header: (name) => {
    const value = req.headers[name]
    return (Array.isArray(value) ? value.join(', ') : value) ?? null
  },
  params,
  payload,
  query,
  isStaff: async () => false,
  reader: { method: req.method, socket: req.socket.remoteAddress ?? null },
  get req(): never {
    throw new Error('payload-newsdesk: a public route asked who is there')
  },
  text: () => readBody(req),
})

type Asked = {
  authorization?: string
  cookie?: string
  encoding?: string
  ifModifiedSince?: string
  ifNoneMatch?: string
  origin?: string
}

/** The few headers that matter, from Node's raw list: its object of all of them costs more. */
const readHeaders = (raw: string[]): Asked => {
  const asked: Asked = {}
  for (let index = 0; index < raw.length; index += 2) {
    const { length } = raw[index]
    if (length === 6) {
      const name = raw[index].toLowerCase()
      if (name === 'cookie') asked.cookie = raw[index + 1]
      else if (name === 'origin') asked.origin = raw[index + 1]
    } else if (length === 13) {
      const name = raw[index].toLowerCase()
      if (name === 'authorization') asked.authorization = raw[index + 1]
      else if (name === 'if-none-match') asked.ifNoneMatch = raw[index + 1]
    } else if (length === 15) {
      if (raw[index].toLowerCase() === 'accept-encoding') asked.encoding = raw[index + 1]
    } else if (length === 17) {
      if (raw[index].toLowerCase() === 'if-modified-since') asked.ifModifiedSince = raw[index + 1]
    }
  }
  return asked
}

const sendFinished = (
  res: ServerResponse,
  finished: Finished,
  { encoding, ifModifiedSince, ifNoneMatch }: Asked,
  isHead: boolean,
  more: string[],
) => {
  let variant = finished.variants.identity
  if (encoding !== undefined) {
    const coding = codingOf(encoding)
    if (coding !== 'identity') {
      const coded = finished.variants[coding]
      if (coded) variant = coded
      else void compress(finished).catch(() => undefined)
    }
  }
  if (
    (ifNoneMatch !== undefined || ifModifiedSince !== undefined) &&
    isUnchanged(finished, ifNoneMatch, ifModifiedSince)
  ) {
    res.writeHead(304, more.length ? [...variant.notModified, ...more] : variant.notModified)
    res.end()
    return
  }
  res.writeHead(finished.status, more.length ? [...variant.head, ...more] : variant.head)
  if (isHead) res.end()
  else res.end(variant.body)
}

const send = (
  res: ServerResponse,
  { body, headers, status }: Answer,
  isHead: boolean,
  more: string[],
  req?: IncomingMessage,
) => {
  const bytes = Buffer.from(body as string)
  // What is left of a body that was not read would be taken for the next request.
  const end = req && !req.complete ? ['Connection', 'close'] : []
  const length = ['Content-Length', String(bytes.length)]
  res.writeHead(status, [...Object.entries(headers).flat(), ...length, ...more, ...end])
  res.end(isHead ? undefined : bytes)
}

const refuse = (status: number, message: string): Answer =>
  json(status, { errors: [{ message }] }, true)

const codings = new Map<string, Coding>()

/** The best coding of those a client takes (RFC 9110, section 12.5.3); the few there are, kept. */
const codingOf = (header: string): Coding => {
  const known = codings.get(header)
  if (known) return known
  const weights = new Map(
    header.split(',').map((one) => {
      const [name, ...parameters] = one.trim().toLowerCase().split(';')
      const weight = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find(Boolean)
      return [name.trim(), weight === undefined ? 1 : Number(weight)] as const
    }),
  )
  const weigh = (coding: string) => weights.get(coding) ?? weights.get('*') ?? 0
  const best = weigh('br') >= weigh('gzip') ? 'br' : 'gzip'
  const coding: Coding = weigh(best) > 0 ? best : 'identity'
  if (codings.size < 200) codings.set(header, coding)
  return coding
}
