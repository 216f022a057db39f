import { APIError, type Where } from 'payload'
import type { ID } from '../types.js'

/** A row of a listing: the date it is ordered by, and what orders rows of one date. */
type Row = { date: string; createdAt: string; id: ID }

/** Where a listing stopped: its last row's dates, and the rows with both that were given out. */
type Place = { date: string; createdAt: string; ids: ID[] }

/**
 * Where the rows of a listing stop, as an opaque text for `?cursor=`.
 *
 * Listings are ordered by two dates and not by id, because an index can hold those on every
 * database, and a listing must not cost more as the archive grows. So a cursor names the rows that
 * share both dates, one as a rule.
 */
export const toCursor = (rows: Row[], before?: string | null): string => {
  const { createdAt, date } = rows.at(-1) as Row
  const isSame = (row: { createdAt: string; date: string }) =>
    timeOf(row.date) === timeOf(date) && timeOf(row.createdAt) === timeOf(createdAt)
  const last = before ? fromCursor(before) : undefined
  const ids = [
    ...(last && isSame(last) ? last.ids : []),
    ...rows.filter(isSame).map(({ id }) => id),
  ]
  return Buffer.from(JSON.stringify([timeOf(date), timeOf(createdAt), ...ids])).toString(
    'base64url',
  )
}

/** @throws APIError 400 for a cursor that no listing gave out. */
export const fromCursor = (cursor: string, name = 'cursor'): Place => {
  try {
    const [date, createdAt, ...ids] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    const areIDs = ids.every((id: unknown) => typeof id === 'string' || typeof id === 'number')
    if (ids.length && areIDs) {
      return {
        createdAt: new Date(createdAt).toISOString(),
        date: new Date(date).toISOString(),
        ids,
      }
    }
  } catch {
    // answered below
  }
  throw new APIError(`\`${name}\` must be the \`next\` of an earlier answer.`, 400)
}

/** What comes after a place, in the order of a field and of `createdAt`. */
export const after = (
  field: string,
  { createdAt, date, ids }: Place,
  order: 'newest' | 'oldest' = 'newest',
): Where => {
  const beyond = order === 'newest' ? 'less_than' : 'greater_than'
  return {
    and: [
      { [field]: { [`${beyond}_equal`]: date } },
      {
        or: [
          { [field]: { [beyond]: date } },
          { createdAt: { [beyond]: createdAt } },
          { and: [{ createdAt: { equals: createdAt } }, { id: { not_in: ids } }] },
        ],
      },
    ],
  }
}

const timeOf = (date: string) => new Date(date).getTime()
