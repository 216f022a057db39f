import { createHmac, timingSafeEqual } from 'node:crypto'
import type { BasePayload } from 'payload'
import { currentTime } from '../clock.js'
import type { ID } from '../types.js'

/**
 * A token that opens one article's newest draft, without signing in, to whoever holds it until it
 * expires: `GET /api/newsdesk/articles/:slug?draft=<token>`. Signed with the app's secret, so
 * nothing is stored and a new secret ends every link.
 *
 * @param expiresAt milliseconds since 1970, kept to the second
 */
export const signPreview = (
  { secret }: Pick<BasePayload, 'secret'>,
  { article, expiresAt }: { article: ID; expiresAt: number },
): string => {
  const claim = Buffer.from(JSON.stringify([article, Math.floor(expiresAt / 1000)])).toString(
    'base64url',
  )
  return `${claim}.${sign(secret, claim).toString('base64url')}`
}

/** The article a token opens, or `null` where it is not ours or has expired. */
export const verifyPreview = (
  { secret }: Pick<BasePayload, 'secret'>,
  token: string,
): { article: ID } | null => {
  if (token.length > 512) return null
  const [claim, signature, ...rest] = token.split('.')
  if (!claim || !signature || rest.length) return null
  const given = Buffer.from(signature, 'base64url')
  const made = sign(secret, claim)
  if (given.length !== made.length || !timingSafeEqual(given, made)) return null
  const [article, expires] = JSON.parse(Buffer.from(claim, 'base64url').toString('utf8'))
  return expires * 1000 > currentTime() ? { article } : null
}

/** The prefix keeps these signatures apart from any other use of the same secret. */
const sign = (secret: string, claim: string) =>
  createHmac('sha256', secret).update(`payload-newsdesk preview ${claim}`).digest()
