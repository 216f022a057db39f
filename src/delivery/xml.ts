type Attributes = Record<string, number | string | undefined>
type Child = false | null | string | undefined

/** Characters that no XML 1.0 document may hold, escaped or not: controls and halves of pairs. */
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu

const entities: Record<string, string> = { '"': '&quot;', '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const escapeXML = (text: string): string =>
  text.replace(forbidden, '').replace(/["&<>]/g, (character) => entities[character])

/** An element of finished children; see `text` for one of a text. */
export const element = (name: string, attributes: Attributes, children: Child[] = []): string => {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXML(String(value))}"`)
    .join('')
  const inside = children.filter(Boolean).join('')
  return inside ? `<${name}${written}>${inside}</${name}>` : `<${name}${written}/>`
}

export const text = (name: string, value: string, attributes: Attributes = {}): string =>
  element(name, attributes, [escapeXML(value)])

export const toDocument = (root: string): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`
