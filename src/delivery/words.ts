type Words = {
  byline: (names: string) => string
  correction: string
  names: Intl.ListFormat
}

const namesIn = (language: string) => new Intl.ListFormat(language, { type: 'conjunction' })

/** The few words that readers get from us, in the languages that editors have. */
const words: Record<string, Words> = {
  de: { byline: (names) => `Von ${names}`, correction: 'Korrektur', names: namesIn('de') },
  // Without a comma before "and", as newspapers write.
  en: { byline: (names) => `By ${names}`, correction: 'Correction', names: namesIn('en-GB') },
  es: { byline: (names) => `Por ${names}`, correction: 'Corrección', names: namesIn('es') },
  fr: { byline: (names) => `Par ${names}`, correction: 'Rectificatif', names: namesIn('fr') },
  ja: { byline: (names) => `文・${names}`, correction: '訂正', names: namesIn('ja') },
  ko: { byline: (names) => `글 ${names}`, correction: '정정', names: namesIn('ko') },
}

const wordsIn = (language: string): Words | undefined => words[language.split('-')[0].toLowerCase()]

/** Names as the line above an article; in another language than ours, the names alone. */
export const toBylineText = (names: string[], language: string): string => {
  if (!names.length) return ''
  const own = wordsIn(language)
  return own ? own.byline(own.names.format(names)) : names.join(', ')
}

/** What a correction is headed by; in another language than ours, in English. */
export const correctionWord = (language: string): string =>
  (wordsIn(language) ?? words.en).correction
