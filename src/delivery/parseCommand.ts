import { APIError } from 'payload'
import type { Command } from '../lists/commands.js'
import type { ID } from '../types.js'

type Reader = (value: unknown, name: string) => unknown

const refuse = (name: string, must: string): never => {
  throw new APIError(`\`${name}\` must be ${must}.`, 400)
}

const id: Reader = (value, name) =>
  (typeof value === 'string' && value !== '' && value.length <= 100) || Number.isSafeInteger(value)
    ? (value as ID)
    : refuse(name, `the id of an ${name}`)

const row: Reader = (value, name) =>
  typeof value === 'string' && value !== '' && value.length <= 100
    ? value
    : refuse(name, 'the id of a pick')

const whole =
  (min: number): Reader =>
  (value, name) =>
    Number.isSafeInteger(value) && (value as number) >= min
      ? value
      : refuse(name, `a whole number from ${min}`)

const text: Reader = (value, name) =>
  typeof value === 'string' && value.length <= 250
    ? value.trim() || null
    : refuse(name, 'a text of at most 250 characters')

const dateTime = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/

/** `Date` reads nearly anything, takes the 30th of February for a day in March, and guesses the zone. */
const time: Reader = (value, name) => {
  const day = typeof value === 'string' && dateTime.exec(value)?.[1]
  const date = new Date(day ? (value as string) : Number.NaN)
  const isThere = day && new Date(day).getUTCDate() === Number(day.slice(-2))
  return isThere && !Number.isNaN(date.getTime())
    ? date.toISOString()
    : refuse(name, 'an ISO 8601 date-time with `Z` or an offset, as 2026-11-26T09:30:00Z')
}

const orNull =
  (read: Reader): Reader =>
  (value, name) =>
    value === null ? null : read(value, name)

const settings = {
  from: orNull(time),
  headline: orNull(text),
  image: orNull(id),
  until: orNull(time),
}

const onPick = { article: id, pick: row }

/** Each command's own fields; those in `needs` can't be left out. */
const commands: Partial<
  Record<Command['type'], { needs: string[]; reads: Record<string, Reader> }>
> = {
  add: {
    needs: ['article'],
    reads: { ...settings, article: id, before: orNull(row), pinnedSlot: orNull(whole(1)) },
  },
  edit: { needs: [], reads: { ...onPick, ...settings } },
  exclude: { needs: ['article'], reads: { article: id, reason: orNull(text) } },
  include: { needs: ['article'], reads: { article: id } },
  move: { needs: ['before'], reads: { ...onPick, before: orNull(row) } },
  pin: { needs: ['slot'], reads: { ...onPick, slot: whole(1) } },
  remove: { needs: [], reads: onPick },
  unpin: { needs: [], reads: onPick },
}

/** A command from what a stranger sent; throws 400 naming the field that is wrong and the fix. */
export const parseCommand = (
  body: Record<string, unknown>,
  allowed: Command['type'][],
): Command => {
  const type = allowed.find((name) => name === body.type)
  const known = type && commands[type]
  if (!known) {
    throw new APIError(
      `\`type\` must be one of ${allowed.map((name) => `"${name}"`).join(', ')}.`,
      400,
    )
  }
  const reads: Record<string, Reader> = { ...known.reads, revision: whole(0) }
  const command: Record<string, unknown> = { type }
  for (const [name, value] of Object.entries(body)) {
    if (name === 'type' || value === undefined) continue
    if (!Object.hasOwn(reads, name)) {
      throw new APIError(
        `\`${name}\` is not part of "${type}". It takes ${Object.keys(reads).join(', ')}.`,
        400,
      )
    }
    command[name] = reads[name](value, name)
  }
  const missing = known.needs.find((name) => !(name in command))
  if (missing) throw new APIError(`"${type}" needs \`${missing}\`.`, 400)
  if ('pick' in known.reads && 'pick' in command === 'article' in command) {
    throw new APIError(`"${type}" needs either \`pick\` or \`article\`.`, 400)
  }
  return command as Command
}
