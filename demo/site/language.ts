type Language = { lang: string; dir: 'ltr' | 'rtl' }

/** The language of a text, told by its script: the paper prints English, Korean and Arabic. */
export const languageOf = (text: string): Language => {
  if (/\p{Script=Arabic}/u.test(text)) return { lang: 'ar', dir: 'rtl' }
  if (/\p{Script=Hangul}/u.test(text)) return { lang: 'ko', dir: 'ltr' }
  return { lang: 'en', dir: 'ltr' }
}

/** Attributes for a text on a page that is otherwise English. */
export const languageWhenForeign = (text: string): Partial<Language> => {
  const language = languageOf(text)
  return language.lang === 'en' ? {} : language
}
