import { execFileSync, spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { basename, join } from 'node:path'

const checkout = process.cwd()
const copy = join(checkout, '.cache/newspaper')
const sources = [
  ...['src', 'collections', 'fields', 'admin', 'demo', 'package.json', 'package-lock.json'],
  ...['tsconfig.json', 'tsconfig.build.json', 'build.mjs', '.npmrc', 'README.md'],
]
const made = ['.next', 'node_modules', 'next-env.d.ts', 'tsconfig.tsbuildinfo']
const isMade = (path: string) => made.includes(basename(path))

/**
 * `npm start` in a copy of the checkout that keeps what it built, with a fresh database.
 *
 * @param options.locales The languages its content is written in; the demo has one.
 */
export const startNewspaper = async ({ locales = [] }: { locales?: string[] } = {}) => {
  copySources()
  allowLocales()
  linkPackages()
  rmSync(join(copy, '.data'), { recursive: true, force: true })

  // Not the same for two runs at once, and below those that Linux gives to clients.
  const port = await freePort(4200 + (process.pid % 20_000))
  const address = `http://127.0.0.1:${port}`
  const { NODE_ENV, NODE_OPTIONS, JEST_WORKER_ID, DATABASE_URL, CI, ...env } = process.env
  const child = spawn(process.execPath, ['demo/start.mjs'], {
    cwd: copy,
    env: {
      ...env,
      HOST: '127.0.0.1',
      LOCALES: locales.join(),
      NODE_ENV: 'production',
      PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let output = ''
  await new Promise<void>((resolve, reject) => {
    const watch = (chunk: Buffer) => {
      output += chunk
      if (output.includes(`${address}/admin`)) resolve()
    }
    child.stdout.on('data', watch)
    child.stderr.on('data', watch)
    child.once('exit', (code) => reject(new Error(`demo/start.mjs ended with ${code}\n${output}`)))
  })

  let isStopped = false
  child.once('exit', (code, signal) => {
    if (!isStopped) console.error(`The newspaper ended by itself: ${code ?? signal}\n${output}`)
  })

  return {
    address,
    output: () => output,
    stop: () => {
      isStopped = true
      child.kill('SIGTERM')
      return ended
    },
  }
}

const copySources = () => {
  mkdirSync(copy, { recursive: true })
  for (const source of sources) {
    removeSources(join(copy, source))
    if (!existsSync(join(checkout, source))) continue
    cpSync(join(checkout, source), join(copy, source), {
      recursive: true,
      filter: (path) => !isMade(path),
    })
  }
}

/** Takes away what may have been renamed since, and leaves what was built. */
const removeSources = (path: string) => {
  if (!existsSync(path)) return
  const kept = basename(path) === 'demo' ? readdirSync(path).filter(isMade) : []
  if (!kept.length) return rmSync(path, { recursive: true })
  for (const name of readdirSync(path)) {
    if (!kept.includes(name)) rmSync(join(path, name), { recursive: true })
  }
}

/** So that one build serves the demo as it is and as one in several languages. */
const allowLocales = () => {
  const path = join(copy, 'demo/payload.config.ts')
  const [head, tail] = readFileSync(path, 'utf8').split('  i18n: {')
  if (!tail) throw new Error('demo/payload.config.ts has no `i18n` to put `localization` before')
  const localization = `  localization: process.env.LOCALES
    ? { defaultLocale: 'en', fallback: true, locales: process.env.LOCALES.split(',') }
    : false,
`
  writeFileSync(path, `${head}${localization}  i18n: {${tail}`)
}

/** Hard links, because Next refuses packages that a symbolic link puts outside its root. */
const linkPackages = () => {
  const list = 'node_modules/.package-lock.json'
  const read = (folder: string) => {
    const path = join(folder, list)
    return existsSync(path) ? readFileSync(path, 'utf8') : ''
  }
  if (read(copy) === read(checkout)) return
  rmSync(join(copy, 'node_modules'), { recursive: true, force: true })
  execFileSync('cp', ['-al', join(checkout, 'node_modules'), copy])
}

const freePort = (port: number): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(freePort(port + 1)))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(port)))
  })
