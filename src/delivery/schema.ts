/**
 * JSON Schema 2020-12, as much of it as our answers need. One declaration serves the OpenAPI
 * document, the GraphQL types and the check of query parameters. An object with a `title` is a type
 * of its own there.
 */
export type Schema = {
  additionalProperties?: Schema
  allOf?: [Schema]
  anyOf?: Schema[]
  default?: boolean | number | string
  description?: string
  enum?: readonly string[]
  format?: 'date-time' | 'uri'
  items?: Schema
  maxItems?: number
  maxLength?: number
  maximum?: number
  minLength?: number
  minimum?: number
  pattern?: string
  properties?: Record<string, Schema>
  required?: string[]
  title?: string
  type?: string | string[]
}

type OptionalKeys<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T] & string

/** The type of an object: exactly the properties that its TypeScript type has. */
export const object = <T extends object>(
  title: string,
  description: string,
  properties: { [K in keyof Required<T>]: Schema },
  optional: OptionalKeys<T>[] = [],
): Schema => ({
  description,
  properties,
  required: Object.keys(properties).filter((name) => !(optional as string[]).includes(name)),
  title,
  type: 'object',
})

export const text = (description: string): Schema => ({ description, type: 'string' })

export const date = (description: string): Schema => ({
  description: `${description}, as an ISO 8601 date-time.`,
  format: 'date-time',
  type: 'string',
})

export const url = (description: string): Schema => ({
  description,
  format: 'uri',
  type: 'string',
})

export const whole = (description: string): Schema => ({ description, minimum: 0, type: 'integer' })

export const oneOf = (values: readonly string[], description: string): Schema => ({
  description,
  enum: values,
  type: 'string',
})

export const listOf = (items: Schema, description: string, maxItems?: number): Schema => ({
  description,
  items,
  ...(maxItems ? { maxItems } : {}),
  type: 'array',
})

/** A declared type, as it is used in one place. */
export const use = (schema: Schema, description: string): Schema => ({
  allOf: [schema],
  description,
})

export const orNull = ({ description, ...schema }: Schema): Schema => ({
  anyOf: [schema, { type: 'null' }],
  description,
})

/** Any JSON. */
export const json = (description: string): Schema => ({ description })
