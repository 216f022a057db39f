import { type Answered, notModified, type Route } from './answer.js'
import { tooLong } from './bounds.js'
import type { Schema } from './schema.js'
import type { Site } from './site.js'

type JSONObject = Record<string, unknown>

/**
 * The OpenAPI 3.1 document of our routes, made from what each declares.
 *
 * @see https://spec.openapis.org/oas/v3.1.1
 */
export const toOpenAPI = (routes: Route[], site: Pick<Site, 'apiURL' | 'name'>): JSONObject => {
  const schemas: Record<string, Schema> = {}
  const paths: Record<string, JSONObject> = {}
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method]: toOperation(route, schemas) }
  }
  return {
    openapi: '3.1.1',
    info: { title: `${site.name}: newsdesk`, version: '1' },
    servers: [{ url: site.apiURL }],
    paths,
    components: { schemas },
  }
}

const toOperation = (route: Route, schemas: Record<string, Schema>): JSONObject => {
  const { answers, body, errors = {}, isPublic, method, params = {}, path, query = {} } = route
  const failures: Record<string, string> = {
    400: 'A parameter or the body is not as it should be; the message names it.',
    ...(body && isPublic && { 408: 'The body did not come in time.' }),
    ...(body && { 413: tooLong.body }),
    ...(isPublic && { 414: tooLong.url }),
    ...errors,
  }
  const good = isPublic === 'kept' ? [...answers, notModified] : answers
  return {
    operationId: `${method}${path.replace(/[^A-Za-z0-9]+(\w?)/g, (_, next: string) => next.toUpperCase())}`,
    summary: route.summary,
    parameters: [
      ...Object.entries(params).map(([name, { description, ...schema }]) => ({
        name,
        in: 'path',
        required: true,
        description,
        schema,
      })),
      ...Object.entries(query).map(([name, { description, ...schema }]) => ({
        name,
        in: 'query',
        description,
        schema,
      })),
    ],
    ...(body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: hoist(body, schemas) } },
          },
        }
      : {}),
    responses: Object.fromEntries([
      ...good.map((answer) => [answer.status, toResponse(answer, schemas)]),
      ...Object.entries(failures).map(([status, description]) => [
        status,
        toResponse({ description, schema: failure, status: Number(status) }, schemas),
      ]),
    ]),
  }
}

const toResponse = ({ description, schema, type }: Answered, schemas: Record<string, Schema>) => ({
  description,
  ...(schema || type
    ? {
        content: { [type ?? 'application/json']: { schema: schema ? hoist(schema, schemas) : {} } },
      }
    : {}),
})

/** The shape of Payload's own errors. */
const failure: Schema = {
  description: 'What was wrong.',
  properties: {
    errors: {
      items: {
        properties: { data: {}, message: { type: 'string' }, name: { type: 'string' } },
        required: ['message'],
        type: 'object',
      },
      type: 'array',
    },
  },
  required: ['errors'],
  title: 'NewsError',
  type: 'object',
}

/** A schema whose named types stand among the components, each once, and are only pointed at. */
const hoist = (schema: Schema, schemas: Record<string, Schema>): JSONObject => {
  const { allOf, title } = schema
  if (allOf) return { ...hoist(allOf[0], schemas), description: schema.description }
  if (!title) return inside(schema, schemas)
  if (!schemas[title]) {
    schemas[title] = {}
    schemas[title] = inside(schema, schemas) as Schema
  }
  return { $ref: `#/components/schemas/${title}` }
}

const inside = (schema: Schema, schemas: Record<string, Schema>): JSONObject => {
  const { additionalProperties, anyOf, items, properties, ...rest } = schema
  return {
    ...rest,
    ...(anyOf ? { anyOf: anyOf.map((one) => hoist(one, schemas)) } : {}),
    ...(items ? { items: hoist(items, schemas) } : {}),
    ...(additionalProperties ? { additionalProperties: hoist(additionalProperties, schemas) } : {}),
    ...(properties
      ? {
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, one]) => [name, hoist(one, schemas)]),
          ),
        }
      : {}),
  }
}
