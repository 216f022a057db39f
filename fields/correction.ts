import type { ArrayField } from 'payload'
import { text } from '../admin/translations/texts.js'

/**
 * Dated notes on what was wrong in an article.
 *
 * @see https://schema.org/correction
 */
export const correctionField = (): ArrayField => ({
  name: 'correction',
  type: 'array',
  admin: { description: text('newsdesk:correctionHint') },
  fields: [
    {
      name: 'text',
      localized: true,
      type: 'textarea',
      label: text('newsdesk:correctionText'),
      maxLength: 2000,
      required: true,
    },
    {
      name: 'datePublished',
      type: 'date',
      admin: { date: { pickerAppearance: 'dayAndTime' } },
      defaultValue: () => new Date().toISOString(),
      label: text('newsdesk:correctionDate'),
      required: true,
    },
  ],
  label: text('newsdesk:corrections'),
  labels: { plural: text('newsdesk:corrections'), singular: text('newsdesk:correction') },
  maxRows: 50,
})
