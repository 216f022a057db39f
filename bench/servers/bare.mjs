/** The baseline: plain Node sending fixed bytes with fixed headers. */
import { createServer } from 'node:http'

process.on('message', ({ action, args, id }) => {
  if (action !== 'serve') return
  const { body, head, status } = args
  const bytes = Buffer.from(body, 'base64')
  const server = createServer((_, res) => {
    res.writeHead(status, head)
    res.end(bytes)
  })
  server.listen(0, '127.0.0.1', () => process.send({ answer: server.address().port, id }))
})
