import type { CollectionBeforeChangeHook, TextField } from 'payload'
import { text } from '../admin/translations/texts.js'
import { nobody } from '../src/access/abilities.js'
import { trashMark } from './slug.js'

type Addressed = { formerSlugs?: string[] | null; slug?: string | null }

/** The addresses a document had before, which go on leading to it and are given to no other. */
export const formerSlugsField = (): TextField => ({
  name: 'formerSlugs',
  type: 'text',
  access: { create: nobody, update: nobody },
  admin: {
    condition: (data) => Boolean(data.formerSlugs?.length),
    description: text('newsdesk:formerSlugsHint'),
    disableBulkEdit: true,
    position: 'sidebar',
    readOnly: true,
  },
  hasMany: true,
  hooks: { beforeDuplicate: [() => []] },
  index: true,
  label: text('newsdesk:formerSlugs'),
})

/** The former slugs of a document that readers know as `live` and that is to be found at `slug`. */
export const formerSlugs = (live: Addressed | null | undefined, slug: string): string[] => {
  const isInTrash = slug.includes(trashMark) || live?.slug?.includes(trashMark)
  const left = live?.slug && !isInTrash ? [live.slug] : []
  const former = new Set([...(live?.formerSlugs ?? []), ...left])
  former.delete(slug)
  return [...former]
}

/** For a collection whose documents are public from the start. */
export const keepFormerSlugs: CollectionBeforeChangeHook = ({ data, operation, originalDoc }) =>
  operation === 'create'
    ? data
    : { ...data, formerSlugs: formerSlugs(originalDoc, data.slug ?? originalDoc.slug) }
