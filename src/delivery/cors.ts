import type { SanitizedConfig } from 'payload'

const methods = ['Access-Control-Allow-Methods', 'PUT, PATCH, POST, GET, DELETE, OPTIONS']
const allowed =
  'Origin, X-Requested-With, Content-Type, Accept, Authorization, Content-Encoding, ' +
  'x-apollo-tracing, X-Payload-HTTP-Method-Override'
const none: string[] = []

/** What Payload's `cors` setting lets a page of an origin see, as Payload says it, in Node's raw form. */
export const createCors = (cors: SanitizedConfig['cors']) => {
  if (!cors) return () => none
  const headers = typeof cors === 'object' && 'headers' in cors ? (cors.headers ?? []) : []
  const origins = typeof cors === 'object' && 'origins' in cors ? cors.origins : cors
  const base = [
    ...methods,
    'Access-Control-Allow-Headers',
    [allowed, ...headers].filter(Boolean).join(', '),
  ]
  if (!Array.isArray(origins)) {
    const all = [...base, 'Access-Control-Allow-Origin', '*']
    return () => all
  }
  const known = new Map(
    origins.map((origin) => [
      origin,
      [...base, 'Access-Control-Allow-Credentials', 'true', 'Access-Control-Allow-Origin', origin],
    ]),
  )
  return (origin?: string) => (origin === undefined ? none : (known.get(origin) ?? none))
}
