import { APIError, type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import type { Newsdesk } from '../options.js'
import type { SharpModule } from './decode.js'
import { formatOf } from './format.js'
import { longestPreview } from './limits.js'
import { blocksOf } from './master.js'
import { readTexts } from './metadata.js'

/**
 * `POST /api/images/texts`, a file as its body: what it tells, so that whoever uploads it sees that
 * before it is stored. Nothing is decoded for it, and the beginning of a JPEG is enough.
 */
export const createTextsEndpoint = ({ canManageImages }: Newsdesk): Endpoint => ({
  handler: async (req) => {
    if (!(await canManageImages({ req }))) throw new Forbidden(req.t)
    const sharp = req.payload.config.sharp as SharpModule
    return Response.json(await readFileTexts(sharp, await readBytes(req)))
  },
  method: 'post',
  path: '/texts',
})

const readFileTexts = async (sharp: SharpModule, bytes: Buffer) => {
  const format = formatOf(bytes)
  if (!format) return {}
  try {
    const meta = await sharp(bytes, { limitInputPixels: false }).metadata()
    return readTexts(blocksOf(meta, bytes, format))
  } catch {
    return {}
  }
}

const readBytes = async ({ body }: PayloadRequest): Promise<Buffer> => {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of (body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.length
    if (length > longestPreview) {
      throw new APIError(`Send at most ${longestPreview} bytes of a file.`, 413, null, true)
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
