import type { TestApp } from './boot.js'

/** Sets the clock, which stands until it is moved; timers, and so databases, run on. */
export const setClock = (now: number) =>
  jest.useFakeTimers({
    doNotFake: [
      'cancelAnimationFrame',
      'cancelIdleCallback',
      'clearImmediate',
      'clearInterval',
      'clearTimeout',
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'requestAnimationFrame',
      'requestIdleCallback',
      'setImmediate',
      'setInterval',
      'setTimeout',
    ],
    now,
  })

/** Back to the machine's clock. */
export const freeClock = ({ payload }: TestApp) => {
  jest.useRealTimers()
  // Mongoose takes a connection for lost whose last heartbeat the moved clock puts long ago.
  if (payload.db.name === 'mongoose') (payload.db as any).connection._lastHeartbeatAt = null
}
