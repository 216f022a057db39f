import { join } from 'node:path'

import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'

import { dataFolder } from './data'

const url = process.env.DATABASE_URL || `file:${join(dataFolder, 'newsdesk.db')}`
const isMongo = url.startsWith('mongodb')

export const imagesFolder = join(dataFolder, isMongo ? 'images-mongodb' : 'images')

/** MongoDB when `DATABASE_URL` names one, else an SQLite file. */
export const database = () => {
  if (isMongo) return mongooseAdapter({ url })

  // No transactions: libsql opens a connection for each, and writers of one process would lock
  // each other out.
  return sqliteAdapter({ client: { url }, wal: true, busyTimeout: 5000 })
}
