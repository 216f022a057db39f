import type { Decoded, SharpModule } from './decode.js'
import { toExif } from './exif.js'
import type { Master } from './master.js'
import { writePng } from './png.js'
import type { ImageTexts } from './texts.js'
import { toXmp } from './xmp.js'

const kept = new WeakMap<Buffer, { decoded?: Buffer; format: Master['format'] }>()

/** Says what a master's bytes show, decoded, and tell; for as long as someone holds the bytes. */
export const keepDecoded = (
  { data: master, format }: Master,
  { data, isEnough }: Decoded,
  texts: Partial<ImageTexts>,
) => {
  if (!isEnough) return kept.set(master, { format })
  const png = writePng(data, { exif: toExif(texts), xmp: toXmp(texts) })
  // Whoever clones a sharp copies its input, as Payload does for each size: not shared memory.
  const decoded = Buffer.from(new SharedArrayBuffer(png.length))
  png.copy(decoded)
  return kept.set(master, { decoded, format })
}

/**
 * Payload decodes a file for each of its sizes, and twice where it crops to a focal point; and every
 * WebP it stores it codes again. Given this in place of sharp it makes the sizes of a master from what
 * is decoded already, and stores the master as it is.
 */
export const withDecoded =
  (sharp: SharpModule): SharpModule =>
  (input, options) => {
    const found = Buffer.isBuffer(input) && kept.get(input)
    if (!found) return sharp(input, options)
    const unbounded = { ...options, limitInputPixels: false }
    const whole = sharp(input, unbounded)
    const picture = sharp(found.decoded ?? input, unbounded)
    if (found.decoded) picture.toFormat(found.format)
    picture.metadata = whole.metadata.bind(whole) as typeof picture.metadata
    if (found.format === 'webp')
      picture.toBuffer = (async () => {
        const { height, width } = await whole.metadata()
        return { data: input, info: { height, size: input.length, width } }
      }) as never
    return picture
  }
