import ExifReader from 'exifreader'
import { readIim } from './iim.js'
import { joinPng, pngXmp } from './png.js'
import { type ImageTexts, tidy } from './texts.js'

/** What is read of one block of metadata, in bytes; one that is longer is not a photographer's. */
const maxBlock = 1024 * 1024

/** The blocks of metadata of a file, as sharp finds them. */
export type Blocks = { exif?: Buffer; iptc?: Buffer; xmp?: Buffer }

/** What a file says of itself: XMP's word first, then IIM's, then EXIF's. */
export const readTexts = ({ exif, iptc, xmp }: Blocks): Partial<ImageTexts> => {
  const told = [
    attempt(exif, (block) => readExif(block)),
    attempt(iptc, readIim),
    attempt(xmp, (block) => readXmp(block)),
  ].map(tidy)
  return Object.assign({}, ...told)
}

/** The blocks of a PNG's metadata that sharp does not find: XMP behind the pixels, or compressed. */
export const withPngXmp = (blocks: Blocks, bytes: Buffer): Blocks => ({
  ...blocks,
  xmp: blocks.xmp ?? attemptOr(undefined, () => pngXmp(bytes, maxBlock)),
})

const attemptOr = <T>(otherwise: T, read: () => T): T => {
  try {
    return read()
  } catch {
    return otherwise
  }
}

/** A broken block says nothing, and the others are heard. */
const attempt = (
  block: Buffer | undefined,
  read: (block: Buffer) => Partial<ImageTexts>,
): Partial<ImageTexts> =>
  block && block.length <= maxBlock ? attemptOr({}, () => read(block)) : {}

type Tag = { attributes?: { lang?: string; 'xml:lang'?: string }; description?: string; value: any }

/**
 * A block is handed to ExifReader alone, in a PNG of no pixels, and never compressed: so it can
 * neither inflate anything nor be led astray by the rest of the file.
 */
const load = (type: string, data: Buffer) =>
  ExifReader.load(
    joinPng([
      { data: emptyHeader, type: 'IHDR' },
      { data, type },
      { data: Buffer.alloc(0), type: 'IEND' },
    ]),
    { expanded: true },
  ) as Record<string, Record<string, Tag> | undefined>

const emptyHeader = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])

const readXmp = (block: Buffer): Partial<ImageTexts> => {
  // Some programs write dc:Rights, which is no property of Dublin Core but means the one that is.
  const packet = decodeXml(block).replace(/(<\/?dc:)Rights\b/g, '$1rights')
  const head = Buffer.from('XML:com.adobe.xmp\0\0\0\0\0')
  const { xmp = {} } = load('iTXt', Buffer.concat([head, Buffer.from(packet)]))
  const text = (name: string): string | undefined => {
    const tag = xmp[name]
    if (!tag) return undefined
    if (!Array.isArray(tag.value)) return String(tag.value ?? '')
    const items = tag.value as Tag[]
    const lang = ({ attributes }: Tag) => attributes?.lang ?? attributes?.['xml:lang']
    return String((items.find((item) => lang(item) === 'x-default') ?? items[0])?.value ?? '')
  }
  const all = (name: string): string[] => {
    const value = xmp[name]?.value
    if (value === undefined) return []
    return Array.isArray(value) ? value.map((item: Tag) => String(item.value)) : [String(value)]
  }
  return {
    alt: text('AltTextAccessibility'),
    caption: text('description'),
    city: text('City'),
    copyrightNotice: text('rights'),
    country: text('Country'),
    creator: all('creator').join('; '),
    credit: text('Credit'),
    dateCreated: text('DateCreated'),
    headline: text('Headline'),
    keywords: all('subject'),
    source: text('Source'),
    usageTerms: text('UsageTerms'),
  }
}

/** XML 1.0, appendix F: the first bytes tell UTF-16 from UTF-8. */
const decodeXml = (block: Buffer): string => {
  const isBig = block[0] === 0 || (block[0] === 0xfe && block[1] === 0xff)
  const isLittle = block[1] === 0 || (block[0] === 0xff && block[1] === 0xfe)
  const text = new TextDecoder(isBig ? 'utf-16be' : isLittle ? 'utf-16le' : 'utf-8').decode(block)
  return text.slice(Math.max(text.indexOf('<'), 0)).replace(/\0/g, '')
}

const readExif = (block: Buffer): Partial<ImageTexts> => {
  const isPrefixed = block.toString('latin1', 0, 4) === 'Exif'
  const { exif = {} } = load('eXIf', isPrefixed ? block.subarray(6) : block)
  const text = (name: string): string | undefined => {
    const value = exif[name]?.value
    const raw = Array.isArray(value) ? value.find(Boolean) : value
    // ExifReader gives a byte a character.
    return typeof raw === 'string' ? decodeBytes(Buffer.from(raw, 'latin1'), raw) : undefined
  }
  const taken = text('DateTimeOriginal')?.match(/^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/)
  return {
    caption: text('ImageDescription'),
    copyrightNotice: text('Copyright'),
    creator: text('Artist'),
    dateCreated:
      taken &&
      `${taken[1]}-${taken[2]}-${taken[3]}T${taken[4]}${text('OffsetTimeOriginal')?.match(/^[+-]\d\d:\d\d/)?.[0] ?? 'Z'}`,
  } as Partial<ImageTexts>
}

const decodeBytes = (bytes: Buffer, as: string): string => {
  if (/[^\0-\xff]/.test(as)) return as
  return attemptOr(as, () => new TextDecoder('utf-8', { fatal: true }).decode(bytes))
}
