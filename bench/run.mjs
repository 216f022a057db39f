/** `npm run bench`: installs and builds what is missing, then measures. */
import { spawnSync } from 'node:child_process'
import { buildPlugin, install } from '../demo/start/build.mjs'
import { at, typescript } from '../demo/start/settings.mjs'

await install()
await buildPlugin()
const args = [...typescript, at('bench/index.ts'), ...process.argv.slice(2)]
process.exitCode = spawnSync(process.execPath, args, { cwd: at(), stdio: 'inherit' }).status ?? 1
