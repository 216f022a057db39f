import type { BasePayload } from 'payload'
import type { ID } from './types.js'

const whole = /^\d{1,15}$/
const objectID = /^[\da-f]{24}$/i
const uuid = /^[\da-f-]{36}$/i

/** The id of a relationship's value, whether it is filled in or not. */
export const idOf = (value: unknown): ID | null =>
  value && typeof value === 'object' ? ((value as { id?: ID }).id ?? null) : ((value as ID) ?? null)

/** The ids of a relationship's values, where it has any. */
export const idsOf = (values: unknown): ID[] =>
  Array.isArray(values) ? values.flatMap((value) => idOf(value) ?? []) : []

/** An id as the database has it; none where it can't be one of this collection, on which it would fail. */
export const toID = (
  { collections, db }: Pick<BasePayload, 'collections' | 'db'>,
  collection: string,
  id: ID,
): ID | undefined => {
  const text = String(id)
  const own = collections[collection]?.customIDType
  if ((own ?? db.defaultIDType) === 'number') return whole.test(text) ? Number(text) : undefined
  const isID = own ? text !== '' : (db.name === 'mongoose' ? objectID : uuid).test(text)
  return isID ? text : undefined
}
