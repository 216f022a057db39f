import type { BasePayload } from 'payload'
import { inLocale } from '../locales.js'

/**
 * What a file and its document tell of a picture, by the names of IPTC Photo Metadata 2023.1.
 * `caption` is its Description, `alt` its Alt Text (Accessibility), `credit` its Credit Line.
 */
export type ImageTexts = {
  alt: string
  caption: string
  credit: string
  creator: string
  copyrightNotice: string
  usageTerms: string
  source: string
  headline: string
  /** ISO 8601. */
  dateCreated: string
  city: string
  country: string
  keywords: string[]
}

export const maxLengths = {
  alt: 250,
  caption: 2000,
  credit: 250,
  creator: 250,
  copyrightNotice: 500,
  usageTerms: 1000,
  source: 250,
  headline: 250,
  city: 100,
  country: 100,
} as const

export const maxKeywords = 50
export const maxKeywordLength = 64

/** What a document holds is what its files carry: usage terms stand in its group of rights. */
export const textsOfImage = (image: Record<string, any>): Partial<ImageTexts> => ({
  ...image,
  usageTerms: image.rights?.usageTerms,
})

/** A stored image with its texts in the default language, which is the one its files speak. */
export const inFileLanguage = <T extends Record<string, any>>(
  payload: Pick<BasePayload, 'config'>,
  image: T,
): T => ({
  ...image,
  alt: inLocale(payload, image.alt, null),
  caption: inLocale(payload, image.caption, null),
})

/** All that the files of an image tell, to compare with what they are to tell. */
export const printedIn = (image: Record<string, any>): string =>
  JSON.stringify(tidy(textsOfImage(image)))

/** Leaves out what is empty, and cuts what is longer than the field that holds it. */
export const tidy = (texts: Partial<ImageTexts>): Partial<ImageTexts> => {
  const kept: Record<string, string | string[]> = {}
  for (const [name, max] of Object.entries(maxLengths)) {
    const text = clean(texts[name as keyof typeof maxLengths])
      .slice(0, max)
      .trim()
    if (text) kept[name] = text
  }
  const date = texts.dateCreated ? new Date(texts.dateCreated) : undefined
  if (date && !Number.isNaN(date.getTime())) kept.dateCreated = date.toISOString()
  const keywords = (texts.keywords ?? []).map((word) => clean(word).slice(0, maxKeywordLength))
  const unique = [...new Set(keywords.filter(Boolean))].slice(0, maxKeywords)
  if (unique.length) kept.keywords = unique
  return kept as Partial<ImageTexts>
}

/** Without the characters that XML 1.0 has no place for. */
const clean = (text: unknown): string =>
  typeof text === 'string'
    ? Buffer.from(text)
        .toString()
        .replace(/\r\n?/g, '\n')
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
        .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/g, '')
        .trim()
    : ''
