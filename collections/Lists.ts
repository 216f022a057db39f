import type { CollectionConfig, CollectionSlug, Field } from 'payload'
import { ValidationError } from 'payload'
import { isSignedIn, type Newsdesk } from '../src/options.js'
import type { ListKind } from '../src/types.js'

const kinds: { label: string; value: ListKind }[] = [
  { label: 'Most Read', value: 'most-read' },
  { label: 'Editor’s Pick', value: 'editors-pick' },
]

const only = (kind: ListKind) => (data: { kind?: unknown }) => data.kind === kind

export const createLists = (desk: Newsdesk): CollectionConfig => ({
  slug: desk.slugs.lists,
  access: {
    create: isSignedIn,
    delete: isSignedIn,
    read: isSignedIn,
    readVersions: isSignedIn,
    update: isSignedIn,
  },
  admin: {
    defaultColumns: ['title', 'kind', 'section', 'size', 'updatedAt'],
    description: 'What editors decide about Most Read and Editor’s Pick.',
    group: 'News',
    useAsTitle: 'title',
  },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'kind', type: 'select', options: kinds, required: true },
        {
          name: 'section',
          type: 'relationship',
          admin: { description: 'Empty: the list of the whole site.' },
          relationTo: desk.slugs.sections as CollectionSlug,
        },
      ],
    },
    { name: 'title', type: 'text', maxLength: 100 },
    {
      type: 'row',
      fields: [
        { name: 'size', type: 'number', label: 'Entries', max: 50, min: 1 },
        {
          name: 'windowHours',
          type: 'number',
          admin: { condition: only('most-read') },
          label: 'Window, in hours',
          max: 720,
          min: 1,
        },
        {
          name: 'maxAgeHours',
          type: 'number',
          admin: { description: 'Leave out articles older than this. Empty: any age.' },
          label: 'Oldest article, in hours',
          min: 1,
        },
        {
          name: 'backfill',
          type: 'select',
          admin: { description: 'Rows filled by a rule are labelled as such.' },
          defaultValue: 'none',
          label: 'Free places',
          options: [
            { label: 'Stay empty', value: 'none' },
            { label: 'Filled with the newest articles', value: 'newest' },
          ],
          required: true,
        },
      ],
    },
    {
      name: 'picks',
      type: 'array',
      admin: { condition: only('editors-pick') },
      fields: pickFields(desk),
      labels: { plural: 'Picks', singular: 'Pick' },
      maxRows: 100,
    },
    {
      name: 'exclusions',
      type: 'array',
      admin: { condition: only('most-read') },
      fields: [
        {
          name: 'article',
          type: 'relationship',
          relationTo: desk.slugs.articles as CollectionSlug,
          required: true,
        },
        { name: 'reason', type: 'text', maxLength: 250 },
      ],
      maxRows: 500,
    },
    { name: 'key', type: 'text', admin: { hidden: true }, unique: true },
  ],
  forceSelect: { kind: true, section: true },
  hooks: {
    beforeValidate: [
      ({ data, originalDoc, req }) => {
        if (!data) return data
        const merged = { ...originalDoc, ...data }
        const defaults = desk.lists[merged.kind as ListKind]
        if (!defaults) return data
        const size = merged.size ?? defaults.size
        const errors = (merged.picks ?? []).flatMap((pick: Record<string, any>, index: number) => [
          ...(pick.pinnedSlot > size
            ? [
                {
                  message: `The list has ${size} entries; choose a slot from 1 to ${size}.`,
                  path: `picks.${index}.pinnedSlot`,
                },
              ]
            : []),
          ...(pick.from && pick.until && new Date(pick.from) >= new Date(pick.until)
            ? [{ message: 'The end must be after the start.', path: `picks.${index}.until` }]
            : []),
        ])
        if (errors.length) {
          throw new ValidationError({ collection: desk.slugs.lists, errors, req }, req.t)
        }
        return {
          ...data,
          key: listKey(merged.kind, merged.section),
          size,
          title: merged.title || defaults.title,
          windowHours:
            merged.kind === 'most-read' ? (merged.windowHours ?? defaults.windowHours) : null,
        }
      },
    ],
  },
  versions: { drafts: false, maxPerDoc: 100 },
})

/** What makes a list the one of its kind: `most-read` for the site, `most-read/7` for a section. */
export const listKey = (kind: string, section: unknown): string => {
  const id = section && typeof section === 'object' ? (section as { id: unknown }).id : section
  return id == null ? kind : `${kind}/${String(id)}`
}

const pickFields = ({ slugs }: Newsdesk): Field[] => [
  {
    type: 'row',
    fields: [
      {
        name: 'article',
        type: 'relationship',
        relationTo: slugs.articles as CollectionSlug,
        required: true,
      },
      {
        name: 'pinnedSlot',
        type: 'number',
        admin: { description: 'Keeps it in this place. Empty: in the order below.' },
        max: 50,
        min: 1,
      },
    ],
  },
  {
    type: 'row',
    fields: [
      { name: 'from', type: 'date', admin: { date: { pickerAppearance: 'dayAndTime' } } },
      { name: 'until', type: 'date', admin: { date: { pickerAppearance: 'dayAndTime' } } },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'headline',
        type: 'text',
        admin: { description: 'For this list only.' },
        maxLength: 250,
      },
      {
        name: 'image',
        type: 'upload',
        admin: { description: 'For this list only.' },
        relationTo: slugs.images as CollectionSlug,
      },
    ],
  },
]
