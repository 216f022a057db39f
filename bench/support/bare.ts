import { type Child, startChild } from './child.js'

/** A bare Node server that sends what another has answered, headers and all. */
export const startBare = async (answer: Response): Promise<{ child: Child; url: string }> => {
  const child = startChild('bench/servers/bare.mjs')
  const head = [...answer.headers]
    .filter(([name]) => !['connection', 'date', 'keep-alive'].includes(name))
    .flat()
  const body = Buffer.from(await answer.arrayBuffer()).toString('base64')
  const port = await child.ask('serve', { body, head, status: answer.status })
  return { child, url: `http://127.0.0.1:${port}` }
}
