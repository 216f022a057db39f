import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, rename } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { Config, Payload } from 'payload'

export type DatabaseName = 'sqlite' | 'mongodb'

const schemas = join(process.cwd(), '.cache/schemas')

/** The database of one place: an SQLite file in its folder, or a MongoDB database of its name. */
export const openDatabase = (db: DatabaseName, place: string, isNew: boolean): Config['db'] =>
  db === 'sqlite' ? sqlite(join(place, 'newsdesk.db'), isNew) : mongodb(basename(place))

/** The address of one database on the run's MongoDB. */
export const mongoUrl = (name: string) =>
  process.env.NEWSDESK_TEST_MONGODB!.replace(/^(\w+(?:\+srv)?:\/\/[^/?]+)[^?]*/, `$1/${name}`)

/** Waits for indexes before anything is written: while they are built, transactions conflict. */
const mongodb = (name: string) =>
  mongooseAdapter({
    url: mongoUrl(name),
    ensureIndexes: true,
    connectOptions: { autoIndex: false },
  })

/**
 * Pushing a schema to SQLite takes seconds, so an empty database of each schema is kept and copied.
 */
const sqlite = (file: string, isNew: boolean): Config['db'] => {
  const database = sqliteAdapter({
    client: { url: `file:${file}` },
    wal: { synchronous: 'OFF' },
    busyTimeout: 5000,
    push: false,
  })

  return {
    ...database,
    init: ({ payload }) => {
      const adapter = database.init({ payload })
      const connect = adapter.connect!
      adapter.connect = async (options) => {
        if (!isNew) return connect.call(adapter, options)

        const template = join(schemas, `${hash([payload.db.packageName, adapter.rawTables])}.db`)
        if (existsSync(template)) {
          await copyFile(template, file)
          return connect.call(adapter, options)
        }
        adapter.push = true
        await connect.call(adapter, options)
        await keepSchema(adapter, template)
      }
      return adapter
    },
  }
}

type Client = { client: { execute: (sql: string) => Promise<unknown> } }

const keepSchema = async (adapter: unknown, template: string) => {
  const partial = `${template}.${process.pid}`
  await mkdir(schemas, { recursive: true })
  await (adapter as Client).client.execute(`VACUUM INTO '${partial}'`)
  await rename(partial, template)
}

const hash = (value: unknown) =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16)

export const dropDatabase = async (payload: Payload) => {
  if (payload.db.name === 'mongoose') await (payload.db as any).connection.dropDatabase()
}
