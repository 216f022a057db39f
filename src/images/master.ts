import type { ImageSize } from 'payload'
import type { Sharp, SharpOptions } from 'sharp'
import { type Decoded, decode, type SharpModule } from './decode.js'
import { toExif } from './exif.js'
import { type Format, formatOf, isPolyglot } from './format.js'
import { createGate } from './gate.js'
import { writeJpeg } from './jpeg.js'
import { type Blocks, withPngXmp } from './metadata.js'
import type { ImageSettings } from './options.js'
import { writePng } from './png.js'
import type { ImageTexts } from './texts.js'
import { writeWebp } from './webp.js'
import { toXmp } from './xmp.js'

/** Why a file is refused; the admin's texts say it in words. */
export type Refusal = 'isNoImage' | 'isBroken' | 'isPolyglot' | 'isTooLarge' | 'hasTooManyPixels'

/**
 * The picture that is stored and that all sizes are made from, in a format that takes new metadata
 * without being coded again.
 */
export type Master = { data: Buffer; format: 'jpeg' | 'png' | 'webp' }

export type Opened = {
  blocks: Blocks
  decoded: Decoded
  /** Whether it is large and can only be decoded whole. */
  isHeavy: boolean
  master: Master
  /** Upright, of one frame, in pixels. */
  size: { height: number; width: number }
}

/** A crop in pixels of the upright picture. */
export type Crop = { left: number; top: number; width: number; height: number }

/**
 * In pixels. What can only be decoded whole, as what is not upright or progressive, takes up to 17
 * bytes for each, an AVIF the most.
 */
const large = 25_000_000
const oneByOne = createGate(1)

/** Decodes a picture; one that is heavy while no other such is decoded. */
const decoding = <T>(isHeavy: boolean, work: () => Promise<T>): Promise<T> =>
  isHeavy ? oneByOne(work) : work()

/** Checks a photographer's file by decoding it, and makes the master of it. */
export const openFile = async (
  sharp: SharpModule,
  bytes: Buffer,
  { maxBytes, maxPixels }: Pick<ImageSettings, 'maxBytes' | 'maxPixels'>,
  sizes: ImageSize[],
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
    const { pageHeight: height = meta.height, width } = meta
    const size = (meta.orientation ?? 1) > 4 ? { height: width, width: height } : { height, width }
    const isUpright = (meta.orientation ?? 1) === 1
    const isStreamed = (format === 'jpeg' || format === 'png') && isUpright && !meta.isProgressive
    const isHeavy = !isStreamed && meta.width * meta.height > large
    return await decoding(isHeavy, async () => {
      const master = await makeMaster(open, bytes, format, { ...meta, isAnimated })
      const decoded = await decode(sharp, master.data, sizes)
      return { blocks: blocksOf(meta, bytes, format), decoded, isHeavy, master, size }
    })
  } catch {
    return 'isBroken'
  }
}

export const blocksOf = ({ exif, iptc, xmp }: Blocks, bytes: Buffer, format: Format): Blocks =>
  format === 'png' ? withPngXmp({ exif, iptc, xmp }, bytes) : { exif, iptc, xmp }

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
  const isUpright = orientation === 1
  if (format === 'webp' && (isAnimated || isUpright)) return { data: bytes, format }
  if (isAnimated) {
    const data = await open({ animated: true }).webp({ quality: 90 }).keepIccProfile().toBuffer()
    return { data, format: 'webp' }
  }
  if (format === 'png' && isUpright) return { data: bytes, format }
  if (format === 'jpeg' && isUpright && space !== 'cmyk') return { data: bytes, format }
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

/** What editors cut out of a picture: again a master, and decoded. */
export const cropOpened = (
  sharp: SharpModule,
  { isHeavy, master }: Pick<Opened, 'isHeavy' | 'master'>,
  crop: Crop,
  sizes: ImageSize[],
): Promise<Pick<Opened, 'decoded' | 'master'>> =>
  decoding(isHeavy, async () => {
    const cut = await cropMaster(sharp, master, crop)
    return { decoded: await decode(sharp, cut.data, sizes), master: cut }
  })

const cropMaster = async (
  sharp: SharpModule,
  { data, format }: Master,
  crop: Crop,
): Promise<Master> => {
  const cut = sharp(data, { animated: format === 'webp' }).extract(crop)
  if (format !== 'webp') return code(cut, format === 'png')
  return { data: await cut.webp({ quality: 90 }).toBuffer(), format }
}

/** The master with the metadata that its document tells, and no other. */
export const writeTexts = ({ data, format }: Master, texts: Partial<ImageTexts>): Buffer =>
  writers[format](data, { exif: toExif(texts), xmp: toXmp(texts) })

const writers = { jpeg: writeJpeg, png: writePng, webp: writeWebp }
