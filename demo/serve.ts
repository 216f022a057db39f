import { join } from 'node:path'

import { startServer } from 'payload-newsdesk/server'

import config from './payload.config'

const { server } = await startServer({
  config,
  dir: join(process.cwd(), 'demo'),
  hostname: process.env.HOST,
  port: Number(process.env.PORT),
})

// Next says 308 where an address has been left for good; 301 is what everything on the web knows.
server.prependListener('request', ({ method }, res) => {
  const { writeHead } = res
  if (method !== 'GET' && method !== 'HEAD') return
  res.writeHead = ((status: number, ...rest: []) =>
    writeHead.call(res, status === 308 ? 301 : status, ...rest)) as typeof writeHead
})
