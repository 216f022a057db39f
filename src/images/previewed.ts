import type { BasePayload, CollectionAfterReadHook, CollectionSlug, PayloadRequest } from 'payload'
import { verifyPreview } from '../access/preview.js'
import { storedImages } from '../hooks/imagesIn.js'
import { everyLocale, type Localized } from '../locales.js'
import type { Newsdesk } from '../options.js'
import type { ID } from '../types.js'

/** In a read's context: the draft that a preview link shows. */
export const previewedKey = 'newsdeskPreviewed'

/** The images that the draft uses, and the token of the link. */
export type Previewed = { images: ID[]; token: string }

export const previewedIn = ({ context }: Pick<PayloadRequest, 'context'>) =>
  context[previewedKey] as Previewed | undefined

/** An article's newest draft in all languages, as Payload expects data that it is handed to read. */
export const readDraft = (payload: BasePayload, { slugs }: Newsdesk, id: ID) =>
  payload.findByID({
    id,
    collection: slugs.articles as CollectionSlug,
    depth: 0,
    disableErrors: true,
    draft: true,
    locale: everyLocale(payload) as never,
    overrideAccess: true,
  }) as Promise<{ images?: Localized<ID[]> } | null>

/** Whether a preview token opens a draft that uses the image. */
export const opensImage = async (
  payload: BasePayload,
  newsdesk: Newsdesk,
  { image, token }: { image: ID; token: unknown },
): Promise<boolean> => {
  const opened = typeof token === 'string' ? verifyPreview(payload, token) : null
  const draft = opened && (await readDraft(payload, newsdesk, opened.article))
  return Boolean(draft && storedImages(payload, draft).some((id) => String(id) === String(image)))
}

/** Files that are not public yet are opened by the link that shows their draft. */
export const tellToken: CollectionAfterReadHook = ({ doc, req }) => {
  const previewed = previewedIn(req)
  if (!previewed || doc.published) return doc
  const opened = <T extends { url?: string | null }>(file: T): T =>
    file?.url
      ? { ...file, url: `${file.url}${file.url.includes('?') ? '&' : '?'}draft=${previewed.token}` }
      : file
  const sizes = Object.entries<{ url?: string | null }>(doc.sizes ?? {})
  return {
    ...opened(doc),
    sizes: Object.fromEntries(sizes.map(([name, file]) => [name, opened(file)])),
  }
}
