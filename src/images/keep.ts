import { mkdir, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type {
  Collection,
  CollectionAfterChangeHook,
  PayloadRequest,
  SanitizedCollectionConfig,
} from 'payload'
import { getDesk } from '../lists/desk.js'

type Doc = Record<string, any>

/** The requests whose files are stored here and not by Payload. */
const held = new WeakSet<PayloadRequest>()

/**
 * An update with a file in it removes the stored files first of all in Payload, and validates and
 * saves only then: whatever refuses it leaves an image without its files. So Payload is handed a
 * collection that stores nothing on this disk, as it is with a storage adapter, and `storeHeld`
 * stores the new files with the save and takes away the old ones once it is in the database.
 */
export const holdFiles = (collection: Collection, req: PayloadRequest): Collection => {
  const { config } = collection
  if (config.upload.disableLocalStorage) return collection
  held.add(req)
  const upload = {
    ...config.upload,
    disableLocalStorage: true,
    // Payload takes away what it finds here by the names of the old files. It is never made.
    staticDir: join(folderOf(config), '.none'),
  }
  return { ...collection, config: { ...config, upload } }
}

/** Stores the files that were held back, once nothing but the commit can refuse their document. */
export const storeHeld: CollectionAfterChangeHook = async ({
  collection,
  data,
  doc,
  previousDoc,
  req,
}) => {
  if (!held.delete(req)) return doc
  const folder = folderOf(req.payload.collections[collection.slug].config)
  await mkdir(folder, { recursive: true })
  const sizes = Object.entries(req.payloadUploadSizes ?? {})
  await Promise.all([
    writeFile(join(folder, data.filename), req.file!.data),
    ...sizes.map(([name, bytes]) => writeFile(join(folder, data.sizes[name].filename), bytes)),
  ])
  await getDesk(req.payload).afterCommit(req, async () => {
    const stays = namesOf(data)
    const gone = [...namesOf(previousDoc)].filter((name) => !stays.has(name))
    await Promise.all(gone.map((name) => unlink(join(folder, name)).catch(() => {})))
  })
  return doc
}

const folderOf = ({ slug, upload }: SanitizedCollectionConfig) => upload.staticDir ?? slug

const namesOf = ({ filename, sizes }: Doc): Set<string> =>
  new Set(
    [filename, ...Object.values(sizes ?? {}).map((size: any) => size?.filename)].filter(Boolean),
  )
