import { idOf, idsOf } from '../ids.js'
import { inEach, type Localized, type WithConfig } from '../locales.js'
import type { ID } from '../types.js'

/** The root of a body in Lexical's state. */
export const rootOf = (body: unknown): unknown =>
  (body as { root?: unknown } | null | undefined)?.root

/** The images an article uses: its lead image first, then those in its body, each once. */
export const imagesIn = (
  article: { body?: unknown; image?: unknown },
  imagesSlug: string,
): ID[] => {
  const found: ID[] = []
  const add = (value: unknown) => {
    const id = idOf(value)
    if (id != null && !found.some((other) => String(other) === String(id))) found.push(id)
  }
  const walk = (node: unknown) => {
    if (!node || typeof node !== 'object') return
    const { children, relationTo, type, value } = node as Record<string, unknown>
    if (type === 'upload' && relationTo === imagesSlug) add(value)
    if (Array.isArray(children)) children.forEach(walk)
  }
  add(article.image)
  walk(rootOf(article.body))
  return found
}

/** The images an article is stored with, in any language. */
export const storedImages = (
  payload: WithConfig,
  article: { images?: Localized<unknown[]> } | null,
): ID[] => inEach(payload, article?.images).flatMap(idsOf)
