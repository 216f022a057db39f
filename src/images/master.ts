import type { Sharp, SharpOptions } from 'sharp'
import { rgbaToThumbHash } from 'thumbhash'
import { toExif } from './exif.js'
import { type Format, formatOf, isPolyglot } from './format.js'
import { writeJpeg } from './jpeg.js'
import { type Blocks, withPngXmp } from './metadata.js'
import type { ImageSettings } from './options.js'
import { writePng } from './png.js'
import type { ImageTexts } from './texts.js'
import { toXmp } from './xmp.js'

type SharpModule = (input: Buffer, options?: SharpOptions) => Sharp

/** Why a file is refused; the admin's texts say it in words. */
export type Refusal = 'isNoImage' | 'isBroken' | 'isPolyglot' | 'isTooLarge' | 'hasTooManyPixels'

/**
 * The picture that is stored and that all sizes are made from: a JPEG or a PNG, which take new
 * metadata without being coded again, or an animated WebP.
 */
export type Master = { data: Buffer; format: 'jpeg' | 'png' | 'webp' }

export type Opened = {
  blocks: Blocks
  master: Master
  placeholder: string
  /** Upright, of one frame, in pixels. */
  size: { height: number; width: number }
}

/** A crop in pixels of the upright picture. */
export type Crop = { left: number; top: number; width: number; height: number }

/** Checks a photographer's file by decoding it, and makes the master of it. */
export const openFile = async (
  sharp: SharpModule,
  bytes: Buffer,
  { maxBytes, maxPixels }: ImageSettings,
): Promise<Opened | Refusal> => {
  if (bytes.length > maxBytes) return 'isTooLarge'
  const format = formatOf(bytes)
  if (!format) return 'isNoImage'
  try {
    const open = (options?: SharpOptions) =>
      sharp(bytes, { limitInputPixels: maxPixels, ...options })
    // Only the header is read here, so the limit can be told apart from a file that is broken.
    const meta = await sharp(bytes, { animated: true, limitInputPixels: false }).metadata()
    if (meta.width * meta.height > maxPixels) return 'hasTooManyPixels'
    if (isPolyglot(bytes, format)) return 'isPolyglot'
    const isAnimated = (meta.pages ?? 1) > 1 && format !== 'tiff'
    const master = await makeMaster(open, bytes, format, { ...meta, isAnimated })
    const { pageHeight: height = meta.height, width } = meta
    const blocks = { exif: meta.exif, iptc: meta.iptc, xmp: meta.xmp }
    return {
      blocks: format === 'png' ? withPngXmp(blocks, bytes) : blocks,
      master,
      placeholder: await makePlaceholder(sharp, master.data),
      size: (meta.orientation ?? 1) > 4 ? { height: width, width: height } : { height, width },
    }
  } catch {
    return 'isBroken'
  }
}

type Facts = {
  hasAlpha: boolean
  isAnimated: boolean
  isProgressive?: boolean
  orientation?: number
  space: string
}

const makeMaster = async (
  open: (options?: SharpOptions) => Sharp,
  bytes: Buffer,
  format: Format,
  { hasAlpha, isAnimated, orientation = 1, space }: Facts,
): Promise<Master> => {
  if (isAnimated) {
    const data = await open({ animated: true }).webp({ quality: 90 }).keepIccProfile().toBuffer()
    return { data, format: 'webp' }
  }
  const isUpright = orientation === 1
  if (format === 'png' && isUpright) return { data: bytes, format: 'png' }
  if (format === 'jpeg' && isUpright && space !== 'cmyk') return { data: bytes, format: 'jpeg' }
  const isSeeThrough = hasAlpha && !(await open().stats()).isOpaque
  return code(open().rotate(), isSeeThrough)
}

/** At a quality that stands being the source of every size for good. */
const code = async (picture: Sharp, hasAlpha: boolean): Promise<Master> => {
  const upright = picture.withIccProfile('srgb')
  return hasAlpha
    ? { data: await upright.png().toBuffer(), format: 'png' }
    : {
        data: await upright.jpeg({ chromaSubsampling: '4:4:4', quality: 92 }).toBuffer(),
        format: 'jpeg',
      }
}

/** What editors cut out of a master: again a master. */
export const cropMaster = async (sharp: SharpModule, { data, format }: Master, crop: Crop) => {
  const cut = sharp(data, { animated: format === 'webp' }).extract(crop)
  if (format !== 'webp') return code(cut, format === 'png')
  return { data: await cut.webp({ quality: 90 }).toBuffer(), format } satisfies Master
}

/** The master with the metadata that its document tells, and no other. */
export const writeTexts = async (
  sharp: SharpModule,
  { data, format }: Master,
  texts: Partial<ImageTexts>,
): Promise<Buffer> => {
  const metadata = { exif: toExif(texts), xmp: toXmp(texts) }
  if (format === 'jpeg') return writeJpeg(data, metadata)
  if (format === 'png') return writePng(data, metadata)
  return sharp(data, { animated: true })
    .webp({ quality: 90 })
    .withExif({
      IFD0: {
        ...(texts.creator ? { Artist: texts.creator } : {}),
        ...(texts.copyrightNotice ? { Copyright: texts.copyrightNotice } : {}),
      },
    })
    .withXmp(metadata.xmp.toString())
    .toBuffer()
}

/**
 * A thumbhash in base64, some 30 characters. Every pixel is decoded for it, so a file that is cut
 * off or broken does not get past here.
 */
export const makePlaceholder = async (sharp: SharpModule, data: Buffer): Promise<string> => {
  const { data: pixels, info } = await sharp(data, { failOn: 'truncated' })
    .rotate()
    .resize(100, 100, { fit: 'inside' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  return Buffer.from(rgbaToThumbHash(info.width, info.height, pixels)).toString('base64')
}
