import type { CollectionConfig } from 'payload'
import { newsGroup } from '../admin/translations/index.js'
import { text } from '../admin/translations/texts.js'
import { formerSlugsField, keepFormerSlugs } from '../fields/formerSlugs.js'
import { slugField } from '../fields/slug.js'
import { refuseWhenUsed } from '../src/hooks/refuseWhenUsed.js'
import type { Newsdesk } from '../src/options.js'

export const createTags = ({ canPublish, canWrite, slugs }: Newsdesk): CollectionConfig => ({
  slug: slugs.tags,
  labels: { plural: text('newsdesk:tags'), singular: text('newsdesk:tag') },
  access: { create: canWrite, delete: canPublish, read: () => true, update: canPublish },
  admin: {
    defaultColumns: ['name', 'slug', 'updatedAt'],
    group: newsGroup,
    listSearchableFields: ['name', 'slug'],
    useAsTitle: 'name',
  },
  fields: [
    { name: 'name', type: 'text', label: text('newsdesk:name'), maxLength: 100, required: true },
    slugField('name', 'created'),
    formerSlugsField(),
    { name: 'description', type: 'textarea', label: text('newsdesk:description'), maxLength: 500 },
  ],
  hooks: {
    beforeChange: [keepFormerSlugs],
    beforeDelete: [
      refuseWhenUsed([
        { collection: slugs.articles, field: 'tags', message: 'newsdesk:tagInArticles' },
      ]),
    ],
  },
})
