import { formatAdminURL } from 'payload/shared'
import type { ID } from '../src/types.js'

/** Where the admin, which may stand at the root, shows a collection or a document of it. */
export const adminLink = (adminRoute: string, collection: string, id?: ID): string =>
  formatAdminURL({
    adminRoute,
    path: `/collections/${collection}${id === undefined ? '' : `/${id}`}`,
  })
