import {
  type Access,
  APIError,
  type CollectionBeforeOperationHook,
  type CollectionConfig,
} from 'payload'
import { roles } from 'payload-newsdesk'

import { isPublic } from './loopback'

export const demoPassword = 'newsdesk-demo'

/** What each role may do. Reporters write, and hand over to editors what is ready. */
export const access = roles({
  canCurate: ['editor', 'admin'],
  canManageImages: ['reporter', 'editor', 'admin'],
  canPublish: ['editor', 'admin'],
  canSeeReads: ['reporter', 'editor', 'admin'],
  canWrite: ['reporter', 'editor', 'admin'],
})

const isAdmin: Access = ({ req }) =>
  Boolean((req.user as { roles?: string[] } | null)?.roles?.includes('admin'))

export const users: CollectionConfig = {
  slug: 'users',
  auth: true,
  access: {
    create: isAdmin,
    delete: isAdmin,
    read: ({ req }) => Boolean(req.user),
    unlock: isAdmin,
    update: (args) =>
      isAdmin(args) || (args.req.user ? { id: { equals: args.req.user.id } } : false),
  },
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'email', 'roles'] },
  hooks: { beforeOperation: [refuseDemoPassword] },
  fields: [
    { name: 'name', type: 'text', required: true },
    {
      name: 'roles',
      type: 'select',
      access: {
        create: (args) => isAdmin(args) === true,
        update: (args) => isAdmin(args) === true,
      },
      admin: { description: 'Reporters write; editors publish and curate; admins manage users.' },
      defaultValue: ['reporter'],
      hasMany: true,
      options: [
        { label: 'Reporter', value: 'reporter' },
        { label: 'Editor', value: 'editor' },
        { label: 'Admin', value: 'admin' },
      ],
      required: true,
    },
  ],
}

/** The password is printed in the README, so it opens nothing that others can reach. */
function refuseDemoPassword({ args, operation }: Parameters<CollectionBeforeOperationHook>[0]) {
  if (operation !== 'login' || !isPublic()) return
  if (args.data?.password !== demoPassword) return
  // Without data the message is lost: in Next's build the class has no name, and Payload asks for it.
  throw new APIError('The demo password works on loopback only.', 403, { email: args.data.email })
}
