import type { ReadSettings } from './options.js'

/** Some gateways name the port too: `203.0.113.7:51234`, `[2001:db8::7]:443`. */
const withPort = /^(?:\[(.+)\](?::\d+)?|([\d.]+):\d+)$/

/**
 * Whose request it is. The header is a list that each proxy adds the address it was asked from to,
 * so it is read from its end, and only as far as those are proxies of ours.
 *
 * Where no HTTP server of this process saw the request, `socket` is `null`, and without `trustProxy`
 * the last address of the header is taken, which is the host's word.
 *
 * @see https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/X-Forwarded-For
 */
export const addressOf = ({
  forwarded,
  isProxy,
  socket,
}: {
  forwarded: string | null
  isProxy: ReadSettings['isProxy']
  socket: string | null
}): string | null => {
  const behind = (forwarded ?? '')
    .split(',')
    .map((part) => part.trim().replace(withPort, '$1$2'))
    .filter(Boolean)
    .reverse()
  if (!isProxy) return socket ?? behind[0] ?? null
  const chain = [socket, ...behind]
  const index = chain.findIndex((address, at) => address !== null && !isProxy(address, at))
  return index < 0 ? (chain.at(-1) ?? null) : chain[index]
}
