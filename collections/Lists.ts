import type {
  CollectionBeforeDeleteHook,
  CollectionConfig,
  CollectionSlug,
  Field,
  LabelFunction,
} from 'payload'
import { newsGroup } from '../admin/translations/index.js'
import { text } from '../admin/translations/texts.js'
import { isStaff, nobody } from '../src/access/abilities.js'
import { requireForm } from '../src/hooks/requireForm.js'
import { completeList } from '../src/lists/complete.js'
import { recordChange } from '../src/lists/record.js'
import type { Newsdesk } from '../src/options.js'
import type { ListKind } from '../src/types.js'

const kinds: { label: LabelFunction; value: ListKind }[] = [
  { label: text('newsdesk:mostRead'), value: 'most-read' },
  { label: text('newsdesk:editorsPick'), value: 'editors-pick' },
]

const only = (kind: ListKind) => (data: { kind?: unknown }) => data.kind === kind

const byHooksAlone = { create: nobody, update: nobody }

const trail: Field = {
  name: 'trail',
  type: 'json',
  access: byHooksAlone,
  admin: { hidden: true },
}

export const createLists = (newsdesk: Newsdesk): CollectionConfig => ({
  slug: newsdesk.slugs.lists,
  labels: { plural: text('newsdesk:lists'), singular: text('newsdesk:list') },
  access: {
    create: newsdesk.canCurate,
    delete: newsdesk.canCurate,
    read: isStaff(newsdesk),
    readVersions: isStaff(newsdesk),
    update: newsdesk.canCurate,
  },
  admin: {
    defaultColumns: ['title', 'kind', 'section', 'size', 'updatedAt'],
    description: text('newsdesk:listsHint'),
    group: newsGroup,
    useAsTitle: 'title',
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'kind',
          type: 'select',
          label: text('newsdesk:kind'),
          options: kinds,
          required: true,
        },
        {
          name: 'section',
          type: 'relationship',
          admin: { description: text('newsdesk:listSectionHint') },
          label: text('newsdesk:section'),
          relationTo: newsdesk.slugs.sections as CollectionSlug,
        },
      ],
    },
    {
      name: 'title',
      localized: true,
      type: 'text',
      label: text('newsdesk:title'),
      maxLength: 100,
    },
    {
      type: 'row',
      fields: [
        { name: 'size', type: 'number', label: text('newsdesk:entries'), max: 50, min: 1 },
        {
          name: 'windowHours',
          type: 'number',
          admin: { condition: only('most-read') },
          label: text('newsdesk:windowHours'),
          max: 720,
          min: 1,
        },
        {
          name: 'maxAgeHours',
          type: 'number',
          admin: { description: text('newsdesk:maxAgeHint') },
          label: text('newsdesk:maxAgeHours'),
          min: 1,
        },
        {
          name: 'backfill',
          type: 'select',
          admin: { description: text('newsdesk:backfillHint') },
          defaultValue: 'none',
          label: text('newsdesk:backfill'),
          options: [
            { label: text('newsdesk:backfillNone'), value: 'none' },
            { label: text('newsdesk:backfillNewest'), value: 'newest' },
          ],
          required: true,
        },
      ],
    },
    {
      name: 'picks',
      type: 'array',
      admin: { condition: only('editors-pick') },
      fields: pickFields(newsdesk),
      label: text('newsdesk:picks'),
      labels: { plural: text('newsdesk:picks'), singular: text('newsdesk:pick') },
      maxRows: 100,
    },
    {
      name: 'exclusions',
      type: 'array',
      label: text('newsdesk:exclusions'),
      labels: { plural: text('newsdesk:exclusions'), singular: text('newsdesk:exclusion') },
      admin: { condition: only('most-read') },
      fields: [
        {
          name: 'article',
          type: 'relationship',
          label: text('newsdesk:article'),
          relationTo: newsdesk.slugs.articles as CollectionSlug,
          required: true,
        },
        { name: 'reason', type: 'text', label: text('newsdesk:reason'), maxLength: 250 },
        trail,
      ],
      maxRows: 500,
    },
    { name: 'key', type: 'text', admin: { hidden: true }, unique: true },
    {
      name: 'revision',
      type: 'number',
      admin: { hidden: true },
      defaultValue: 0,
    },
    { name: 'change', type: 'json', access: byHooksAlone, admin: { hidden: true } },
  ],
  forceSelect: { kind: true, section: true },
  hooks: {
    beforeChange: [recordChange],
    beforeDelete: [deleteEditions(newsdesk.slugs)],
    beforeOperation: [requireForm],
    beforeValidate: [completeList(newsdesk)],
  },
  versions: { drafts: false, maxPerDoc: 250 },
})

/** A list's editions go with it. */
const deleteEditions =
  ({ editions }: Newsdesk['slugs']): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    await req.payload.db.deleteMany({
      collection: editions as CollectionSlug,
      req,
      where: { list: { equals: id } },
    })
  }

const pickFields = ({ slugs }: Newsdesk): Field[] => [
  {
    type: 'row',
    fields: [
      {
        name: 'article',
        type: 'relationship',
        label: text('newsdesk:article'),
        relationTo: slugs.articles as CollectionSlug,
        required: true,
      },
      {
        name: 'pinnedSlot',
        type: 'number',
        admin: { description: text('newsdesk:pinnedSlotHint') },
        label: text('newsdesk:pinnedSlot'),
        max: 50,
        min: 1,
      },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'from',
        type: 'date',
        label: text('newsdesk:from'),
        admin: { date: { pickerAppearance: 'dayAndTime' } },
      },
      {
        name: 'until',
        type: 'date',
        label: text('newsdesk:until'),
        admin: { date: { pickerAppearance: 'dayAndTime' } },
      },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'headline',
        localized: true,
        type: 'text',
        admin: { description: text('newsdesk:onlyHere') },
        label: text('newsdesk:headline'),
        maxLength: 250,
      },
      {
        name: 'image',
        type: 'upload',
        admin: { description: text('newsdesk:onlyHere') },
        label: text('newsdesk:image'),
        relationTo: slugs.images as CollectionSlug,
      },
    ],
  },
  trail,
]
