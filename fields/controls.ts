import type { UIField } from 'payload'

/** What acts on a document has nothing to do in the trash. */
export const notInTrash = ({ deletedAt }: { deletedAt?: unknown }): boolean => !deletedAt

/** One of our components in a document's form, which stores nothing of its own. */
export const formControl = (
  name: string,
  component: string,
  clientProps: Record<string, unknown> = {},
): UIField => ({
  name,
  type: 'ui',
  admin: {
    components: { Field: { clientProps, path: `payload-newsdesk/admin#${component}` } },
    disableBulkEdit: true,
    disableListColumn: true,
  },
})

/** The same in its sidebar. */
export const sidebarControl = (...args: Parameters<typeof formControl>): UIField => {
  const { admin, ...field } = formControl(...args)
  return { ...field, admin: { ...admin, condition: notInTrash, position: 'sidebar' } }
}
