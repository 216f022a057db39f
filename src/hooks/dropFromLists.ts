import type { CollectionBeforeDeleteHook, CollectionSlug } from 'payload'
import type { ListDoc } from '../lists/build.js'
import type { Newsdesk } from '../options.js'

/** Takes an article that is about to be deleted for good out of the picks and exclusions of lists. */
export const dropFromLists =
  ({ slugs }: Newsdesk): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    const collection = slugs.lists as CollectionSlug
    const { docs } = await req.payload.db.find<ListDoc>({
      collection,
      pagination: false,
      req,
      where: {
        or: [{ 'picks.article': { equals: id } }, { 'exclusions.article': { equals: id } }],
      },
    })
    const isOther = ({ article }: { article: unknown }) => String(article) !== String(id)
    for (const list of docs) {
      await req.payload.update({
        id: list.id,
        collection,
        data: {
          exclusions: (list.exclusions ?? []).filter(isOther),
          picks: (list.picks ?? []).filter(isOther),
        } as never,
        depth: 0,
        overrideAccess: true,
        req,
      })
    }
  }
