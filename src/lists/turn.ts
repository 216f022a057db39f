import { setTimeout as wait } from 'node:timers/promises'
import type { BasePayload, CollectionSlug } from 'payload'
import { isPublicError, Unavailable } from '../errors.js'
import type { ID } from '../types.js'
import { getDesk } from './desk.js'

/** Longer than any command takes: what a killed process held is free after it. */
const leaseMs = 10_000
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
  const end = Date.now() + patienceMs
  for (let attempt = 1; ; attempt++) {
    try {
      return await act()
    } catch (err) {
      if (!isBeaten(err)) throw err
      if (Date.now() > end) throw new Unavailable(tooBusy)
      await wait(Math.random() * Math.min(200, 20 * attempt))
    }
  }
}

/**
 * Holds a list while `act` reads and writes it, against every process on the database: a row with a
 * unique key stands for it. For databases without transactions, which would not notice that two
 * wrote at once.
 */
export const inTurn = async <T>(
  payload: BasePayload,
  list: ID,
  act: () => Promise<T>,
): Promise<T> => {
  const collection = getDesk(payload).newsdesk.slugs.changes as CollectionSlug
  const key = `command/${list}`
  const free = ({ createdAt }: Turn) =>
    payload.db.deleteMany({
      collection,
      where: { and: [{ key: { equals: key } }, { createdAt: { equals: createdAt } }] },
    })

  const take = async (): Promise<Turn> => {
    try {
      return await payload.db.create({ collection, data: { key } })
    } catch (err) {
      const held = await payload.db.findOne<Turn>({ collection, where: { key: { equals: key } } })
      if (!held && !isBusy(err) && !isPublicError(err)) throw err
      if (held && new Date(held.createdAt).getTime() < Date.now() - leaseMs) await free(held)
      throw new Taken()
    }
  }

  const turn = await untilFree(take, (err) => err instanceof Taken || isBusy(err))
  try {
    return await act()
  } finally {
    await untilFree(() => free(turn)).catch((err) => {
      payload.logger.error({ err, msg: `payload-newsdesk: could not free ${key}` })
    })
  }
}

type Turn = { createdAt: string; id: ID }

class Taken extends Error {}

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
