import type { BasePayload, Where } from 'payload'
import { inAnyLocale } from './locales.js'

/**
 * The one document that is at this address, in whatever language, or was: an address is never given
 * to another.
 */
export const bySlug = (payload: BasePayload, slug: string): Where => ({
  or: [inAnyLocale(payload, 'slug', { equals: slug }), { formerSlugs: { in: [slug] } }],
})
