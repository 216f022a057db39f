import type { CollectionConfig } from 'payload'
import { nobody } from '../src/access/abilities.js'
import type { Newsdesk } from '../src/options.js'

/** One document an article that was ever read: by it Most Read finds the articles worth counting. */
export const createReadScores = ({ slugs }: Newsdesk): CollectionConfig => ({
  slug: slugs.readScores,
  access: { create: nobody, delete: nobody, read: nobody, update: nobody },
  admin: { hidden: true },
  fields: [
    { name: 'article', type: 'text', required: true, unique: true },
    { name: 'section', type: 'text' },
    { name: 'era', type: 'number', index: true },
    { name: 'day', type: 'number' },
    { name: 'month', type: 'number' },
    { name: 'archived', type: 'number', defaultValue: 0 },
    { name: 'archivedUntil', type: 'date' },
  ],
  // The walk goes down the scores and, among equals, the articles.
  indexes: [
    { fields: ['day', 'article'] },
    { fields: ['month', 'article'] },
    { fields: ['section', 'day', 'article'] },
    { fields: ['section', 'month', 'article'] },
  ],
  lockDocuments: false,
  timestamps: false,
})
