import type { Basis, Card } from '../types.js'

/** A row of an edition, which is built once for all languages. */
export type BuiltEntry = {
  basis: Basis
  /** In the default language. */
  card: Card
  /** In each other language of the app that its article has a headline and an address in. */
  localized?: Record<string, Card>
}

/**
 * Its card in a language beside the default one, or in that one without; `null` where its article
 * has no headline or no address in it, so that readers of that language are not shown it.
 */
export const cardIn = ({ card, localized }: BuiltEntry, otherLocale?: string): Card | null => {
  const own = otherLocale ? localized?.[otherLocale] : card
  return own?.headline && own.slug ? own : null
}

/** Those of the app's languages whose readers are not shown it; the default one comes first. */
export const leftOutIn = (entry: BuiltEntry, [main, ...others]: string[]): string[] => [
  ...(main && !cardIn(entry) ? [main] : []),
  ...others.filter((locale) => !cardIn(entry, locale)),
]

/** Its card for editors, who see the whole edition: in their language, or in one that it has. */
export const deskCard = (entry: BuiltEntry, locale?: string): Card =>
  cardIn(entry, locale) ?? cardIn(entry) ?? Object.values(entry.localized ?? {})[0] ?? entry.card
