import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const files = {
  'next.config.mjs': `export default { turbopack: { root: '${process.cwd()}' } }`,
  'app/layout.jsx':
    'export default ({ children }) => <html lang="en"><body>{children}</body></html>',
  'app/headers/route.js':
    'export const GET = ({ headers }) => Response.json(Object.fromEntries(headers))',
  'app/page.jsx': 'export default () => <h1>Printed by Next</h1>',
}

/** Builds the smallest of Next apps, inside the checkout so that it finds the packages. */
export const buildNextApp = async (): Promise<string> => {
  const dir = join(process.cwd(), '.cache/next-app')
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true })
    await writeFile(join(dir, path), text)
  }
  const { NODE_OPTIONS, JEST_WORKER_ID, ...env } = process.env
  await promisify(execFile)(
    process.execPath,
    [join(process.cwd(), 'node_modules/next/dist/bin/next'), 'build', dir],
    { env: { ...env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' } },
  )
  return dir
}
