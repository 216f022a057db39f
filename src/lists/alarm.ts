import type { createAllowance } from './allowance.js'

/**
 * Runs something after a while, once: of several times asked for the first, or the first that the
 * pace allows.
 */
export const createAlarm = (run: () => void, pace: ReturnType<typeof createAllowance>) => {
  let set: { at: number; timeout: NodeJS.Timeout } | undefined
  let isStopped = false
  return {
    set: (wantedMs: number) => {
      const afterMs = Math.max(wantedMs, pace.wait())
      const at = Date.now() + afterMs
      if (isStopped || (set && set.at <= at)) return
      clearTimeout(set?.timeout)
      const timeout = setTimeout(() => {
        set = undefined
        pace.take()
        run()
      }, afterMs)
      timeout.unref()
      set = { at, timeout }
    },
    stop: () => {
      isStopped = true
      clearTimeout(set?.timeout)
    },
  }
}
