/** The part of a MongoDB collection that takes bulks. */
export type MongoWritable = {
  bulkWrite: (operations: unknown[], options: unknown) => Promise<unknown>
}

/** Adds to one document, which is made where none fits. */
type Addition = {
  filter: object
  update: object | object[]
  /** In its place, where a document that does not fit the filter stands in the way of a new one. */
  again?: () => Addition
}

export const duplicateKey = 11_000

/** Acknowledged by the majority’s journals. */
export const durably = { writeConcern: { j: true, w: 'majority' } }

type BulkError = Error & { writeErrors?: { code: number; index: number }[] }

/**
 * One bulk of single-document updates, acknowledged by the majority's journals. The driver repeats
 * such a bulk after a lost connection under the same transaction number, so the server applies each
 * update once. Two processes that upsert the same document at once may both try to insert it: the
 * loser gets a duplicate key for that operation alone, which is then tried again as an update.
 */
export const write = async (collection: MongoWritable, additions: Addition[]): Promise<void> => {
  if (!additions.length) return
  try {
    await collection.bulkWrite(
      additions.map(({ filter, update }) => ({ updateOne: { filter, update, upsert: true } })),
      { ...durably, ordered: false },
    )
  } catch (err) {
    const errors = [(err as BulkError).writeErrors ?? []].flat()
    if (!errors.length || errors.some(({ code }) => code !== duplicateKey)) throw err
    await write(
      collection,
      errors.map(({ index }) => additions[index].again?.() ?? additions[index]),
    )
  }
}
