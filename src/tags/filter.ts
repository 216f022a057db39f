import type {
  CollectionBeforeOperationHook,
  CollectionSlug,
  PayloadRequest,
  Where,
  WhereField,
} from 'payload'
import { getDesk } from '../lists/desk.js'
import { inAnyLocale } from '../locales.js'
import type { ID } from '../types.js'
import { findMerges, type Merges } from './merges.js'

type Rules = Record<string, unknown>
type Filter = Pick<Merges, 'allOf'> & {
  /** The tags that a rule on one of their own fields finds. */
  find: (field: string, rule: Rules) => Promise<ID[]>
}

/** Makes a search for articles by a tag find those of every tag merged into it. */
export const filterMerged: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { where } = args as { where?: Where }
  if (!where || !['count', 'read', 'readDistinct'].includes(operation)) return args
  if (!/"tags[".]/.test(JSON.stringify(where))) return args
  const { allOf } = await findMerges(req.payload)
  return { ...args, where: await withMerged(where, { allOf, find: finder(req) }) } as typeof args
}

const finder =
  ({ payload }: PayloadRequest): Filter['find'] =>
  async (field, rule) => {
    const collection = getDesk(payload).newsdesk.slugs.tags as CollectionSlug
    const where = inAnyLocale(payload, field, rule as WhereField)
    const { docs } = await payload.db.find<{ id: ID }>({ collection, pagination: false, where })
    return docs.map(({ id }) => id)
  }

/** A query by `tags`, or by a name or slug of theirs, with the merged ones added. */
const withMerged = async (where: Where, filter: Filter): Promise<Where> => {
  const found: Where[] = []
  for (const [name, rule] of Object.entries(where)) {
    const field = /^tags\.(id|name|slug)$/.exec(name)?.[1]
    // What is no query is left to Payload, which refuses it with the name of the field.
    if (!rule || typeof rule !== 'object') found.push({ [name]: rule } as Where)
    else if (/^(and|or)$/i.test(name) && Array.isArray(rule)) {
      const rules = (rule as Where[]).map((one) => withMerged(one, filter))
      found.push({ [name]: await Promise.all(rules) })
    } else if (name === 'tags' || field === 'id') found.push({ tags: byID(rule as Rules, filter) })
    else if (field) found.push(...(await byField(name, field, rule as Rules, filter)))
    else found.push({ [name]: rule } as Where)
  }
  return found.length === 1 ? found[0] : { and: found }
}

const byID = (rule: Rules, { allOf }: Filter): Where[string] => {
  const all = (value: unknown): ID[] =>
    (Array.isArray(value) ? value : String(value).split(',')).flatMap((id) => allOf(id as ID))
  return Object.fromEntries(
    Object.entries(rule).map(([operator, value]) => {
      // What names no tag is left to Payload, as it is for every other field.
      if (!value || (typeof value === 'object' && !Array.isArray(value))) return [operator, value]
      if (operator === 'equals') return isAny(all(value))
      if (operator === 'not_equals') return ['not_in', all(value)]
      if (operator === 'in' || operator === 'not_in') return [operator, all(value)]
      return [operator, value]
    }),
  ) as Where[string]
}

/** One alone is asked for as one: SQLite plans a list of one as if it were many. */
const isAny = (ids: ID[]): [string, unknown] =>
  ids.length === 1 ? ['equals', ids[0]] : ['in', ids]

const opposites: Record<string, string> = {
  not_equals: 'equals',
  not_in: 'in',
  not_like: 'like',
}
const asked = ['contains', 'equals', 'in', 'like']

const byField = (path: string, field: string, rule: Rules, { allOf, find }: Filter) =>
  Promise.all(
    Object.entries(rule).map(async ([operator, value]): Promise<Where> => {
      const positive = opposites[operator] ?? operator
      const isPlain = typeof value !== 'object' || Array.isArray(value)
      if (value == null || !isPlain || !asked.includes(positive)) {
        return { [path]: { [operator]: value } } as Where
      }
      const ids = (await find(field, { [positive]: value })).flatMap(allOf)
      return { tags: { [positive === operator ? 'in' : 'not_in']: ids } }
    }),
  )
