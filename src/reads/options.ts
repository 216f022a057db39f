import proxyaddr from 'proxy-addr'
import { checkNames, fail } from '../checks.js'

export type ReadOptions = {
  /** Whether the reads of those who work here count; a reader's do, signed in or not. @default false */
  countStaff?: boolean
  /** Minutes within which the same visitor reads the same article once, 0 to 1,440. @default 30 */
  repeatMinutes?: number
  /** The most reads an hour that one address adds to one article, 1 to 1,000,000. @default 30 */
  ceilingPerHour?: number
  /**
   * Whose `X-Forwarded-For` to believe: a number of proxies in front of the app, 1 to 20, or their
   * addresses as CIDRs (`['10.0.0.0/8']`). Without it the header is not believed.
   * @default false
   */
  trustProxy?: false | number | string[]
  /** Days that the reads of each hour are kept, 31 to 36,500. Totals stay. @default 400 */
  keepDays?: number
}

export type ReadSettings = {
  countStaff: boolean
  repeatMinutes: number
  ceilingPerHour: number
  /** Whether to look behind the `index`-th address from the app; `null`: the header is not believed. */
  isProxy: ((address: string, index: number) => boolean) | null
  keepDays: number
}

const names = ['ceilingPerHour', 'countStaff', 'keepDays', 'repeatMinutes', 'trustProxy']

export const resolveReads = (options: ReadOptions = {}): ReadSettings => {
  checkNames('reads', options, names)
  const { ceilingPerHour = 30, countStaff = false, keepDays = 400, repeatMinutes = 30 } = options
  const check = (name: string, value: number, min: number, max: number) =>
    Number.isInteger(value) && value >= min && value <= max
      ? value
      : fail(`reads.${name}`, `must be a whole number from ${min} to ${max}`)
  return {
    ceilingPerHour: check('ceilingPerHour', ceilingPerHour, 1, 1_000_000),
    countStaff:
      typeof countStaff === 'boolean'
        ? countStaff
        : fail('reads.countStaff', 'must be true or false'),
    isProxy: toTrust(options.trustProxy ?? false),
    keepDays: check('keepDays', keepDays, 31, 36_500),
    repeatMinutes: check('repeatMinutes', repeatMinutes, 0, 1_440),
  }
}

const toTrust = (trust: ReadOptions['trustProxy']): ReadSettings['isProxy'] => {
  if (trust === false || trust === 0) return null
  if (typeof trust === 'number' && Number.isInteger(trust) && trust > 0 && trust <= 20) {
    return (_, index) => index < trust
  }
  try {
    if (Array.isArray(trust) && trust.length) return remember(proxyaddr.compile(trust))
  } catch {
    // said below
  }
  return fail(
    'reads.trustProxy',
    'must be false, a number of proxies from 1 to 20, or a list of CIDRs such as "10.0.0.0/8"',
  )
}

const mostProxies = 1_000

/** The proxies in front of an app are few, and come with every request. */
const remember = (isProxy: (address: string, index: number) => boolean) => {
  const known = new Set<string>()
  return (address: string, index: number) => {
    if (known.has(address)) return true
    const isOne = isProxy(address, index)
    if (isOne && known.size < mostProxies) known.add(address)
    return isOne
  }
}
