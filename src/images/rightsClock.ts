import type { BasePayload } from 'payload'
import { currentTime } from '../clock.js'
import type { Newsdesk } from '../options.js'
import { nextChange } from './rights.js'

/**
 * Tells when an image's rights have begun or ended since it was last asked: time alone changes what
 * readers see then. The next such moment is kept, and looked up again after saves, once for all that
 * wait for it.
 */
export const createRightsClock = (
  payload: BasePayload,
  newsdesk: Newsdesk,
  onPassed: () => void,
) => {
  let dueAt = Number.NEGATIVE_INFINITY
  let seen = -1
  let looking: Promise<void> | undefined

  const look = async (saves: number) => {
    const now = currentTime()
    const hasPassed = dueAt <= now && seen >= 0
    dueAt = await nextChange(payload, newsdesk, now)
    seen = saves
    if (hasPassed) onPassed()
  }

  return {
    dueAt: () => dueAt,
    /** Resolves when what is known of rights is as new as these saves, and now. */
    keepUp: async (saves: number): Promise<void> => {
      while (seen < saves || dueAt <= currentTime()) {
        looking ??= look(saves).finally(() => {
          looking = undefined
        })
        await looking
      }
    },
  }
}
