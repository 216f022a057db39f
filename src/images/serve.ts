import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ReadableStream } from 'node:stream/web'
import { headersWithCors, type PayloadRequest } from 'payload'
import type { Rights } from './rights.js'

const year = 31_536_000

/** A changed file has a changed name, so one that was fetched is never asked for again. */
export const forever = `public, max-age=${year}, immutable`

type Params = { doc?: unknown; params: { collection: string; filename: string } }

/**
 * Serves a file from disk, in place of Payload, which keeps it open for good when a client leaves
 * before it has all of it. What is a storage adapter's is left to it.
 */
export const serveFile = async (
  req: PayloadRequest,
  { doc, params: { collection, filename } }: Params,
): Promise<Response | undefined> => {
  const { upload } = req.payload.collections[collection as never].config
  if (upload.disableLocalStorage || /[/\\]|^\.\.?$/.test(filename)) return
  const path = join(upload.staticDir ?? collection, filename)
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) return
  const own = headersWithCors({
    headers: new Headers({ 'Content-Length': `${found.size}`, 'Content-Type': typeOf(filename) }),
    req,
  })
  const headers = upload.modifyResponseHeaders?.({ headers: own }) || own
  const control = controlOf(doc as Doc)
  if (control) headers.set('Cache-Control', control)
  return new Response(ReadableStream.from(bytesOf(path)) as BodyInit, { headers })
}

type Doc = { published?: boolean; rights?: Rights } | undefined

/**
 * Of what no shared cache may keep forever: what staff and holders of a preview link ask for, which
 * others may not, and rights that end.
 */
const controlOf = (doc: Doc): string | undefined => {
  const { published, rights } = doc ?? {}
  const expiresAt = rights?.expiresAt
  if (published && !expiresAt) return
  const seconds = expiresAt ? Math.floor((new Date(expiresAt).getTime() - Date.now()) / 1000) : year
  const age = `max-age=${Math.max(0, Math.min(seconds, year))}`
  return `${published ? 'public' : 'private'}, ${age}${expiresAt ? '' : ', immutable'}`
}

/** Opened when the first byte is asked for: a framework may drop an answer whose client is gone. */
const bytesOf = async function* (path: string) {
  yield* createReadStream(path)
}

const types: Record<string, string> = { jpg: 'jpeg', tif: 'tiff' }

const typeOf = (filename: string) => {
  const extension = filename.split('.').at(-1)?.toLowerCase() ?? ''
  return `image/${types[extension] ?? extension}`
}
