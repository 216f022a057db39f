import { LinkFeature, lexicalEditor, UploadFeature } from '@payloadcms/richtext-lexical'
import type { Access, CollectionConfig, CollectionSlug, PayloadRequest } from 'payload'
import { inEveryLanguage, newsGroup } from '../admin/translations/index.js'
import { text } from '../admin/translations/texts.js'
import { bylineField } from '../fields/byline.js'
import { sidebarControl } from '../fields/controls.js'
import { correctionField } from '../fields/correction.js'
import { formerSlugsField } from '../fields/formerSlugs.js'
import { readershipField } from '../fields/readership.js'
import { slugField } from '../fields/slug.js'
import { both, isStaff, nobody } from '../src/access/abilities.js'
import { previewLink } from '../src/delivery/previewLink.js'
import { articleHooks } from '../src/hooks/article.js'
import type { Newsdesk } from '../src/options.js'
import { wherePublished } from '../src/published.js'
import { readMerged } from '../src/tags/hooks.js'
import type { ID } from '../src/types.js'

export const createArticles = (newsdesk: Newsdesk): CollectionConfig => {
  const { slugs, timeZone } = newsdesk
  const linkTo = async (data: Record<string, unknown>, req: PayloadRequest) => {
    if (data.id === undefined || !(await isStaff(newsdesk)({ req }))) return null
    const locale = req.locale ?? undefined
    return (await previewLink(req.payload, { article: data as { id: ID }, hours: 12, locale })).url
  }
  // Payload asks with `_status: 'published'` whether to show the admin's publish button.
  const write: Access = ({ data, req }) =>
    (data?._status === 'published'
      ? both(newsdesk.canWrite, newsdesk.canPublish)
      : newsdesk.canWrite)({ req })
  return {
    slug: slugs.articles,
    labels: { plural: text('newsdesk:articles'), singular: text('newsdesk:article') },
    access: {
      create: write,
      // What a deletion takes from readers is refused by a hook; this hides the admin's buttons.
      delete: async ({ req }) => {
        if (!(await newsdesk.canWrite({ req }))) return false
        return (await newsdesk.canPublish({ req })) || { _status: { not_equals: 'published' } }
      },
      read: async ({ req }) => (await isStaff(newsdesk)({ req })) || { and: wherePublished },
      readVersions: isStaff(newsdesk),
      update: write,
    },
    admin: {
      defaultColumns: [
        'headline',
        'image',
        'section',
        'byline',
        '_status',
        'publishedAt',
        'readership',
      ],
      group: newsGroup,
      listSearchableFields: ['headline', 'summary', 'byline'],
      ...(newsdesk.enabled
        ? {
            livePreview: { url: ({ data, req }) => linkTo(data, req) },
            preview: (doc, { req }) => linkTo(doc, req),
            components: { beforeListTable: ['payload-newsdesk/rsc#Submitted'] },
          }
        : {}),
      useAsTitle: 'headline',
    },
    defaultSort: '-publishedAt',
    fields: [
      sidebarControl('readiness', 'ReadinessPanel', { images: slugs.images }),
      {
        name: 'headline',
        localized: true,
        type: 'text',
        label: text('newsdesk:headline'),
        maxLength: 250,
        required: true,
      },
      bylineField(),
      {
        name: 'summary',
        localized: true,
        type: 'textarea',
        label: text('newsdesk:summary'),
        maxLength: 1000,
      },
      {
        name: 'image',
        type: 'upload',
        label: text('newsdesk:leadImage'),
        relationTo: slugs.images as CollectionSlug,
      },
      {
        type: 'row',
        fields: [
          {
            name: 'imageCaption',
            localized: true,
            type: 'textarea',
            admin: { description: text('newsdesk:imageCaptionHint') },
            label: text('newsdesk:imageCaption'),
            maxLength: 2000,
          },
          {
            name: 'imageAlt',
            localized: true,
            type: 'text',
            admin: { description: text('newsdesk:imageAltHint') },
            label: text('newsdesk:imageAlt'),
            maxLength: 250,
          },
        ],
      },
      {
        name: 'body',
        localized: true,
        type: 'richText',
        // Lexical keeps the answer of a function for whoever asks next, in any language.
        label: inEveryLanguage('newsdesk:body'),
        editor: lexicalEditor({
          features: ({ defaultFeatures }) => [
            ...defaultFeatures.filter(
              ({ key }) => !['link', 'relationship', 'upload'].includes(key),
            ),
            LinkFeature({ enabledCollections: [slugs.articles as CollectionSlug] }),
            UploadFeature({ enabledCollections: [slugs.images as CollectionSlug] }),
          ],
        }),
      },
      correctionField(),
      {
        name: 'section',
        type: 'relationship',
        admin: { position: 'sidebar' },
        index: true,
        label: text('newsdesk:section'),
        relationTo: slugs.sections as CollectionSlug,
      },
      {
        name: 'tags',
        type: 'relationship',
        admin: { position: 'sidebar', sortOptions: 'name' },
        hasMany: true,
        hooks: { afterRead: [readMerged(newsdesk)] },
        index: true,
        label: text('newsdesk:tags'),
        maxRows: 50,
        relationTo: slugs.tags as CollectionSlug,
      },
      {
        name: 'isSubmitted',
        type: 'checkbox',
        access: { read: isStaff(newsdesk) },
        admin: { description: text('newsdesk:submittedHint'), position: 'sidebar' },
        defaultValue: false,
        hooks: { beforeDuplicate: [() => false] },
        label: text('newsdesk:submitted'),
      },
      {
        name: 'publishedAt',
        type: 'date',
        admin: {
          date: { pickerAppearance: 'dayAndTime' },
          description: text('newsdesk:publishedAtHint'),
          position: 'sidebar',
        },
        hooks: { beforeDuplicate: [() => null] },
        index: true,
        label: text('newsdesk:publishedAt'),
      },
      {
        name: 'modifiedAt',
        type: 'date',
        access: { create: nobody, update: nobody },
        admin: { disableBulkEdit: true, hidden: true },
        hooks: { beforeDuplicate: [() => null] },
      },
      {
        name: 'isSignificantUpdate',
        type: 'checkbox',
        admin: {
          condition: ({ publishedAt }) => Boolean(publishedAt),
          description: text('newsdesk:significantUpdateHint'),
          position: 'sidebar',
        },
        defaultValue: false,
        label: text('newsdesk:significantUpdate'),
      },
      slugField('headline', 'published'),
      formerSlugsField(),
      {
        name: 'editorsPick',
        type: 'checkbox',
        access: { read: isStaff(newsdesk) },
        admin: { disabled: true },
        hooks: articleHooks(newsdesk).editorsPick,
        virtual: true,
      },
      sidebarControl('sharePreview', 'SharePreview', { timeZone }),
      sidebarControl('editorsPickControl', 'EditorsPickControl', {
        lists: slugs.lists,
        sections: slugs.sections,
      }),
      readershipField(newsdesk),
      {
        name: 'images',
        localized: true,
        type: 'relationship',
        admin: { disableBulkEdit: true, hidden: true },
        hasMany: true,
        index: true,
        relationTo: slugs.images as CollectionSlug,
      },
    ],
    forceSelect: { headline: true, publishedAt: true, slug: true },
    // Listings are ordered by these, so that they cost the same however large the archive is. With
    // the status first: SQLite else walks all that are published, by the index of the status alone.
    indexes: [
      { fields: ['_status', 'publishedAt', 'createdAt'] },
      { fields: ['_status', 'section', 'publishedAt', 'createdAt'] },
      { fields: ['updatedAt', 'createdAt'] },
    ],
    hooks: articleHooks(newsdesk).collection,
    trash: true,
    versions: {
      drafts: { autosave: { interval: 800 }, schedulePublish: true },
      maxPerDoc: 50,
    },
  }
}
