import { APIError, type CollectionBeforeOperationHook, type CollectionConfig } from 'payload'

import { isPublic } from './loopback'

export const demoPassword = 'newsdesk-demo'

export const users: CollectionConfig = {
  slug: 'users',
  auth: true,
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'email'] },
  hooks: { beforeOperation: [refuseDemoPassword] },
  fields: [{ name: 'name', type: 'text', required: true }],
}

/** The password is printed in the README, so it opens nothing that others can reach. */
function refuseDemoPassword({ args, operation }: Parameters<CollectionBeforeOperationHook>[0]) {
  if (operation !== 'login' || !isPublic()) return
  if (args.data?.password !== demoPassword) return
  // Without data the message is lost: in Next's build the class has no name, and Payload asks for it.
  throw new APIError('The demo password works on loopback only.', 403, { email: args.data.email })
}
