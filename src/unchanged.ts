/** An answer by what stays the same as long as it does: `tag` is the opaque part of its ETag. */
type State = { lastModified: string; status: number; tag: string }

/** Whether the client has it: by its ETags, else by its date as we gave it (RFC 9110, section 13). */
export const isUnchanged = (
  { lastModified, status, tag }: State,
  ifNoneMatch: string | null | undefined,
  ifModifiedSince: string | null | undefined,
): boolean => {
  if (status !== 200) return false
  if (ifNoneMatch == null) return ifModifiedSince === lastModified
  if (ifNoneMatch.trim() === '*') return true
  return ifNoneMatch.split(',').some((one) => {
    const own = one.trim().replace(/^W\//, '')
    return own.startsWith(`"${tag}`) && /^(-gz|-br)?"$/.test(own.slice(tag.length + 1))
  })
}
