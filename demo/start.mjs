/** `npm start`: from a fresh clone to the served newspaper. Needs nothing but Node. */
import { buildNewspaper, buildPlugin, install } from './start/build.mjs'
import { checkNode, checkPort } from './start/checks.mjs'
import { prepare } from './start/database.mjs'
import { serve } from './start/serve.mjs'
import { StartError } from './start/step.mjs'
import { welcome } from './start/welcome.mjs'

try {
  console.log()
  checkNode()
  await checkPort()
  await install()
  await buildPlugin()
  await buildNewspaper()
  const seeded = await prepare()
  await serve('start')
  welcome(seeded)
} catch (err) {
  console.error(`\n${err instanceof StartError ? err.message : err.stack}\n`)
  process.exit(1)
}
