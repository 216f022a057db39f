import { existsSync, readFileSync } from 'node:fs'

import { at, typescript } from './settings.mjs'
import { demoHash, pluginHash, stamp } from './sources.mjs'
import { run, StartError, step } from './step.mjs'

const built = stamp('.cache/demo-build.json')

export const install = async () => {
  if (isInstalled()) return
  await step('Installing packages', async (onDetail) => {
    try {
      await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=http'], {
        extraEnv: { NODE_ENV: 'development' },
        onOutput: countFetches(onDetail),
      })
    } catch (err) {
      const said = err.message.replaceAll(/^npm http .*\n/gm, '')
      throw new StartError(`${said}\nIs the package registry within reach? Then try again.`)
    }
  })
}

export const buildPlugin = async () => {
  const hash = pluginHash()
  if (built.read().plugin === hash && existsSync(at('dist/src/index.js'))) return
  await step('Building the plugin', () => run('npm', ['run', 'build']))
  built.write({ ...built.read(), plugin: hash })
}

export const buildNewspaper = async () => {
  const hash = demoHash()
  if (built.read().demo === hash && existsSync(at('demo/.next/BUILD_ID'))) return
  await step('Building the newspaper', async () => {
    await writeImportMap()
    await run(process.execPath, [at('node_modules/next/dist/bin/next'), 'build', 'demo'], {
      extraEnv: { NODE_ENV: 'production' },
    })
  })
  built.write({ ...built.read(), demo: hash })
}

/** The list of components that Payload's admin loads by name. */
export const writeImportMap = () =>
  run(process.execPath, [...typescript, 'demo/prepare.ts', 'import-map'], {
    extraEnv: { NODE_ENV: 'development', DISABLE_PAYLOAD_HMR: 'true' },
  })

/** Compares what the lock file asks for with npm's own record of what it has installed. */
const isInstalled = () => {
  try {
    const wanted = readPackages('package-lock.json')
    const present = readPackages('node_modules/.package-lock.json')
    return Object.entries(wanted).every(
      ([path, { version, optional, devOptional }]) =>
        !path || optional || devOptional || present[path]?.version === version,
    )
  } catch {
    return false
  }
}

const readPackages = (path) => JSON.parse(readFileSync(at(path), 'utf8')).packages

const countFetches = (onDetail) => {
  let count = 0
  return (text) => {
    count += text.split('http fetch').length - 1
    if (count) onDetail(`${count} fetched`)
  }
}
