import type { CollectionBeforeDeleteHook, CollectionConfig, CollectionSlug } from 'payload'
import { newsGroup } from '../admin/translations/index.js'
import { text } from '../admin/translations/texts.js'
import { formerSlugsField, keepFormerSlugs } from '../fields/formerSlugs.js'
import { descriptionField, nameField } from '../fields/named.js'
import { slugField } from '../fields/slug.js'
import { refuseCircle } from '../src/hooks/refuseCircle.js'
import { refuseWhenUsed } from '../src/hooks/refuseWhenUsed.js'
import { requireForm } from '../src/hooks/requireForm.js'
import type { Newsdesk } from '../src/options.js'
import type { ID } from '../src/types.js'

export const createSections = ({ canPublish, slugs }: Newsdesk): CollectionConfig => ({
  slug: slugs.sections,
  labels: { plural: text('newsdesk:sections'), singular: text('newsdesk:section') },
  access: { create: canPublish, delete: canPublish, read: () => true, update: canPublish },
  admin: {
    components: { beforeListTable: ['payload-newsdesk/rsc#SectionList'] },
    defaultColumns: ['name', 'parent', 'slug'],
    group: newsGroup,
    listSearchableFields: ['name', 'slug'],
    useAsTitle: 'name',
  },
  orderable: true,
  fields: [
    nameField(),
    slugField('name', 'created'),
    formerSlugsField(),
    descriptionField(),
    {
      name: 'parent',
      type: 'relationship',
      admin: { position: 'sidebar' },
      filterOptions: ({ id }) => (id === undefined ? true : { id: { not_equals: id } }),
      index: true,
      label: text('newsdesk:parent'),
      relationTo: slugs.sections as CollectionSlug,
    },
  ],
  hooks: {
    beforeChange: [keepFormerSlugs],
    beforeDelete: [
      refuseWhenUsed([
        { collection: slugs.articles, field: 'section', message: 'newsdesk:sectionInArticles' },
        { collection: slugs.sections, field: 'parent', message: 'newsdesk:sectionInSections' },
      ]),
      deleteLists(slugs),
    ],
    beforeOperation: [requireForm],
    beforeValidate: [refuseCircle('parent', 'newsdesk:sectionLoop')],
  },
})

/** A section's lists go with it. */
const deleteLists =
  (slugs: Newsdesk['slugs']): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    const lists = slugs.lists as CollectionSlug
    const { docs } = await req.payload.db.find<{ id: ID }>({
      collection: lists,
      pagination: false,
      req,
      where: { section: { equals: id } },
    })
    for (const list of docs) {
      await req.payload.delete({
        id: list.id,
        collection: lists,
        depth: 0,
        overrideAccess: true,
        req,
      })
    }
  }
