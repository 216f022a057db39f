import type { BasePayload } from 'payload'
import type { ID } from '../../src/types.js'

let saved = 0

/** Saves an article that readers see, at a pace, until the time is over. */
export const edit = async (
  payload: BasePayload,
  { article, everyMs, forMs }: { article: ID; everyMs: number; forMs: number },
) => {
  for (let at = 0; at < forMs; at += everyMs) {
    const begun = performance.now()
    await payload.update({
      collection: 'articles' as never,
      data: { _status: 'published', summary: `What a reader should know, ${++saved}.` } as never,
      depth: 0,
      id: article,
    })
    const left = everyMs - (performance.now() - begun)
    if (left > 0) await new Promise((resolve) => setTimeout(resolve, left))
  }
}

/** Takes the database away again, where it lies in a server that stays. */
export const drop = async ({ db }: BasePayload) => {
  if (db.name !== 'mongoose') return
  const { connection } = db as unknown as { connection: { dropDatabase: () => Promise<unknown> } }
  await connection.dropDatabase()
}
