import { LRUCache } from 'lru-cache'
import type { BasePayload, CollectionSlug, Where } from 'payload'
import { Unavailable } from '../errors.js'
import { toID } from '../ids.js'
import { inAnyLocale, inEach, type Localized } from '../locales.js'
import type { Newsdesk } from '../options.js'
import { wherePublished } from '../published.js'
import type { ID } from '../types.js'
import { within } from '../within.js'

export type Known = { id: ID; section: ID | null }

type Found = Known & { slug: Localized<string>; formerSlugs?: string[] | null }

const longestName = 200
const mostNames = 50_000
const mostAtOnce = 500
const patienceMs = 2_000

/**
 * The published articles by slug or id. What was looked up is remembered, found or not, until
 * something is saved, and what is read most is then looked up again at once; names asked for while a
 * query runs share the next one, so a flood of made-up names costs no statement each.
 */
export const createKnown = (
  payload: BasePayload,
  { slugs }: Newsdesk,
  {
    countSaves,
    onError,
  }: {
    /** Rises with every save, here or in another process. */
    countSaves: () => number
    onError: (err: unknown) => void
  },
) => {
  const cache = new LRUCache<ID, { found: Known | null }>({ max: mostNames })
  let waiting = new Map<ID, Promise<Known | null>>()
  let running: Promise<unknown> = Promise.resolve()
  let next: Promise<Map<ID, Known>> | undefined
  let names: ID[] = []
  /** Known before the last save, what was read last first: the next query asks for them as well. */
  let lapsed: ID[] = []
  let seen = countSaves()

  /**
   * A slug goes before a former one, and that before an id; a number is an id. Asked one after the
   * other, for the names that are left: asked in one, SQLite walks all articles, and MongoDB may.
   */
  const lookUp = async (wanted: ID[]): Promise<Map<ID, Known>> => {
    const found = new Map<ID, Known>()
    const find = async <T extends ID>(
      names: T[],
      where: (names: T[]) => Where,
      namesOf: (doc: Found) => ID[],
    ) => {
      if (!names.length) return
      const { docs } = await payload.db.find<Found>({
        collection: slugs.articles as CollectionSlug,
        limit: 0,
        pagination: false,
        select: { formerSlugs: true, section: true, slug: true },
        where: {
          and: [where(names), ...wherePublished],
        },
      })
      for (const doc of docs) {
        const { id, section } = doc
        for (const name of namesOf(doc)) if (!found.has(name)) found.set(name, { id, section })
      }
    }
    const left = () => wanted.filter((name) => !found.has(name))
    const isText = (name: ID) => typeof name === 'string'
    await find(
      left().filter(isText),
      (names) => inAnyLocale(payload, 'slug', { in: names }),
      ({ slug }) => inEach(payload, slug),
    )
    await find(
      left().filter(isText),
      (names) => ({ formerSlugs: { in: names } }),
      ({ formerSlugs }) => formerSlugs ?? [],
    )
    await find(
      left().flatMap((name) => toID(payload, slugs.articles, name) ?? []),
      (ids) => ({ id: { in: ids } }),
      ({ id }) => [id, String(id)],
    )
    return found
  }

  const inTime = async (query: Promise<Map<ID, Known>>) => {
    const answered = query.catch((err: unknown) => {
      onError(err)
      return undefined
    })
    const found = await within(patienceMs, answered)
    if (found) return found
    throw new Unavailable('Reads can’t be counted at present. Try again in two seconds.')
  }

  const start = (): Promise<Map<ID, Known>> => {
    const query = running.then(async () => {
      const wanted = [...new Set([...names, ...lapsed])].slice(0, mostAtOnce)
      const saves = countSaves()
      names = []
      lapsed = []
      next = undefined
      waiting = new Map()
      const found = await lookUp(wanted)
      if (saves === countSaves()) {
        for (const name of wanted) cache.set(name, { found: found.get(name) ?? null })
      } else lapsed = wanted.filter((name) => found.has(name))
      return found
    })
    running = query.catch(() => undefined)
    return inTime(query)
  }

  const knownNames = (): ID[] => {
    const known: ID[] = []
    let looked = 0
    for (const [name, { found }] of cache.entries()) {
      if (looked++ === mostAtOnce) break
      if (found) known.push(name)
    }
    return known
  }

  /**
   * The published article with this slug, former slug or id. A slug goes before an id, and a number
   * is an id.
   *
   * @throws APIError 503 when the database could not tell within two seconds.
   */
  const know = async (article: ID): Promise<Known | null> => {
    if (article === '' || String(article).length > longestName) return null
    if (seen !== countSaves()) {
      seen = countSaves()
      lapsed = [...new Set([...knownNames(), ...lapsed])].slice(0, mostAtOnce)
      cache.clear()
    }
    const cached = cache.get(article)
    if (cached) return cached.found
    const asked = waiting.get(article)
    if (asked) return asked
    if (names.length >= mostAtOnce) {
      await next
      return know(article)
    }
    names.push(article)
    next ??= start()
    const answer = next.then((found) => found.get(article) ?? null)
    waiting.set(article, answer)
    return answer
  }
  return know
}
