import { APIError, type BasePayload } from 'payload'
import type { Ask } from './answer.js'

/**
 * Refuses a read that a page of somebody else's sends: a beacon is a request that browsers make
 * across origins without asking (Fetch standard, CORS-safelisted), so CORS headers alone would hide
 * the answer from that page and count its read. Clients that are no browsers say no origin.
 *
 * @throws APIError 403
 */
export const requireOwnPage = ({ header, payload }: Pick<Ask, 'header' | 'payload'>) => {
  const isSame = header('sec-fetch-site') === 'same-origin'
  const isAcross = /^(cross|same)-site$/.test(header('sec-fetch-site') ?? '')
  const origin = header('origin') ?? originOf(header('referer')) ?? (isAcross ? 'null' : null)
  if (isSame || origin === null || isOwn(origin, payload, header) || isAllowed(origin, payload)) {
    return
  }
  throw new APIError(
    'Reads are taken from this site’s own pages and from the origins in Payload’s `cors` setting.',
    403,
  )
}

const isOwn = (origin: string, payload: BasePayload, header: Ask['header']): boolean => {
  if (origin === originOf(payload.config.serverURL)) return true
  const host = originOf(origin) && new URL(origin).host
  // A page can't set the second header in a request that browsers don't ask about first.
  return Boolean(host) && [header('host'), header('x-forwarded-host')].includes(host)
}

const isAllowed = (origin: string, { config: { cors } }: BasePayload): boolean => {
  const origins = Array.isArray(cors) || typeof cors === 'string' ? cors : cors?.origins
  return origins === '*' || (Array.isArray(origins) && origins.includes(origin))
}

const originOf = (address: string | null | undefined): string | null =>
  address && URL.canParse(address) ? new URL(address).origin : null
