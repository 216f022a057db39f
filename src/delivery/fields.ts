import { APIError } from 'payload'
import type { Parameter } from './parameters.js'
import type { Schema } from './schema.js'

export const fields: Parameter = {
  description:
    'To take less: names of fields, comma-separated, with a dot before one inside, e.g. ' +
    '`article.headline,lists.mostRead`. Others are left out.',
  maxLength: 1_000,
  type: 'string',
}

/**
 * Only the named fields of an answer. A name inside a list means that field of each of its rows.
 *
 * @throws APIError 400 for a name that the answer does not have.
 */
export const takeFields = (answer: object, wanted: string | null, schema: Schema): object => {
  if (wanted === null) return answer
  const tree: Tree = new Map()
  for (const path of wanted.split(',').map((one) => one.trim())) {
    checkPath(path, schema)
    plant(tree, path.split('.'))
  }
  return take(answer, tree) as object
}

/** The names wanted at one level; an empty tree takes all that is below. */
type Tree = Map<string, Tree>

const plant = (tree: Tree, [name, ...rest]: string[]) => {
  const below = tree.get(name)
  if (!rest.length) tree.set(name, new Map())
  // Whoever already takes the whole is not made to take less.
  else if (below?.size !== 0) {
    const next = below ?? new Map()
    tree.set(name, next)
    plant(next, rest)
  }
}

const take = (value: unknown, tree: Tree): unknown => {
  if (!tree.size || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((one) => take(one, tree))
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) => {
      const below = tree.get(name)
      return below ? [[name, take(one, below)]] : []
    }),
  )
}

const checkPath = (path: string, schema: Schema) => {
  let at: Schema | undefined = schema
  for (const name of path.split('.')) {
    const { additionalProperties, properties } = insideOf(at ?? {})
    at = properties && Object.hasOwn(properties, name) ? properties[name] : additionalProperties
    if (!at) {
      throw new APIError(
        `\`fields\` names "${path.slice(0, 100)}", which is not in this answer.`,
        400,
      )
    }
  }
}

/** The object that a schema is of, through lists, uses and null. */
const insideOf = (schema: Schema): Schema => {
  const inner = schema.items ?? schema.allOf?.[0] ?? schema.anyOf?.[0]
  return inner ? insideOf(inner) : schema
}
