/** `npm test`: installs what is missing, runs jest, and ends with the plain count. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const run = (command, args, env) =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status

if (!existsSync(join(root, 'node_modules/.package-lock.json')) && run('npm', ['ci']) !== 0) {
  process.exit(1)
}

const folder = mkdtempSync(join(tmpdir(), 'newsdesk-run-'))

/** One jest, and what it counted. */
const jest = (args) => {
  const countFile = join(folder, 'count.json')
  rmSync(countFile, { force: true })
  const status = run(
    process.execPath,
    [join(root, 'node_modules/jest/bin/jest.js'), '--forceExit', ...args],
    {
      NODE_OPTIONS:
        `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --no-warnings`.trim(),
      NEWSDESK_COUNT_FILE: countFile,
    },
  )
  const count = existsSync(countFile)
    ? JSON.parse(readFileSync(countFile, 'utf8'))
    : { passed: 0, failed: 0, retried: [], skipped: 0 }
  return status !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

/** The browser tests share one built newspaper, so they run one after the other. */
const asked = process.argv.slice(2)
const runs = asked.length
  ? [asked]
  : [
      ['--testPathIgnorePatterns', '/tests/browser/', '/node_modules/'],
      ['--runInBand', 'tests/browser/'],
    ]
const counts = runs.map(jest)
rmSync(folder, { recursive: true, force: true })

const sum = (name) => counts.reduce((total, count) => total + count[name], 0)
for (const name of counts.flatMap(({ retried }) => retried)) {
  console.log(`Passed at the second try only: ${name}`)
}
const skipped = sum('skipped') ? `, ${sum('skipped')} skipped` : ''
console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped}`)
process.exitCode = sum('failed') === 0 ? 0 : 1
