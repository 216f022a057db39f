const symbol = Symbol.for('payload-newsdesk clock')

/** By how many milliseconds this process's clock is behind; for all copies of this file in it. */
const held = globalThis as unknown as Record<symbol, number | undefined>

/**
 * The time that all processes on a database go by, in milliseconds: that of the database. By its own
 * clock, a process that is off by minutes would count reads into other hours than its neighbours, and
 * each would write anew, as the next edition, what the other has just written differently.
 */
export const currentTime = (): number => Date.now() + (held[symbol] ?? 0)

/** More than a look can be wrong by, and than anything here would show. */
const toleranceMs = 1_000
const everyMs = 60_000

/** The machine's clock, whatever a test has put in its place since. */
const machineTime = Date.now

/** Asks the database for its time now and then, and at once when this machine's clock was set. */
export const createClock = ({
  askTime,
  onChange,
  onOff,
}: {
  askTime: () => Promise<number>
  /** What was made by another time may be wrong now. */
  onChange: () => void
  /** Gets by how much this process's clock is ahead, when that becomes too much or another much. */
  onOff: (aheadMs: number) => void
}) => {
  let askedAt = Number.NEGATIVE_INFINITY
  let startedAt = 0
  /** By how much this clock was last found to be behind. */
  let known = 0

  const isDue = () =>
    performance.now() - askedAt >= everyMs ||
    Math.abs(machineTime() - performance.now() - startedAt) > toleranceMs

  return {
    keep: async (): Promise<void> => {
      if (!isDue()) return
      const [asked, before] = [performance.now(), machineTime()]
      const time = await askTime()
      const tookMs = performance.now() - asked
      const behind = Math.round(time - (before + tookMs / 2))
      // At some time while it was asked.
      const isOff = Math.abs(behind) > toleranceMs + tookMs / 2
      // Asked again soon: a slow answer says no more than by how much it is off.
      if (!isOff && tookMs > toleranceMs) return
      askedAt = asked
      startedAt = before - asked
      const found = isOff ? behind : 0
      const isOther = Math.abs(found - known) > toleranceMs
      held[symbol] = found
      known = found
      if (!isOther) return
      onChange()
      if (isOff) onOff(-behind)
    },
  }
}
