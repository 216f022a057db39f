import type { BasePayload } from 'payload'
import { createDesk, type Desk } from './createDesk.js'

const symbol = Symbol.for('payload-newsdesk')

/** Where a config keeps the options that a desk is started with. */
export const customName = 'newsdesk'

type Started = { config: BasePayload['config']; desk: Desk }
type Holder = Record<symbol, Started | undefined>

const holderOf = (payload: BasePayload) => payload as unknown as Holder

/**
 * The desk of a Payload: it hangs on the instance, since a process may load us twice. Started here
 * where Payload has not called `onInit`: in migrations, with `disableOnInit`, and for the config it
 * reloads in development.
 */
export const getDesk = (payload: BasePayload): Desk => {
  const held = holderOf(payload)[symbol]
  return held?.config === payload.config ? held.desk : startDesk(payload)
}

/** Whether the plugin runs here: a desk is not started where it is switched off. */
export const hasDesk = ({ config }: BasePayload): boolean => Boolean(config.custom?.[customName])

/** Starts the desk of a Payload instance, in place of one it may have had, and ends it with it. */
export const startDesk = (payload: BasePayload): Desk => {
  const { config, destroy } = payload
  if (!hasDesk(payload)) {
    throw new Error('payload-newsdesk: `enabled` is false in this app, or the plugin is not in it.')
  }
  const holder = holderOf(payload)
  const { [symbol]: before } = holder
  before?.desk.stop()
  const desk = createDesk(payload, config.custom[customName])
  holder[symbol] = { config, desk }
  if (!before) {
    payload.destroy = async () => {
      const { desk } = holder[symbol] as Started
      desk.stop()
      await desk.counter.flush()
      await desk.dropped.flush()
      await destroy.call(payload)
    }
  }
  return desk
}
