import type { ImageTexts } from './texts.js'

/** What was typed, now or before, wins, and what was emptied; the file's word fills what is left. */
export const fill = (
  data: Record<string, any>,
  doc: Record<string, any> | undefined,
  { usageTerms, ...texts }: Partial<ImageTexts>,
): Record<string, any> => {
  const filled = { ...data }
  for (const [name, text] of Object.entries(texts)) {
    if (isUnsaid(data[name]) && isEmpty(doc?.[name])) filled[name] = text
  }
  if (usageTerms && isUnsaid(data.rights?.usageTerms) && isEmpty(doc?.rights?.usageTerms)) {
    filled.rights = { ...doc?.rights, ...data.rights, usageTerms }
  }
  return filled
}

const isEmpty = (value: unknown) =>
  value == null ||
  (typeof value === 'string' ? !value.trim() : Array.isArray(value) && !value.length)

/** Whether nobody has said anything: an empty text says that there is to be none. */
const isUnsaid = (value: unknown) => value == null || (Array.isArray(value) && !value.length)
