import type { CollectionConfig, Field } from 'payload'
import { nobody } from '../src/access/abilities.js'
import type { Newsdesk } from '../src/options.js'

/** The twelve five-minute counters of an hour. */
export const minuteFields = Array.from({ length: 12 }, (_, index) => `m${index}`)

const counter = (name: string): Field => ({ name, type: 'number', defaultValue: 0 })

/** One document an article an hour: its reads, and the same by five minutes. */
export const createReadHours = ({ canSeeReads, slugs }: Newsdesk): CollectionConfig => ({
  slug: slugs.readHours,
  access: { create: nobody, delete: nobody, read: canSeeReads, update: nobody },
  admin: { hidden: true },
  fields: [
    { name: 'article', type: 'text', required: true },
    { name: 'hour', type: 'date', index: true, required: true },
    counter('n'),
    ...minuteFields.map(counter),
  ],
  indexes: [{ fields: ['article', 'hour'], unique: true }],
  lockDocuments: false,
  timestamps: false,
})
