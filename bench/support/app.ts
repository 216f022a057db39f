import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { buildConfig, getPayload, type Payload, type Plugin } from 'payload'
import { newsdesk } from 'payload-newsdesk'
import { startMongo } from '../../tests/support/mongod.mjs'
import { createHost } from '../app/host.js'

export type DatabaseName = 'mongodb' | 'sqlite'

export type BenchApp = { payload: Payload; stop: () => Promise<void> }

type Args = {
  db: DatabaseName
  /** Of the MongoDB server. */
  mongo?: string
  /** Changes the finished config, newsdesk included. */
  change?: Plugin
}

/** A Payload app as an outsider's would be, with a new database that is as durable as in earnest. */
export const bootBench = async ({ change, db, mongo }: Args): Promise<BenchApp> => {
  // Else Payload leaves the second database of a process empty: it knows the schema already.
  process.env.PAYLOAD_FORCE_DRIZZLE_PUSH = 'true'
  const place = await mkdtemp(join(tmpdir(), 'newsdesk-bench-'))
  const config = await buildConfig(
    createHost({
      images: join(place, 'images'),
      newsdesk,
      plugins: change && [change],
      url: mongo ? mongo.replace('/?', `/${basename(place)}?`) : `file:${join(place, 'bench.db')}`,
    }),
  )
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
export const onEach = async (run: (db: DatabaseName, mongo?: string) => Promise<void>) => {
  const { stop, url } = await startMongo()
  try {
    await run('sqlite')
    await run('mongodb', url)
  } finally {
    await stop()
  }
}
