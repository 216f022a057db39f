import { randomBytes } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, Server } from 'node:http'

const symbol = Symbol.for('payload-newsdesk/socket-header')

type Notes = { name: string; ownServers: WeakSet<Server> }
type Started = { request: IncomingMessage; server: Server }

/**
 * The request header in which every HTTP server of this process notes the address of the socket.
 *
 * A framework hides the socket from its routes, and leaves an `X-Forwarded-For` that the client sent
 * as it is. Node tells of each request before the framework sees it; the note goes into a header
 * whose name is made at random in this process, so no client can write it.
 *
 * @see https://nodejs.org/api/diagnostics_channel.html#http
 */
export const socketHeader = (): string => notes().name

/**
 * For a server that calls `noteSocket` itself, on what it hands to a framework: of other requests
 * nobody looks at the note, and Node need not make an object of their headers.
 */
export const leaveNotesTo = (server: Server) => notes().ownServers.add(server)

export const noteSocket = (request: IncomingMessage) => {
  request.headers[socketHeader()] = request.socket.remoteAddress ?? ''
}

const notes = (): Notes => {
  const holder = globalThis as unknown as Record<symbol, Notes | undefined>
  const known = holder[symbol]
  if (known) return known
  const made = {
    name: `x-newsdesk-${randomBytes(16).toString('hex')}`,
    ownServers: new WeakSet<Server>(),
  }
  holder[symbol] = made
  subscribe('http.server.request.start', (message) => {
    const { request, server } = message as Started
    if (!made.ownServers.has(server)) noteSocket(request)
  })
  return made
}
