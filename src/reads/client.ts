import { isbot } from 'isbot'
import { LRUCache } from 'lru-cache'
import type { DropReason } from '../types.js'

/** Names shorter or longer than browsers and apps have, or with what no header should hold. */
const isAbsurd = (agent: string) =>
  agent.length < 8 || agent.length > 512 || !/^[\x20-\x7e]+$/.test(agent)

/** Most readers share a few browsers, and the pattern of bots is long. */
const judged = new LRUCache<string, boolean>({
  max: 1_000,
  memoMethod: (agent) => isAbsurd(agent) || isbot(agent),
})

/** Why a request is no person's read, or `null` when it is one. Header names in lower case. */
export const dropReason = (
  header: (name: string) => string | null,
  method = 'POST',
): DropReason | null => {
  const purpose = ['sec-purpose', 'purpose', 'x-moz'].map((name) => header(name)).join(' ')
  if (method === 'HEAD' || /prefetch|prerender|preview/i.test(purpose)) return 'prefetch'
  const agent = header('user-agent')
  return !agent || judged.memo(agent) ? 'bot' : null
}
