import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const checkout = process.cwd()
const installed = join(checkout, 'node_modules')
const sources = [
  ...['src', 'collections', 'fields', 'admin', 'package.json', 'tsconfig.json', 'build.mjs'],
  ...['tsconfig.build.json', 'README.md', 'CHANGELOG.md', 'LICENSE'],
]
/** What a Payload app on MongoDB has of its own; the plugin must bring everything else it uses. */
const appPackages = [
  ...['payload', '@payloadcms/db-mongodb', '@payloadcms/next', '@payloadcms/richtext-lexical'],
  ...['@payloadcms/ui', 'graphql', 'next', 'react', 'react-dom', 'sharp', 'tsx'],
  ...['@types/node', '@types/react', '@types/react-dom'],
]

/** Runs a command to its end; its output is in the error when it fails. */
export const run = async (cwd: string, command: string, args: string[], env = {}) => {
  const options = { cwd, env: { ...process.env, NODE_OPTIONS: '', ...env }, maxBuffer: 2 ** 26 }
  try {
    return (await promisify(execFile)(command, args, options)).stdout
  } catch (err) {
    const { code, stdout, stderr } = err as { code: unknown; stdout: string; stderr: string }
    throw new Error(`${command} ${args.join(' ')} ended with ${code}\n${stdout}\n${stderr}`)
  }
}

export const tool = (name: string) => join(installed, '.bin', name)

/** Builds and packs a copy of the sources, so that the checkout's own dist/ stays as it is. */
export const packPlugin = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'newsdesk-pack-'))
  for (const name of sources.filter((source) => existsSync(join(checkout, source)))) {
    await cp(join(checkout, name), join(folder, name), { recursive: true })
  }
  await symlink(installed, join(folder, 'node_modules'))
  await run(folder, 'npm', ['run', 'build'])
  const [{ filename }] = JSON.parse(
    await run(folder, 'npm', ['pack', '--json', '--ignore-scripts']),
  )
  return { folder, tarball: join(folder, filename) }
}

/** An app outside the checkout, with the tarball unpacked into it as npm would. */
export const installInApp = async (tarball: string) => {
  const app = await mkdtemp(join(tmpdir(), 'unrelated-app-'))
  const plugin = join(app, 'node_modules/payload-newsdesk')
  await cp(join(checkout, 'tests/app'), app, { recursive: true })
  await mkdir(plugin, { recursive: true })
  await run(app, 'tar', ['-xzf', tarball, '-C', plugin, '--strip-components=1'])

  const { dependencies = {} } = JSON.parse(await readFile(join(plugin, 'package.json'), 'utf8'))
  for (const name of new Set([...appPackages, ...Object.keys(dependencies)])) {
    const link = join(app, 'node_modules', name)
    await mkdir(dirname(link), { recursive: true })
    await symlink(join(installed, name), link)
  }
  return app
}

export const remove = (folder?: string) =>
  folder ? rm(folder, { recursive: true, force: true }) : undefined
