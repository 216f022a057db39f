/** `npm run dev`: the newspaper on Next's dev server, with the plugin rebuilt at every save. */
import { spawn } from 'node:child_process'
import { cpSync, watch } from 'node:fs'

import { buildPlugin, install, writeImportMap } from './start/build.mjs'
import { checkNode, checkPort } from './start/checks.mjs'
import { prepare } from './start/database.mjs'
import { serve } from './start/serve.mjs'
import { at, root } from './start/settings.mjs'
import { StartError } from './start/step.mjs'
import { welcome } from './start/welcome.mjs'

const watchPlugin = () => {
  const tsc = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--watch']
  const child = spawn(process.execPath, [...tsc, '--preserveWatchOutput'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  process.on('exit', () => child.kill())

  watch(at('admin'), { recursive: true }, (_event, name) => {
    if (name?.endsWith('.css')) cpSync(at('admin', name), at('dist/admin', name), { force: true })
  })
}

try {
  console.log()
  checkNode()
  await checkPort()
  await install()
  await buildPlugin()
  await writeImportMap()
  const seeded = await prepare()
  watchPlugin()
  await serve('dev')
  welcome(seeded)
} catch (err) {
  console.error(`\n${err instanceof StartError ? err.message : err.stack}\n`)
  process.exit(1)
}
