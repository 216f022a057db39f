import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { currentTime } from '../clock.js'
import { type Answer, uncached } from './answer.js'
import type { CacheControl } from './options.js'
import { type Trace, toKeys } from './trace.js'

export type Coding = 'br' | 'gzip' | 'identity'

/** The bytes of an answer in one content coding, with the headers in Node's raw form. */
export type Variant = { body: Buffer; head: string[]; notModified: string[] }

/** An answer that is ready to be sent any number of times. */
export type Finished = {
  status: number
  variants: Record<'br' | 'gzip', Variant | null> & { identity: Variant }
  /** The opaque part of the ETag, which each coding adds to. */
  tag: string
  lastModified: string
  isCompressing: boolean
}

const suffixes = { br: '-br', gzip: '-gz' }
/** In bytes: about a packet. */
const worthCompressing = 1_024

/**
 * @param before the answer that stood here until now: where nothing has changed, it stays the same
 * down to its date (RFC 9110, section 8.8.2).
 */
export const finish = (
  answer: Answer & { body: string | Uint8Array },
  trace: Trace,
  { before, cacheControl, vary }: { before?: Finished; cacheControl: CacheControl; vary: string },
): Finished => {
  const body = Buffer.from(answer.body as string)
  const headers = { ...answer.headers }
  if (headers['Cache-Control'] === uncached) {
    headers['Cache-Control'] = toCacheControl(cacheControl, trace.until - currentTime())
  }
  const keys = toKeys(trace)
  if (keys.length) {
    headers['Surrogate-Key'] = keys.join(' ')
    headers['Cache-Tag'] = keys.join(',')
  }
  const tag = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  const isSame = before?.tag === tag && before.status === answer.status
  const lastModified = isSame ? before.lastModified : new Date().toUTCString()
  const validators = ['ETag', `"${tag}"`, 'Last-Modified', lastModified, 'Vary', vary]
  const identity: Variant = {
    body,
    head: [...Object.entries(headers).flat(), ...validators, 'Content-Length', String(body.length)],
    notModified: ['Cache-Control', headers['Cache-Control'], ...validators],
  }
  const again = (coding: 'br' | 'gzip') => {
    const made = isSame ? before.variants[coding] : null
    return made && encode(identity, tag, coding, made.body)
  }
  return {
    isCompressing: false,
    lastModified,
    status: answer.status,
    tag,
    variants: { br: again('br'), gzip: again('gzip'), identity },
  }
}

/**
 * Compresses an answer beside the requests that ask for it, which get it plain until then. The
 * levels are those at which a page of 30 kB takes a few milliseconds, once a version.
 */
export const compress = async (finished: Finished) => {
  const { identity } = finished.variants
  if (finished.isCompressing || identity.body.length < worthCompressing) return
  finished.isCompressing = true
  const [gzipped, brotli] = await Promise.all([
    promisify(gzip)(identity.body, { level: 6 }),
    promisify(brotliCompress)(identity.body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 5,
        [constants.BROTLI_PARAM_SIZE_HINT]: identity.body.length,
      },
    }),
  ])
  finished.variants.gzip = encode(identity, finished.tag, 'gzip', gzipped)
  finished.variants.br = encode(identity, finished.tag, 'br', brotli)
}

/** Another coding of the same bytes has another strong ETag (RFC 9110, section 8.8.3.3). */
const encode = (
  { head, notModified }: Variant,
  tag: string,
  coding: 'br' | 'gzip',
  body: Buffer,
): Variant => {
  const retag = (raw: string[]) =>
    raw.map((value) => (value === `"${tag}"` ? `"${tag}${suffixes[coding]}"` : value))
  return {
    body,
    head: [...retag(head.slice(0, -1)), String(body.length), 'Content-Encoding', coding],
    notModified: retag(notModified),
  }
}

/** Where its end is near, an answer must not outlive it in anybody's cache. */
const toCacheControl = ({ sMaxAge, staleWhileRevalidate }: CacheControl, remaining: number) =>
  remaining <= (sMaxAge + staleWhileRevalidate) * 1_000
    ? uncached
    : `public, max-age=0, s-maxage=${sMaxAge}, stale-while-revalidate=${staleWhileRevalidate}`
