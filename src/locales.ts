import type { BasePayload, Where, WhereField } from 'payload'

type WithConfig = Pick<BasePayload, 'config'>

/** The languages content is written in; none where the app has no `localization`. */
const localesOf = ({ config: { localization } }: WithConfig): string[] =>
  localization ? localization.localeCodes : []

export const isLocalized = (payload: WithConfig) => localesOf(payload).length > 0

/** Those that stand beside the default one. */
export const otherLocalesOf = (payload: WithConfig): string[] => {
  const { localization } = payload.config
  return localesOf(payload).filter(
    (locale) => localization && locale !== localization.defaultLocale,
  )
}

/** A condition on a localised field, whatever the language it is met in. */
export const inAnyLocale = (payload: WithConfig, field: string, condition: WhereField): Where => {
  const locales = localesOf(payload)
  if (!locales.length) return { [field]: condition }
  return { or: locales.map((locale) => ({ [`${field}.${locale}`]: condition })) }
}

/** A localised field as the database holds it: one value, or one a language. */
export type Localized<T> = T | Record<string, T | null | undefined> | null | undefined

/** In one language, without a fallback. */
export const inLocale = <T>(
  payload: WithConfig,
  stored: Localized<T>,
  locale: string | null | undefined,
): T | null | undefined => {
  const { localization } = payload.config
  if (!localization || !stored || typeof stored !== 'object') return stored as T
  const name = locale && locale !== 'all' ? locale : localization.defaultLocale
  return (stored as Record<string, T | null | undefined>)[name]
}

/** In all languages. */
export const inEach = <T>(payload: WithConfig, stored: Localized<T>): T[] => {
  if (stored == null) return []
  const values =
    localesOf(payload).length && typeof stored === 'object' ? Object.values(stored) : [stored]
  return values.filter((value) => value != null) as T[]
}
