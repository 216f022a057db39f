import type { BasePayload, CollectionSlug, Where } from 'payload'

/** The first document that meets a condition, in one language, for the plugin's own use. */
export const findOne = async <T>(
  payload: BasePayload,
  { collection, locale, where }: { collection: string; locale?: string; where: Where },
): Promise<T | undefined> => {
  const { docs } = await payload.find({
    collection: collection as CollectionSlug,
    depth: 0,
    limit: 1,
    locale: locale as never,
    overrideAccess: true,
    pagination: false,
    where,
  })
  return docs[0] as T | undefined
}
