import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'

import { at } from './settings.mjs'

const plugin = [
  'src',
  'collections',
  'fields',
  'admin',
  'tsconfig.json',
  'tsconfig.build.json',
  'build.mjs',
]
const packages = ['package.json', 'package-lock.json']
const made = /^(\.next|importMap\.js|next-env\.d\.ts)$|\.tsbuildinfo$/

export const pluginHash = () => hash([...packages, ...plugin])
export const demoHash = () => hash([...packages, ...plugin, 'demo'])

/** A small JSON file that says what was done last. */
export const stamp = (path) => ({
  read: () => {
    try {
      return JSON.parse(readFileSync(at(path), 'utf8'))
    } catch {
      return {}
    }
  },
  write: (value) => {
    mkdirSync(at(path, '..'), { recursive: true })
    writeFileSync(at(path), `${JSON.stringify(value)}\n`)
  },
})

const hash = (paths) => {
  const sum = createHash('sha256')
  for (const path of paths.flatMap(filesOf).sort()) sum.update(path).update(readFileSync(at(path)))
  return sum.digest('hex')
}

const filesOf = (path) => {
  if (!existsSync(at(path))) return []
  if (/\.\w+$/.test(path)) return [path]
  return readdirSync(at(path), { withFileTypes: true })
    .filter(({ name }) => !made.test(name))
    .flatMap((entry) => {
      const child = `${path}/${entry.name}`
      return entry.isDirectory() ? filesOf(child) : [child]
    })
}
