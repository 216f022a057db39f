import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'

import { at, env, isLoopback, typescript } from './settings.mjs'
import { demoHash, stamp } from './sources.mjs'
import { run, StartError, step } from './step.mjs'

const prepared = stamp('.data/prepared.json')

/** Lies there while a new SQLite file is being filled. */
const unfinished = at('.data/unfinished')

/** Makes the schema and the content, and says what is known of the sign-ins. */
export const prepare = async () => {
  const hash = demoHash()
  const last = prepared.read()
  const isOwnFile = !env.DATABASE_URL
  if (isOwnFile && last.hash === hash && existsSync(at('.data/newsdesk.db'))) {
    return { made: [], knownPassword: last.knownPassword }
  }

  if (isOwnFile) clearUnfinished()
  const seeded = await step('Preparing the database', prepareInChild)
  if (isOwnFile) {
    rmSync(unfinished, { force: true })
    prepared.write({ hash, knownPassword: seeded.knownPassword })
  }
  return seeded
}

/** Without transactions an interrupted start can leave half an article, so the next begins anew. */
const clearUnfinished = () => {
  if (existsSync(unfinished)) {
    const names = ['newsdesk.db', 'newsdesk.db-wal', 'newsdesk.db-shm', 'images']
    for (const name of names) rmSync(at('.data', name), { recursive: true, force: true })
  }
  if (existsSync(at('.data/newsdesk.db'))) return
  mkdirSync(at('.data'), { recursive: true })
  writeFileSync(unfinished, '')
}

const prepareInChild = async (onDetail) => {
  let seeded
  const output = await run(process.execPath, [...typescript, 'demo/prepare.ts'], {
    // Payload makes the SQLite schema itself, but not in production.
    extraEnv: { NODE_ENV: 'development', DISABLE_PAYLOAD_HMR: 'true' },
    onMessage: (message) => {
      if (message.progress) onDetail(message.progress)
      if (message.seeded) seeded = message.seeded
    },
  })
  if (seeded) return seeded
  throw new StartError(
    `${output.trim()}\n\nThe schema of the database in .data/ is older than this version, and can't ` +
      'be changed without losing data.\nMove the folder .data/ away and start again.',
  )
}

export const signInHelp = ({ made, knownPassword }) => {
  if (!isLoopback && made.length) {
    const lines = made.map(({ email, password }) => `${email}  ${password}`)
    return ['Passwords, shown this once:', ...lines]
  }
  if (!isLoopback && knownPassword) {
    return [
      'Nobody can sign in: the users have the demo password, which works on loopback only.',
      'To get users with passwords of their own, start with an empty database.',
    ]
  }
  if (!knownPassword) return ['Sign in with the passwords that the first start has shown.']
  return ['editor@newsdesk.example  newsdesk-demo', '(or reporter@, admin@; the same password)']
}
