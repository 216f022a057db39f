import { LinkFeature, lexicalEditor, UploadFeature } from '@payloadcms/richtext-lexical'
import type { CollectionConfig, CollectionSlug, Where } from 'payload'
import { slugField } from '../fields/slug.js'
import { articleHooks } from '../src/hooks/article.js'
import { isSignedIn, type Newsdesk } from '../src/options.js'

const isPublished: Where = {
  and: [{ _status: { equals: 'published' } }, { deletedAt: { exists: false } }],
}

export const createArticles = (desk: Newsdesk): CollectionConfig => {
  const { slugs } = desk
  return {
    slug: slugs.articles,
    access: {
      create: isSignedIn,
      delete: isSignedIn,
      read: ({ req }) => (req.user ? true : isPublished),
      readVersions: isSignedIn,
      update: isSignedIn,
    },
    admin: {
      defaultColumns: ['image', 'headline', 'section', 'byline', '_status', 'publishedAt'],
      group: 'News',
      listSearchableFields: ['headline', 'summary', 'byline'],
      preview: ({ section, slug }) =>
        typeof slug === 'string' && slug
          ? desk.articlePath({
              section: (section as { slug?: string } | null)?.slug ?? null,
              slug,
            })
          : null,
      useAsTitle: 'headline',
    },
    defaultSort: '-publishedAt',
    fields: [
      { name: 'headline', type: 'text', maxLength: 250, required: true },
      {
        name: 'byline',
        type: 'text',
        admin: { description: 'Names, in the order they are printed.' },
        hasMany: true,
        maxRows: 20,
      },
      { name: 'summary', type: 'textarea', maxLength: 1000 },
      {
        name: 'image',
        type: 'upload',
        label: 'Lead image',
        relationTo: slugs.images as CollectionSlug,
      },
      {
        type: 'row',
        fields: [
          {
            name: 'imageCaption',
            type: 'textarea',
            admin: { description: 'In place of the image’s caption, in this article only.' },
            maxLength: 2000,
          },
          {
            name: 'imageAlt',
            type: 'text',
            admin: { description: 'In place of the image’s alt text, in this article only.' },
            label: 'Image alt text',
            maxLength: 250,
          },
        ],
      },
      {
        name: 'body',
        type: 'richText',
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
      {
        name: 'section',
        type: 'relationship',
        admin: { position: 'sidebar' },
        index: true,
        relationTo: slugs.sections as CollectionSlug,
      },
      {
        name: 'tags',
        type: 'relationship',
        admin: { position: 'sidebar' },
        hasMany: true,
        index: true,
        maxRows: 50,
        relationTo: slugs.tags as CollectionSlug,
      },
      {
        name: 'publishedAt',
        type: 'date',
        admin: {
          date: { pickerAppearance: 'dayAndTime' },
          description: 'Set when the article is first published.',
          position: 'sidebar',
        },
        index: true,
      },
      slugField('headline', 'published'),
      {
        name: 'editorsPick',
        type: 'checkbox',
        access: { read: ({ req }) => Boolean(req.user) },
        admin: { disabled: true },
        hooks: articleHooks(desk).editorsPick,
        virtual: true,
      },
      {
        name: 'editorsPickControl',
        type: 'ui',
        admin: {
          components: {
            Field: {
              clientProps: { articles: slugs.articles },
              path: 'payload-newsdesk/client#EditorsPickControl',
            },
          },
          disableListColumn: true,
          position: 'sidebar',
        },
      },
      {
        name: 'images',
        type: 'relationship',
        admin: { disableBulkEdit: true, hidden: true },
        hasMany: true,
        index: true,
        relationTo: slugs.images as CollectionSlug,
      },
    ],
    forceSelect: { headline: true, publishedAt: true, slug: true },
    hooks: articleHooks(desk).collection,
    trash: true,
    versions: {
      drafts: { autosave: { interval: 800 }, schedulePublish: true },
      maxPerDoc: 50,
    },
  }
}
