/** `npm run build`: the plugin's JavaScript, types and styles into dist/. */
import { execFileSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const at = (path) => join(import.meta.dirname, path)

rmSync(at('dist'), { force: true, recursive: true })
execFileSync(
  process.execPath,
  [at('node_modules/typescript/bin/tsc'), '-p', at('tsconfig.build.json')],
  { stdio: 'inherit' },
)
cpSync(at('admin'), at('dist/admin'), {
  filter: (path) => statSync(path).isDirectory() || path.endsWith('.css'),
  recursive: true,
})
// The compiler leaves imports of styles in the types, where nothing can resolve them.
for (const name of readdirSync(at('dist'), { recursive: true })) {
  if (!name.endsWith('.d.ts')) continue
  const types = readFileSync(join(at('dist'), name), 'utf8')
  writeFileSync(join(at('dist'), name), types.replace(/^import '[^']*\.css';\n/gm, ''))
}
