import type { ImageTexts } from './texts.js'

/**
 * The little EXIF that a delivered file carries: who made it and whose it is (CIPA DC-008, tags
 * Artist and Copyright). No orientation, since its pixels stand upright. In UTF-8, which readers of
 * EXIF expect although the standard says ASCII.
 */
export const toExif = ({ copyrightNotice, creator }: Partial<ImageTexts>): Buffer => {
  const tags = [
    { id: 0x013b, text: creator },
    { id: 0x8298, text: copyrightNotice },
  ].flatMap(({ id, text }) => (text ? [{ id, value: Buffer.from(`${text}\0`) }] : []))
  const head = Buffer.alloc(14 + 12 * tags.length)
  head.write('MM')
  head.writeUInt16BE(42, 2)
  head.writeUInt32BE(8, 4)
  head.writeUInt16BE(tags.length, 8)
  let end = head.length
  for (const [index, { id, value }] of tags.entries()) {
    const at = 10 + 12 * index
    head.writeUInt16BE(id, at)
    head.writeUInt16BE(2, at + 2)
    head.writeUInt32BE(value.length, at + 4)
    if (value.length <= 4) {
      value.copy(head, at + 8)
      continue
    }
    head.writeUInt32BE(end, at + 8)
    end += value.length
  }
  return Buffer.concat([head, ...tags.map(({ value }) => value).filter(({ length }) => length > 4)])
}
