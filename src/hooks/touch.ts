import type { PayloadRequest } from 'payload'
import { getDesk } from '../lists/desk.js'

/** Notes, once the save is committed, that lists may print something else now. */
export const touchLists = ({ req }: { req: PayloadRequest }) => {
  const desk = getDesk(req.payload)
  return desk.afterCommit(req, desk.touch)
}
