import type { GroupField } from 'payload'
import { date } from 'payload/shared'
import { text, textsOf } from '../admin/translations/texts.js'
import { maxLengths } from '../src/images/texts.js'

/** When an image may be shown, and whether it may be at all. */
export const rightsField = (): GroupField => ({
  name: 'rights',
  type: 'group',
  admin: { description: text('newsdesk:rightsHint') },
  fields: [
    {
      name: 'usageTerms',
      type: 'textarea',
      admin: { description: text('newsdesk:usageTermsHint') },
      label: text('newsdesk:usageTerms'),
      maxLength: maxLengths.usageTerms,
    },
    {
      type: 'row',
      fields: [
        {
          name: 'availableFrom',
          type: 'date',
          admin: { date: { pickerAppearance: 'dayAndTime' } },
          index: true,
          label: text('newsdesk:availableFrom'),
        },
        {
          name: 'expiresAt',
          type: 'date',
          admin: { date: { pickerAppearance: 'dayAndTime' } },
          index: true,
          label: text('newsdesk:expiresAt'),
          validate: (value, options) => {
            const isDate = date(value, options)
            if (isDate !== true) return isDate
            const { availableFrom } = options.siblingData as { availableFrom?: string }
            return !value || !availableFrom || new Date(availableFrom) < new Date(value)
              ? true
              : textsOf(options.req)('newsdesk:endBeforeStart')
          },
        },
      ],
    },
    {
      name: 'restricted',
      type: 'text',
      admin: { description: text('newsdesk:restrictedHint') },
      // An empty text is no reason, and the database asks for the reason's absence.
      hooks: { beforeChange: [({ value }) => value?.trim() || null] },
      label: text('newsdesk:restricted'),
      maxLength: 250,
    },
  ],
  label: text('newsdesk:rights'),
})
