import { createServer, type Server } from 'node:http'
import { Server as NetServer } from 'node:net'
import { constants } from 'node:zlib'
import compression from 'compression'
import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import { getDesk, hasDesk } from '../lists/desk.js'
import { createNewsdeskHandler } from './door.js'
import { createStaticFiles } from './staticFiles.js'

export type ServerOptions = {
  /** The app's Payload config, as its `payload.config.ts` exports it. */
  config: Promise<SanitizedConfig> | SanitizedConfig
  /** The folder of the Next app, built by `next build`. @default process.cwd() */
  dir?: string
  /** The address to listen on; `0.0.0.0` for all of the machine's. @default '127.0.0.1' */
  hostname?: string
  /** 0 takes a free one. @default 3000 */
  port?: number
}

export type NewsdeskServer = {
  payload: Payload
  server: Server
  /** Where it listens. */
  url: string
  /**
   * Stops accepting, answers what has been asked within ten seconds, stores the reads that have come
   * in and leaves the database. SIGTERM and SIGINT do this and end the process.
   */
  stop: () => Promise<void>
}

const graceMs = 10_000
/** For a connection in use to be told, with its next answer, that it is the last one. */
const noticeMs = 500
/** Longer than a busy process takes to accept all who wait. */
const acceptMs = 2_000

/**
 * For what Next answers: its pages hold all their data twice, too far apart for gzip to see it. A
 * stream must not wait for more to compress.
 */
const compress = compression({
  brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
  filter: (req, res) =>
    !String(res.getHeader('Content-Type')).startsWith('text/event-stream') &&
    compression.filter(req, res),
})

/**
 * Runs a built Next app with Payload in it, door two in front: one process, one Payload instance.
 * For development use `next dev`, which serves the same answers through door one. Set
 * `compress: false` in the Next config: pages and scripts then leave in Brotli, a sixth smaller.
 *
 * Start it with `NODE_ENV=production node -C production --import tsx server.ts`.
 *
 * @example
 * ```ts
 * import { startServer } from 'payload-newsdesk/server'
 * import config from './payload.config'
 *
 * const { url } = await startServer({ config, port: 3000 })
 * ```
 */
export const startServer = async ({
  config,
  dir = process.cwd(),
  hostname = '127.0.0.1',
  port = 3000,
}: ServerOptions): Promise<NewsdeskServer> => {
  if (process.env.NODE_ENV !== 'production') {
    throw new Error('payload-newsdesk: startServer() runs a built app; set NODE_ENV=production.')
  }
  // Next is the host's: it is loaded by those only who have it run.
  const { default: next } = await import('next')
  // Before Next asks for the instance, so that both doors have this one.
  const payload = await getPayload({ config, cron: true })
  const server = createServer({ headersTimeout: 20_000, keepAliveTimeout: 65_000 })
  const app = (next as unknown as CreateApp)({
    dev: false,
    dir,
    hostname,
    httpServer: server,
    port,
  })
  await app.prepare()
  const handle = createNewsdeskHandler({ payload })
  const sendStatic = createStaticFiles(dir)
  const rest = app.getRequestHandler()
  server.on('request', (req, res) => {
    if (!handle(req, res) && !sendStatic(req, res))
      compress(req as never, res as never, () => void rest(req, res))
  })
  await listen(server, port, hostname)

  let stopped: Promise<void> | undefined
  const stop = () => {
    stopped ??= close(server, payload).then(() => app.close())
    return stopped
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      void stop().then(
        () => process.exit(0),
        (err) => {
          payload.logger.error({ err, msg: 'payload-newsdesk: could not stop in order' })
          process.exit(1)
        },
      )
    })
  }
  const address = server.address()
  const at = address && typeof address === 'object' ? address.port : port
  return { payload, server, stop, url: `http://${hostname}:${at}` }
}

type CreateApp = (options: object) => {
  close: () => Promise<void>
  getRequestHandler: () => (
    ...args: Parameters<ReturnType<typeof createNewsdeskHandler>>
  ) => unknown
  prepare: () => Promise<void>
}

const listen = (server: Server, port: number, hostname: string) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, hostname, () => {
      server.off('error', reject)
      resolve()
    })
  })

/**
 * Takes the connections that wait to be accepted: they would be reset, and a busy process has many.
 * Node accepts one in each turn of its loop.
 */
const acceptWaiting = async (server: Server) => {
  const end = performance.now() + acceptMs
  let isNew = true
  const note = () => {
    isNew = true
  }
  server.on('connection', note)
  while (isNew && performance.now() < end) {
    isNew = false
    for (let turn = 0; turn < 2; turn++) await new Promise(setImmediate)
  }
  server.off('connection', note)
}

const close = async (server: Server, payload: Payload) => {
  await acceptWaiting(server)
  server.prependListener('request', (_, res) => void res.setHeader('Connection', 'close'))
  // HTTP's own would cut off a connection in use that is between two requests.
  const closed = new Promise<void>((resolve) =>
    NetServer.prototype.close.call(server, () => resolve()),
  )
  if (hasDesk(payload)) getDesk(payload).live.stop()
  // A connection that has its answer would wait for another request.
  const idle = setInterval(() => server.closeIdleConnections(), noticeMs)
  const grace = setTimeout(() => server.closeAllConnections(), graceMs)
  await closed
  clearInterval(idle)
  clearTimeout(grace)
  await payload.destroy()
}
