import autocannon, { type Request } from 'autocannon'
import type { Side } from './compare.js'
import type { Server } from './server.js'

export type Load = {
  server: Server
  /** Below the server's address. */
  path?: string
  headers?: Record<string, string>
  /** Requests in a run. */
  amount: number
  /** @default 32 */
  connections?: number
  /** In turn, in place of `path`. */
  requests?: Request[]
  /** Every answer must have this status. */
  status: number
}

export type Figures = {
  /** Processor time of the server, in microseconds a request. */
  cpu: number
  /** In milliseconds. */
  p50: number
  p99: number
  /** Replies a second. */
  rate: number
}

export const run = async (load: Load): Promise<Figures> => {
  const { amount, connections = 32, headers, path = '', requests, server, status } = load
  const before = await server.cpu()
  const result = await autocannon({
    amount,
    connections,
    headers,
    requests,
    timeout: 60,
    url: server.url + path,
  })
  const used = (await server.cpu()) - before
  const counts = result.statusCodeStats as Record<string, { count: number }>
  if (result.errors || counts[status]?.count !== amount) {
    const got = `${JSON.stringify(counts)} and ${result.errors} errors`
    throw new Error(`${path || server.url}: wanted ${status} only, got ${got}`)
  }
  const { p50, p99 } = result.latency
  return { cpu: used / amount, p50, p99, rate: amount / result.duration }
}

export const cpuOf =
  (load: Load): Side =>
  async () =>
    (await run(load)).cpu
