import type { ImageTexts } from './texts.js'

const names: Record<number, keyof ImageTexts> = {
  80: 'creator',
  90: 'city',
  101: 'country',
  105: 'headline',
  110: 'credit',
  115: 'source',
  116: 'copyrightNotice',
  120: 'caption',
}

/**
 * The texts of a block of IIM, bare or in Photoshop's image resources (IPTC-NAA IIM 4.2, §1.5).
 * UTF-8 where the block says so or where all of it is, Latin-1 where it can be nothing else: many
 * programs wrote either and declared none.
 */
export const readIim = (block: Buffer): Partial<ImageTexts> => {
  const sets = datasets(insidePhotoshop(block))
  const isDeclared = sets.some(({ id, data }) => id === 0x015a && data.toString('latin1') === utf8)
  const bytes = Buffer.concat(sets.filter(({ id }) => id >> 8 === 2).map(({ data }) => data))
  const decode = isDeclared || isUtf8(bytes) ? (data: Buffer) => data.toString() : fromLatin1
  const found: Record<string, string> = {}
  const keywords: string[] = []
  for (const { data, id } of sets) {
    if (id >> 8 !== 2) continue
    const text = decode(data)
    const name = names[id & 0xff]
    if (name === 'creator' && found.creator) found.creator += `; ${text}`
    else if (name) found[name] ??= text
    else if (id === 0x0219) keywords.push(text)
    else if (id === 0x0237) found.date = text
    else if (id === 0x023c) found.time = text
  }
  const { date, time, ...texts } = found
  return { ...texts, dateCreated: toDate(date, time), keywords }
}

/** ISO 2022's escape to UTF-8, as dataset 1:90 holds it. */
const utf8 = '\x1b%G'

/** Windows-1252, whose 0x80 to 0x9F programs that say Latin-1 mean. Node 20 decodes them wrongly. */
const fromLatin1 = (data: Buffer) =>
  data.toString('latin1').replace(/[\x80-\x9f]/g, (char) => windows[char.charCodeAt(0) - 0x80])
const windows = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

const isUtf8 = (bytes: Buffer) => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** `20260704` and `183000+0200` as ISO 8601. */
const toDate = (date: string | undefined, time = ''): string | undefined => {
  const day = date?.match(/^(\d{4})(\d{2})(\d{2})/)
  if (!day) return undefined
  const hour = time.match(/^(\d{2})(\d{2})(\d{2})(?:([+-]\d{2})(\d{2}))?/)
  const clock = hour
    ? `T${hour[1]}:${hour[2]}:${hour[3]}${hour[4] ? `${hour[4]}:${hour[5]}` : 'Z'}`
    : ''
  return `${day[1]}-${day[2]}-${day[3]}${clock}`
}

const insidePhotoshop = (block: Buffer): Buffer => {
  let at = block.indexOf('8BIM', 0, 'latin1')
  if (block[0] === 0x1c || at < 0) return block
  while (at + 12 <= block.length && block.toString('latin1', at, at + 4) === '8BIM') {
    const name = block[at + 6] + 1
    const start = at + 6 + name + (name % 2) + 4
    if (start > block.length) break
    const length = block.readUInt32BE(start - 4)
    if (block.readUInt16BE(at + 4) === 0x0404) return block.subarray(start, start + length)
    at = start + length + (length % 2)
  }
  return Buffer.alloc(0)
}

/** `id` is record × 256 + dataset. */
const datasets = (block: Buffer): { data: Buffer; id: number }[] => {
  const found = []
  for (let at = 0; at + 5 <= block.length && block[at] === 0x1c && found.length < 1000; ) {
    const length = block.readUInt16BE(at + 3)
    // A length above 32,767 is of the extended kind, which no text needs.
    if (length > 0x7fff) break
    found.push({
      data: block.subarray(at + 5, at + 5 + length),
      id: block.readUInt16BE(at + 1),
    })
    at += 5 + length
  }
  return found
}
