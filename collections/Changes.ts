import type { CollectionConfig } from 'payload'
import { nobody } from '../src/access/abilities.js'
import type { Newsdesk } from '../src/options.js'

/** One document by which the processes on a database tell each other that something has changed. */
export const createChanges = ({ slugs }: Newsdesk): CollectionConfig => ({
  slug: slugs.changes,
  access: { create: nobody, delete: nobody, read: nobody, update: nobody },
  admin: { hidden: true },
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'saves', type: 'number', defaultValue: 0 },
    { name: 'editions', type: 'number', defaultValue: 0 },
    { name: 'reads', type: 'number', defaultValue: 0 },
  ],
  lockDocuments: false,
})
