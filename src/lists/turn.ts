import type { BasePayload, CollectionSlug } from 'payload'
import { currentTime } from '../clock.js'
import { isPublicError } from '../errors.js'
import type { ID } from '../types.js'
import { getDesk } from './desk.js'
import { isBusy, untilFree } from './untilFree.js'

/** Longer than any command takes: what a killed process held is free after it, and before it began. */
const leaseMs = 10_000

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
      const createdAt = new Date(currentTime()).toISOString()
      return await payload.db.create({ collection, data: { createdAt, key } })
    } catch (err) {
      const held = await payload.db.findOne<Turn>({ collection, where: { key: { equals: key } } })
      if (!held && !isBusy(err) && !isPublicError(err)) throw err
      if (held && Math.abs(currentTime() - Date.parse(held.createdAt)) > leaseMs) await free(held)
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
