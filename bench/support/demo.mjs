/** Builds and fills the demo where that has not been done, as `npm start` does. */
import { buildNewspaper, buildPlugin } from '../../demo/start/build.mjs'
import { prepare } from '../../demo/start/database.mjs'

await buildPlugin()
await buildNewspaper()
await prepare()
