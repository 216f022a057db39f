import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { PayloadRequest } from 'payload'
import type { Rights } from './rights.js'

const year = 31_536_000

/** A changed file has a changed name, so one that was fetched is never asked for again. */
export const forever = `public, max-age=${year}, immutable`

type Params = { doc?: unknown; params: { collection: string; filename: string } }

/**
 * Serves from disk what no shared cache may keep forever: what staff ask for, which the public may
 * not see, and images whose rights end. Everything else is left to Payload or a storage adapter.
 */
export const serveWithin = async (
  req: PayloadRequest,
  { doc, params: { collection, filename } }: Params,
): Promise<Response | undefined> => {
  const { upload } = req.payload.collections[collection as never].config
  const { expiresAt } = (doc as { rights?: Rights } | undefined)?.rights ?? {}
  if (upload.disableLocalStorage || (doc && !expiresAt)) return
  if (/[/\\]|^\.\.?$/.test(filename)) return
  const path = join(upload.staticDir ?? collection, filename)
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) return
  const seconds = Math.floor((new Date(expiresAt ?? 0).getTime() - Date.now()) / 1000)
  const control = doc
    ? `public, max-age=${Math.max(0, Math.min(seconds, year))}`
    : `private, max-age=${year}, immutable`
  return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream, {
    headers: {
      'Cache-Control': control,
      'Content-Length': `${found.size}`,
      'Content-Type': typeOf(filename),
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

const typeOf = (filename: string) => {
  const extension = filename.split('.').at(-1) ?? ''
  return `image/${extension === 'jpg' ? 'jpeg' : extension}`
}
