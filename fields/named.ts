import type { TextareaField, TextField } from 'payload'
import { text } from '../admin/translations/texts.js'

/** What a section or a tag is called. */
export const nameField = (): TextField => ({
  name: 'name',
  localized: true,
  type: 'text',
  hooks: {
    beforeValidate: [({ value }) => (typeof value === 'string' ? value.trim() : value)],
  },
  label: text('newsdesk:name'),
  maxLength: 100,
  required: true,
})

/** What a section or a tag is about. */
export const descriptionField = (): TextareaField => ({
  name: 'description',
  localized: true,
  type: 'textarea',
  label: text('newsdesk:description'),
  maxLength: 500,
})
