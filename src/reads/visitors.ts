import { isIPv4 } from 'node:net'
import ipaddr from 'ipaddr.js'
import { LRUCache } from 'lru-cache'
import type { ID } from '../types.js'
import { createKeyedHash } from './keyedHash.js'
import { createMemory, type Hash } from './memory.js'

const minuteMs = 60_000
const hourMs = 3_600_000
const dayMs = 86_400_000
const mostRemembered = 1_000_000
const mostAgents = 1_000

export type Visit = {
  article: ID
  /** `null` where it can't be known; then only the client's name tells visitors apart. */
  address: string | null
  agent: string
}

/** An address as far as it names one household: all of an IPv4 one, the /64 of an IPv6 one. */
export const networkOf = (address: string | null): string => {
  if (!address) return ''
  if (isIPv4(address)) return address
  if (!ipaddr.isValid(address)) return ''
  const parsed = ipaddr.process(address)
  return parsed.kind() === 'ipv6'
    ? parsed.toByteArray().slice(0, 8).join('.')
    : parsed.toNormalizedString()
}

/**
 * Recognises a visitor who comes back to an article, without knowing who it is: by HMACs of what
 * the request shows, under a key that was made at random, stays in memory and is thrown away daily.
 * Both memories are bounded by 1,000,000 entries of 96 bits and a time, 32 MB each once they are
 * full: about 555 reads a second in one process for half an hour. Past that the oldest are forgotten
 * before their time, a repeat of theirs is counted, and `onForget` is told, at most once an hour.
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
  const tell = () => {
    if (Date.now() < toldUntil) return
    toldUntil = Date.now() + hourMs
    onForget()
  }
  /** Each visit, until it may be counted again. */
  const visits = createMemory(most, tell)
  /** What came from one network to one article, until it may again add as much as the ceiling. */
  const places = createMemory(most, () => {})
  /** Most readers share a few browsers, so these are hashed once. */
  const agents = new LRUCache<string, Hash>({ max: mostAgents, memoMethod: (agent) => hash(agent) })
  let hmac = createKeyedHash()
  let keyMadeAt = Date.now()

  const hash = (...parts: string[]): Hash => {
    const bytes = hmac(JSON.stringify(parts))
    return { a: wordAt(bytes, 0), b: wordAt(bytes, 4), c: wordAt(bytes, 8) }
  }

  return {
    /** Whether this visit counts; `forget` takes it back where it could not be stored. */
    check: ({
      address,
      agent,
      article,
    }: Visit): { reason: 'ceiling' | 'repeat' } | { forget: () => void; reason: null } => {
      const now = Date.now()
      // A clock that was set back would else keep a key, and visits, for longer.
      if (now < keyMadeAt || now >= keyMadeAt + dayMs) {
        hmac = createKeyedHash()
        keyMadeAt = now
        for (const memory of [visits, places, agents]) memory.clear()
      }
      const network = networkOf(address)
      const place = hash(String(article), network)
      const client = agents.memo(agent)
      // Of two HMACs neither of which anybody can know.
      const visit = { a: place.a ^ client.a, b: place.b ^ client.b, c: place.c ^ client.c }
      if (visits.find(visit, now) >= 0) return { reason: 'repeat' }
      let at = places.find(place, now)
      if (at < 0) at = places.add(place, now + hourMs, now)
      if (network && places.counts[at] >= ceilingPerHour) return { reason: 'ceiling' }
      places.counts[at]++
      const until = now + repeatMinutes * minuteMs
      if (until > now) visits.add(visit, until, now)
      return {
        forget: () => {
          const [seen, from] = [visits.find(visit, now), places.find(place, now)]
          if (seen >= 0) visits.forget(seen)
          if (from >= 0) places.counts[from]--
        },
        reason: null,
      }
    },
  }
}

const wordAt = (bytes: string, at: number) =>
  bytes.charCodeAt(at) |
  (bytes.charCodeAt(at + 1) << 8) |
  (bytes.charCodeAt(at + 2) << 16) |
  (bytes.charCodeAt(at + 3) << 24)
