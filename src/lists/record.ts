import { APIError, type CollectionBeforeChangeHook } from 'payload'
import { textsOf } from '../../admin/translations/texts.js'
import { type Change, type Row, toMark, touchChanged } from './trail.js'

/** What a command hands to the save that stores it; nobody else can write who did what. */
type Handed = { change: Change; exclusions?: Row[]; picks?: Row[] }

/** Where it stands in the context of the command's own request. */
export const commandKey = 'newsdeskCommand'

/**
 * Writes down who changes a list and what. A save that says which revision it started from, as the
 * admin's form and commands do, is refused when the list has changed since.
 */
export const recordChange: CollectionBeforeChangeHook = ({
  context,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const last = operation === 'update' ? (originalDoc.revision ?? 0) : 0
  const isStale = operation === 'update' && data.revision != null && data.revision !== last
  if (isStale && !context.isRestoringVersion) {
    throw new APIError(textsOf(req)('newsdesk:listChanged'), 409, { revision: last })
  }
  const revision = last + 1
  const command = context[commandKey] as Handed | undefined
  const mark = toMark(req.user, req.payload)
  const rows = (name: 'exclusions' | 'picks') =>
    data[name] && {
      [name]: command
        ? (data[name] as Row[]).map((row, at) => ({ ...row, trail: command[name]?.[at].trail }))
        : touchChanged(originalDoc?.[name] ?? [], data[name], mark, revision),
    }
  return {
    ...data,
    ...rows('picks'),
    ...rows('exclusions'),
    change: command?.change ?? { ...mark, type: context.isRestoringVersion ? 'restore' : 'save' },
    revision,
  }
}
