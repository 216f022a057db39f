import type { CollectionConfig, CollectionSlug } from 'payload'
import type { Newsdesk } from '../src/options.js'

const nobody = () => false

/** Written by the builder alone, inserted and never updated. */
export const createEditions = ({ canSeeReads, slugs }: Newsdesk): CollectionConfig => ({
  slug: slugs.editions,
  access: { create: nobody, delete: nobody, read: canSeeReads, update: nobody },
  admin: {
    defaultColumns: ['title', 'number', 'builtAt'],
    description: 'What readers saw, and when: every built state of every list.',
    group: 'News',
    useAsTitle: 'title',
  },
  defaultSort: '-builtAt',
  fields: [
    {
      name: 'list',
      type: 'relationship',
      index: true,
      relationTo: slugs.lists as CollectionSlug,
      required: true,
    },
    { name: 'number', type: 'number', required: true },
    { name: 'builtAt', type: 'date', index: true, required: true },
    { name: 'title', type: 'text' },
    { name: 'size', type: 'number' },
    { name: 'windowHours', type: 'number' },
    { name: 'entries', type: 'json' },
    { name: 'sample', type: 'json' },
  ],
  indexes: [{ fields: ['list', 'number'], unique: true }],
  lockDocuments: false,
})
