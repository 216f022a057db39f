import { once } from 'node:events'
import { createServer } from 'node:http'
import type { BasePayload } from 'payload'
import { createNewsdeskHandler } from 'payload-newsdesk/server'

/** Door two alone, on a port of its own. */
export const serve = async (payload: BasePayload): Promise<number> => {
  const handle = createNewsdeskHandler({ payload })
  const server = createServer((req, res) => {
    if (!handle(req, res)) res.writeHead(404).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as { port: number }).port
}
