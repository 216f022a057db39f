import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig, type Config, getPayload, type Payload } from 'payload'
import sharp from 'sharp'
import { type NewsdeskOptions, newsdesk } from '../../src/index.js'
import { startMongo } from '../../tests/support/mongod.mjs'

export type DatabaseName = 'mongodb' | 'sqlite'

const databases: DatabaseName[] = ['sqlite', 'mongodb']

export type BenchApp = { payload: Payload; stop: () => Promise<void> }

type Args = {
  db: DatabaseName
  /** Of the MongoDB server. */
  mongo?: string
  options?: NewsdeskOptions
  /** Changes the finished config, newsdesk included. */
  change?: (config: Config) => Config
}

/** A Payload app as an outsider's would be, with a new database that is as durable as in earnest. */
export const bootBench = async ({ change, db, mongo, options = {} }: Args): Promise<BenchApp> => {
  // Else Payload leaves the second database of a process empty: it knows the schema already.
  process.env.PAYLOAD_FORCE_DRIZZLE_PUSH = 'true'
  const place = await mkdtemp(join(tmpdir(), 'newsdesk-bench-'))
  const config = await buildConfig({
    secret: 'newsdesk-bench',
    admin: { importMap: { autoGenerate: false } },
    collections: [{ slug: 'users', auth: true, fields: [] }],
    db:
      db === 'sqlite'
        ? sqliteAdapter({
            busyTimeout: 5000,
            client: { url: `file:${join(place, 'newsdesk.db')}` },
            wal: true,
          })
        : mongooseAdapter({ url: (mongo as string).replace('/?', `/${basename(place)}?`) }),
    editor: lexicalEditor(),
    logger: { options: { level: 'error' } },
    plugins: [
      newsdesk({
        ...options,
        overrides: {
          images: ({ defaultCollection }) => ({
            ...defaultCollection,
            upload: { ...(defaultCollection.upload as object), staticDir: join(place, 'images') },
          }),
        },
      }),
      ...(change ? [change] : []),
    ],
    sharp,
    telemetry: false,
    typescript: { autoGenerate: false },
  })
  const payload = await getPayload({ config, key: place })
  if (db === 'mongodb') {
    const { collections, versions } = payload.db as unknown as Record<string, Models>
    const models = [...Object.values(collections), ...Object.values(versions)]
    await Promise.all(models.map((model) => model.init()))
  }
  return {
    payload,
    stop: async () => {
      if (db === 'mongodb') {
        await (payload.db as unknown as Mongoose).connection.dropDatabase()
      }
      await payload.destroy()
      await rm(place, { force: true, recursive: true })
    },
  }
}

type Models = Record<string, { init: () => Promise<unknown> }>
type Mongoose = { connection: { dropDatabase: () => Promise<unknown> } }

/** Runs something once a database, with a MongoDB server of its own. */
export const onEach = async (run: (db: DatabaseName, mongo: string) => Promise<void>) => {
  const { stop, url } = await startMongo()
  try {
    for (const db of databases) await run(db, url)
  } finally {
    await stop()
  }
}
