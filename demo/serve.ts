import { join } from 'node:path'

import { startServer } from 'payload-newsdesk/server'

import config from './payload.config'

await startServer({
  config,
  dir: join(process.cwd(), 'demo'),
  hostname: process.env.HOST,
  port: Number(process.env.PORT),
})
