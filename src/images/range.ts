/**
 * The bytes that a `Range` asks for (RFC 9110, section 14), `null` where the file has none of them.
 * All that is not one range of bytes is as if it were not there, which is a server's right.
 */
export const rangeOf = (header: string | null, size: number) => {
  const asked = /^bytes=(?:(\d+)-(\d*)|-(\d+))$/i.exec(header ?? '')
  if (!asked) return
  const [first, last, suffix] = asked
    .slice(1)
    .map((digits) => (digits ? Number(digits) : undefined))
  if (first !== undefined && last !== undefined && last < first) return
  const start = first ?? Math.max(size - suffix!, 0)
  return start < size ? { end: Math.min(last ?? size, size - 1), start } : null
}
