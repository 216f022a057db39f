import { type CollectionBeforeChangeHook, ValidationError } from 'payload'
import { textsOf } from '../../admin/translations/texts.js'
import type { Newsdesk } from '../options.js'

/** An image that something published prints keeps its alt text and its credit. */
export const keepWhatIsPrinted =
  ({ slugs }: Newsdesk): CollectionBeforeChangeHook =>
  ({ data, originalDoc, req }) => {
    if (!originalDoc?.published) return data
    const errors = (['alt', 'credit'] as const)
      .filter((field) => originalDoc[field] && data[field] !== undefined && !data[field]?.trim())
      .map((field) => ({
        message: textsOf(req)(field === 'alt' ? 'newsdesk:keepsAlt' : 'newsdesk:keepsCredit'),
        path: field,
      }))
    if (errors.length) throw new ValidationError({ collection: slugs.images, errors, req }, req.t)
    return data
  }
