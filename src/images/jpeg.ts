const app1 = 0xe1
const scan = 0xda
const end = 0xd9
const xmpHead = 'http://ns.adobe.com/xap/1.0/\0'

type Segment = { marker: number; data: Buffer }

/**
 * The segments of a JPEG up to its end (ITU T.81, annex B); a scan's `data` holds its coded pixels.
 * `rest` is where the file goes on behind it.
 */
export const jpegSegments = (bytes: Buffer): { segments: Segment[]; rest: number } => {
  const segments: Segment[] = []
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) throw new Error('A JPEG has no marker where one belongs.')
    const marker = bytes[at + 1]
    if (marker === 0xff) {
      at++
      continue
    }
    const start = at + 4
    let stop = at + 2 + bytes.readUInt16BE(at + 2)
    if (marker === scan) {
      stop = endOfScan(bytes, stop)
    }
    if (stop > bytes.length || stop < start) break
    segments.push({ data: bytes.subarray(start, stop), marker })
    at = stop
    if (bytes[at] === 0xff && bytes[at + 1] === end) return { segments, rest: at + 2 }
  }
  throw new Error('A JPEG ends before its end.')
}

/** A zero byte or a restart marker behind 0xFF belongs to the pixels. */
const endOfScan = (bytes: Buffer, from: number): number => {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length + 1
}

/** Says how the pixels look, or the JFIF, ICC or Adobe header that does; all else is metadata. */
const isKept = ({ data, marker }: Segment) =>
  marker < 0xe0 ||
  (marker > 0xef && marker !== 0xfe) ||
  (marker === 0xe2 && data.toString('latin1', 0, 12) === 'ICC_PROFILE\0') ||
  (marker === 0xee && data.toString('latin1', 0, 5) === 'Adobe')

/** The same pixels, not coded again, with this metadata and no other. */
export const writeJpeg = (bytes: Buffer, { exif, xmp }: { exif: Buffer; xmp: Buffer }): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...[
      { data: Buffer.concat([Buffer.from('Exif\0\0'), exif]), marker: app1 },
      { data: Buffer.concat([Buffer.from(xmpHead), xmp]), marker: app1 },
      ...jpegSegments(bytes).segments.filter(isKept),
    ].flatMap(({ data, marker }) => {
      const head = Buffer.from([0xff, marker, 0, 0])
      // A scan's length counts its header alone: what it says of its components, and three bytes.
      head.writeUInt16BE(marker === scan ? 6 + 2 * data[0] : data.length + 2, 2)
      return [head, data]
    }),
    Buffer.from([0xff, end]),
  ])
