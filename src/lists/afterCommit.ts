import type { BasePayload, PayloadRequest } from 'payload'

type Step = () => Promise<void> | void

export type AfterCommit = (req: PayloadRequest, step: Step) => Promise<void>

/** Without transactions Payload leaves a promise of null there, or a copy of one: an object. */
export const hasTransaction = async (req: PayloadRequest): Promise<boolean> => {
  const transaction = await req.transactionID
  return Boolean(transaction) && typeof transaction !== 'object'
}

/**
 * Payload has no hook for "after commit", so the adapter's own commit is wrapped: a step runs when
 * the transaction of its request is in the database, before the caller gets its answer, and at once
 * where the database has no transactions. A transaction that is rolled back takes its steps along.
 */
export const createAfterCommit = ({ db }: BasePayload): AfterCommit => {
  const pending = new Map<unknown, Step[]>()
  const { commitTransaction, rollbackTransaction } = db
  db.commitTransaction = async (id) => {
    const transaction = await id
    await commitTransaction.call(db, transaction)
    const steps = pending.get(transaction) ?? []
    pending.delete(transaction)
    for (const step of steps) await step()
  }
  db.rollbackTransaction = async (id) => {
    const transaction = await id
    pending.delete(transaction)
    await rollbackTransaction.call(db, transaction)
  }
  return async (req, step) => {
    if (!(await hasTransaction(req))) return step()
    const transaction = await req.transactionID
    pending.set(transaction, [...(pending.get(transaction) ?? []), step])
  }
}
