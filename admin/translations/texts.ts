import type { Texts } from './en.js'

/** A text of ours by its key in Payload's i18n, where counted texts have one key. */
export type TextKey = `newsdesk:${StripCount<keyof Texts>}`
type StripCount<Key extends string> = Key extends `${infer Base}_${'one' | 'other'}` ? Base : Key

export type Translate = (key: TextKey, vars?: Record<string, unknown>) => string

/** Payload's `t`, of a request or of `useTranslation()`, for our keys. */
export const textsOf = ({ t }: { t: unknown }) => t as Translate

/** A label or description that Payload translates for whoever looks at it. */
export const text =
  (key: TextKey) =>
  ({ t }: { t: unknown }): string =>
    textsOf({ t })(key)
