import { join } from 'node:path'

import { generateImportMap, getPayload } from 'payload'

import { isPublic } from './config/loopback'
import config from './payload.config'
import { seed } from './seed'

const report = (message: object) =>
  new Promise<unknown>((done) => (process.send ? process.send(message, done) : done(null)))

/** `import-map` names the admin's components for the build; else: the schema and the content. */
if (process.argv[2] === 'import-map') {
  process.env.ROOT_DIR = join(process.cwd(), 'demo')
  await generateImportMap(await config, { log: false })
} else {
  const payload = await getPayload({ config })
  const seeded = await seed(payload, {
    isPublic: isPublic(),
    onProgress: (progress) => void report({ progress }),
  })
  await report({ seeded })
  await payload.destroy()
}
process.exit(0)
