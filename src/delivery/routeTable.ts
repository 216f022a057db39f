import type { Route } from './answer.js'
import { routes } from './routes.js'

type Match = { params: Record<string, string>; route: Route }

const table = routes
  .filter(({ isPublic }) => isPublic)
  .map((route) => ({ parts: route.path.split('/'), route }))

/**
 * The public routes of a path below `/api/newsdesk`, in their order; `null` where there is none, and
 * `malformed` where its percent-encoding is.
 */
export const matchRoute = (path: string) => plain.get(path) ?? match(path)

const match = (path: string): Match[] | 'malformed' | null => {
  const given = path.split('/')
  // URL parsers take these away (WHATWG URL, section 4.4), so that another path is meant.
  if (given.some((part) => /^(\.|%2e){1,2}$/i.test(part))) return null
  const found = table.filter(
    ({ parts }) =>
      parts.length === given.length &&
      parts.every((part, index) => (part[0] === ':' ? given[index] : part === given[index])),
  )
  if (!found.length) return null
  try {
    return found.map(({ parts, route }) => ({
      params: Object.fromEntries(
        parts.flatMap((part, index) =>
          part[0] === ':' ? [[part.slice(1), decodeURIComponent(given[index])]] : [],
        ),
      ),
      route,
    }))
  } catch {
    return 'malformed'
  }
}

/** The paths without parameters, which beacons come to, found once. */
const plain = new Map(
  table.flatMap(({ route: { path } }) =>
    path.includes(':') ? [] : [[path, match(path)] as const],
  ),
)
