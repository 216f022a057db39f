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
  onOff,
}: {
  askTime: () => Promise<number>
  /** Gets by how much this process's clock is ahead, when that becomes too much or another much. */
  onOff: (aheadMs: number) => void
}) => {
  let askedAt = Number.NEGATIVE_INFINITY
  let startedAt = 0
  let told = 0

  const isDue = () =>
    performance.now() - askedAt >= everyMs ||
    Math.abs(machineTime() - performance.now() - startedAt) > toleranceMs

  return {
    keep: async (): Promise<void> => {
      if (!isDue()) return
      const [asked, before] = [performance.now(), machineTime()]
      askedAt = asked
      startedAt = before - asked
      const time = await askTime()
      const tookMs = performance.now() - asked
      if (tookMs > toleranceMs) return
      const behind = Math.round(time - (before + tookMs / 2))
      const isOff = Math.abs(behind) > toleranceMs
      held[symbol] = isOff ? behind : 0
      if (isOff && Math.abs(behind - told) > toleranceMs) onOff(-behind)
      told = isOff ? behind : 0
    },
  }
}
