import { type BasePayload, NotFound } from 'payload'
import { currentTime } from '../clock.js'
import { isNotFound } from '../errors.js'
import { publishImages } from '../images/publish.js'
import { fallbackOrder, localesOf } from '../locales.js'
import type { Newsdesk } from '../options.js'
import type { ReadStore } from '../reads/store.js'
import type { ID } from '../types.js'
import { within } from '../within.js'
import { type Built, buildList, type ListDoc } from './build.js'
import type { createEditionStore, Edition } from './editions.js'
import type { createListFinder } from './findList.js'
import type { Sources } from './sources.js'

/** Counts of saves and of news about reads that this process knows of; they only rise. */
export type Heard = { reads: number; saves: number }

/** A list as this process holds it. */
export type Held = Omit<Built, 'entries' | 'images'> & {
  list: ListDoc
  edition: Edition
  /** What this build has seen. */
  seen: Heard
  /** A build failed, or takes too long: until `dueAt`, no read of an article asks for another. */
  isLate?: boolean
}

type Args = {
  editions: ReturnType<typeof createEditionStore>
  heard: Readonly<Heard>
  lists: ReturnType<typeof createListFinder>
  newsdesk: Newsdesk
  onNew: (list: ListDoc) => void
  payload: BasePayload
  report: (msg: string) => (err: unknown) => void
  sources: Sources
  store: ReadStore
}

/** After a build that failed or took too long, the next try. */
const againMs = 5_000
const againAt = () => currentTime() + againMs
/** A database that hangs must not take along what is up. */
const patienceMs = 2_000

/** The lists of a process, each built where what has been heard since asks for it. */
export const createHolding = (args: Args) => {
  const { editions, heard, lists, newsdesk, onNew, payload, report, sources, store } = args
  const held = new Map<string, Held>()
  const builds = new Map<string, Promise<Held>>()

  const languages = localesOf(payload).map((locale) => ({
    fallbackOrder: fallbackOrder(payload, locale),
    locale,
  }))

  const publish = (images: ID[]) => publishImages(images, newsdesk, { payload })

  const build = async (key: string): Promise<Held> => {
    for (let attempt = 1; attempt <= 5; attempt++) {
      const startedAt = performance.now()
      const seen = { ...heard }
      const list = await lists.find(key)
      if (!list) {
        held.delete(key)
        throw new NotFound()
      }
      const built = await buildList(list, newsdesk, sources, store, languages)
      const { entries: _, images, ...figures } = built
      const isPrinted = new Set(images.map(String))
      const own = (list.picks ?? []).flatMap(({ image }) => image ?? [])
      const press = async () => {
        // What readers are shown is open before they are, and closed only when they no longer are.
        await publish(own.filter((image) => isPrinted.has(String(image))))
        return editions.press(list, built)
      }
      const result = await press().catch(async (err: unknown) => {
        const edition = held.has(key) ? undefined : await editions.newest(list.id)
        if (!edition) throw err
        report(`could not build ${key}`)(err)
        // Nothing is up in this process yet: what stood before it began is.
        return { dueAt: againAt(), edition, isLate: true, isNew: false }
      })
      if (!result) continue
      const { isNew, ...stands } = result
      const state: Held = { ...figures, ...stands, list, seen }
      if (isNew) onNew(list)
      if (!state.isLate) await publish(own.filter((image) => !isPrinted.has(String(image))))
      if (performance.now() - startedAt > patienceMs) {
        Object.assign(state, { dueAt: Math.min(state.dueAt, againAt()), isLate: true })
      }
      held.set(key, state)
      return state
    }
    throw new Error(`payload-newsdesk: other processes build ${key} without end`)
  }

  const isCurrent = ({ dueAt, isLate, list: { kind }, seen }: Held, needed: Heard) =>
    seen.saves >= needed.saves &&
    (seen.reads >= needed.reads || kind !== 'most-read' || isLate) &&
    dueAt > currentTime()

  /** The list as built after everything this process knows of. */
  const state = async (key: string): Promise<Held> => {
    const needed = { ...heard }
    for (;;) {
      const last = held.get(key)
      if (last && isCurrent(last, needed)) return last
      const running = builds.get(key) ?? build(key).finally(() => builds.delete(key))
      builds.set(key, running)
      try {
        if (!last) await running
        else if (!(await within(patienceMs, running))) throw new Error('It takes too long')
      } catch (err) {
        if (!last || isNotFound(err)) throw err
        // The last good edition stays up.
        report(`could not build ${key}`)(err)
        Object.assign(last, { dueAt: againAt(), isLate: true, seen: needed })
        return last
      }
    }
  }

  const buildAll = (keys: string[]) =>
    Promise.all(
      keys.map((key) =>
        state(key).catch((err: unknown) => {
          if (!isNotFound(err)) report(`could not build ${key}`)(err)
        }),
      ),
    )

  const adopt = async (state: Held) => {
    const newest = await editions.newest(state.list.id)
    if (!newest || newest.number <= state.edition.number) return
    state.edition = newest
  }

  return {
    /** Takes over what other processes have built. */
    adopt: () => Promise.all([...held.values()].map(adopt)),
    all: () => [...held.values()],
    hold: buildAll,
    /** Builds every list that is held and stale. */
    refresh: () => buildAll([...held.keys()]),
    /** The number of a list's edition, where it is current as far as this process knows. */
    standing: (key: string): number | undefined => {
      const last = held.get(key)
      return last && isCurrent(last, heard) ? last.edition.number : undefined
    },
    state,
  }
}
