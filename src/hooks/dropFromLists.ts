import {
  type CollectionBeforeDeleteHook,
  type CollectionSlug,
  isolateObjectProperty,
  type PayloadRequest,
} from 'payload'
import type { ListDoc } from '../lists/build.js'
import { localesOf } from '../locales.js'
import type { Newsdesk } from '../options.js'

/** Takes an article that is about to be deleted for good out of the picks and exclusions of lists. */
export const dropFromLists =
  ({ slugs }: Newsdesk): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    const shared = {
      collection: slugs.lists as CollectionSlug,
      depth: 0,
      // Rows are written back in one language; by their ids Payload keeps what they say in others.
      fallbackLocale: false as const,
      locale: localesOf(req.payload)[0] as never,
      overrideAccess: true,
      req: isolateObjectProperty<PayloadRequest>(req, ['fallbackLocale', 'locale']),
    }
    const { docs } = await req.payload.find({
      ...shared,
      pagination: false,
      where: {
        or: [{ 'picks.article': { equals: id } }, { 'exclusions.article': { equals: id } }],
      },
    })
    const isOther = ({ article }: { article: unknown }) => String(article) !== String(id)
    for (const list of docs as unknown as ListDoc[]) {
      await req.payload.update({
        ...shared,
        id: list.id,
        data: {
          exclusions: (list.exclusions ?? []).filter(isOther),
          picks: (list.picks ?? []).filter(isOther),
        } as never,
      })
    }
  }
