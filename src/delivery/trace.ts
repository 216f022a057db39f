import { AsyncLocalStorage } from 'node:async_hooks'
import type { ID } from '../types.js'

/** What an answer was made of, noted by the functions that read it while the answer is made. */
export type Trace = {
  /** Names a CDN may purge it by. */
  keys: Set<string>
  /** The edition of each list it prints. */
  lists: Map<string, number>
  /** When the passing of time alone changes it, in milliseconds; or never. */
  until: number
}

export type Kind = 'article' | 'image' | 'section' | 'tag'

const storage = new AsyncLocalStorage<Trace>()

export const traced = async <T>(make: () => Promise<T>): Promise<{ trace: Trace; value: T }> => {
  const trace: Trace = { keys: new Set(), lists: new Map(), until: Number.POSITIVE_INFINITY }
  return { trace, value: await storage.run(trace, make) }
}

export const note = {
  /** A document that is printed. */
  one: (kind: Kind, id: ID | null | undefined) => {
    if (id != null) storage.getStore()?.keys.add(`${kind}:${id}`)
  },
  /** That any document of a kind may come to be printed, as on the front. */
  any: (kind: Kind) => {
    storage.getStore()?.keys.add(`${kind}s`)
  },
  list: (key: string, number: number) => {
    const trace = storage.getStore()
    trace?.keys.add(listKeyOf(key))
    trace?.lists.set(key, number)
  },
  /** A time at which the answer is to be made anew, though nobody saves anything. */
  until: (time: number) => {
    const trace = storage.getStore()
    if (trace) trace.until = Math.min(trace.until, time)
  },
}

/** The name of a list's editions: `list:most-read`, `list:most-read:12` of a section. */
export const listKeyOf = (key: string) => `list:${key.replace('/', ':')}`

const mostOfAKind = 40

/** A trace's keys, few enough for a header: of many documents of a kind, all of that kind. */
export const toKeys = ({ keys }: Trace): string[] => {
  const all = [...keys].sort()
  for (const kind of ['article', 'image', 'section', 'tag'] as const) {
    const some = all.filter((key) => key.startsWith(`${kind}:`))
    if (some.length <= mostOfAKind) continue
    const rest = all.filter((key) => !key.startsWith(`${kind}:`) && key !== `${kind}s`)
    all.splice(0, all.length, ...rest, `${kind}s`)
  }
  return all
}
