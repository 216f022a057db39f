import { APIError } from 'payload'
import type { ListKind } from '../types.js'
import { oneOf, type Schema } from './schema.js'

/** A query parameter: a text, a whole number or true/false. */
export type Parameter = Schema & { description: string; type: 'boolean' | 'integer' | 'string' }

export type Parameters = Record<string, Parameter>

export const limit = (max: number, otherwise: string | number): Parameter => ({
  ...(typeof otherwise === 'number' ? { default: otherwise } : {}),
  description: `At most so many, 1 to ${max}.${
    typeof otherwise === 'string' ? ` Otherwise ${otherwise}.` : ''
  }`,
  maximum: max,
  minimum: 1,
  type: 'integer',
})

export const slug = (description: string): Parameter => ({
  description,
  maxLength: 200,
  minLength: 1,
  type: 'string',
})

/** Refuses parameters that are unknown, given twice or not what they should be, naming each. */
export const checkQuery = (declared: Parameters, query: URLSearchParams) => {
  const seen = new Set<string>()
  for (const [name, value] of query) {
    const parameter = Object.hasOwn(declared, name) ? declared[name] : undefined
    if (!parameter) {
      const known = Object.keys(declared).map((one) => `\`${one}\``)
      const hint = known.length ? `It takes ${known.join(', ')}.` : 'It takes none.'
      throw new APIError(`\`${name.slice(0, 50)}\` is no parameter of this address. ${hint}`, 400)
    }
    if (seen.has(name)) throw new APIError(`\`${name}\` is given twice.`, 400)
    seen.add(name)
    const problem = problemOf(parameter, value)
    if (problem) throw new APIError(`\`${name}\` must be ${problem}.`, 400)
  }
}

export const wholeNumber = (query: URLSearchParams, name: string): number | undefined =>
  query.has(name) ? Number(query.get(name)) : undefined

const problemOf = (parameter: Parameter, value: string): string | undefined => {
  const { maximum = Number.MAX_SAFE_INTEGER, maxLength = 1_000, minimum = 0 } = parameter
  if (parameter.type === 'integer') {
    const isInside =
      /^\d{1,15}$/.test(value) && Number(value) >= minimum && Number(value) <= maximum
    return isInside ? undefined : `a whole number from ${minimum} to ${maximum}`
  }
  if (parameter.type === 'boolean') {
    return value === 'true' || value === 'false' ? undefined : 'true or false'
  }
  if (parameter.enum) {
    return parameter.enum.includes(value) ? undefined : `one of ${parameter.enum.join(', ')}`
  }
  if (value.length < (parameter.minLength ?? 0)) return 'not empty'
  if (value.length > maxLength) return `no longer than ${maxLength} characters`
  if (parameter.pattern && !new RegExp(parameter.pattern, 'u').test(value)) {
    return `as documented: ${parameter.description}`
  }
  return undefined
}

export const locale: Parameter = {
  description: 'A language of the app; without it the default one.',
  maxLength: 35,
  type: 'string',
}

/** Which list, in an address below `/lists`. */
export const kind = oneOf(['most-read', 'editors-pick'], 'Which list.')

/** @throws APIError 404 where an address names no kind of list. */
export const checkKind = (name: string): ListKind => {
  if (name === 'most-read' || name === 'editors-pick') return name
  throw new APIError('There is no such list. Lists are most-read and editors-pick.', 404)
}

export const section = slug('A section’s slug; without it the list of the whole site.')
