/** Bits of Lexical's text format mask. */
const BOLD = 1
const ITALIC = 2

export type Inline =
  | { kind: 'link'; url: string; text: string }
  | { kind: 'text'; text: string; format: number }

const marks = /\*\*(?<bold>.+?)\*\*|\*(?<italic>.+?)\*|\[(?<label>.+?)\]\((?<url>.+?)\)/g

/** Reads the inline marks of a text: **bold**, *italic* and [label](address). */
export const readInline = (text: string): Inline[] => {
  const parts: Inline[] = []
  let end = 0
  const plain = (to: number) => {
    if (to > end) parts.push({ kind: 'text', text: text.slice(end, to), format: 0 })
  }
  for (const match of text.matchAll(marks)) {
    plain(match.index)
    const { bold, italic, label, url } = match.groups as Record<string, string | undefined>
    if (label && url) parts.push({ kind: 'link', text: label, url })
    else if (bold) parts.push({ kind: 'text', text: bold, format: BOLD })
    else if (italic) parts.push({ kind: 'text', text: italic, format: ITALIC })
    end = match.index + match[0].length
  }
  plain(text.length)
  return parts
}
