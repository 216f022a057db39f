import { type BasePayload, NotFound } from 'payload'
import { isNotFound } from '../errors.js'
import { createRightsClock } from '../images/rightsClock.js'
import { otherLocalesOf } from '../locales.js'
import type { Newsdesk } from '../options.js'
import { createCounter } from '../reads/counter.js'
import { createDropped } from '../reads/dropped.js'
import { createKeeper } from '../reads/keep.js'
import { createKnown } from '../reads/known.js'
import { createLive } from '../reads/live.js'
import { openReadStore } from '../reads/openStore.js'
import { createReadership } from '../reads/readership.js'
import { createVisitors } from '../reads/visitors.js'
import { createAfterCommit } from './afterCommit.js'
import { createAllowance } from './allowance.js'
import { type Built, buildList, type ListDoc } from './build.js'
import { createChanges } from './changes.js'
import { createEditionStore, type Edition } from './editions.js'
import { createListFinder } from './findList.js'
import { takeFingerprint } from './fingerprint.js'
import { createSources } from './sources.js'

/** A list as this process holds it. */
type Held = Omit<Built, 'entries'> & {
  list: ListDoc
  edition: Edition
  /** The desk's counts of saves and of news about reads that this build has seen. */
  seen: { reads: number; saves: number }
}

const coalesceMs = 30
const sweepMs = 5_000
const cleanMs = 3_600_000
const symbol = Symbol.for('payload-newsdesk')

const pause = () => new Promise((resolve) => setTimeout(resolve, 100))

export type Desk = ReturnType<typeof createDesk>

/** The desk of a running Payload: it hangs on the instance, since a process may load us twice. */
export const getDesk = (payload: BasePayload): Desk => {
  const desk = (payload as unknown as Record<symbol, Desk | undefined>)[symbol]
  if (!desk) throw new Error('payload-newsdesk: this Payload instance has not been started.')
  return desk
}

/** Whether the plugin runs here: a desk is not started where it is switched off. */
export const hasDesk = (payload: BasePayload): boolean =>
  Boolean((payload as unknown as Record<symbol, Desk | undefined>)[symbol])

/** Starts the desk of a Payload instance, in place of one it may have had (a reload in development). */
export const startDesk = (payload: BasePayload, newsdesk: Newsdesk): Desk => {
  const holder = payload as unknown as Record<symbol, Desk | undefined>
  holder[symbol]?.stop()
  const desk = createDesk(payload, newsdesk)
  holder[symbol] = desk
  return desk
}

const createDesk = (payload: BasePayload, newsdesk: Newsdesk) => {
  const editions = createEditionStore(payload, newsdesk)
  const lists = createListFinder(payload, newsdesk)
  const store = openReadStore(payload, newsdesk)
  const keeper = createKeeper(payload, newsdesk, store)
  const held = new Map<string, Held>()
  const builds = new Map<string, Promise<Held>>()
  const readBuilds = createAllowance({ burst: 5, everyMs: 1_000 })
  const rights = createRightsClock(payload, newsdesk)
  let saves = 1
  const sources = createSources(payload, newsdesk, () => saves)
  let reads = 1
  let pressed = 1
  let areReadsNoted = false
  let timer: { at: number; timeout: NodeJS.Timeout } | undefined
  let isSweeping = false
  let cleanedAt = Date.now()
  let swept = { acted: '', seen: '' }
  let isStopped = false
  let onPressed: (list: ListDoc) => void = () => {}

  const report = (msg: string) => (err: unknown) => {
    if (!isStopped) payload.logger.error({ err, msg: `payload-newsdesk: ${msg}` })
  }

  const changes = createChanges({
    newsdesk,
    onHeard: async (kinds) => {
      if (kinds.has('saves')) saves++
      if (kinds.has('reads')) reads++
      if (kinds.has('editions')) {
        pressed++
        await Promise.all([...held.values()].map(adopt))
      }
    },
    payload,
  })

  const schedule = (afterMs: number) => {
    const at = Date.now() + afterMs
    if (isStopped || (timer && timer.at <= at)) return
    clearTimeout(timer?.timeout)
    const timeout = setTimeout(() => {
      timer = undefined
      void refresh()
    }, afterMs)
    timeout.unref()
    timer = { at, timeout }
  }

  const takeReads = () => {
    if (!areReadsNoted || !readBuilds.take()) return
    areReadsNoted = false
    changes.note('reads')
    reads++
  }

  /** Builds what is stale among the lists held here, and tells the other processes. */
  const refresh = async () => {
    takeReads()
    if (areReadsNoted) schedule(readBuilds.wait())
    await Promise.all([
      tell(),
      ...[...held.keys()].map((key) =>
        state(key).catch((err: unknown) => {
          if (!isNotFound(err)) report(`could not build ${key}`)(err)
        }),
      ),
    ])
    await tell()
  }

  const tell = () => changes.tell().catch(report('could not tell other processes of a change'))

  /** Resolves when this process knows what others had told a second ago. */
  const listen = async () => {
    await changes.listen().catch(report('could not hear from other processes'))
    try {
      if (await rights.hasPassed(saves)) saves++
    } catch (err) {
      report('could not look up when rights begin and end')(err)
    }
  }

  const adopt = async (state: Held) => {
    const newest = await editions.newest(state.list.id)
    if (!newest || newest.number <= state.edition.number) return
    state.edition = newest
  }

  const build = async (key: string): Promise<Held> => {
    for (let attempt = 1; attempt <= 5; attempt++) {
      const seen = { reads, saves }
      const list = await lists.find(key)
      if (!list) {
        held.delete(key)
        throw new NotFound()
      }
      const built = await buildList(list, newsdesk, sources, store, otherLocalesOf(payload))
      const result = await editions.press(list, built)
      if (!result) continue
      const { edition, isNew } = result
      const { entries: _, ...figures } = built
      const state: Held = { ...figures, edition, list, seen }
      held.set(key, state)
      if (isNew) {
        pressed++
        changes.note('editions')
        schedule(coalesceMs)
        onPressed(list)
      }
      return state
    }
    throw new Error(`payload-newsdesk: other processes build ${key} without end`)
  }

  const isCurrent = ({ dueAt, list: { kind }, seen }: Held, needed: Held['seen']) =>
    seen.saves >= needed.saves &&
    (seen.reads >= needed.reads || kind !== 'most-read') &&
    dueAt > Date.now()

  /** The list as built after everything this process knows of. */
  const state = async (key: string): Promise<Held> => {
    const needed = { reads, saves }
    for (;;) {
      const last = held.get(key)
      if (last && isCurrent(last, needed)) return last
      const running = builds.get(key) ?? build(key).finally(() => builds.delete(key))
      builds.set(key, running)
      try {
        await running
      } catch (err) {
        if (!last || isNotFound(err)) throw err
        // The last good edition stays up, and the sweep tries again.
        report(`could not build ${key}`)(err)
        Object.assign(last, { dueAt: Date.now() + sweepMs, seen: needed })
        return last
      }
    }
  }

  /** The edition readers see now; waits for a build where this process knows of a change. */
  const current = async (key: string): Promise<Held> => {
    await listen()
    takeReads()
    return state(key)
  }

  /**
   * Repairs what a crash or another process left stale. What was stored since the sweep before is
   * left to the request that is storing it: it may have files still to make.
   */
  const sweep = async () => {
    try {
      await listen()
      const seen = await takeFingerprint(payload, newsdesk)
      if (seen === swept.seen && seen !== swept.acted) saves++
      swept = { acted: seen === swept.seen ? seen : swept.acted, seen }
      await refresh()
      if (Date.now() - cleanedAt < cleanMs) return
      cleanedAt = Date.now()
      for (const { edition } of held.values()) await editions.removeOld(edition)
      while ((await keeper.removeOld()) > 0) await pause()
    } catch (err) {
      report('the sweep failed')(err)
    }
  }

  /** Notes that reads were counted: Most Read follows at once, or once a second under load. */
  const noteReads = () => {
    if (areReadsNoted) return
    areReadsNoted = true
    schedule(Math.max(coalesceMs, readBuilds.wait()))
  }

  const readership = createReadership(payload, newsdesk)
  const live = createLive({
    editions,
    listen,
    newsdesk,
    onError: report('could not tell what is being read'),
    payload,
    readership,
    revision: () => ({ editions: pressed, saves }),
    sources,
    store,
  })

  const interval = setInterval(async () => {
    if (isSweeping) return
    isSweeping = true
    await sweep()
    isSweeping = false
  }, sweepMs)
  interval.unref()

  return {
    afterCommit: createAfterCommit(payload),
    counter: createCounter(store),
    current,
    editions,
    dropped: createDropped(store, report('could not store what was not counted')),
    ensureList: lists.ensure,
    /** Every list this process holds, as it stands. */
    held: () => [...held.values()],
    listen,
    live,
    newsdesk,
    noteReads,
    payload,
    /** Whether `settle()` has something to learn or to do. */
    isUnsettled: () => changes.isDue() || (areReadsNoted && readBuilds.wait() === 0),
    /** Hears from the other processes, and takes the reads in that lists may follow now. */
    settle: async () => {
      await listen()
      takeReads()
    },
    /** Has a listener told of each edition that this process writes. */
    tellPressed: (listener: (list: ListDoc) => void) => {
      onPressed = listener
    },
    /** When an image's rights next begin or end, in milliseconds; or never. */
    rightsDueAt: async () => {
      await listen()
      return rights.dueAt()
    },
    /** Rises with every save this process knows of. */
    saves: () => saves,
    /** The number of a list's edition, where it is current as far as this process knows. */
    standing: (key: string): number | undefined => {
      const state = held.get(key)
      return state && isCurrent(state, { reads, saves }) ? state.edition.number : undefined
    },
    readership,
    sources,
    store,
    sweep,
    /** Notes that lists may have changed; they are built soon, or by the next read that comes first. */
    touch: () => {
      saves++
      changes.note('saves')
      schedule(coalesceMs)
    },
    known: createKnown(payload, newsdesk, () => saves),
    restoreScores: async () => {
      const restored = await keeper.restoreScores({
        isStopped: () => isStopped,
        sectionsOf: async (ids) => {
          const docs = await sources.articles(ids)
          return new Map([...docs].map(([id, { section }]) => [id, section ?? null]))
        },
      })
      if (restored) noteReads()
    },
    visitors: createVisitors({
      ...newsdesk.reads,
      onForget: () =>
        payload.logger.warn(
          'payload-newsdesk: more readers than this process can remember: some reads within ' +
            'reads.repeatMinutes may be counted twice. Make it shorter, or run more processes',
        ),
    }),
    stop: () => {
      isStopped = true
      live.stop()
      clearInterval(interval)
      clearTimeout(timer?.timeout)
    },
  }
}
