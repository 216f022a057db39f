import type { CollectionConfig } from 'payload'
import { slugField } from '../fields/slug.js'
import { refuseWhenUsed } from '../src/hooks/refuseWhenUsed.js'
import { isSignedIn, type Newsdesk } from '../src/options.js'

export const createTags = ({ slugs }: Newsdesk): CollectionConfig => ({
  slug: slugs.tags,
  access: { create: isSignedIn, delete: isSignedIn, read: () => true, update: isSignedIn },
  admin: {
    defaultColumns: ['name', 'slug', 'updatedAt'],
    group: 'News',
    listSearchableFields: ['name', 'slug'],
    useAsTitle: 'name',
  },
  fields: [
    { name: 'name', type: 'text', maxLength: 100, required: true },
    slugField('name', 'created'),
    { name: 'description', type: 'textarea', maxLength: 500 },
  ],
  hooks: { beforeDelete: [refuseWhenUsed('tag', [{ collection: slugs.articles, field: 'tags' }])] },
})
