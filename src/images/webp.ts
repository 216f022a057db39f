/** Chunks that say how the pixels look. All else is someone's text. */
const kept = new Set(['VP8X', 'ICCP', 'ANIM', 'ANMF', 'ALPH', 'VP8 ', 'VP8L'])

/** Flags of VP8X. */
const has = { alpha: 0x10, animation: 0x02, exif: 0x08, icc: 0x20, xmp: 0x04 }

type Chunk = { type: string; data: Buffer }

/** The same pixels, not coded again, with this metadata and no other (RFC 9649, §2). */
export const writeWebp = (bytes: Buffer, { exif, xmp }: { exif: Buffer; xmp: Buffer }): Buffer => {
  const [first, ...rest] = webpChunks(bytes).filter(({ type }) => kept.has(type))
  const isExtended = first?.type === 'VP8X'
  const head = Buffer.from(isExtended ? first.data : headOf(first))
  head[0] = (head[0] & (has.alpha | has.animation | has.icc)) | has.exif | has.xmp
  const body = [
    { data: head, type: 'VP8X' },
    ...(isExtended ? rest : [first]),
    { data: exif, type: 'EXIF' },
    { data: xmp, type: 'XMP ' },
  ].flatMap(({ data, type }) => {
    const start = Buffer.alloc(8)
    start.write(type, 'latin1')
    start.writeUInt32LE(data.length, 4)
    return [start, data, Buffer.alloc(data.length % 2)]
  })
  const riff = Buffer.from('RIFF\0\0\0\0WEBP')
  riff.writeUInt32LE(4 + body.reduce((sum, { length }) => sum + length, 0), 4)
  return Buffer.concat([riff, ...body])
}

const webpChunks = (bytes: Buffer): Chunk[] => {
  const chunks: Chunk[] = []
  const end = Math.min(bytes.readUInt32LE(4) + 8, bytes.length)
  for (let at = 12; at + 8 <= end; ) {
    const length = bytes.readUInt32LE(at + 4)
    const data = bytes.subarray(at + 8, Math.min(at + 8 + length, end))
    chunks.push({ data, type: bytes.toString('latin1', at, at + 4) })
    at += 8 + length + (length % 2)
  }
  return chunks
}

/** The VP8X of a picture that has none: its width and height as its first bytes tell (RFC 9649, §2.7). */
const headOf = ({ data, type }: Chunk): Buffer => {
  const head = Buffer.alloc(10)
  if (type === 'VP8L') {
    const bits = data.readUInt32LE(1)
    if (bits >>> 28 === 1) head[0] = has.alpha
    head.writeUIntLE(bits & 0x3fff, 4, 3)
    head.writeUIntLE((bits >>> 14) & 0x3fff, 7, 3)
    return head
  }
  head.writeUIntLE((data.readUInt16LE(6) & 0x3fff) - 1, 4, 3)
  head.writeUIntLE((data.readUInt16LE(8) & 0x3fff) - 1, 7, 3)
  return head
}
