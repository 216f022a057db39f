/** A production server on the database of an app: tests/server.test.ts stops it with a signal. */
import { buildConfig } from 'payload'
import { startServer } from '../../src/exports/server.js'
import { hostConfig } from './boot.js'
import type { DatabaseName } from './database.js'

const [db, place, dir] = process.argv.slice(2) as [DatabaseName, string, string]
const config = buildConfig(hostConfig({ db, isNew: false, place }))
const { url } = await startServer({ config, dir, port: 0 })
process.send?.({ url })
process.disconnect?.()
