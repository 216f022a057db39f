import type { UIField } from 'payload'

/** One of our components in a document's sidebar, which stores nothing of its own. */
export const sidebarControl = (
  name: string,
  component: string,
  clientProps: Record<string, unknown> = {},
): UIField => ({
  name,
  type: 'ui',
  admin: {
    components: { Field: { clientProps, path: `payload-newsdesk/client#${component}` } },
    disableListColumn: true,
    position: 'sidebar',
  },
})
