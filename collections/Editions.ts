import type { CollectionConfig, CollectionSlug } from 'payload'
import { newsGroup } from '../admin/translations/index.js'
import { text } from '../admin/translations/texts.js'
import { nobody } from '../src/access/abilities.js'
import type { Newsdesk } from '../src/options.js'

/** Written by the builder alone, inserted and never updated. */
export const createEditions = ({ canSeeReads, slugs }: Newsdesk): CollectionConfig => ({
  slug: slugs.editions,
  labels: { plural: text('newsdesk:editions'), singular: text('newsdesk:edition') },
  access: { create: nobody, delete: nobody, read: canSeeReads, update: nobody },
  admin: {
    defaultColumns: ['title', 'number', 'builtAt'],
    description: text('newsdesk:editionsHint'),
    group: newsGroup,
    useAsTitle: 'title',
  },
  defaultSort: '-builtAt',
  fields: [
    {
      name: 'list',
      type: 'relationship',
      index: true,
      label: text('newsdesk:list'),
      relationTo: slugs.lists as CollectionSlug,
      required: true,
    },
    { name: 'number', type: 'number', label: text('newsdesk:number'), required: true },
    { name: 'builtAt', type: 'date', index: true, label: text('newsdesk:builtAt'), required: true },
    { name: 'title', type: 'text', label: text('newsdesk:title') },
    { name: 'titles', type: 'json', admin: { hidden: true } },
    { name: 'size', type: 'number', label: text('newsdesk:entries') },
    { name: 'windowHours', type: 'number', label: text('newsdesk:windowHours') },
    { name: 'entries', type: 'json', label: text('newsdesk:entries') },
    { name: 'sample', type: 'json', label: text('newsdesk:sample') },
  ],
  indexes: [{ fields: ['list', 'number'], unique: true }],
  lockDocuments: false,
})
