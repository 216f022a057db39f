import type { BasePayload } from 'payload'

const everyMs = 60_000

/** Tells of one trouble once a minute, however often it is met; of nothing where nobody is concerned. */
export const createReport = (payload: BasePayload, isOver: () => boolean) => {
  const told = new Map<string, number>()
  return (msg: string) => (err: unknown) => {
    const now = performance.now()
    const isTold = now < (told.get(msg) ?? Number.NEGATIVE_INFINITY) + everyMs
    if (isTold || isOver()) return
    told.set(msg, now)
    payload.logger.error({ err, msg: `payload-newsdesk: ${msg}` })
  }
}
