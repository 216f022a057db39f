import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'
import type { ID } from '../types.js'

type Asked = {
  data?: Record<string, any>
  id?: ID
  /** The caller vouches for it, as Local API calls may. */
  overrideAccess?: boolean
  req: PayloadRequest
}

/** Whether a caller may save it, which Payload asks only after `beforeOperation`. */
export const isAllowed = async (
  { access }: SanitizedCollectionConfig,
  operation: 'create' | 'update',
  { overrideAccess, ...asked }: Asked,
): Promise<boolean> => Boolean(overrideAccess || (await access[operation](asked)))
