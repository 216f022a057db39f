import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Seeded } from '../servers/seed.js'
import { type Environment, startChild } from './child.js'

type DatabaseName = 'mongodb' | 'sqlite'

/** A database of its own in a folder of its own, and how children are told of them. */
export type Place = {
  db: DatabaseName
  env: Environment
  remove: () => Promise<void>
}

/** @param mongo the address of the run's MongoDB, where that is the database. */
export const makePlace = async (mongo?: string): Promise<Place> => {
  const folder = await mkdtemp(join(tmpdir(), 'newsdesk-bench-'))
  const url = mongo
    ? mongo.replace(/^(mongodb:\/\/[^/?]+)[^?]*/, `$1/${basename(folder)}`)
    : `file:${join(folder, 'bench.db')}`
  return {
    db: mongo ? 'mongodb' : 'sqlite',
    env: {
      BENCH_DATABASE: url,
      BENCH_IMAGES: join(folder, 'images'),
      NEXT_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
    },
    remove: () => rm(folder, { force: true, recursive: true }),
  }
}

/** Makes the schema, which Payload does outside production only, and the content. */
export const seedPlace = async ({ env }: Place, articles: number, fillers = 0): Promise<Seeded> => {
  const child = startChild('bench/servers/newsroom.ts', {
    env: { ...env, DISABLE_PAYLOAD_HMR: 'true', NODE_ENV: 'development' },
  })
  const seeded = await child.ask('seed', { articles })
  if (fillers) await child.ask('fill', { count: fillers })
  await child.stop()
  return seeded
}
