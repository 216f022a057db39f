import type * as GraphQLModule from 'graphql'
import type { Parameters } from './parameters.js'
import type { Schema } from './schema.js'

type GraphQL = typeof GraphQLModule
type Field = GraphQLModule.GraphQLFieldConfig<any, any>
type Output = GraphQLModule.GraphQLOutputType

/**
 * The name of a type in GraphQL, where Payload names its own after the app's collections: one of
 * `news-images` is a `NewsImage`.
 */
const typeName = (title: string) => title.replace(/^News/, 'Newsdesk')

/** How many rows a list is taken for when a query's cost is estimated, however many it has. */
const rows = 3

/**
 * Makes GraphQL types of the schemas our answers are declared in. No type contains itself, so the
 * depth of a query is bounded by them.
 */
export const createTypes = (graphql: GraphQL) => {
  const { GraphQLList, GraphQLNonNull } = graphql
  const made = new Map<string, GraphQLModule.GraphQLObjectType>()
  const json = new graphql.GraphQLScalarType({
    description: 'Any JSON.',
    name: typeName('NewsJSON'),
    serialize: (value) => value,
  })
  const scalars: Record<string, GraphQLModule.GraphQLScalarType> = {
    boolean: graphql.GraphQLBoolean,
    integer: graphql.GraphQLInt,
    number: graphql.GraphQLFloat,
    string: graphql.GraphQLString,
  }
  const required = (type: Output) =>
    new GraphQLNonNull(type as GraphQLModule.GraphQLNullableType) as Output

  /** `name` is for what has no name of its own in a schema. */
  const toType = (schema: Schema, name: string): Output => {
    if (schema.anyOf) return toType(schema.anyOf[0], name)
    if (schema.allOf) return toType(schema.allOf[0], name)
    if (schema.enum) return toEnum(schema, name)
    if (schema.items) return new GraphQLList(required(toType(schema.items, `${name}Row`)))
    if (schema.additionalProperties) return toNamedRows(schema.additionalProperties)
    if (schema.properties) return toObject(schema)
    if (Array.isArray(schema.type)) return graphql.GraphQLID
    return scalars[schema.type ?? ''] ?? json
  }

  const toObject = (schema: Schema): GraphQLModule.GraphQLObjectType => {
    const title = schema.title as string
    const known = made.get(title)
    if (known) return known
    const fields = Object.entries(schema.properties ?? {}).map(([name, property]) => [
      name,
      toField(property, `${title}${name[0].toUpperCase()}${name.slice(1)}`, {
        isRequired: schema.required?.includes(name) ?? false,
      }),
    ])
    const type = new graphql.GraphQLObjectType({
      description: schema.description,
      fields: Object.fromEntries(fields),
      name: typeName(title),
    })
    made.set(title, type)
    return type
  }

  const toField = (
    schema: Schema,
    name: string,
    { isRequired }: { isRequired: boolean },
  ): Field => {
    const type = toType(schema, name)
    const isAlways = isRequired && !schema.anyOf && type !== json
    const isList = Boolean(schema.items ?? schema.additionalProperties)
    return {
      description: schema.description,
      ...(isList ? { extensions: { complexity: costOfRows } } : {}),
      ...(schema.additionalProperties
        ? { resolve: (source, _, __, info) => namedRows(source[info.fieldName]) }
        : {}),
      type: isAlways ? required(type) : type,
    }
  }

  /** GraphQL has no objects of any key: a list whose rows say theirs. */
  const toNamedRows = (schema: Schema): Output =>
    new GraphQLList(
      required(
        toObject({
          ...schema,
          properties: {
            name: { description: 'Which one it is.', type: 'string' },
            ...schema.properties,
          },
          required: ['name', ...(schema.required ?? [])],
          title: schema.title?.replace(/^News/, 'NewsNamed'),
        }),
      ),
    )

  const toEnum = ({ description, enum: values = [] }: Schema, name: string) =>
    new graphql.GraphQLEnumType({
      description,
      name: typeName(name),
      values: Object.fromEntries(
        values.map((value) => [value.replace(/\W/g, '_'), { description: value, value }]),
      ),
    })

  return {
    toArgs: (parameters: Parameters): GraphQLModule.GraphQLFieldConfigArgumentMap =>
      Object.fromEntries(
        Object.entries(parameters).map(([name, { description, type }]) => [
          name,
          { description, type: scalars[type] },
        ]),
      ),
    toObject,
  }
}

const costOfRows = ({ childComplexity }: { childComplexity: number }) => 1 + rows * childComplexity

const namedRows = (byName: Record<string, object>) =>
  Object.entries(byName).map(([name, row]) => ({ name, ...row }))
