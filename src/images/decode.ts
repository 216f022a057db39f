import type { Config, ImageSize } from 'payload'
import { rgbaToThumbHash } from 'thumbhash'

export type SharpModule = NonNullable<Config['sharp']>

/** A picture as a PNG in sRGB that is not compressed, and whether all its sizes can be made from it. */
export type Decoded = { data: Buffer; isEnough: boolean }

type Area = { height: number; width: number }

/** What is kept of one picture while its sizes are made, in pixels: 30 MB of them at most. */
const maxKept = 10_000_000

/**
 * Decodes a picture halved as often as leaves enough for every size, which is what a JPEG's decoder
 * does by itself and costs the least. Every pixel is decoded for it: a file that is cut off or
 * broken throws. Of what is animated only the first of its pictures is kept.
 */
export const decode = async (
  sharp: SharpModule,
  master: Buffer,
  sizes: ImageSize[],
): Promise<Decoded> => {
  const open = (animated: boolean) => sharp(master, { animated, limitInputPixels: false })
  const { height, pages = 1, width } = await open(false).metadata()
  const by = halvings({ height, width }, sizes)
  const area = { height: Math.ceil(height / by), width: Math.ceil(width / by) }
  const isEnough = pages === 1 && area.height * area.width <= maxKept
  if (pages > 1) await open(true).resize(1).raw().toBuffer()
  const data = await open(false)
    .resize(isEnough ? { ...area, fit: 'fill' } : { fit: 'inside', height: 100, width: 100 })
    .toColourspace('srgb')
    .png({ compressionLevel: 0 })
    .toBuffer()
  return { data, isEnough }
}

const halvings = ({ height, width }: Area, sizes: ImageSize[]): number => {
  const least = Math.max(
    ...sizes.map((size) =>
      size.width || size.height
        ? Math.max((size.width ?? 0) / width, (size.height ?? 0) / height)
        : 1,
    ),
    0.01,
  )
  return 2 ** Math.max(0, Math.floor(Math.log2(1 / least)))
}

/** A thumbhash in base64, some 30 characters. */
export const makePlaceholder = async (sharp: SharpModule, { data }: Decoded) => {
  const small = await sharp(data)
    .resize(100, 100, { fit: 'inside', withoutEnlargement: true })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const hash = rgbaToThumbHash(small.info.width, small.info.height, small.data)
  return Buffer.from(hash).toString('base64')
}
