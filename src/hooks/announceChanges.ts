import type { CollectionConfig, CollectionSlug, PayloadRequest } from 'payload'
import { announce } from '../delivery/announce.js'
import { type Doc, toChanged } from '../delivery/changed.js'
import { awaitsFiles } from '../images/refresh.js'
import { getDesk } from '../lists/desk.js'
import type { CollectionName, Newsdesk } from '../options.js'
import type { ID } from '../types.js'
import { createNotes } from './notes.js'

const kinds = { articles: 'article', images: 'image', sections: 'section', tags: 'tag' } as const

/** Documents as the public saw them before a save, by request, collection and id. */
const before = createNotes<Doc | null>()

/**
 * Adds to a collection what tells `onChange` of its saves: after the commit, and only where the
 * stored document has changed. A draft saved over a live article is a version, and changes nothing.
 * Lists are told of by their editions.
 */
export const withAnnouncing = (
  name: CollectionName,
  collection: CollectionConfig,
  { delivery, slugs }: Newsdesk,
): CollectionConfig => {
  if (!delivery.onChange || !(name in kinds)) return collection
  const kind = kinds[name as keyof typeof kinds]
  const find = (id: ID, req: PayloadRequest, isInside: boolean) =>
    req.payload.db.findOne<Doc>({
      collection: slugs[name] as CollectionSlug,
      req: isInside ? req : undefined,
      where: { id: { equals: id } },
    })
  const tell = async (req: PayloadRequest, docs: (Doc | null | undefined)[]) => {
    const some = docs.filter((doc) => doc != null)
    if (some.length) announce(req.payload, await toChanged(req.payload, kind, some))
  }
  const { hooks } = collection
  return {
    ...collection,
    hooks: {
      ...hooks,
      beforeChange: [
        ...(hooks?.beforeChange ?? []),
        async ({ data, operation, originalDoc, req }) => {
          if (operation !== 'update') return data
          const seen = publicOf(await find(originalDoc.id, req, true))
          before.set(req, `${name}/${originalDoc.id}`, seen)
          return data
        },
      ],
      afterChange: [
        ...(hooks?.afterChange ?? []),
        async ({ doc, req }) => {
          // Its files are made again first; that save is told of, with their new addresses.
          if (name === 'images' && awaitsFiles(doc.id, req)) return
          const was = before.get(req, `${name}/${doc.id}`) ?? null
          await getDesk(req.payload).afterCommit(req, async () => {
            const is = publicOf(await find(doc.id, req, false))
            if (was && is && String(was.updatedAt) === String(is.updatedAt)) return
            await tell(req, [was, is])
          })
        },
      ],
      afterDelete: [
        ...(hooks?.afterDelete ?? []),
        async ({ doc, req }) => {
          await getDesk(req.payload).afterCommit(req, () => tell(req, [publicOf(doc)]))
        },
      ],
    },
  }
}

const publicOf = (doc: Doc | null): Doc | null =>
  doc && (doc._status === undefined || doc._status === 'published') && !doc.deletedAt ? doc : null
