import { setTimeout as wait } from 'node:timers/promises'
import { Unavailable } from '../errors.js'

/** How long an editor is kept waiting for others. */
const patienceMs = 5_000
const tooBusy = 'Others are changing this list at this moment. Try again in two seconds.'

/**
 * Tries again while the database is busy with somebody else, at growing intervals by chance, so that
 * two that met once do not meet for ever.
 *
 * @throws Unavailable after five seconds; any other error at once.
 */
export const untilFree = async <T>(
  act: () => Promise<T>,
  isBeaten: (err: unknown) => boolean = isBusy,
): Promise<T> => {
  const end = performance.now() + patienceMs
  for (let attempt = 1; ; attempt++) {
    try {
      return await act()
    } catch (err) {
      if (!isBeaten(err)) throw err
      if (performance.now() > end) throw new Unavailable(tooBusy)
      await wait(Math.random() * Math.min(200, 20 * attempt))
    }
  }
}

/** Whether the database has refused something for another's sake; adapters wrap the driver's error. */
export const isBusy = (err: unknown): boolean => {
  for (let at = err as Driver | undefined, depth = 0; at && depth < 5; at = at.cause, depth++) {
    if (at.codeName === 'WriteConflict' || at.code === 112) return true
    if (at.errorLabels?.includes('TransientTransactionError')) return true
    if (/SQLITE_(BUSY|LOCKED)/.test(`${at.code} ${at.message}`)) return true
  }
  return false
}

type Driver = {
  cause?: Driver
  code?: number | string
  codeName?: string
  errorLabels?: string[]
  message?: string
}
