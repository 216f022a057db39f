import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { type Child, startChild } from './child.js'

/** An answer as it is on the wire. */
export type Raw = { body: Buffer; headers: IncomingMessage['headers']; status: number }

/** Asks as clients do that unpack what they get; `fetch` would hide how it was packed. */
export const askRaw = async (url: string, headers: Record<string, string>): Promise<Raw> => {
  const [answer]: IncomingMessage[] = await once(get(url, { headers }), 'response')
  return { body: await buffer(answer), headers: answer.headers, status: answer.statusCode! }
}

/** A bare Node server that sends what another has answered, headers and all. */
export const startBare = async ({
  body,
  headers,
  status,
}: Raw): Promise<{ child: Child; url: string }> => {
  const child = startChild('bench/servers/bare.mjs')
  const head = Object.entries(headers)
    .filter(([name]) => !['connection', 'date', 'keep-alive'].includes(name))
    .flat()
  const port = await child.ask('serve', { body: body.toString('base64'), head, status })
  return { child, url: `http://127.0.0.1:${port}` }
}
