import type { CollectionBeforeOperationHook, CollectionConfig } from 'payload'

const most = 100

type ReadArgs = {
  limit?: number
  overrideAccess?: boolean
  pagination?: boolean
  where?: { id?: { in?: unknown } }
}

export const withReadBounds = ({ hooks, ...collection }: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: { ...hooks, beforeOperation: [...(hooks?.beforeOperation ?? []), boundReads] },
})

/**
 * Gives an anonymous caller at most 100 documents at once: Payload takes `limit=0` and
 * `pagination=false` for "all there are", from anyone. A query for ids names its own bound, and is
 * what Payload populates relationships with.
 */
const boundReads: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'read' || 'id' in args || req.user) return args
  const { limit, overrideAccess, pagination = true, where } = args as ReadArgs
  if (overrideAccess || Array.isArray(where?.id?.in)) return args
  const isBounded = limit === undefined ? pagination : limit > 0 && limit <= most
  return isBounded ? args : { ...args, limit: most }
}
