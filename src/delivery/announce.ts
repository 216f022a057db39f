import type { BasePayload } from 'payload'
import { getDesk } from '../lists/desk.js'
import type { Changed } from './options.js'

/** After the first attempt, in milliseconds: half a minute in all. */
const pauses = [500, 1_000, 2_000, 4_000, 8_000, 16_000]
/** Changes on their way at once; more means that whoever is told has been gone for long. */
const most = 1_000

const underWay = new WeakMap<BasePayload, { count: number }>()

/**
 * Tells the host's `onChange` of a change that is stored, again until it takes it. A save never
 * waits for it. What could not be told in half a minute is logged and left to `s-maxage`.
 */
export const announce = (payload: BasePayload, changed: Changed) => {
  const { onChange } = getDesk(payload).newsdesk.delivery
  if (!onChange || !changed.keys.length) return
  const state = underWay.get(payload) ?? { count: 0 }
  underWay.set(payload, state)
  const giveUp = (err?: unknown) =>
    payload.logger.error({
      err,
      msg: `payload-newsdesk: onChange was not told of ${changed.keys.slice(0, 5).join(' ')}`,
    })
  if (state.count >= most) return giveUp()
  state.count++
  void (async () => {
    for (let attempt = 0; ; attempt++) {
      try {
        return await onChange(changed)
      } catch (err) {
        if (attempt === pauses.length) return giveUp(err)
        await new Promise((resolve) => setTimeout(resolve, pauses[attempt]).unref())
      }
    }
  })().finally(() => {
    state.count--
  })
}
