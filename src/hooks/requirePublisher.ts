import type { CollectionBeforeOperationHook, CollectionSlug, PayloadRequest, Where } from 'payload'
import { textsOf } from '../../admin/translations/texts.js'
import { forbidden } from '../errors.js'
import type { Newsdesk } from '../options.js'
import type { ID } from '../types.js'

type Asked = {
  id?: ID
  data?: Record<string, unknown>
  draft?: boolean
  duplicateFromID?: ID
  where?: Where
}

/**
 * Refuses, with 403, whatever would change what readers see of an article to those who can't
 * publish: publishing it, and any save, restored version, trash or deletion of a live one.
 *
 * Access functions don't see enough for it: not whether a save is a draft's, and of a bulk
 * operation not its documents.
 */
export const requirePublisher =
  (newsdesk: Newsdesk): CollectionBeforeOperationHook =>
  async ({ args, operation, overrideAccess, req }) => {
    if (overrideAccess || !['create', 'delete', 'restoreVersion', 'update'].includes(operation)) {
      return args
    }
    const asked = args as unknown as Asked
    const { slugs } = newsdesk
    if (await newsdesk.canPublish({ req })) return args
    if (!(await isForReaders(asked, operation, slugs.articles, req))) return args
    throw forbidden(textsOf(req)('newsdesk:needsPublisher'))
  }

const isForReaders = async (
  { data = {}, draft, duplicateFromID, id, where }: Asked,
  operation: string,
  articles: string,
  req: PayloadRequest,
): Promise<boolean> => {
  // What a route makes of a text where ids are numbers: Payload refuses it, a database fails on it.
  if (Number.isNaN(id) || Number.isNaN(duplicateFromID)) return false
  const isPublished = (which: Where) => hasPublished(which, articles, req)
  if (operation === 'create') {
    if (data._status === 'published') return true
    const isCopied = duplicateFromID !== undefined && !draft && data._status !== 'draft'
    return isCopied && isPublished({ id: { equals: duplicateFromID } })
  }
  if (operation === 'restoreVersion') {
    if (draft) return false
    const { docs } = await req.payload.db.findVersions<{ _status?: string }>({
      collection: articles as CollectionSlug,
      limit: 1,
      pagination: false,
      req,
      where: { id: { equals: id } },
    })
    const [found] = docs
    if (!found) return false
    return found.version._status === 'published' || isPublished({ id: { equals: found.parent } })
  }
  if (operation === 'update') {
    if (data._status === 'published') return true
    const isOnlyPick = Object.keys(data).every((name) => name === 'editorsPick')
    if (draft || isOnlyPick) return false
  }
  return isPublished(id === undefined ? (where ?? {}) : { id: { equals: id } })
}

/** Whether any of these articles is published, as far as whoever asks may read them. */
const hasPublished = async (where: Where, articles: string, req: PayloadRequest) => {
  const { totalDocs } = await req.payload.count({
    collection: articles as CollectionSlug,
    overrideAccess: false,
    req,
    trash: true,
    user: req.user,
    where: { and: [where, { _status: { equals: 'published' } }] },
  })
  return totalDocs > 0
}
