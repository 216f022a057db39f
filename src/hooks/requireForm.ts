import type { CollectionBeforeOperationHook, FlattenedField, PayloadRequest } from 'payload'
import { textsOf } from '../../admin/translations/texts.js'
import { isAllowed } from '../access/isAllowed.js'
import { invalid } from '../invalid.js'
import { getDesk } from '../lists/desk.js'
import type { ID } from '../types.js'
import { rootOf } from './imagesIn.js'

type Doc = Record<string, unknown>
type Wrong = { message: string; path: string }
type Asked = {
  collection: string
  data: Doc
  id?: ID
  operation: 'create' | 'update'
  overrideAccess?: boolean
  req: PayloadRequest
}

const mostTold = 20

/** Fields of ours that Payload or our hooks fail on, or readers get, though they make their value. */
const guarded = ['body', 'byline', 'editorsPick', 'name', 'slug']

/**
 * Refuses what a field can't hold. Payload asks no text whether it is one, and nothing at all of a
 * draft; hooks and databases would fail on it, or readers would get it. What the caller may not do,
 * and fields that the caller may not write, are left to Payload.
 */
export const requireForm: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  const { data, id } = args as { data?: Doc; id?: ID }
  if (!data || (operation !== 'create' && operation !== 'update')) return args
  const asked = { collection: collection.slug, data, id, operation, overrideAccess, req }
  const wrong = await findWrong(collection.flattenedFields, data, asked)
  if (!wrong.length) return args
  if (!(await isAllowed(collection, operation, { data, id, overrideAccess, req }))) return args
  throw invalid(collection.slug, wrong, req)
}

const findWrong = async (
  fields: FlattenedField[],
  data: Doc,
  asked: Asked,
  prefix = '',
): Promise<Wrong[]> => {
  const wrong: Wrong[] = []
  for (const field of fields) {
    const value = data[field.name]
    const path = prefix + field.name
    const isGroup = field.type === 'group' || field.type === 'tab'
    // Payload itself fails on a group that is null.
    if (value === undefined || (value === null && !isGroup)) continue
    if (makesItsValue(field) && !guarded.includes(path)) continue
    const message = lackOfForm(field, path, value, asked)
    const found = message ? [{ message, path }] : await findBelow(field, value, asked, path)
    if (found.length && (await mayWrite(field, data, asked))) wrong.push(...found)
    if (wrong.length >= mostTold) break
  }
  return wrong.slice(0, mostTold)
}

const findBelow = async (
  field: FlattenedField,
  value: unknown,
  asked: Asked,
  path: string,
): Promise<Wrong[]> => {
  if (field.type === 'group' || field.type === 'tab') {
    return findWrong(field.flattenedFields, value as Doc, asked, `${path}.`)
  }
  const wrong: Wrong[] = []
  if (field.type !== 'array' || !Array.isArray(value)) return wrong
  for (const [index, row] of value.entries()) {
    // Payload drops rows that are none.
    if (!isObject(row)) continue
    wrong.push(...(await findWrong(field.flattenedFields, row, asked, `${path}.${index}.`)))
    if (wrong.length >= mostTold) break
  }
  return wrong
}

/** Whether a field stores nothing, or takes in its own way what comes. */
const makesItsValue = (field: FlattenedField): boolean =>
  Boolean(
    ('virtual' in field && field.virtual) ||
      ('hooks' in field && field.hooks?.beforeValidate?.length),
  )

const mayWrite = async (
  { access }: FlattenedField,
  siblingData: Doc,
  { data, id, operation, overrideAccess, req }: Asked,
): Promise<boolean> =>
  overrideAccess || !access?.[operation]
    ? true
    : access[operation]({ data, doc: {}, id, req, siblingData })

const lackOfForm = (
  field: FlattenedField,
  path: string,
  value: unknown,
  { collection, req }: Asked,
): string | undefined => {
  const t = textsOf(req)
  const isText = (one: unknown) => typeof one === 'string'
  if (path === '_status') {
    return value === 'draft' || value === 'published' ? undefined : t('newsdesk:needsStatus')
  }
  switch (field.type) {
    case 'text':
      // Payload makes a text of an id.
      if (field.name === 'id' && typeof value === 'number') return undefined
      if (!field.hasMany) return isText(value) ? undefined : t('newsdesk:needsText')
      return Array.isArray(value) && value.every(isText) ? undefined : t('newsdesk:needsTexts')
    case 'textarea':
      return isText(value) ? undefined : t('newsdesk:needsText')
    case 'richText':
      return path !== 'body' || collection !== articlesOf(req) || isBody(value)
        ? undefined
        : t('newsdesk:needsBody')
    case 'date': {
      const isDate = isText(value) || typeof value === 'number' || value instanceof Date
      if (value === '' || (isDate && !Number.isNaN(Date.parse(String(value))))) return undefined
      const said = isDate ? String(value).slice(0, 60) : typeof value
      return t('validation:notValidDate' as never, { value: said })
    }
    case 'checkbox':
      return value && ![true, 'true', 'false'].includes(value as string)
        ? req.t('validation:trueOrFalse')
        : undefined
    case 'number': {
      const isNumber = Number.isFinite(isText(value) ? Number.parseFloat(`${value}`) : value)
      const isBlank = isText(value) && !`${value}`.trim()
      return field.hasMany || isBlank || isNumber ? undefined : req.t('validation:enterNumber')
    }
    case 'select':
      return field.hasMany || isText(value) ? undefined : req.t('validation:invalidSelection')
    case 'array':
      // The admin's forms say 0 for no rows.
      return Array.isArray(value) || [0, '0', ''].includes(value as string)
        ? undefined
        : t('newsdesk:needsRows')
    case 'group':
    case 'tab':
      return isObject(value) ? undefined : t('newsdesk:needsGroup')
  }
}

const articlesOf = ({ payload }: PayloadRequest) => getDesk(payload).newsdesk.slugs.articles

const isObject = (value: unknown): value is Doc =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isBody = (value: unknown): boolean => {
  const root = rootOf(value) as Doc | null | undefined
  return Array.isArray(root?.children) && root.children.every(isNode)
}

const isNode = (node: unknown): boolean => {
  if (!node || typeof node !== 'object') return false
  const { children, type } = node as Doc
  if (typeof type !== 'string') return false
  return children === undefined || (Array.isArray(children) && children.every(isNode))
}
