import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')
export const at = (...path) => join(root, ...path)

export const host = process.env.HOST || '127.0.0.1'
export const port = Number(process.env.PORT || 3000)
export const isLoopback = host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)

/** Where this machine itself finds the newspaper. */
const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host
export const address = `http://${name.includes(':') ? `[${name}]` : name}:${port}`

export const env = {
  ...process.env,
  HOST: host,
  PORT: String(port),
  NEXT_TELEMETRY_DISABLED: '1',
  TSX_TSCONFIG_PATH: at('demo/tsconfig.json'),
}

/**
 * Node's options for our TypeScript. The condition keeps Lexical from its entry for Node, an import
 * awaited at the top level that Node 20 now and then never finishes (it ends with code 13).
 */
export const typescript = ['-C', 'production', '--import', 'tsx']
