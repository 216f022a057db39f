import type { FieldHook, TextField } from 'payload'
import { text } from '../admin/translations/texts.js'

/**
 * The names of an article's authors, in their order. A name stands there once: two saves of one
 * article at the same moment would else leave every name twice on SQLite, where Payload stores the
 * rows of a list one statement after the other and without a transaction.
 */
export const bylineField = (): TextField => ({
  name: 'byline',
  type: 'text',
  admin: {
    components: {
      Cell: 'payload-newsdesk/admin#BylineCell',
      Field: 'payload-newsdesk/admin#TypedTexts',
    },
    description: text('newsdesk:bylineHint'),
  },
  hasMany: true,
  hooks: { afterRead: [once], beforeValidate: [once] },
  label: text('newsdesk:byline'),
  maxRows: 20,
})

const once: FieldHook = ({ value }) => (Array.isArray(value) ? [...new Set(value)] : value)
