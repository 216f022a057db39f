import { isbot } from 'isbot'
import type { DropReason } from '../types.js'

/** Why a request is no person's read, or `null` when it is one. Header names in lower case. */
export const dropReason = (header: (name: string) => string | null): DropReason | null => {
  const purpose = ['sec-purpose', 'purpose', 'x-moz'].map((name) => header(name)).join(' ')
  if (/prefetch|prerender|preview/i.test(purpose)) return 'prefetch'
  const agent = header('user-agent')
  return !agent || isbot(agent) ? 'bot' : null
}
