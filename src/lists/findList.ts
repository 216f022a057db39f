import type { BasePayload, CollectionSlug } from 'payload'
import { listKey } from '../../collections/Lists.js'
import { findOne } from '../findOne.js'
import type { Newsdesk } from '../options.js'
import type { ID, ListKind } from '../types.js'
import type { ListDoc } from './build.js'
import { untilFree } from './untilFree.js'

export const createListFinder = (payload: BasePayload, { slugs }: Newsdesk) => {
  const collection = slugs.lists as CollectionSlug

  const find = (key: string) =>
    findOne<ListDoc>(payload, { collection, where: { key: { equals: key } } })

  return {
    find,
    /** The list of a kind, for the site or a section; made where nobody made it yet. */
    ensure: (kind: ListKind, section: ID | null): Promise<ListDoc> =>
      untilFree(async () => {
        const key = listKey(kind, section)
        const found = await find(key)
        if (found) return found
        try {
          const made = await payload.create({
            collection,
            data: { kind, section } as never,
            depth: 0,
            overrideAccess: true,
          })
          return made as unknown as ListDoc
        } catch (err) {
          // Another process or request may have made it just now, or be about to: that one is busy.
          const other = await find(key)
          if (other) return other
          throw err
        }
      }),
  }
}
