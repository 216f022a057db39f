export const words = (
  'harbour bridge tram council night market winter school river train vote budget ferry storm ' +
  'hospital strike festival museum road station police court island border talks bread price rent'
).split(' ')

/** Always the same words for the same number, so that two runs measure the same bytes. */
export const sentence = (from: number, length: number): string => {
  const chosen = Array.from({ length }, (_, n) => words[(from * 7 + n * (n + 3)) % words.length])
  const [first, ...rest] = chosen.join(' ')
  return first.toUpperCase() + rest.join('')
}

/** Paragraphs as a Lexical editor state. */
export const lexical = (paragraphs: string[]) => ({
  root: {
    children: paragraphs.map((text) => ({
      children: [
        { detail: 0, format: 0, mode: 'normal', style: '', text, type: 'text', version: 1 },
      ],
      direction: 'ltr',
      format: '',
      indent: 0,
      textFormat: 0,
      textStyle: '',
      type: 'paragraph',
      version: 1,
    })),
    direction: 'ltr',
    format: '',
    indent: 0,
    type: 'root',
    version: 1,
  },
})
