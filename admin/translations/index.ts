import type { Config } from 'payload'
import { de } from './de.js'
import { en, type Texts } from './en.js'
import { es } from './es.js'
import { fr } from './fr.js'
import { ja } from './ja.js'
import { ko } from './ko.js'
import type { TextKey } from './texts.js'

export const languages: Record<string, Record<string, string>> = { de, en, es, fr, ja, ko }

/** A text in every language, for the places of a config that take no function. */
export const inEveryLanguage = (key: TextKey): Record<string, string> =>
  Object.fromEntries(
    Object.entries(languages).map(([language, texts]) => {
      const name = key.slice('newsdesk:'.length) as keyof Texts
      return [language, texts[name] ?? en[name]]
    }),
  )

/** Our group in the admin's navigation. */
export const newsGroup = inEveryLanguage('newsdesk:news')

/**
 * Adds our texts to the host's, which win. A language of the host that we don't speak gets them in
 * English, since Payload prints the bare key where a text is missing.
 */
export const withTranslations = (i18n: Config['i18n']): Config['i18n'] => {
  const host: Record<string, Record<string, any>> = i18n?.translations ?? {}
  const spoken = new Set([
    ...Object.keys(languages),
    ...Object.keys(i18n?.supportedLanguages ?? {}),
    ...Object.keys(host),
  ])
  const translations = Object.fromEntries(
    [...spoken].map((language) => [
      language,
      {
        ...host[language],
        newsdesk: { ...en, ...languages[language], ...host[language]?.newsdesk },
      },
    ]),
  )
  return { ...i18n, translations: translations as never }
}
