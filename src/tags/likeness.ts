import anyAscii from 'any-ascii'

/**
 * What two spellings of one tag have in common: case, accents, hyphens and spaces aside, and each
 * word in the singular, as far as endings tell in English, French and Spanish.
 */
export const likenessOf = (name: string): string =>
  anyAscii(name.normalize('NFC'))
    .toLowerCase()
    .replace(/['’]s?\b/g, '')
    .split(/[^a-z0-9]+/)
    .map(toSingular)
    .join('')

const toSingular = (word: string): string => {
  if (word.length < 4 || /(ss|us|is)$/.test(word)) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(ches|shes|sses|xes|zes)$/.test(word)) return word.slice(0, -2)
  return word.replace(/s$/, '')
}
