/** The built app with door two in front, as a newspaper would run it. */
import { join } from 'node:path'
import { startServer } from 'payload-newsdesk/server'
import config from './payload.config'

await startServer({
  config,
  dir: join(process.cwd(), 'bench/app'),
  port: Number(process.env.PORT),
})
