import { once } from 'node:events'
import { createServer, request as httpRequest, type Server } from 'node:http'
import { connect } from 'node:net'
import { createNewsdeskHandler } from '../../src/exports/server.js'
import type { TestApp } from './boot.js'

export type Reply = { status: number; headers: Record<string, any>; body: Buffer }

const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

/** Door two alone on a server: what it leaves is answered with 418 and the process's id. */
export const serveDoorTwo = async (app: TestApp) => {
  const handle = createNewsdeskHandler({ payload: app.payload })
  const server: Server = createServer((req, res) => {
    if (!handle(req, res)) res.writeHead(418).end(String(process.pid))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  const ask = (
    path: string,
    { body, headers, method = 'GET' }: { body?: string; headers?: object; method?: string } = {},
  ): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const req = httpRequest(
        { headers: { 'user-agent': browser, ...headers }, host: '127.0.0.1', method, path, port },
        async (res) => {
          const chunks: Buffer[] = []
          for await (const chunk of res) chunks.push(chunk)
          resolve({ body: Buffer.concat(chunks), headers: res.headers, status: res.statusCode! })
        },
      )
      req.on('error', reject)
      req.end(body)
    })
  /** Sends bytes as they are and answers all that comes until the server closes or `isEnough`. */
  const talk = (text: string, isEnough: (got: string) => boolean = () => false) =>
    new Promise<string>((resolve) => {
      let got = ''
      const socket = connect(port, '127.0.0.1', () => socket.write(text))
      socket.on('data', (chunk) => {
        got += chunk.toString('latin1')
        if (isEnough(got)) socket.destroy()
      })
      socket.on('error', () => undefined)
      socket.on('close', () => resolve(got))
    })
  const close = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return { ask, close, port, talk }
}
