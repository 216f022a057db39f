import { type BasePayload, type CollectionSlug, NotFound, type PayloadRequest } from 'payload'
import { listKey } from '../../collections/Lists.js'
import type { Newsdesk } from '../options.js'
import { createCounter } from '../reads/counter.js'
import { createReadStore } from '../reads/store.js'
import type { ID, ListKind } from '../types.js'
import { type Built, type BuiltEntry, buildList, type ListDoc } from './build.js'
import { createSources } from './sources.js'

/** One built state of a list, as it is stored. */
export type Edition = {
  list: ID
  number: number
  builtAt: string
  title: string
  size: number
  windowHours: number | null
  entries: BuiltEntry[]
  sample: { reads: number; articles: number }
}

/** A list as this process holds it. */
type Held = {
  list: ListDoc
  edition: Edition
  reads: Built['reads']
  sample: Built['sample']
  dueAt: number
  checkedAt: number
  version: number
}

const coalesceMs = 30
const checkMs = 1_000
const sweepMs = 5_000
const keepEditionsMs = 30 * 24 * 3_600_000
const symbol = Symbol.for('payload-newsdesk')

export type Desk = ReturnType<typeof createDesk>

/** The desk of a running Payload: it hangs on the instance, since a process may load us twice. */
export const getDesk = (payload: BasePayload): Desk => {
  const desk = (payload as unknown as Record<symbol, Desk | undefined>)[symbol]
  if (!desk) throw new Error('payload-newsdesk: this Payload instance has not been started.')
  return desk
}

/** Starts the desk of a Payload instance, in place of one it may have had (a reload in development). */
export const startDesk = (payload: BasePayload, newsdesk: Newsdesk): Desk => {
  const holder = payload as unknown as Record<symbol, Desk | undefined>
  holder[symbol]?.stop()
  const desk = createDesk(payload, newsdesk)
  holder[symbol] = desk
  return desk
}

const createDesk = (payload: BasePayload, newsdesk: Newsdesk) => {
  const { slugs } = newsdesk
  const lists = slugs.lists as CollectionSlug
  const editions = slugs.editions as CollectionSlug
  const sources = createSources(payload, newsdesk)
  const store = createReadStore(payload, slugs.readHours)
  const held = new Map<string, Held>()
  const builds = new Map<string, Promise<Held>>()
  const pending = new Map<unknown, (() => Promise<void> | void)[]>()
  let version = 1
  let timer: NodeJS.Timeout | undefined
  let fingerprint = ''
  let isStopped = false

  /** Notes that lists may have changed; they are built soon, or by the next read that comes first. */
  const touch = () => {
    version++
    if (timer || isStopped) return
    timer = setTimeout(() => {
      timer = undefined
      void refresh()
    }, coalesceMs)
    timer.unref()
  }

  const refresh = async () => {
    for (const { list } of [...held.values()]) {
      await current(list.key).catch((err: unknown) =>
        payload.logger.error({ err, msg: `payload-newsdesk: could not build ${list.key}` }),
      )
    }
  }

  const findList = async (key: string): Promise<ListDoc | undefined> => {
    const { docs } = await payload.find({
      collection: lists,
      depth: 0,
      limit: 1,
      overrideAccess: true,
      pagination: false,
      where: { key: { equals: key } },
    })
    return docs[0] as unknown as ListDoc | undefined
  }

  /** The list of a kind, for the site or a section; made where nobody made it yet. */
  const ensureList = async (kind: ListKind, section: ID | null): Promise<ListDoc> => {
    const key = listKey(kind, section)
    const found = await findList(key)
    if (found) return found
    try {
      const made = await payload.create({
        collection: lists,
        data: { kind, section } as never,
        depth: 0,
        overrideAccess: true,
      })
      return made as unknown as ListDoc
    } catch (err) {
      const others = await findList(key)
      if (others) return others
      throw err
    }
  }

  const newestEdition = async (list: ID): Promise<Edition | undefined> => {
    const { docs } = await payload.db.find<Edition & { id: ID }>({
      collection: editions,
      limit: 1,
      pagination: false,
      sort: ['-number'],
      where: { list: { equals: list } },
    })
    return docs[0]
  }

  const build = async (key: string): Promise<Held> => {
    for (let attempt = 1; ; attempt++) {
      const startedAt = version
      const list = await findList(key)
      if (!list) {
        held.delete(key)
        throw new NotFound()
      }
      const last = await newestEdition(list.id)
      const built = await buildList(list, newsdesk, sources, store)
      const next = {
        entries: built.entries,
        size: list.size,
        title: list.title,
        windowHours: list.windowHours ?? null,
      }
      let edition = last
      if (!last || !prints(last, next)) {
        edition = {
          ...next,
          builtAt: new Date().toISOString(),
          list: list.id,
          number: (last?.number ?? 0) + 1,
          sample: built.sample,
        }
        try {
          await payload.db.create({ collection: editions, data: { ...edition } })
        } catch (err) {
          // Another process has inserted this number: what it saw may be newer, so look again.
          if (attempt < 5 && (await newestEdition(list.id))?.number !== last?.number) continue
          throw err
        }
      }
      const state: Held = {
        checkedAt: Date.now(),
        dueAt: built.dueAt,
        edition: edition as Edition,
        list,
        reads: built.reads,
        sample: built.sample,
        version: startedAt,
      }
      held.set(key, state)
      return state
    }
  }

  /** The edition readers see now; waits for a build where this process knows of a change. */
  const current = async (key: string): Promise<Held> => {
    const state = held.get(key)
    if (!state || state.version < version || state.dueAt <= Date.now()) {
      const running = builds.get(key)
      if (running) {
        await running.catch(() => undefined)
        return current(key)
      }
      const next = build(key).finally(() => builds.delete(key))
      builds.set(key, next)
      try {
        return await next
      } catch (err) {
        if (!state || err instanceof NotFound) throw err
        payload.logger.error({ err, msg: `payload-newsdesk: could not build ${key}` })
        return state
      }
    }
    if (Date.now() - state.checkedAt >= checkMs || Date.now() < state.checkedAt) {
      state.checkedAt = Date.now()
      const newest = await newestEdition(state.list.id)
      if (newest && newest.number > state.edition.number) state.edition = newest
    }
    return state
  }

  /** What changes with every save that may matter to a list, in one line. */
  const look = async (): Promise<string> => {
    const names = ['articles', 'images', 'sections', 'lists', 'readHours'] as const
    const newest = await Promise.all(
      names.map((name) =>
        payload.db.find<{ id: ID; updatedAt: string }>({
          collection: slugs[name] as CollectionSlug,
          limit: 1,
          pagination: false,
          sort: ['-updatedAt'],
        }),
      ),
    )
    return newest.map(({ docs: [doc] }) => `${doc?.id} ${doc?.updatedAt}`).join()
  }

  /** Repairs what a crash or another process left stale. */
  const sweep = async () => {
    try {
      const seen = await look()
      if (seen !== fingerprint) {
        fingerprint = seen
        version++
      }
      await refresh()
      const oldest = new Date(Date.now() - keepEditionsMs).toISOString()
      for (const { edition, list } of held.values()) {
        await payload.db.deleteMany({
          collection: editions,
          where: {
            and: [
              { list: { equals: list.id } },
              { number: { less_than: edition.number } },
              { builtAt: { less_than: oldest } },
            ],
          },
        })
      }
    } catch (err) {
      if (!isStopped) payload.logger.error({ err, msg: 'payload-newsdesk: the sweep failed' })
    }
  }

  let sweeping: Promise<void> | undefined
  const interval = setInterval(() => {
    sweeping ??= sweep().finally(() => {
      sweeping = undefined
    })
  }, sweepMs)
  interval.unref()

  return {
    counter: createCounter(store),
    current,
    ensureList,
    newsdesk,
    payload,
    sources,
    store,
    sweep,
    touch,
    /** Runs a step after the transaction of a request is committed; at once where there is none. */
    afterCommit: async (req: PayloadRequest, step: () => Promise<void> | void) => {
      const transaction = await req.transactionID
      // Without transactions Payload leaves a promise of null there, or a copy of one: an object.
      if (!transaction || typeof transaction === 'object') return step()
      pending.set(transaction, [...(pending.get(transaction) ?? []), step])
    },
    committed: async (transaction: unknown) => {
      const steps = pending.get(transaction) ?? []
      pending.delete(transaction)
      for (const step of steps) await step()
    },
    rolledBack: (transaction: unknown) => pending.delete(transaction),
    stop: () => {
      isStopped = true
      clearInterval(interval)
      clearTimeout(timer)
    },
  }
}

/** Whether an edition prints just this. Stored JSON has lost key order on some databases. */
const prints = (edition: Edition, next: Omit<Edition, 'builtAt' | 'list' | 'number' | 'sample'>) =>
  edition.title === next.title &&
  edition.size === next.size &&
  (edition.windowHours ?? null) === next.windowHours &&
  canonical(edition.entries) === canonical(next.entries)

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
