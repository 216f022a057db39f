import type { Where } from 'payload'

/** The one document that is at this address, or was: an address is never given to another. */
export const bySlug = (slug: string): Where => ({
  or: [{ slug: { equals: slug } }, { formerSlugs: { in: [slug] } }],
})
