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
const countFile = join(folder, 'count.json')
const status = run(
  process.execPath,
  [join(root, 'node_modules/jest/bin/jest.js'), '--forceExit', ...process.argv.slice(2)],
  {
    NODE_OPTIONS:
      `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --no-warnings`.trim(),
    NEWSDESK_COUNT_FILE: countFile,
  },
)
const count = existsSync(countFile)
  ? JSON.parse(readFileSync(countFile, 'utf8'))
  : { passed: 0, failed: status === 0 ? 0 : 1, skipped: 0 }
rmSync(folder, { recursive: true, force: true })

const skipped = count.skipped ? `, ${count.skipped} skipped` : ''
console.log(`${count.passed} passed, ${count.failed} failed${skipped}`)
process.exitCode = status === 0 && count.failed === 0 ? 0 : 1
