type InEach = Record<string, string | null | undefined>

/**
 * The headline an editor gave a pick, for one language. It falls back as far as the article's own
 * does: who has that in their language is not shown an editor's in another one.
 *
 * @param languages those a text may be in, the best first
 */
export const overrideIn = (languages: string[], overrides: InEach, headlines: InEach) => {
  const at = languages.findIndex((language) => headlines[language])
  const use = languages.slice(0, at + 1).find((language) => overrides[language])
  return use && overrides[use]
}
