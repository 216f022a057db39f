import { APIError, type Where } from 'payload'
import type { ID } from '../types.js'

/** Where a listing stopped: the date it is ordered by and the id that breaks ties. */
type Place = { date: string; id: ID }

/** A place as an opaque text for `?cursor=`. */
export const toCursor = ({ date, id }: Place): string =>
  Buffer.from(JSON.stringify([new Date(date).getTime(), id])).toString('base64url')

/** @throws APIError 400 for a cursor that no listing gave out. */
export const fromCursor = (cursor: string, name = 'cursor'): Place => {
  try {
    const [time, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (typeof id === 'string' || typeof id === 'number') {
      return { date: new Date(time).toISOString(), id }
    }
  } catch {
    // answered below
  }
  throw new APIError(`\`${name}\` must be the \`next\` of an earlier answer.`, 400)
}

/** What comes after a place in the order of a date and, within it, ascending ids. */
export const after = (
  field: string,
  { date, id }: Place,
  order: 'newest' | 'oldest' = 'newest',
): Where => ({
  or: [
    { [field]: { [order === 'newest' ? 'less_than' : 'greater_than']: date } },
    { and: [{ [field]: { equals: date } }, { id: { greater_than: id } }] },
  ],
})
