import type { Field } from 'payload'
import { text } from '../admin/translations/texts.js'
import { nobody } from '../src/access/abilities.js'
import { getDesk } from '../src/lists/desk.js'
import type { Newsdesk } from '../src/options.js'
import type { ID } from '../src/types.js'
import { notInTrash } from './controls.js'

export const readershipName = 'readership'

/**
 * An article's reads in the last 24 hours, for whoever may see reads: `{ reads, curve }`, `curve` by
 * hours. Nothing is stored on the article; the articles of one answer cost one query. In the admin it
 * is the column of the list and the panel in the article's sidebar.
 */
export const readershipField = ({ canSeeReads, enabled, timeZone }: Newsdesk): Field => ({
  name: readershipName,
  type: 'json',
  access: {
    create: nobody,
    read: async ({ req }) => enabled && Boolean(await canSeeReads({ req })),
    update: nobody,
  },
  admin: {
    condition: notInTrash,
    components: {
      Cell: 'payload-newsdesk/admin#ReadsCell',
      Field: { clientProps: { timeZone }, path: 'payload-newsdesk/admin#ReadershipPanel' },
      Label: 'payload-newsdesk/admin#ReadsHeading',
    },
    disableBulkEdit: true,
    disableGroupBy: true,
    disableListFilter: true,
    position: 'sidebar',
  },
  hooks: {
    afterRead: [
      ({ originalDoc, req: { payload, user } }) =>
        enabled && user && originalDoc?.id != null
          ? getDesk(payload).readership.day(originalDoc.id as ID)
          : undefined,
    ],
  },
  label: text('newsdesk:readsLastDay'),
  virtual: true,
})
