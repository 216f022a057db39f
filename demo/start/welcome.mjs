import { signInHelp } from './database.mjs'
import { address } from './settings.mjs'

const pad = '            '

export const welcome = (seeded) => {
  const [first, ...rest] = signInHelp(seeded)
  console.log(`
  Newspaper   ${address}
  Admin       ${address}/admin
  GraphQL     ${address}/api/graphql-playground
  Sign in     ${first}
${rest.map((line) => `  ${pad}${line}\n`).join('')}
  Ctrl+C stops it.
`)
}
