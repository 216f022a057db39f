import type { BasePayload } from 'payload'
import { createClock } from '../clock.js'
import { isNotFound } from '../errors.js'
import { createRightsClock } from '../images/rightsClock.js'
import type { Newsdesk } from '../options.js'
import { payAhead } from '../reads/ahead.js'
import { createCounter } from '../reads/counter.js'
import { createDropped } from '../reads/dropped.js'
import { createKeeper } from '../reads/keep.js'
import { createKnown } from '../reads/known.js'
import { createLive } from '../reads/live.js'
import { openReadStore } from '../reads/openStore.js'
import { createReadership } from '../reads/readership.js'
import { createVisitors } from '../reads/visitors.js'
import type { ID, ListKind } from '../types.js'
import { within } from '../within.js'
import { createAfterCommit } from './afterCommit.js'
import { createAlarm } from './alarm.js'
import { createAllowance } from './allowance.js'
import type { ListDoc } from './build.js'
import { createChanges } from './changes.js'
import { createEditionStore } from './editions.js'
import { createListFinder } from './findList.js'
import { createHolding, type Heard, type Held } from './holding.js'
import { listKey } from './key.js'
import { createReport } from './report.js'
import { createSources } from './sources.js'
import { createSweep } from './sweep.js'

const coalesceMs = 30
const patienceMs = 1_000

export type Desk = ReturnType<typeof createDesk>

/** All that a process needs to count reads, to build lists and to know when they are stale. */
export const createDesk = (payload: BasePayload, newsdesk: Newsdesk) => {
  const { config } = payload
  const editions = createEditionStore(payload, newsdesk)
  const lists = createListFinder(payload, newsdesk)
  const store = openReadStore(payload, newsdesk)
  const clock = createClock({
    askTime: store.time,
    onChange: () => {
      heard.saves++
      alarm.set(coalesceMs)
    },
    onOff: (aheadMs) =>
      payload.logger.warn(
        `payload-newsdesk: the clock of this machine is ${Math.abs(aheadMs / 1_000).toFixed()} seconds ` +
          `${aheadMs > 0 ? 'ahead of' : 'behind'} the database’s. Lists and reads go by the database’s; ` +
          'Payload’s own dates and sessions do not. Set it, e.g. by NTP',
      ),
  })
  /** Keeps to the database’s time; where it can't be asked, what it was is kept. */
  const keepTime = () => clock.keep().catch(report('could not ask the database for its time'))
  const keeper = createKeeper(payload, newsdesk, store)
  const readBuilds = createAllowance({ burst: 5, everyMs: 1_000 })
  const heard: Heard = { reads: 1, saves: 1 }
  const rights = createRightsClock(payload, newsdesk, () => {
    heard.saves++
  })
  const sources = createSources(payload, newsdesk, () => heard.saves)
  let pressed = 1
  let areReadsNoted = false
  let isStopped = false
  let onPressed: (list: ListDoc) => void = () => {}

  const report = createReport(payload, () => isStopped || payload.config !== config)

  const changes = createChanges({
    newsdesk,
    onError: report('could not hear from other processes'),
    onHeard: async (kinds) => {
      if (kinds.has('saves')) heard.saves++
      if (kinds.has('reads')) heard.reads++
      if (kinds.has('editions')) {
        pressed++
        await holding.adopt()
      }
    },
    payload,
  })

  const alarm = createAlarm(() => void refresh(), createAllowance({ burst: 5, everyMs: 250 }))

  const holding = createHolding({
    editions,
    heard,
    lists,
    newsdesk,
    onNew: (list) => {
      pressed++
      changes.note('editions')
      alarm.set(coalesceMs)
      onPressed(list)
    },
    payload,
    report,
    sources,
    store,
  })

  const counter = createCounter(payAhead(store), { onError: report('could not store reads') })

  const takeReads = () => {
    if (!areReadsNoted || !readBuilds.take()) return
    areReadsNoted = false
    changes.note('reads')
    heard.reads++
  }

  /** Builds what is stale among the lists held here, and tells the other processes. */
  const refresh = async () => {
    takeReads()
    if (areReadsNoted) alarm.set(readBuilds.wait())
    await Promise.all([tell(), holding.refresh()])
    await tell()
  }

  const tell = () => changes.tell().catch(report('could not tell other processes of a change'))

  /** Resolves when this process knows what others had told a second ago. */
  const listen = async () => {
    await changes.listen()
    try {
      await within(patienceMs, rights.keepUp(heard.saves))
    } catch (err) {
      report('could not look up when rights begin and end')(err)
    }
  }

  /** The edition readers see now; waits for a build where this process knows of a change. */
  const current = async (key: string): Promise<Held> => {
    await listen()
    takeReads()
    return holding.state(key)
  }

  /** The same of a list that nobody has made yet, or that somebody has deleted. */
  const open = async (kind: ListKind, section: ID | null): Promise<Held> => {
    const key = listKey(kind, section)
    try {
      return await current(key)
    } catch (err) {
      if (!isNotFound(err)) throw err
    }
    await lists.ensure(kind, section)
    return current(key)
  }

  /** Notes that reads were counted: Most Read follows at once, or once a second under load. */
  const noteReads = () => {
    if (areReadsNoted) return
    areReadsNoted = true
    alarm.set(Math.max(coalesceMs, readBuilds.wait()))
  }

  const { stop: stopSweeping, sweep } = createSweep({
    listen,
    keepTime,
    newsdesk,
    onStale: async () => {
      await keeper.placeSaved()
      heard.saves++
      // Time opens and closes their images, whether or not anybody reads them.
      await holding.hold(await lists.withOwnImages())
    },
    payload,
    refresh,
    removeOld: async () => {
      for (const { edition } of holding.all()) await editions.removeOld(edition)
      return (await keeper.removeOld()) > 0
    },
    report: report('the sweep failed'),
  })

  const readership = createReadership(payload, newsdesk)
  const live = createLive({
    editions,
    listen,
    newsdesk,
    onError: report('could not tell what is being read'),
    payload,
    readership,
    revision: () => ({ editions: pressed, saves: heard.saves }),
    sources,
    store,
  })

  return {
    afterCommit: createAfterCommit(payload),
    counter,
    current,
    editions,
    dropped: createDropped(store, report('could not store what was not counted')),
    ensureList: lists.ensure,
    /** Forgets what was counted of an article that was deleted; what is on its way first. */
    forgetReads: async (article: ID) => {
      await counter.flush()
      await keeper.forget(article).catch(report('could not forget the reads of a deleted article'))
    },
    /** Every list this process holds, as it stands. */
    held: holding.all,
    /** As `listen`, without the rights in images, which no read depends on. */
    hear: changes.listen,
    listen,
    live,
    newsdesk,
    noteReads,
    open,
    /** Notes a save of another process that was seen before that process has told of it. */
    overhear: () => void heard.saves++,
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
    saves: () => heard.saves,
    standing: holding.standing,
    readership,
    sources,
    store,
    sweep,
    /** Notes that lists may have changed; they are built soon, or by the next read that comes first. */
    touch: () => {
      heard.saves++
      changes.note('saves')
      alarm.set(coalesceMs)
    },
    keepTime,
    known: createKnown(payload, newsdesk, {
      countSaves: () => heard.saves,
      onError: report('could not look up what is read'),
    }),
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
      stopSweeping()
      alarm.stop()
    },
  }
}
