import type { CollectionConfig, CollectionSlug } from 'payload'
import { newsGroup } from '../admin/translations/index.js'
import { text } from '../admin/translations/texts.js'
import { formerSlugsField, keepFormerSlugs } from '../fields/formerSlugs.js'
import { descriptionField, nameField } from '../fields/named.js'
import { slugField } from '../fields/slug.js'
import { isStaff, nobody } from '../src/access/abilities.js'
import { refuseCircle } from '../src/hooks/refuseCircle.js'
import { refuseWhenUsed } from '../src/hooks/refuseWhenUsed.js'
import { requireForm } from '../src/hooks/requireForm.js'
import type { Newsdesk } from '../src/options.js'
import { askBeforeSimilar } from '../src/tags/hooks.js'

export const createTags = (newsdesk: Newsdesk): CollectionConfig => {
  const { slugs } = newsdesk
  return {
    slug: slugs.tags,
    labels: { plural: text('newsdesk:tags'), singular: text('newsdesk:tag') },
    access: {
      create: newsdesk.canWrite,
      delete: newsdesk.canPublish,
      read: async ({ req }) =>
        (await isStaff(newsdesk)({ req })) || { mergedInto: { exists: false } },
      update: newsdesk.canPublish,
    },
    admin: {
      defaultColumns: ['name', 'slug', 'mergedInto', 'updatedAt'],
      group: newsGroup,
      listSearchableFields: ['name', 'slug'],
      useAsTitle: 'name',
    },
    fields: [
      nameField(),
      {
        name: 'allowSimilar',
        type: 'checkbox',
        admin: {
          components: {
            Field: {
              clientProps: { tags: slugs.tags },
              path: 'payload-newsdesk/admin#SimilarTag',
            },
          },
          disableBulkEdit: true,
          disableListColumn: true,
        },
        label: text('newsdesk:allowSimilar'),
        virtual: true,
      },
      slugField('name', 'created'),
      formerSlugsField(),
      {
        name: 'mergedInto',
        type: 'relationship',
        admin: {
          description: text('newsdesk:mergedIntoHint'),
          position: 'sidebar',
          sortOptions: 'name',
        },
        filterOptions: ({ id }) => (id === undefined ? true : { id: { not_equals: id } }),
        index: true,
        label: text('newsdesk:mergedInto'),
        relationTo: slugs.tags as CollectionSlug,
      },
      descriptionField(),
      {
        name: 'likeness',
        localized: true,
        type: 'text',
        access: { create: nobody, read: nobody, update: nobody },
        admin: { disableBulkEdit: true, hidden: true },
        index: true,
      },
    ],
    hooks: {
      beforeChange: [keepFormerSlugs],
      beforeDelete: [
        refuseWhenUsed([
          { collection: slugs.articles, field: 'tags', message: 'newsdesk:tagInArticles' },
          { collection: slugs.tags, field: 'mergedInto', message: 'newsdesk:tagInTags' },
        ]),
      ],
      beforeOperation: [requireForm],
      beforeValidate: [
        askBeforeSimilar(newsdesk),
        refuseCircle('mergedInto', 'newsdesk:mergeCycle'),
      ],
    },
  }
}
