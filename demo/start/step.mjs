import { spawn } from 'node:child_process'

import { env, root } from './settings.mjs'

const isTerminal = process.stdout.isTTY

/** Shows a step's name, what it is at and how long it has taken, while `work` runs. */
export const step = async (name, work) => {
  const start = Date.now()
  let detail = ''
  let said = 0
  const line = () => {
    const seconds = Math.round((Date.now() - start) / 1000)
    return `  ${name}${detail && ` · ${detail}`} · ${seconds} s`
  }
  const show = () => {
    if (isTerminal) process.stdout.write(`\r\x1b[K${line().slice(0, process.stdout.columns - 1)}`)
    else if (Date.now() - said > 10_000) {
      said = Date.now()
      console.log(line())
    }
  }
  show()
  const timer = setInterval(show, 1000)
  try {
    const result = await work((text) => {
      detail = text
      if (isTerminal) show()
    })
    detail = ''
    console.log(`${isTerminal ? '\r\x1b[K' : ''}${line().replace(/^ /, '✓')}`)
    return result
  } catch (err) {
    console.log(`${isTerminal ? '\r\x1b[K' : ''}${line().replace(/^ /, '✗')}`)
    throw err
  } finally {
    clearInterval(timer)
  }
}

/** What went wrong, and what to do about it. */
export class StartError extends Error {}

/** Runs a command without showing what it says, unless it fails. */
export const run = (command, args, { extraEnv = {}, onMessage, onOutput } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...env, ...extraEnv },
      stdio: ['ignore', 'pipe', 'pipe', ...(onMessage ? ['ipc'] : [])],
    })
    let output = ''
    const collect = (chunk) => {
      output = (output + chunk).slice(-20_000)
      onOutput?.(String(chunk))
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    if (onMessage) child.on('message', onMessage)
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(output)
      else reject(new StartError(`${output.trim()}\n\n${[command, ...args].join(' ')} failed.`))
    })
  })
