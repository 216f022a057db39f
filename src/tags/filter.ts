import type { CollectionBeforeOperationHook, Where } from 'payload'
import type { ID } from '../types.js'
import { findMerges, type Merges } from './merges.js'

/** Makes a search for articles by a tag find those of every tag merged into it. */
export const filterMerged: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { where } = args as { where?: Where }
  if (!where || !['count', 'read', 'readDistinct'].includes(operation)) return args
  if (!JSON.stringify(where).includes('"tags"')) return args
  return { ...args, where: withMerged(where, await findMerges(req.payload)) } as typeof args
}

/** A query by `tags` with the merged ones added. A query by a tag's name or slug is left alone. */
const withMerged = (where: Where, { allOf }: Pick<Merges, 'allOf'>): Where => {
  const all = (value: unknown): ID[] =>
    (Array.isArray(value) ? value : String(value).split(',')).flatMap((id) => allOf(id as ID))
  return Object.fromEntries(
    Object.entries(where).map(([name, rule]) => {
      if (name === 'and' || name === 'or') {
        return [name, (rule as Where[]).map((one) => withMerged(one, { allOf }))]
      }
      if (name !== 'tags') return [name, rule]
      return [
        name,
        Object.fromEntries(
          Object.entries(rule as Record<string, unknown>).map(([operator, value]) => {
            if (operator === 'equals' && value != null) return ['in', all(value)]
            if (operator === 'not_equals' && value != null) return ['not_in', all(value)]
            if (operator === 'in' || operator === 'not_in') return [operator, all(value)]
            return [operator, value]
          }),
        ),
      ]
    }),
  )
}
