import { jpegSegments } from './jpeg.js'
import { pngChunks } from './png.js'

export type Format = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' | 'tiff'

/** What a file is, by its first bytes; its name and its sender's word are not asked. */
export const formatOf = (bytes: Buffer): Format | undefined => {
  const head = bytes.toString('latin1', 0, 16)
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return 'gif'
  if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return 'tiff'
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp'
  if (head.slice(4, 8) === 'ftyp') {
    const brands = bytes.toString('latin1', 8, Math.min(bytes.readUInt32BE(0), 64))
    if (/avi[fs]/.test(brands)) return 'avif'
  }
}

/**
 * Whether a file is a picture and something else as well: a PDF, an archive, a program or a page.
 * Cameras do append to their files, a second picture or a clip, so what follows a picture is looked
 * at and not refused for being there.
 */
export const isPolyglot = (bytes: Buffer, format: Format): boolean => {
  if (page.test(bytes.toString('latin1', 0, 1024))) return true
  const tail = bytes.subarray(endOf(bytes, format))
  return (
    archives.some((mark) => tail.includes(mark, 0, 'latin1')) || page.test(tail.toString('latin1'))
  )
}

/** How a ZIP's files and its directory begin, and a RAR, a 7z and an ELF program. */
const archives = ['PK\x03\x04', 'PK\x05\x06', 'Rar!\x1a', '7z\xbc\xaf', '\x7fELF']
const page = /%PDF-|<\?php|<(?:!doctype )?(?:html|script|svg)\b/i

/** Where the picture ends, as far as its container says so. Throws where it ends before that. */
const endOf = (bytes: Buffer, format: Format): number => {
  if (format === 'jpeg') return jpegSegments(bytes).rest
  if (format === 'png') return pngChunks(bytes).rest
  if (format === 'webp') return bytes.readUInt32LE(4) + 8
  if (format === 'gif') return endOfGif(bytes)
  return Math.max(bytes.length - 65_557, 0)
}

/** GIF89a, appendix A: blocks of sub-blocks, until the trailer. */
const endOfGif = (bytes: Buffer): number => {
  const table = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)
  let at = 13 + table(bytes[10])
  while (at < bytes.length) {
    const kind = bytes[at]
    if (kind === 0x3b) return at + 1
    if (kind === 0x21) at += 2
    else if (kind === 0x2c) at += 11 + table(bytes[at + 9])
    else break
    while (bytes[at]) at += bytes[at] + 1
    at++
  }
  throw new Error('A GIF ends before its end.')
}
