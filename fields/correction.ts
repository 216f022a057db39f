import type { ArrayField, FieldHook } from 'payload'
import { text } from '../admin/translations/texts.js'
import { currentTime } from '../src/clock.js'

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
      hooks: { afterRead: [leaveOutNone] },
      label: text('newsdesk:correctionText'),
      maxLength: 2000,
      required: true,
    },
    {
      name: 'datePublished',
      type: 'date',
      admin: { date: { pickerAppearance: 'dayAndTime' } },
      defaultValue: () => new Date(currentTime()).toISOString(),
      label: text('newsdesk:correctionDate'),
      required: true,
    },
  ],
  label: text('newsdesk:corrections'),
  labels: { plural: text('newsdesk:corrections'), singular: text('newsdesk:correction') },
  maxRows: 50,
})

/**
 * A form takes what the server says of a new row, even where something was typed into it while an
 * autosave was under way: a text that is `null` emptied it, and one that is left out does not.
 */
const leaveOutNone: FieldHook = ({ siblingData, value }) => {
  if (siblingData.text === null) delete siblingData.text
  return value ?? undefined
}
