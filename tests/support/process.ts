import { type ChildProcess, fork } from 'node:child_process'
import cluster from 'node:cluster'
import { once } from 'node:events'
import { join } from 'node:path'
import type { TestApp } from './boot.js'
import type { ApiRequest } from './requests.js'

type Answer = { status: number; body: any; headers: Headers }

export type OtherProcess = {
  pid: number
  /** As `app.rest`, answered by the other process. */
  rest: (path: string, init?: ApiRequest) => Promise<Answer>
  /** Puts a server with door two in it, and answers its address. */
  serve: () => Promise<string>
  /** Ends it in an orderly way. */
  stop: () => Promise<void>
  /** `kill -9`. */
  kill: () => Promise<void>
}

const script = join(process.cwd(), 'tests/support/child.ts')
// The condition keeps Lexical from its entry for Node, whose top-level await Node 20 may not end.
const execArgv = ['-C', 'production', '--import', 'tsx']
const environment = { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'test' as const }

/** What a process loads first whose clock is ahead, or behind. */
const wrongClock = (aheadMs: number) => {
  const code = `globalThis.Date = new Proxy(Date, {
    construct: (Date, args) => args.length ? new Date(...args) : new Date(Date.now() + ${aheadMs}),
    get: (Date, name) => name === 'now' ? () => Date.now() + ${aheadMs} : Date[name],
  })`
  return `data:text/javascript,${encodeURIComponent(code)}`
}

/**
 * A second Node process on the database of an app, with the same config.
 *
 * @param aheadMs By how much its clock is ahead of this machine's.
 */
export const startProcess = (
  { db, place }: TestApp,
  { aheadMs = 0 }: { aheadMs?: number } = {},
): Promise<OtherProcess> =>
  boot(
    fork(script, [db, place], {
      env: environment,
      execArgv: [...execArgv, ...(aheadMs ? ['--import', wrongClock(aheadMs)] : [])],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    }),
  )

/** The same as a worker of `node:cluster`: all workers serve at one port. */
export const startWorker = ({ db, place }: TestApp): Promise<OtherProcess> => {
  cluster.setupPrimary({
    args: [db, place],
    exec: script,
    execArgv,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  return boot(cluster.fork(environment).process)
}

const boot = async (child: ChildProcess): Promise<OtherProcess> => {
  let errors = ''
  child.stderr?.on('data', (chunk) => {
    errors += chunk
  })
  const ended = once(child, 'exit')
  const waiting = new Map<number, { resolve: (a: Answer) => void; reject: (e: Error) => void }>()
  let asked = 0
  child.on('message', ({ id, answer, error }: { id: number; answer: Answer; error?: string }) => {
    const caller = waiting.get(id)
    waiting.delete(id)
    if (error) caller?.reject(new Error(error))
    else caller?.resolve({ ...answer, headers: new Headers(answer?.headers) })
  })
  child.on('exit', (code) => {
    for (const { reject } of waiting.values()) {
      reject(new Error(`the other process ended with ${code}\n${errors}`))
    }
  })
  const ask = (message: Record<string, unknown>): Promise<Answer> =>
    new Promise((resolve, reject) => {
      waiting.set(++asked, { reject, resolve })
      child.send({ id: asked, ...message })
    })
  await new Promise((resolve, reject) => waiting.set(0, { reject, resolve }))
  await ask({ do: 'boot' })
  return {
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
    pid: child.pid!,
    rest: (path, init) => ask({ do: 'rest', init, path }),
    serve: async () => `http://127.0.0.1:${(await ask({ do: 'serve' })).body}`,
    stop: async () => {
      await ask({ do: 'stop' }).catch(() => undefined)
      await ended
    },
  }
}

/**
 * Asks again until the answer is right; fails with the last one after `withinMs`. By default that is
 * before a sweep can repair what one process should have told another, on a slow machine too.
 */
export const eventually = async <T>(
  ask: () => Promise<T>,
  isRight: (answer: T) => boolean,
  withinMs = 4_500,
): Promise<T> => {
  const end = Date.now() + withinMs
  for (;;) {
    const answer = await ask()
    if (isRight(answer)) return answer
    if (Date.now() > end) {
      throw new Error(`still not right after ${withinMs} ms: ${JSON.stringify(answer)}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
