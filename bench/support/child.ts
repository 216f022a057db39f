import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export type Environment = Record<string, string>

/** A process under measurement. */
export type Child = {
  /** Has it do one of its actions; fails when that fails or the process ends. */
  ask: (action: string, args?: unknown) => Promise<any>
  /** Processor time it has used until now, in microseconds. */
  cpu: () => Promise<number>
  stop: () => Promise<void>
}

const children = new Set<ChildProcess>()
const cpu = new URL('../servers/cpu.mjs', import.meta.url).href

/** The condition keeps Lexical from its entry for Node, whose top-level await Node 20 may not end. */
const typescript = ['-C', 'production', '--import', 'tsx']

/** Starts a script of this checkout, by its path from the root. */
export const startChild = (
  script: string,
  { args = [], env = {} }: { args?: string[]; env?: Environment } = {},
): Child => {
  const child = fork(join(process.cwd(), script), args, {
    env: { ...process.env, ...env },
    execArgv: [...(script.endsWith('.ts') ? typescript : []), '--import', cpu, ...profiling()],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  children.add(child)
  const ended = once(child, 'exit')
  const waiting = new Map<number, { reject: (e: Error) => void; resolve: (a: unknown) => void }>()
  let asked = 0
  child.on('message', ({ answer, error, id }: { answer: unknown; error?: string; id: number }) => {
    const caller = waiting.get(id)
    waiting.delete(id)
    if (error) caller?.reject(new Error(`${script}: ${error}`))
    else caller?.resolve(answer)
  })
  child.on('exit', (code) => {
    children.delete(child)
    for (const { reject } of waiting.values()) reject(new Error(`${script} ended with ${code}`))
  })
  const ask = (action: string, args?: unknown): Promise<any> =>
    new Promise((resolve, reject) => {
      if (!child.connected) return reject(new Error(`${script} has ended`))
      waiting.set(++asked, { reject, resolve })
      child.send({ action, args, id: asked })
    })
  return {
    ask,
    cpu: async () => {
      const { system, user }: NodeJS.CpuUsage = await ask('cpu')
      return system + user
    },
    stop: async () => {
      const kill = setTimeout(() => child.kill('SIGKILL'), 10_000)
      if (child.exitCode === null) child.kill('SIGTERM')
      await ended
      clearTimeout(kill)
    },
  }
}

/** Whatever happens, nothing outlives the run. */
export const killChildren = () => {
  for (const child of children) child.kill('SIGKILL')
}

/** `BENCH_PROFILE=folder` writes a CPU profile of every process there. */
const profiling = (): string[] => {
  const folder = process.env.BENCH_PROFILE
  return folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : []
}
