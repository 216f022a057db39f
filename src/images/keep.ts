import { mkdir, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Collection, CollectionAfterChangeHook, FieldHook, PayloadRequest } from 'payload'
import { hasTransaction } from '../lists/afterCommit.js'
import { getDesk } from '../lists/desk.js'

type Doc = Record<string, any>

/** The folders of collections as one update is handed them: their files are stored here. */
const held = new WeakMap<object, string>()

/**
 * An update with a file in it removes the stored files first of all in Payload, and validates and
 * saves only then: whatever refuses it leaves an image without its files. So Payload is handed a
 * collection that stores nothing on this disk, as it is with a storage adapter, and `storeHeld`
 * stores the new files with the save and takes away the old ones once it is in the database.
 */
export const holdFiles = (collection: Collection): Collection => {
  const { config } = collection
  if (config.upload.disableLocalStorage) return collection
  const folder = config.upload.staticDir ?? config.slug
  const upload = {
    ...config.upload,
    disableLocalStorage: true,
    // Payload takes away what it finds here by the names of the old files. It is never made.
    staticDir: join(folder, '.none'),
  }
  const holding = { ...config, upload }
  held.set(holding, folder)
  return { ...collection, config: holding }
}

/**
 * Where nothing takes a save back, its files must be there before it: a crash in between would leave
 * an image without any. What still refuses the save then leaves files that no one is told of.
 */
export const storeEarly: FieldHook = async ({ collection, data = {}, req, value }) => {
  const folder = held.get(collection as object)
  if (folder && !(await hasTransaction(req))) await store(folder, data, req)
  return value
}

/** Stores the files with the save, and takes those before them away once it is in the database. */
export const storeHeld: CollectionAfterChangeHook = async ({
  collection,
  data,
  doc,
  previousDoc,
  req,
}) => {
  const folder = held.get(collection)
  if (!folder) return doc
  if (await hasTransaction(req)) await store(folder, data, req)
  await getDesk(req.payload).afterCommit(req, async () => {
    const stays = namesOf(data)
    const gone = [...namesOf(previousDoc)].filter((name) => !stays.has(name))
    await Promise.all(gone.map((name) => unlink(join(folder, name)).catch(() => {})))
  })
  return doc
}

const store = async (folder: string, { filename, sizes }: Doc, req: PayloadRequest) => {
  await mkdir(folder, { recursive: true })
  const files = Object.entries(req.payloadUploadSizes ?? {}).map(
    ([size, bytes]) => [sizes[size].filename, bytes] as const,
  )
  await Promise.all(
    [[filename, req.file!.data] as const, ...files].map(([name, bytes]) =>
      writeFile(join(folder, name), bytes),
    ),
  )
}

const namesOf = ({ filename, sizes }: Doc): Set<string> =>
  new Set(
    [filename, ...Object.values(sizes ?? {}).map((size: any) => size?.filename)].filter(Boolean),
  )
