/** Runs something after a while, once: of several times asked for the first. */
export const createAlarm = (run: () => void) => {
  let set: { at: number; timeout: NodeJS.Timeout } | undefined
  let isStopped = false
  return {
    set: (afterMs: number) => {
      const at = Date.now() + afterMs
      if (isStopped || (set && set.at <= at)) return
      clearTimeout(set?.timeout)
      const timeout = setTimeout(() => {
        set = undefined
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
