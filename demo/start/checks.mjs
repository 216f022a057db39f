import { createServer } from 'node:net'

import { host, port } from './settings.mjs'
import { StartError } from './step.mjs'

export const checkNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if ((major === 20 && minor >= 20) || (major === 22 && minor >= 12) || major > 22) return
  throw new StartError(
    `This is Node ${process.versions.node}; the newspaper needs 20.20, 22.12 or newer.\n` +
      'Install one from https://nodejs.org and start again.',
  )
}

/** Before minutes of building, not after. */
export const checkPort = () =>
  new Promise((resolve, reject) => {
    if (!Number.isInteger(port) || port < 1 || port > 65535) {
      reject(new StartError(`PORT is “${process.env.PORT}”; give a number from 1 to 65535.`))
      return
    }
    const server = createServer()
    server.once('error', ({ code }) => reject(new StartError(reason(code))))
    server.listen(port, host, () => server.close(resolve))
  })

const reason = (code) => {
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken. Stop what runs there, or choose another: PORT=${port + 1} npm start`
  if (code === 'EACCES')
    return `Port ${port} is reserved. Choose one above 1023: PORT=3000 npm start`
  return `Can't listen on ${host}:${port} (${code}). Check HOST, e.g. HOST=127.0.0.1 npm start`
}
