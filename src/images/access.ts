import { type Access, type AccessArgs, type CollectionSlug, NotFound, type Where } from 'payload'
import { isStaff } from '../access/abilities.js'
import { currentTime } from '../clock.js'
import type { Newsdesk } from '../options.js'
import type { ID } from '../types.js'
import { opensImage, previewedIn } from './previewed.js'
import { isAvailable, type Rights, whereAvailable } from './rights.js'

/**
 * Staff read every image; everyone else those that something published uses, or the draft they are
 * shown, within their rights; a draft's files by the token of its preview link. A file outside that
 * is forbidden (403), and a name that is guessed is not found (404).
 */
export const canReadImage =
  (newsdesk: Newsdesk): Access =>
  async (args) => {
    if (await isStaff(newsdesk)(args)) return true
    const now = currentTime()
    const { data, isReadingStaticFile, req } = args as AccessArgs<{ filename?: string }>
    const whereUsed: Where = { published: { equals: true } }
    const previewed = previewedIn(req)
    const whereOpen: Where = previewed
      ? { or: [whereUsed, { id: { in: previewed.images } }] }
      : whereUsed
    const wherePublic: Where = { and: [whereOpen, whereAvailable(now)] }
    if (!isReadingStaticFile) return wherePublic
    const doc = await req.payload.db.findOne<File>({
      collection: newsdesk.slugs.images as CollectionSlug,
      joins: false,
      req,
      where: whereFile(data?.filename ?? ''),
    })
    if (!doc) throw new NotFound(req.t)
    if (!isAvailable(doc.rights, now)) return false
    if (doc.published) return wherePublic
    const isOpened = await opensImage(req.payload, newsdesk, {
      image: doc.id,
      token: req.query.draft,
    })
    return isOpened && { and: [{ id: { equals: doc.id } }, whereAvailable(now)] }
  }

type File = { id: ID; published?: boolean; rights?: Rights }

/** The image a file belongs to, be it the original or a size. */
const whereFile = (filename: string): Where => ({
  or: [
    { filename: { equals: filename } },
    ...sizeNames.map((name) => ({ [`sizes.${name}.filename`]: { equals: filename } })),
  ],
})

export const sizeNames = ['thumbnail', 'card', 'lead', 'social'] as const
