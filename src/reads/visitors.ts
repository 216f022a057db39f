import { createHmac, randomBytes } from 'node:crypto'
import { isIPv4 } from 'node:net'
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
 * Both memories are bounded by 250,000 entries, each of hashes of 96 bits and two numbers: about 139
 * reads a second in one process for half an hour. Past that the oldest are forgotten before their
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
  })
  /** What came from one network to one article, and until when that adds up to the ceiling. */
  const places = new LRUCache<string, { ends: number; reads: number }>({ max: most })
  /** Most readers share a few browsers, so these are hashed once. */
  const agents = new LRUCache<string, string>({
    max: mostAgents,
    memoMethod: (agent) => hash(agent),
  })
  let key = randomBytes(32)
  let keyMadeAt = Date.now()

  /** Short enough that V8 copies it, and lets go of what it was cut from. */
  const hash = (...parts: string[]) =>
    createHmac('sha256', key).update(JSON.stringify(parts)).digest('binary').slice(0, 12)

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
        key = randomBytes(32)
        keyMadeAt = now
        for (const memory of [visits, places, agents]) memory.clear()
      }
      const network = networkOf(address)
      const name = hash(String(article), network)
      const visit = name + agents.memo(agent)
      if ((visits.get(visit) ?? 0) > now) return { reason: 'repeat' }
      let place = places.get(name)
      if (!place || place.ends <= now) {
        place = { ends: now + hourMs, reads: 0 }
        places.set(name, place)
      }
      if (network && place.reads >= ceilingPerHour) return { reason: 'ceiling' }
      place.reads++
      const until = now + repeatMinutes * minuteMs
      if (until > now) visits.set(visit, until)
      return {
        forget: () => {
          visits.delete(visit)
          place.reads--
        },
        reason: null,
      }
    },
  }
}
