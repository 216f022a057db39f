import type { CollectionConfig, CollectionSlug, Field } from 'payload'
import { number } from 'payload/shared'
import { inEveryLanguage, newsGroup } from '../admin/translations/index.js'
import { type TextKey, text } from '../admin/translations/texts.js'
import { formControl } from '../fields/controls.js'
import { rightsField } from '../fields/rights.js'
import { isStaff, nobody } from '../src/access/abilities.js'
import { keepWhatIsPrinted } from '../src/hooks/images.js'
import { refuseWhenUsed } from '../src/hooks/refuseWhenUsed.js'
import { requireForm } from '../src/hooks/requireForm.js'
import { canReadImage } from '../src/images/access.js'
import { storeEarly, storeHeld } from '../src/images/keep.js'
import { tellToken } from '../src/images/previewed.js'
import { noteTexts, refreshFiles } from '../src/images/refresh.js'
import { fileHead, forever, serveFile } from '../src/images/serve.js'
import { toSizes } from '../src/images/sizes.js'
import { maxKeywordLength, maxKeywords, maxLengths } from '../src/images/texts.js'
import { areTextsBehind, heedTextsFit } from '../src/images/textsBehind.js'
import { createTextsEndpoint } from '../src/images/textsEndpoint.js'
import { areFilesBehind, receiveFile, takeFacts } from '../src/images/upload.js'
import type { Newsdesk } from '../src/options.js'

/** An empty text is none: the database asks for its absence. */
const orNothing = ({ value }: { value?: string | null }) =>
  typeof value === 'string' && !value.trim() ? null : value

const textField = (name: keyof typeof maxLengths, label: TextKey, hint?: TextKey): Field => ({
  name,
  type: 'text',
  ...(hint && { admin: { description: text(hint) } }),
  label: text(label),
  maxLength: maxLengths[name],
})

/** What was stored before there were bounds refuses no save that leaves it as it is. */
const focalField = (name: 'focalX' | 'focalY'): Field => ({
  name,
  type: 'number',
  max: 100,
  min: 0,
  validate: (value: unknown, options: any) =>
    (value != null && value === options.previousValue) || number(value as never, options),
})

const detailFields: Field[] = [
  textField('creator', 'newsdesk:creator', 'newsdesk:creatorHint'),
  textField('copyrightNotice', 'newsdesk:copyrightNotice', 'newsdesk:copyrightNoticeHint'),
  textField('source', 'newsdesk:source', 'newsdesk:sourceHint'),
  textField('headline', 'newsdesk:imageHeadline'),
  textField('city', 'newsdesk:city'),
  textField('country', 'newsdesk:country'),
  { name: 'dateCreated', type: 'date', label: text('newsdesk:dateCreated') },
  {
    name: 'keywords',
    type: 'text',
    admin: { components: { Field: 'payload-newsdesk/admin#TypedTexts' } },
    hasMany: true,
    label: text('newsdesk:keywords'),
    maxLength: maxKeywordLength,
    maxRows: maxKeywords,
  },
]

/** Fields are named, and hold what is meant, by IPTC Photo Metadata 2023.1. */
export const createImages = (newsdesk: Newsdesk): CollectionConfig => ({
  slug: newsdesk.slugs.images,
  labels: { plural: text('newsdesk:images'), singular: text('newsdesk:image') },
  access: {
    create: newsdesk.canManageImages,
    delete: newsdesk.canManageImages,
    read: canReadImage(newsdesk),
    update: newsdesk.canManageImages,
  },
  admin: {
    components: { beforeListTable: ['payload-newsdesk/rsc#CareFilters'] },
    defaultColumns: ['filename', 'credit', 'care', 'alt', 'updatedAt'],
    group: newsGroup,
    listSearchableFields: ['filename', 'alt', 'caption', 'credit', 'headline', 'creator'],
    useAsTitle: 'filename',
  },
  disableDuplicate: true,
  endpoints: newsdesk.enabled ? [createTextsEndpoint(newsdesk), fileHead] : [],
  fields: [
    formControl('sameImage', 'SameImage', { images: newsdesk.slugs.images }),
    formControl('fileTexts', 'FileTexts', { images: newsdesk.slugs.images }),
    {
      name: 'textsBehind',
      type: 'checkbox',
      access: { create: nobody, read: isStaff(newsdesk) },
      admin: {
        components: { Field: 'payload-newsdesk/admin#TextsBehind' },
        disableBulkEdit: true,
        disableListColumn: true,
      },
      hooks: { beforeChange: [areTextsBehind] },
      index: true,
      label: text('newsdesk:careTextsBehind'),
    },
    {
      name: 'alt',
      localized: true,
      type: 'text',
      admin: {
        components: { afterInput: ['payload-newsdesk/admin#AltLength'] },
        description: text('newsdesk:altHint'),
      },
      hooks: { beforeChange: [orNothing] },
      label: text('newsdesk:alt'),
      maxLength: maxLengths.alt,
    },
    {
      name: 'caption',
      localized: true,
      type: 'textarea',
      admin: { description: text('newsdesk:captionHint') },
      label: text('newsdesk:caption'),
      maxLength: maxLengths.caption,
    },
    {
      name: 'credit',
      type: 'text',
      admin: { description: text('newsdesk:creditHint') },
      hooks: { beforeChange: [orNothing] },
      index: true,
      label: text('newsdesk:credit'),
      maxLength: maxLengths.credit,
    },
    rightsField(),
    {
      type: 'collapsible',
      admin: { initCollapsed: true },
      fields: detailFields,
      label: text('newsdesk:imageDetails'),
    },
    // Payload's own, with their bounds.
    focalField('focalX'),
    focalField('focalY'),
    {
      name: 'care',
      type: 'ui',
      admin: { components: { Cell: 'payload-newsdesk/admin#CareCell' }, disableBulkEdit: true },
      label: inEveryLanguage('newsdesk:care'),
    },
    {
      name: 'uses',
      type: 'join',
      admin: { allowCreate: false, defaultColumns: ['headline', '_status', 'publishedAt'] },
      collection: newsdesk.slugs.articles as CollectionSlug,
      // One a query: its articles have images, so that each nested in another multiplies the answer.
      graphQL: { complexity: 600 },
      label: text('newsdesk:imageUses'),
      on: 'images',
    },
    {
      name: 'published',
      type: 'checkbox',
      access: { create: nobody, update: nobody },
      admin: { disableBulkEdit: true, hidden: true },
      defaultValue: false,
      index: true,
    },
    {
      name: 'contentHash',
      type: 'text',
      access: { create: nobody, read: isStaff(newsdesk), update: nobody },
      admin: { disableBulkEdit: true, hidden: true },
      index: true,
    },
    {
      name: 'filesBehind',
      type: 'checkbox',
      access: { create: nobody, read: isStaff(newsdesk), update: nobody },
      admin: { disableBulkEdit: true, hidden: true },
      hooks: { beforeChange: [areFilesBehind, storeEarly] },
      index: true,
    },
    {
      name: 'placeholder',
      type: 'text',
      access: { create: nobody, update: nobody },
      admin: { disableBulkEdit: true, hidden: true },
    },
  ],
  forceSelect: {
    alt: true,
    caption: true,
    credit: true,
    filesBehind: true,
    published: true,
    rights: true,
    textsBehind: true,
  },
  hooks: {
    afterChange: [storeHeld, noteTexts],
    afterOperation: [refreshFiles(newsdesk)],
    afterRead: [tellToken],
    beforeChange: [
      keepWhatIsPrinted(newsdesk),
      ({ data, req }) => ({ ...data, ...takeFacts(req) }),
    ],
    beforeDelete: [
      refuseWhenUsed([
        {
          collection: newsdesk.slugs.articles,
          field: 'images',
          message: 'newsdesk:imageInArticles',
        },
        {
          collection: newsdesk.slugs.lists,
          field: 'picks.image',
          message: 'newsdesk:imageInLists',
        },
      ]),
    ],
    beforeOperation: [requireForm, heedTextsFit, receiveFile(newsdesk)],
  },
  upload: {
    adminThumbnail: 'thumbnail',
    focalPoint: true,
    handlers: [serveFile as never],
    imageSizes: toSizes(newsdesk.images),
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif', 'image/tiff'],
    modifyResponseHeaders: ({ headers }) => {
      headers.set('Cache-Control', forever)
      headers.set('X-Content-Type-Options', 'nosniff')
      return headers
    },
    pasteURL: false,
    withMetadata: true,
  },
})
