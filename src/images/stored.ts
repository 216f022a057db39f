import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'

/** The bytes of a stored file, from this disk or from where the app's storage adapter keeps it. */
export const readStored = async (
  { slug, upload }: SanitizedCollectionConfig,
  doc: { filename?: string | null },
  req: PayloadRequest,
): Promise<Buffer> => {
  const filename = doc.filename ?? ''
  if (!upload.disableLocalStorage) return readFile(join(upload.staticDir ?? slug, filename))
  for (const handler of upload.handlers ?? []) {
    const response = await handler(req, {
      doc: doc as never,
      params: { collection: slug, filename },
    })
    if (response?.ok) return Buffer.from(await response.arrayBuffer())
  }
  throw new Error(`payload-newsdesk: the file ${filename} could not be read from its storage.`)
}
