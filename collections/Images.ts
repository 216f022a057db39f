import type { CollectionConfig } from 'payload'
import { ValidationError } from 'payload'
import { newsGroup } from '../admin/translations/index.js'
import { text, textsOf } from '../admin/translations/texts.js'
import { isStaff } from '../src/access/abilities.js'
import { refuseWhenUsed } from '../src/hooks/refuseWhenUsed.js'
import type { Newsdesk } from '../src/options.js'

export const createImages = (desk: Newsdesk): CollectionConfig => ({
  slug: desk.slugs.images,
  labels: { plural: text('newsdesk:images'), singular: text('newsdesk:image') },
  access: {
    create: desk.canManageImages,
    delete: desk.canManageImages,
    read: async ({ req }) => (await isStaff(desk)({ req })) || { published: { equals: true } },
    update: desk.canManageImages,
  },
  admin: {
    defaultColumns: ['filename', 'alt', 'credit', 'updatedAt'],
    group: newsGroup,
    listSearchableFields: ['filename', 'alt', 'caption', 'credit'],
    useAsTitle: 'filename',
  },
  fields: [
    {
      name: 'alt',
      type: 'text',
      admin: { description: text('newsdesk:altHint') },
      label: text('newsdesk:alt'),
      maxLength: 250,
    },
    { name: 'caption', type: 'textarea', label: text('newsdesk:caption'), maxLength: 2000 },
    {
      name: 'credit',
      type: 'text',
      admin: { description: text('newsdesk:creditHint') },
      label: text('newsdesk:credit'),
      index: true,
      maxLength: 250,
    },
    {
      name: 'published',
      type: 'checkbox',
      access: { create: () => false, update: () => false },
      admin: { disableBulkEdit: true, hidden: true },
      defaultValue: false,
      index: true,
    },
  ],
  forceSelect: { alt: true, caption: true, credit: true, published: true },
  hooks: {
    beforeChange: [
      ({ data, originalDoc, req }) => {
        if (!originalDoc?.published) return data
        const errors = (['alt', 'credit'] as const)
          .filter((field) => originalDoc[field] && !(data[field] ?? originalDoc[field])?.trim())
          .map((field) => ({
            message: textsOf(req)(field === 'alt' ? 'newsdesk:keepsAlt' : 'newsdesk:keepsCredit'),
            path: field,
          }))
        if (errors.length) {
          throw new ValidationError({ collection: desk.slugs.images, errors, req }, req.t)
        }
        return data
      },
    ],
    beforeDelete: [
      refuseWhenUsed([
        { collection: desk.slugs.articles, field: 'images', message: 'newsdesk:imageInArticles' },
        { collection: desk.slugs.lists, field: 'picks.image', message: 'newsdesk:imageInLists' },
      ]),
    ],
  },
  upload: {
    adminThumbnail: 'thumbnail',
    focalPoint: true,
    imageSizes: [
      { name: 'thumbnail', height: 240, width: 240, withoutEnlargement: false },
      { name: 'card', height: 427, width: 640 },
      { name: 'lead', width: 1280 },
      { name: 'social', height: 630, width: 1200 },
    ],
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif', 'image/tiff'],
    pasteURL: false,
  },
})
