import type { BasePayload, Where, WhereField } from 'payload'

export type WithConfig = Pick<BasePayload, 'config'>

/** The languages content is written in, the default one first; none without `localization`. */
export const localesOf = (payload: WithConfig): string[] => {
  const { localization } = payload.config
  return localization ? [localization.defaultLocale, ...otherLocalesOf(payload)] : []
}

export const isLocalized = (payload: WithConfig) => localesOf(payload).length > 0

/** Those that stand beside the default one. */
export const otherLocalesOf = (payload: WithConfig): string[] => {
  const { localization } = payload.config
  return localization
    ? localization.localeCodes.filter((locale) => locale !== localization.defaultLocale)
    : []
}

/** Where it is one beside the default one. */
export const otherLocale = (payload: WithConfig, locale: string | null | undefined) =>
  otherLocalesOf(payload).find((other) => other === locale)

/** The languages Payload takes a text of this one from: the first that has it. */
export const fallbackOrder = (
  { config: { localization } }: WithConfig,
  locale: string,
): string[] => {
  if (!localization) return [locale]
  const own = localization.locales.find(({ code }) => code === locale)?.fallbackLocale
  const rest = localization.fallback ? own || localization.defaultLocale : []
  return [...new Set([locale, ...[rest].flat()])]
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

/** In one language, or in the default one where it has none. */
export const inLocaleOrDefault = <T>(
  payload: WithConfig,
  stored: Localized<T>,
  locale: string | undefined,
): T | null | undefined => inLocale(payload, stored, locale) ?? inLocale(payload, stored, null)

/** What to ask Payload for, to be given every language there is. */
export const everyLocale = (payload: WithConfig): 'all' | undefined =>
  isLocalized(payload) ? 'all' : undefined
