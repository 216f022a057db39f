import { createHmac, randomBytes } from 'node:crypto'
import ipaddr from 'ipaddr.js'
import { LRUCache } from 'lru-cache'
import type { ID } from '../types.js'

const minuteMs = 60_000
const hourMs = 3_600_000
const dayMs = 86_400_000
const mostRemembered = 250_000
const mostAgents = 1_000

export type Visit = {
  article: ID
  /** `null` where it can't be known; then only the client's name tells visitors apart. */
  address: string | null
  agent: string
}

/** An address as far as it names one household: all of an IPv4 one, the /64 of an IPv6 one. */
export const networkOf = (address: string | null): string => {
  if (!address || !ipaddr.isValid(address)) return ''
  const parsed = ipaddr.process(address)
  return parsed.kind() === 'ipv6'
    ? parsed.toByteArray().slice(0, 8).join('.')
    : parsed.toNormalizedString()
}

/**
 * Recognises a visitor who comes back to an article, without knowing who it is: by HMACs of what
 * the request shows, under a key that was made at random, stays in memory and is thrown away daily.
 * Both memories are bounded by 250,000 entries, each of hashes of 96 bits and a time or a number: about
 * 139 reads a second in one process for half an hour. Past that the oldest are forgotten before their
 * time, a repeat of theirs is counted, and `onForget` is told, at most once an hour.
 */
export const createVisitors = ({
  ceilingPerHour,
  most = mostRemembered,
  onForget = () => {},
  repeatMinutes,
}: {
  ceilingPerHour: number
  most?: number
  onForget?: () => void
  repeatMinutes: number
}) => {
  let toldUntil = 0
  const told = () => {
    if (Date.now() < toldUntil) return
    toldUntil = Date.now() + hourMs
    onForget()
  }
  /** When each visit may be counted again. */
  const visits = new LRUCache<string, number>({
    dispose: (until, _, reason) => {
      if (reason === 'evict' && until > Date.now()) told()
    },
    max: most,
    perf: Date,
    ttlResolution: 0,
  })
  const networks = new LRUCache<string, number>({ max: most, perf: Date, ttlResolution: 0 })
  /** Most readers share a few browsers, so these are hashed once. */
  const agents = new LRUCache<string, string>({ max: mostAgents })
  let key = randomBytes(32)
  let keyEnds = Date.now() + dayMs

  const hash = (...parts: string[]) =>
    createHmac('sha256', key).update(JSON.stringify(parts)).digest('base64url').slice(0, 16)

  const remember = (agent: string) => {
    const hashed = hash(agent)
    agents.set(agent, hashed)
    return hashed
  }

  return {
    /** Whether this visit counts; `forget` takes it back where it could not be stored. */
    check: ({
      address,
      agent,
      article,
    }: Visit): { reason: 'ceiling' | 'repeat' } | { forget: () => void; reason: null } => {
      const now = Date.now()
      if (now >= keyEnds) {
        key = randomBytes(32)
        keyEnds = now + dayMs
        for (const memory of [visits, networks, agents]) memory.clear()
      }
      const network = networkOf(address)
      const place = hash(String(article), network)
      const visit = place + (agents.get(agent) ?? remember(agent))
      if (visits.has(visit)) return { reason: 'repeat' }
      const count = networks.get(place) ?? 0
      if (network && count >= ceilingPerHour) return { reason: 'ceiling' }
      const left = networks.getRemainingTTL(place)
      networks.set(place, count + 1, { ttl: count && Number.isFinite(left) ? left : hourMs })
      const ttl = repeatMinutes * minuteMs
      if (ttl > 0) visits.set(visit, now + ttl, { ttl })
      return {
        forget: () => {
          visits.delete(visit)
          const after = (networks.get(place) ?? 1) - 1
          if (after > 0) networks.set(place, after, { ttl: networks.getRemainingTTL(place) })
          else networks.delete(place)
        },
        reason: null,
      }
    },
  }
}
