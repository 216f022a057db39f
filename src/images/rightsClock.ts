import type { BasePayload } from 'payload'
import type { Newsdesk } from '../options.js'
import { nextChange } from './rights.js'

/**
 * Tells when an image's rights have begun or ended since it was last asked: time alone changes what
 * readers see then. The next such moment is kept, and looked up again after saves.
 */
export const createRightsClock = (payload: BasePayload, newsdesk: Newsdesk) => {
  let dueAt = Number.NEGATIVE_INFINITY
  let seen = -1
  const hasPassed = async (saves: number): Promise<boolean> => {
    const now = Date.now()
    const isDue = dueAt <= now && seen >= 0
    if (isDue || saves !== seen) {
      dueAt = await nextChange(payload, newsdesk, now)
      seen = saves
    }
    return isDue
  }
  return { dueAt: () => dueAt, hasPassed }
}
