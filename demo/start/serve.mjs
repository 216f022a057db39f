import { spawn } from 'node:child_process'

import { address, at, env, host, port, root, typescript } from './settings.mjs'
import { StartError, step } from './step.mjs'

const next = at('node_modules/next/dist/bin/next')

/** Next alone for development; else Next behind the plugin's own door. */
const commands = {
  dev: [next, 'dev', 'demo', '-H', host, '-p', String(port)],
  start: [...typescript, 'demo/serve.ts'],
}

/** Serves until it is stopped; resolves when the first page has been answered. */
export const serve = async (mode) => {
  const server = spawn(process.execPath, commands[mode], {
    cwd: root,
    env: { ...env, NODE_ENV: mode === 'dev' ? 'development' : 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let early = ''
  let isUp = false
  const pass = (stream) => (chunk) => {
    if (isUp) stream.write(chunk)
    else early += chunk
  }
  server.stdout.on('data', pass(process.stdout))
  server.stderr.on('data', pass(process.stderr))

  let hasEnded = false
  server.on('exit', (code) => {
    hasEnded = true
    if (isUp) process.exit(code ?? 0)
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => (hasEnded ? process.exit() : server.kill(signal)))
  }

  await step('Opening the newspaper', async () => {
    for (;;) {
      if (hasEnded) throw new StartError(`${early.trim()}\n\nThe server ended.`)
      const status = await firstPage()
      if (status === 200) break
      if (status >= 500) {
        server.kill()
        throw new StartError(`${early.trim()}\n\nThe home page answers ${status}.`)
      }
      await new Promise((resolve) => setTimeout(resolve, 150))
    }
  })
  isUp = true
}

/** Also wakes Payload, with the jobs it does on time. */
const firstPage = async () => {
  try {
    return (await fetch(address)).status
  } catch {
    return 0
  }
}
