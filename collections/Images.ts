import type { CollectionConfig } from 'payload'
import { ValidationError } from 'payload'
import { refuseWhenUsed } from '../src/hooks/refuseWhenUsed.js'
import { isSignedIn, type Newsdesk } from '../src/options.js'

export const createImages = ({ slugs }: Newsdesk): CollectionConfig => ({
  slug: slugs.images,
  access: {
    create: isSignedIn,
    delete: isSignedIn,
    read: ({ req }) => (req.user ? true : { published: { equals: true } }),
    update: isSignedIn,
  },
  admin: {
    defaultColumns: ['filename', 'alt', 'credit', 'updatedAt'],
    group: 'News',
    listSearchableFields: ['filename', 'alt', 'caption', 'credit'],
    useAsTitle: 'filename',
  },
  fields: [
    {
      name: 'alt',
      type: 'text',
      admin: { description: 'What the picture shows, for readers who don’t see it.' },
      label: 'Alt text',
      maxLength: 250,
    },
    { name: 'caption', type: 'textarea', maxLength: 2000 },
    {
      name: 'credit',
      type: 'text',
      admin: { description: 'Who must be named beside it, e.g. “Ada Moreau / Harbour Pictures”.' },
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
            message: `A published article uses this image, so its ${
              field === 'alt' ? 'alt text' : 'credit'
            } can be changed but not removed.`,
            path: field,
          }))
        if (errors.length) {
          throw new ValidationError({ collection: slugs.images, errors, req }, req.t)
        }
        return data
      },
    ],
    beforeDelete: [
      refuseWhenUsed('image', [
        { collection: slugs.articles, field: 'images' },
        { collection: slugs.lists, field: 'picks.image', noun: 'list' },
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
