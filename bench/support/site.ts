import { execFileSync } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { type Child, startChild } from './child.js'
import type { Place } from './newsroom.js'

export type Site = { child: Child; url: string }

const next = 'node_modules/next/dist/bin/next'
const app = 'bench/app'

/** Builds the app that is measured. */
export const buildApp = () => {
  const { NODE_OPTIONS, ...env } = process.env
  execFileSync(process.execPath, [join(process.cwd(), next), 'build', app], {
    env: { ...env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** The app behind door two. */
export const startBehindDoorTwo = async ({ env }: Place): Promise<Site> => {
  const port = await freePort()
  const TSX_TSCONFIG_PATH = join(process.cwd(), app, 'tsconfig.json')
  const child = startChild(`${app}/serve.ts`, {
    env: { ...env, PORT: String(port), TSX_TSCONFIG_PATH },
  })
  return answering(child, port)
}

/** The app as Next alone serves it: Payload's REST, and door one. */
export const startBehindNext = async ({ env }: Place): Promise<Site> => {
  const port = await freePort()
  const args = ['start', app, '-H', '127.0.0.1', '-p', String(port)]
  return answering(startChild(next, { args, env }), port)
}

const answering = async (child: Child, port: number): Promise<Site> => {
  const url = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 300; tries++) {
    await child.cpu()
    const response = await fetch(`${url}/api/newsdesk/lists/most-read`).catch(() => null)
    if (response?.status === 200) return { child, url }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`${url} does not answer`)
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
