import type { CollectionConfig } from 'payload'
import { nobody } from '../src/access/abilities.js'
import type { Newsdesk } from '../src/options.js'
import { dropReasons } from '../src/reads/dropped.js'

/** The field that counts a reason: `unknownArticle` for `unknown-article`. */
export const dropField = (reason: string) =>
  reason.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** One document an hour: how many reads were not counted, by reason, and nothing else of them. */
export const createReadDrops = ({ canSeeReads, slugs }: Newsdesk): CollectionConfig => ({
  slug: slugs.readDrops,
  access: { create: nobody, delete: nobody, read: canSeeReads, update: nobody },
  admin: { hidden: true },
  fields: [
    { name: 'hour', type: 'date', required: true, unique: true },
    ...dropReasons.map((reason) => ({
      name: dropField(reason),
      type: 'number' as const,
      defaultValue: 0,
    })),
  ],
  lockDocuments: false,
  timestamps: false,
})
