import { randomBytes } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

const symbol = Symbol.for('payload-newsdesk/socket-header')

/**
 * The request header in which every HTTP server of this process notes the address of the socket.
 *
 * A framework hides the socket from its routes, and leaves an `X-Forwarded-For` that the client sent
 * as it is. Node tells of each request before the framework sees it; the note goes into a header
 * whose name is made at random in this process, so no client can write it.
 *
 * @see https://nodejs.org/api/diagnostics_channel.html#http
 */
export const socketHeader = (): string => {
  const holder = globalThis as unknown as Record<symbol, string | undefined>
  const known = holder[symbol]
  if (known) return known
  const name = `x-newsdesk-${randomBytes(16).toString('hex')}`
  holder[symbol] = name
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    request.headers[name] = request.socket.remoteAddress ?? ''
  })
  return name
}
