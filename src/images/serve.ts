import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ReadableStream } from 'node:stream/web'
import { type Endpoint, NotFound, type PayloadRequest } from 'payload'
import { currentTime } from '../clock.js'
import { isUnchanged } from '../unchanged.js'
import { rangeOf } from './range.js'
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
  // Of no image at all, a file is asked for as one that its sender has put into a storage.
  if (upload.disableLocalStorage || doc === null) return
  const path = join(upload.staticDir ?? collection, filename)
  const isName = !/[/\\]|^\.\.?$/.test(filename)
  const found = isName ? await stat(path).catch(() => undefined) : undefined
  if (!found?.isFile()) {
    // Staff are let in before anyone has looked whether there is such an image.
    if (!doc && upload.handlers?.at(-1) === (serveFile as unknown)) throw new NotFound(req.t)
    return
  }
  const { mtime, size } = found
  const lastModified = mtime.toUTCString()
  const tag = `${size.toString(36)}-${mtime.getTime().toString(36)}`
  const etag = `"${tag}"`
  const own = new Headers({
    'Accept-Ranges': 'bytes',
    'Content-Type': typeOf(filename),
    ETag: etag,
    'Last-Modified': lastModified,
  })
  const headers = upload.modifyResponseHeaders?.({ headers: own }) || own
  const control = controlOf(doc as Doc)
  if (control) headers.set('Cache-Control', control)

  const ask = (name: string) => req.headers.get(name)
  const state = { lastModified, status: 200, tag }
  if (isUnchanged(state, ask('if-none-match'), ask('if-modified-since'))) {
    return new Response(null, { headers, status: 304 })
  }
  const isSame = [null, etag, lastModified].includes(ask('if-range'))
  const range = req.method === 'GET' && isSame ? rangeOf(ask('range'), size) : undefined
  if (range === null) {
    const refused = { 'Cache-Control': 'no-store', 'Content-Range': `bytes */${size}` }
    return new Response(null, { headers: refused, status: 416 })
  }
  if (range) headers.set('Content-Range', `bytes ${range.start}-${range.end}/${size}`)
  headers.set('Content-Length', `${range ? range.end - range.start + 1 : size}`)
  return new Response(ReadableStream.from(bytesOf(path, range)) as BodyInit, {
    headers,
    status: range ? 206 : 200,
  })
}

const filePath = '/file/:filename'

/** Payload has files asked for with GET alone; who only wants to know of one asks with HEAD. */
export const fileHead: Endpoint = {
  handler: async (req) => {
    const { endpoints } = req.payload.collections[req.routeParams!.collection as never].config
    const get = (endpoints || []).find(({ method, path }) => method === 'get' && path === filePath)
    const { body, headers, status } = await get!.handler(req)
    await body?.cancel()
    return new Response(null, { headers, status })
  },
  method: 'head',
  path: filePath,
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
  const seconds = expiresAt
    ? Math.floor((new Date(expiresAt).getTime() - currentTime()) / 1000)
    : year
  const age = `max-age=${Math.max(0, Math.min(seconds, year))}`
  return `${published ? 'public' : 'private'}, ${age}${expiresAt ? '' : ', immutable'}`
}

/** Opened when the first byte is asked for: a framework may drop an answer whose client is gone. */
const bytesOf = async function* (path: string, range?: { end: number; start: number }) {
  yield* createReadStream(path, range)
}

const types: Record<string, string> = { jpg: 'jpeg', tif: 'tiff' }

const typeOf = (filename: string) => {
  const extension = filename.split('.').at(-1)?.toLowerCase() ?? ''
  return `image/${types[extension] ?? extension}`
}
