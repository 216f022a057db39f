/** The baseline: plain Node sending fixed bytes with fixed headers. */
import { createServer } from 'node:http'

process.once('message', ({ body, head, status }) => {
  const bytes = Buffer.from(body, 'base64')
  const server = createServer((_, res) => {
    res.writeHead(status, head)
    res.end(bytes)
  })
  server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))
})
process.send('ready')
