import type { UIField } from 'payload'

/** What acts on a document has nothing to do in the trash. */
export const notInTrash = ({ deletedAt }: { deletedAt?: unknown }): boolean => !deletedAt

/** One of our components in a document's sidebar, which stores nothing of its own. */
export const sidebarControl = (
  name: string,
  component: string,
  clientProps: Record<string, unknown> = {},
): UIField => ({
  name,
  type: 'ui',
  admin: {
    components: { Field: { clientProps, path: `payload-newsdesk/admin#${component}` } },
    condition: notInTrash,
    disableListColumn: true,
    position: 'sidebar',
  },
})
