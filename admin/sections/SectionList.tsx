import type { BeforeListTableServerProps, CollectionSlug } from 'payload'
import type { ID } from '../../src/types.js'
import { SectionTree } from './SectionTree.js'
import { inTree } from './tree.js'

type Doc = {
  id: ID
  _order?: string | null
  name?: string
  parent?: ID | null
  slug?: string
  updatedAt: string
}

/** More than a page can hold in one piece: Payload's table has them by pages. */
const most = 500

/** In place of the table of sections: all of them as a tree, unless somebody looks for some. */
export const SectionList = async ({
  collectionSlug,
  locale,
  payload,
  permissions,
  searchParams,
  user,
}: BeforeListTableServerProps) => {
  if (searchParams?.search || searchParams?.where) return null
  const { docs, totalDocs } = await payload.find({
    collection: collectionSlug as CollectionSlug,
    depth: 0,
    limit: most,
    locale: locale?.code as never,
    overrideAccess: false,
    sort: '_order',
    user,
  })
  if (!totalDocs || totalDocs > most) return null
  const rows = (docs as unknown as Doc[]).map(({ id, _order, name, parent, slug, updatedAt }) => ({
    id,
    name: name || String(id),
    order: _order ?? '',
    parent: parent ?? null,
    slug: slug ?? '',
    updatedAt,
  }))
  return (
    <SectionTree
      canMove={Boolean(permissions?.collections?.[collectionSlug]?.update)}
      collection={collectionSlug}
      stored={inTree(rows)}
    />
  )
}
