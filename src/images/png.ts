import { crc32, inflateSync } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const xmpKeyword = 'XML:com.adobe.xmp'

/** Chunks that say how the pixels look (PNG, third edition, §11). All else is someone's text. */
const kept = new Set(
  'IHDR PLTE IDAT tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD pHYs IEND'.split(' '),
)

type Chunk = { type: string; data: Buffer }

/** The chunks of a PNG up to its end; `rest` is where the file goes on behind it. */
export const pngChunks = (bytes: Buffer): { chunks: Chunk[]; rest: number } => {
  const chunks: Chunk[] = []
  let at = signature.length
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (at + 12 + length > bytes.length) break
    chunks.push({ data: bytes.subarray(at + 8, at + 8 + length), type })
    at += 12 + length
    if (type === 'IEND') return { chunks, rest: at }
  }
  throw new Error('A PNG ends before its end.')
}

/** The XMP of a PNG, wherever in it; at most `max` bytes, compressed or not. */
export const pngXmp = (bytes: Buffer, max: number): Buffer | undefined => {
  for (const { data, type } of pngChunks(bytes).chunks) {
    if (type !== 'iTXt' || !data.subarray(0, xmpKeyword.length).equals(Buffer.from(xmpKeyword))) {
      continue
    }
    const isCompressed = data[xmpKeyword.length + 1] === 1
    const afterLanguage = data.indexOf(0, xmpKeyword.length + 3) + 1
    const text = data.subarray(data.indexOf(0, afterLanguage) + 1)
    return isCompressed ? inflateSync(text, { maxOutputLength: max }) : text
  }
}

/** The same picture with this metadata and no other. */
export const writePng = (bytes: Buffer, { exif, xmp }: { exif: Buffer; xmp: Buffer }): Buffer => {
  const chunks = pngChunks(bytes).chunks.filter(({ type }) => kept.has(type))
  const added = [
    { data: exif, type: 'eXIf' },
    { data: Buffer.concat([Buffer.from(`${xmpKeyword}\0\0\0\0\0`), xmp]), type: 'iTXt' },
  ]
  const first = chunks.findIndex(({ type }) => type === 'IDAT')
  return joinPng([...chunks.slice(0, first), ...added, ...chunks.slice(first)])
}

export const joinPng = (chunks: Chunk[]): Buffer =>
  Buffer.concat([
    signature,
    ...chunks.flatMap(({ data, type }) => {
      const head = Buffer.alloc(8)
      head.writeUInt32BE(data.length)
      head.write(type, 4, 'latin1')
      const check = Buffer.alloc(4)
      check.writeUInt32BE(crc32(data, crc32(head.subarray(4))))
      return [head, data, check]
    }),
  ])
