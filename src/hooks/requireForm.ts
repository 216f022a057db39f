import type { CollectionBeforeOperationHook, FlattenedField, PayloadRequest } from 'payload'
import { textsOf } from '../../admin/translations/texts.js'
import { invalid } from '../invalid.js'
import { rootOf } from './imagesIn.js'

type Doc = Record<string, unknown>
type Wrong = { message: string; path: string }

/**
 * Refuses what a field can't hold. Payload asks no text whether it is one, and nothing at all of a
 * draft; hooks and databases would fail on it, or readers would get it.
 */
export const requireForm: CollectionBeforeOperationHook = ({
  args,
  collection,
  operation,
  req,
}) => {
  const { data } = args as { data?: Doc }
  if (!data || !['create', 'update'].includes(operation)) return args
  const wrong = findWrong(collection.flattenedFields, data, req)
  if (wrong.length) throw invalid(collection.slug, wrong, req)
  return args
}

const findWrong = (
  fields: FlattenedField[],
  data: Doc,
  req: PayloadRequest,
  prefix = '',
): Wrong[] =>
  fields.flatMap((field) => {
    const value = data[field.name]
    const isGroup = field.type === 'group' || field.type === 'tab'
    // Payload itself fails on a group that is null.
    if (value === undefined || (value === null && !isGroup)) return []
    const path = prefix + field.name
    const message = lackOfForm(field, value, req)
    if (message) return [{ message, path }]
    if (field.type === 'array' && Array.isArray(value)) {
      // Payload drops rows that are none.
      return value.flatMap((row, index) =>
        isObject(row) ? findWrong(field.flattenedFields, row, req, `${path}.${index}.`) : [],
      )
    }
    return isGroup ? findWrong(field.flattenedFields, value as Doc, req, `${path}.`) : []
  })

const lackOfForm = (
  field: FlattenedField,
  value: unknown,
  req: PayloadRequest,
): string | undefined => {
  const t = textsOf(req)
  const isText = (one: unknown) => typeof one === 'string'
  if (field.name === '_status') {
    return value === 'draft' || value === 'published' ? undefined : t('newsdesk:needsStatus')
  }
  switch (field.type) {
    case 'text':
      if (!field.hasMany) return isText(value) ? undefined : t('newsdesk:needsText')
      return Array.isArray(value) && value.every(isText) ? undefined : t('newsdesk:needsTexts')
    case 'textarea':
      return isText(value) ? undefined : t('newsdesk:needsText')
    case 'richText':
      return field.name !== 'body' || isBody(value) ? undefined : t('newsdesk:needsBody')
    case 'date':
      return value && Number.isNaN(Date.parse(String(value)))
        ? t('validation:notValidDate' as never, { value })
        : undefined
    case 'checkbox':
      return value && ![true, 'true', 'false'].includes(value as string)
        ? req.t('validation:trueOrFalse')
        : undefined
    case 'number': {
      const isNumber = Number.isFinite(isText(value) ? Number.parseFloat(`${value}`) : value)
      return field.hasMany || value === '' || isNumber ? undefined : req.t('validation:enterNumber')
    }
    case 'select':
      return field.hasMany || isText(value) ? undefined : req.t('validation:invalidSelection')
    case 'array':
      // The admin's forms say 0 for no rows.
      return Array.isArray(value) || Number(value) === 0 ? undefined : t('newsdesk:needsRows')
    case 'group':
    case 'tab':
      return isObject(value) ? undefined : t('newsdesk:needsGroup')
  }
}

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
