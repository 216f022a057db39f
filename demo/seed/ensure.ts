import type { Payload, Where } from 'payload'
import type { ID } from 'payload-newsdesk/types'

type Args = {
  payload: Payload
  collection: string
  where: Where
  create: () => Promise<{ id: ID }>
}

/** The document that is there, else a new one: an interrupted seed goes on where it stopped. */
export const ensure = async ({ payload, collection, where, create }: Args): Promise<ID> => {
  const { docs } = await payload.find({ collection, where, limit: 1, depth: 0, draft: true })
  return (docs[0] ?? (await create())).id
}
