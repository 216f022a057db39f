import type { BasePayload } from 'payload'
import type { Newsdesk } from '../options.js'
import { mongoStore } from './mongoStore.js'
import { sqlStore } from './sqlStore.js'
import type { ReadStore } from './store.js'

/** The reads in the database that this Payload uses. */
export const openReadStore = (payload: BasePayload, newsdesk: Newsdesk): ReadStore =>
  payload.db.name === 'mongoose' ? mongoStore(payload, newsdesk) : sqlStore(payload, newsdesk)
