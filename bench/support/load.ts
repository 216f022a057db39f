import autocannon, { type Options } from 'autocannon'
import type { Child } from './child.js'

export type Load = Pick<Options, 'verifyBody' | 'headers' | 'requests' | 'url'> & {
  child: Child
  connections: number
  seconds: number
  /** Every answer must have this status. */
  status: number
}

export type LoadSample = {
  /** Processor time of the server a reply, in µs. */
  cpu: number
  p50: number
  p99: number
  perSecond: number
  replies: number
}

/** Asks a server as fast as it answers. */
export const run = async ({ child, seconds, status, ...options }: Load): Promise<LoadSample> => {
  const before = await child.cpu()
  const result = await autocannon({ ...options, duration: seconds })
  const used = (await child.cpu()) - before
  const counts = (result.statusCodeStats ?? {}) as Record<string, { count: number }>
  const replies = counts[status]?.count ?? 0
  // Visitors are drawn at random: now and then one comes twice.
  const isOther = result.mismatches > replies / 1_000
  if (result.errors || isOther || !replies || Object.keys(counts).length > 1) {
    const got = JSON.stringify(counts)
    throw new Error(
      `${options.url}: wanted ${status} only, got ${got}, ${result.errors} errors, ${result.mismatches} other bodies`,
    )
  }
  return {
    cpu: used / replies,
    p50: result.latency.p50,
    p99: result.latency.p99,
    perSecond: replies / result.duration,
    replies,
  }
}
