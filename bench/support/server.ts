import { type ChildProcess, type ForkOptions, fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'

const preload = ['--import', new URL('./cpu.mjs', import.meta.url).href]
const typescript = ['-C', 'production', '--import', 'tsx']

export type Server = {
  url: string
  /** Processor time the process has used until now, in microseconds. */
  cpu: () => Promise<number>
  stop: () => Promise<void>
}

/** A bare Node server that sends the same bytes and headers whatever it is asked. */
export const startBare = async (answer: {
  body: Uint8Array
  headers: [string, string][]
  status: number
}): Promise<Server> => {
  const child = fork(new URL('./bare.mjs', import.meta.url), { execArgv: preload })
  await once(child, 'message')
  const body = Buffer.from(answer.body).toString('base64')
  child.send({ body, head: answer.headers.flat(), status: answer.status })
  const [{ port }] = (await once(child, 'message')) as [{ port: number }]
  return toServer(child, `http://127.0.0.1:${port}`)
}

/** The demo behind door two, by `startServer`. */
export const startDoorTwo = () =>
  startDemo('demo/serve.ts', () => [], { execArgv: [...typescript, ...preload] })

/** The demo by Next alone: door one, and Payload's own REST. */
export const startDoorOne = () =>
  startDemo(
    'node_modules/next/dist/bin/next',
    (port) => ['start', 'demo', '-H', '127.0.0.1', '-p', port],
    { execArgv: preload },
  )

const startDemo = async (
  script: string,
  args: (port: string) => string[],
  options: ForkOptions,
): Promise<Server> => {
  const port = String(await freePort())
  const child = fork(join(process.cwd(), script), args(port), {
    ...options,
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      NODE_ENV: 'production',
      PORT: port,
      TSX_TSCONFIG_PATH: join(process.cwd(), 'demo/tsconfig.json'),
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const url = `http://127.0.0.1:${port}`
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${script} ended`)
    const status = await fetch(`${url}/api/newsdesk/lists/most-read`).then(
      (response) => response.status,
      () => 0,
    )
    if (status === 200) return toServer(child, url)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

const toServer = (child: ChildProcess, url: string): Server => ({
  cpu: async () => {
    child.send('cpu')
    const [{ system, user }] = (await once(child, 'message')) as [NodeJS.CpuUsage]
    return system + user
  },
  stop: async () => {
    if (child.exitCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  },
  url,
})

const freePort = async () => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  await once(probe, 'close')
  return port
}
