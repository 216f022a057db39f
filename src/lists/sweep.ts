import type { BasePayload } from 'payload'
import type { Newsdesk } from '../options.js'
import { takeFingerprint } from './fingerprint.js'

type Args = {
  /** Asks the database for its time, if that was long ago. */
  keepTime: () => Promise<void>
  /** Hears what other processes have told. */
  listen: () => Promise<void>
  newsdesk: Newsdesk
  onStale: () => Promise<void>
  payload: BasePayload
  refresh: () => Promise<void>
  /** Resolves to whether there may be more to remove. */
  removeOld: () => Promise<boolean>
  report: (err: unknown) => void
}

const everyMs = 5_000
const cleanMs = 3_600_000

/** Repairs, every few seconds, what a crash or another process left stale. */
export const createSweep = (args: Args) => {
  const { keepTime, listen, newsdesk, onStale, payload, refresh, removeOld, report } = args
  let isSweeping = false
  let cleanedAt = performance.now()
  let swept = { acted: '', seen: '' }

  /**
   * What was stored since the sweep before is left to the request that is storing it: it may have
   * files still to make.
   */
  const sweep = async () => {
    try {
      await keepTime()
      await listen()
      const seen = await takeFingerprint(payload, newsdesk)
      if (seen === swept.seen && seen !== swept.acted) await onStale()
      swept = { acted: seen === swept.seen ? seen : swept.acted, seen }
      await refresh()
      if (performance.now() - cleanedAt < cleanMs) return
      // A step a sweep: what is stale must not wait until all is removed.
      if (!(await removeOld())) cleanedAt = performance.now()
    } catch (err) {
      report(err)
    }
  }

  const interval = setInterval(async () => {
    if (isSweeping) return
    isSweeping = true
    await sweep()
    isSweeping = false
  }, everyMs)
  interval.unref()

  return { stop: () => clearInterval(interval), sweep }
}
