import type { CollectionBeforeOperationHook, CollectionConfig } from 'payload'
import { isStaff } from '../access/abilities.js'
import type { Newsdesk } from '../options.js'

const most = 100

type Joins = Record<string, { limit?: number } | false> | false

type ReadArgs = {
  joins?: Joins
  limit?: number
  overrideAccess?: boolean
  pagination?: boolean
  where?: { id?: { in?: unknown } }
}

export const withReadBounds = (
  { hooks, ...collection }: CollectionConfig,
  newsdesk: Newsdesk,
): CollectionConfig => ({
  ...collection,
  hooks: { ...hooks, beforeOperation: [...(hooks?.beforeOperation ?? []), boundReads(newsdesk)] },
})

/**
 * Gives whoever is no staff at most 100 documents at once, and of each join: Payload takes `limit=0`
 * and `pagination=false` for "all there are", from anyone. A query for ids names its own bound, and
 * is what Payload populates relationships with.
 */
const boundReads =
  (newsdesk: Newsdesk): CollectionBeforeOperationHook =>
  async ({ args, operation, req }) => {
    const { joins, limit, overrideAccess, pagination = true, where } = args as ReadArgs
    if (operation !== 'read' || overrideAccess) return args
    if (req.user && (await isStaff(newsdesk)({ req }))) return args
    const bounded = { ...args, joins: joins && boundJoins(joins) } as typeof args
    if ('id' in args || Array.isArray(where?.id?.in)) return bounded
    const isBounded = limit === undefined ? pagination : isWithin(limit)
    return isBounded ? bounded : { ...bounded, limit: most }
  }

const isWithin = (limit: number) => limit > 0 && limit <= most

const boundJoins = (joins: Exclude<Joins, false>): Joins =>
  Object.fromEntries(
    Object.entries(joins).map(([path, join]) => {
      const isBounded = !join || join.limit === undefined || isWithin(join.limit)
      return [path, isBounded ? join : { ...join, limit: most }]
    }),
  )
