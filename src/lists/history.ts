import type { CollectionSlug, PayloadRequest } from 'payload'
import type { ID } from '../types.js'
import type { ListDoc } from './build.js'
import { getDesk } from './desk.js'
import type { Change } from './trail.js'

/** Versions to look back over for a row that is gone: an editor's screen is seconds old. */
const lookBack = 50

/** The change that took a row off a list, if it is recent. */
export const findRemoval = async (
  list: ID,
  row: string,
  req: PayloadRequest,
): Promise<Change | null> => {
  const { docs } = await req.payload.findVersions({
    collection: getDesk(req.payload).newsdesk.slugs.lists as CollectionSlug,
    depth: 0,
    limit: lookBack,
    overrideAccess: true,
    pagination: false,
    req,
    sort: '-version.revision',
    where: { parent: { equals: list } },
  })
  const versions = docs.map(({ version }) => version as unknown as ListDoc)
  const last = versions.findIndex(({ picks }) => picks?.some(({ id }) => id === row))
  return (last > 0 && versions[last - 1].change) || null
}
