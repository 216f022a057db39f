import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'
import { decode, makePlaceholder } from '../src/images/decode.js'
import { keepDecoded, withDecoded } from '../src/images/decoded.js'
import { cropOpened, type Opened, openFile, writeTexts } from '../src/images/master.js'
import { readTexts } from '../src/images/metadata.js'
import { resolveImages } from '../src/images/options.js'
import { joinPng, pngChunks } from '../src/images/png.js'
import { toSizes } from '../src/images/sizes.js'

const settings = resolveImages()
const open = (bytes: Buffer, some = settings) => openFile(sharp, bytes, some, toSizes(some))
const opened = async (bytes: Buffer): Promise<Opened> => {
  const result = await open(bytes)
  if (typeof result === 'string') throw new Error(result)
  return result
}
const textsIn = async (bytes: Buffer) => readTexts((await opened(bytes)).blocks)

const withFile = <T>(bytes: Buffer, use: (path: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'newsdesk-file-'))
  try {
    const path = join(folder, 'picture')
    writeFileSync(path, bytes)
    return use(path)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const tag = (bytes: Buffer, ...tags: string[]): Buffer =>
  withFile(bytes, (path) => {
    execFileSync('exiftool', ['-q', '-overwrite_original', ...tags, path])
    return readFileSync(path)
  })

const read = (bytes: Buffer): Record<string, any> =>
  withFile(bytes, (path) =>
    JSON.parse(execFileSync('exiftool', ['-json', '-G1', '-struct', path]).toString()),
  )[0]

/** Two halves of a picture, so that it shows which way is up. */
const halves = (width = 60, height = 40) =>
  sharp({ create: { background: '#ff0000', channels: 3, height, width } }).composite([
    {
      input: { create: { background: '#0000ff', channels: 3, height: height / 2, width } },
      left: 0,
      top: height / 2,
    },
  ])

const animated = (format: 'gif' | 'webp') => {
  const frames = Buffer.concat([0, 1, 2].map((i) => Buffer.alloc(60 * 40 * 3, i * 80)))
  const raw = { channels: 3 as const, height: 120, pageHeight: 40, width: 60 }
  return sharp(frames, { raw }).toFormat(format).toBuffer()
}

const jpeg = () => halves().jpeg().toBuffer()

/** A JPEG with one more segment behind its start. */
const withSegment = (bytes: Buffer, marker: number, data: Buffer) => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([bytes.subarray(0, 2), head, data, bytes.subarray(2)])
}

const xmp = (properties: string) =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">${properties}</rdf:Description></rdf:RDF></x:xmpmeta>`

const iim = (...sets: [number, number, Buffer][]) =>
  Buffer.concat(
    sets.flatMap(([record, set, data]) => {
      const head = Buffer.from([0x1c, record, set, 0, 0])
      head.writeUInt16BE(data.length, 3)
      return [head, data]
    }),
  )

describe('the texts of a file', () => {
  it('are XMP’s before IIM’s before EXIF’s, field by field', async () => {
    const bytes = tag(
      await jpeg(),
      '-EXIF:ImageDescription=exif',
      '-EXIF:Artist=exif artist',
      '-EXIF:Copyright=exif rights',
      '-IPTC:Caption-Abstract=iim',
      '-IPTC:By-line=iim artist',
      '-XMP-dc:Description=xmp',
    )
    expect(await textsIn(bytes)).toMatchObject({
      caption: 'xmp',
      copyrightNotice: 'exif rights',
      creator: 'iim artist',
    })
  })

  it.each([
    ['jpeg', ['-XMP-dc:Description=Café 東京', '-XMP-photoshop:Credit=A & B <c>']],
    ['png', ['-XMP-dc:Description=Café 東京', '-XMP-photoshop:Credit=A & B <c>']],
    ['webp', ['-XMP-dc:Description=Café 東京', '-XMP-photoshop:Credit=A & B <c>']],
    ['tiff', ['-XMP-dc:Description=Café 東京', '-XMP-photoshop:Credit=A & B <c>']],
    ['avif', ['-XMP-dc:Description=Café 東京', '-XMP-photoshop:Credit=A & B <c>']],
  ] as const)('are read from the XMP of a %s', async (format, tags) => {
    const bytes = tag(await halves().toFormat(format).toBuffer(), ...tags)
    expect(await textsIn(bytes)).toMatchObject({ caption: 'Café 東京', credit: 'A & B <c>' })
  })

  it.each([
    ['declared UTF-8', ['-codedcharacterset=utf8', '-IPTC:Caption-Abstract=Zürich – €']],
    ['Latin-1', ['-charset', 'iptc=Latin', '-IPTC:Caption-Abstract=Zürich – €']],
  ])('are read from IIM in %s', async (_, tags) => {
    expect((await textsIn(tag(await jpeg(), ...tags))).caption).toBe('Zürich – €')
  })

  it('are read from IIM that is UTF-8 and does not say so', () => {
    const block = iim([2, 120, Buffer.from('Zürich')], [2, 25, Buffer.from('één')])
    expect(readTexts({ iptc: block })).toEqual({ caption: 'Zürich', keywords: ['één'] })
    const latin = iim([2, 120, Buffer.from('Zürich', 'latin1')])
    expect(readTexts({ iptc: latin })).toEqual({ caption: 'Zürich' })
  })

  it('are read from EXIF in UTF-8, and with its time', async () => {
    const bytes = tag(
      await jpeg(),
      '-EXIF:Artist=José',
      '-EXIF:DateTimeOriginal=2026:07:04 18:30:00',
      '-EXIF:OffsetTimeOriginal=+02:00',
    )
    expect(await textsIn(bytes)).toEqual({
      creator: 'José',
      dateCreated: '2026-07-04T16:30:00.000Z',
    })
  })

  it('are XMP’s in UTF-16, under dc:Rights, and behind a PNG’s pixels or compressed', async () => {
    const packet = xmp('<dc:Rights>© B</dc:Rights><photoshop:City>Łódź</photoshop:City>')
    for (const bytes of [
      Buffer.from(`\ufeff${packet}`, 'utf16le'),
      Buffer.from(`\ufeff${packet}`, 'utf16le').swap16(),
      Buffer.from(packet),
    ]) {
      expect(readTexts({ xmp: bytes })).toEqual({ city: 'Łódź', copyrightNotice: '© B' })
    }
    const { chunks } = pngChunks(await halves().png().toBuffer())
    const keyword = 'XML:com.adobe.xmp\0'
    for (const data of [
      Buffer.concat([Buffer.from(`${keyword}\0\0\0\0`), Buffer.from(packet)]),
      Buffer.concat([Buffer.from(`${keyword}\x01\0\0\0`), deflateSync(packet)]),
    ]) {
      const behind = joinPng([...chunks.slice(0, -1), { data, type: 'iTXt' }, chunks.at(-1)!])
      expect((await textsIn(behind)).city).toBe('Łódź')
    }
  })

  it('are not inflated without a bound', async () => {
    const { chunks } = pngChunks(await halves().png().toBuffer())
    const bomb = deflateSync(Buffer.alloc(50 * 1024 * 1024, 'a'))
    const data = Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\x01\0\0\0'), bomb])
    const before = process.memoryUsage().rss
    const bytes = joinPng([...chunks.slice(0, -1), { data, type: 'iTXt' }, chunks.at(-1)!])
    expect(await textsIn(bytes)).toEqual({})
    expect(process.memoryUsage().rss - before).toBeLessThan(40 * 1024 * 1024)
  })

  it('are those of the default language, not of all joined', () => {
    const packet = xmp(
      '<dc:description><rdf:Alt><rdf:li xml:lang="de">Boot</rdf:li><rdf:li xml:lang="x-default">Boat</rdf:li></rdf:Alt></dc:description>',
    )
    expect(readTexts({ xmp: Buffer.from(packet) })).toEqual({ caption: 'Boat' })
  })

  it('are none where a block is broken, and the others are heard', () => {
    expect(
      readTexts({ iptc: iim([2, 110, Buffer.from('Agency')]), xmp: Buffer.from('<x:xmpmeta') }),
    ).toEqual({ credit: 'Agency' })
  })
})

describe('a file', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('of orientation %i stands upright', async (orientation) => {
    const bytes = await halves().jpeg({ quality: 100 }).withMetadata({ orientation }).toBuffer()
    const { master, size } = await opened(bytes)
    const stored = writeTexts(master, {})
    const shown = await sharp(bytes).rotate().raw().toBuffer({ resolveWithObject: true })
    const kept = await sharp(stored).raw().toBuffer({ resolveWithObject: true })
    expect(kept.info).toMatchObject({ height: shown.info.height, width: shown.info.width })
    expect(size).toEqual({ height: shown.info.height, width: shown.info.width })
    expect((await sharp(stored).metadata()).orientation ?? 1).toBe(1)
    const worst = kept.data.reduce(
      (most, value, i) => Math.max(most, Math.abs(value - shown.data[i])),
      0,
    )
    expect(worst).toBeLessThan(60)
  })

  it.each([
    ['CMYK', () => halves().toColourspace('cmyk').jpeg().toBuffer(), 'jpeg'],
    ['16-bit', () => halves().toColourspace('rgb16').png().toBuffer(), 'png'],
    ['Display P3', () => halves().withIccProfile('p3').jpeg().toBuffer(), 'jpeg'],
    ['progressive', () => halves().jpeg({ progressive: true }).toBuffer(), 'jpeg'],
    ['an AVIF', () => halves().avif().toBuffer(), 'jpeg'],
    ['a TIFF', () => halves().tiff().toBuffer(), 'jpeg'],
    ['a WebP', () => halves().webp().toBuffer(), 'webp'],
    ['a lossless WebP', () => halves().webp({ lossless: true }).toBuffer(), 'webp'],
    [
      'a WebP with alpha',
      async () =>
        sharp(await jpeg())
          .ensureAlpha(0.5)
          .webp()
          .toBuffer(),
      'webp',
    ],
    ['a GIF of one frame', () => halves().gif().toBuffer(), 'jpeg'],
  ])('that is %s becomes a picture of its colours', async (_, make, format) => {
    const { decoded, master } = await opened(await make())
    const placeholder = await makePlaceholder(sharp, decoded)
    const stored = writeTexts(master, { creator: 'José', credit: 'C' })
    const meta = await sharp(stored).metadata()
    expect(meta.format).toBe(format)
    expect(meta.space).not.toBe('cmyk')
    const [red, , blue] = await sharp(stored).toColourspace('srgb').raw().toBuffer()
    expect([red > 180, blue < 100]).toEqual([true, true])
    expect(Buffer.from(placeholder, 'base64').length).toBeLessThan(60)
    expect(read(stored)).toMatchObject({ 'IFD0:Artist': 'José', 'XMP-photoshop:Credit': 'C' })
  })

  it.each(['gif', 'webp'] as const)('that is an animated %s stays animated', async (format) => {
    const { master, size } = await opened(await animated(format))
    expect(size).toEqual({ height: 40, width: 60 })
    const stored = writeTexts(master, { creator: 'José', credit: 'C' })
    expect((await sharp(stored).metadata()).pages).toBe(3)
    expect(read(stored)).toMatchObject({ 'IFD0:Artist': 'José', 'XMP-photoshop:Credit': 'C' })
  })

  const see = async () => sharp(await jpeg()).ensureAlpha(0.5)
  it.each([
    ['JPEG', jpeg],
    ['progressive JPEG', () => halves().jpeg({ progressive: true }).toBuffer()],
    ['PNG', () => halves().png().toBuffer()],
    ['WebP', () => halves(61, 40).webp().toBuffer()],
    ['WebP with alpha', async () => (await see()).webp().toBuffer()],
    ['lossless WebP', () => halves().webp({ lossless: true }).toBuffer()],
    ['lossless WebP with alpha', async () => (await see()).webp({ lossless: true }).toBuffer()],
    ['WebP in Display P3', () => halves().withIccProfile('p3').webp().toBuffer()],
    ['animated WebP', () => animated('webp')],
  ])(
    'that is a %s keeps its pixels as they are coded, however often its texts change',
    async (_, make) => {
      const pixels = (file: Buffer) => sharp(file, { animated: true }).raw().toBuffer()
      const looks = async (file: Buffer) => {
        const { delay, hasAlpha, height, icc, isProgressive, width } = await sharp(file, {
          animated: true,
        }).metadata()
        return { delay, hasAlpha, height, icc, isProgressive, width }
      }
      const plain = await make()
      for (const bytes of [plain, tag(plain, '-GPSLatitude=38', '-XMP-photoshop:Credit=Zero')]) {
        let { master } = await opened(bytes)
        for (const credit of ['One', 'Two, and longer', 'Three']) {
          master = (await opened(writeTexts(master, { credit }))).master
          expect((await pixels(master.data)).equals(await pixels(bytes))).toBe(true)
          expect(await looks(master.data)).toEqual(await looks(bytes))
          const told = read(master.data)
          expect(told['XMP-photoshop:Credit']).toBe(credit)
          expect(JSON.stringify(told)).not.toMatch(/GPS|Warning/)
        }
        expect(writeTexts(master, { credit: 'Three' })).toEqual(master.data)
      }
    },
  )

  it('is decoded once for all of its sizes, which tell its texts', async () => {
    const photograph = await halves(2600, 1600).png().toBuffer()
    const sizes = toSizes(settings)
    const decoded = await decode(sharp, photograph, sizes)
    expect(await sharp(decoded.data).metadata()).toMatchObject({ height: 800, width: 1300 })
    // Whoever decoded these bytes as well would fail.
    const file = Buffer.from('the bytes of a file')
    keepDecoded({ data: file, format: 'jpeg' }, decoded, { creator: 'José', credit: 'C' })
    const picture = withDecoded(sharp)(file).rotate()
    for (const { height, name, width } of sizes) {
      const made = await picture
        .clone()
        .resize({ height, width })
        .toFormat('webp')
        .withMetadata()
        .toBuffer()
      const own = await sharp(photograph).resize({ height, width }).removeAlpha().raw().toBuffer()
      const pixels = await sharp(made).raw().toBuffer()
      expect([name, pixels.length]).toEqual([name, own.length])
      const difference = pixels.reduce((sum, value, i) => sum + Math.abs(value - own[i]), 0)
      expect(difference / own.length).toBeLessThan(3)
      expect(read(made)).toMatchObject({ 'IFD0:Artist': 'José', 'XMP-photoshop:Credit': 'C' })
    }
    expect((await picture.toBuffer({ resolveWithObject: true })).info.format).toBe('jpeg')
  })

  it('is decoded small where its sizes would need too much of it in memory', async () => {
    const photograph = await halves(4000, 3000).jpeg().toBuffer()
    const decoded = await decode(sharp, photograph, [{ name: 'large', width: 4000 }])
    expect(decoded.isEnough).toBe(false)
    expect((await sharp(decoded.data).metadata()).width).toBe(100)
    const file = await jpeg()
    keepDecoded({ data: file, format: 'jpeg' }, decoded, {})
    expect(
      (await withDecoded(sharp)(file).raw().toBuffer({ resolveWithObject: true })).info,
    ).toMatchObject({ width: 60 })
  })

  /** Sharp, whose callers wait in it until as many are there as may be; and how many that were. */
  const watch = (expected: number) => {
    const seen = { most: 0, running: 0 }
    let begin = () => {}
    const asManyAsMay = new Promise<void>((resolve) => {
      begin = resolve
    })
    const watched = ((...args: Parameters<typeof sharp>) => {
      const picture = sharp(...args)
      const make = picture.toBuffer.bind(picture) as () => Promise<Buffer>
      picture.toBuffer = (async () => {
        seen.most = Math.max(seen.most, ++seen.running)
        if (seen.running === expected) begin()
        try {
          await asManyAsMay
          return await make()
        } finally {
          seen.running--
        }
      }) as never
      return picture
    }) as typeof sharp
    return { seen, watched }
  }

  const webp = { effort: 0, lossless: true }
  const turned = { orientation: 6 }
  it.each<[string, string, number, (of: Sharp) => Sharp, number]>([
    ['by one', 'a large WebP, decoded whole', 5_001, (of) => of.webp(webp), 1],
    ['by one', 'a large JPEG on its side', 5_001, (of) => of.jpeg().withMetadata(turned), 1],
    ['at once', 'a large JPEG, decoded line by line', 5_001, (of) => of.jpeg(), 3],
    ['at once', 'a small WebP', 60, (of) => of.webp(webp), 3],
  ])('is decoded and cropped %s where it is %s', async (_, _what, side, code, expected) => {
    const create = { background: '#456', channels: 3 as const, height: side, width: side }
    const bytes = await code(sharp({ create })).toBuffer()
    const sizes = toSizes(settings)
    const opening = watch(expected)
    const all = await Promise.all(
      [1, 2, 3].map(() => openFile(opening.watched, bytes, settings, sizes)),
    )
    expect(opening.seen).toEqual({ most: expected, running: 0 })

    const cropping = watch(expected)
    const crop = { height: 30, left: 4, top: 4, width: 20 }
    const cut = await Promise.all(
      (all as Opened[]).map((one) => cropOpened(cropping.watched, one, crop, sizes)),
    )
    expect(cropping.seen).toEqual({ most: expected, running: 0 })
    const { height, width } = await sharp(cut[0].master.data).metadata()
    expect({ height, width }).toEqual({ height: 30, width: 20 })
  })

  it('loses what is behind its end, its comments and what its camera told', async () => {
    const bytes = tag(
      await jpeg(),
      '-GPSLatitude=38',
      '-GPSLatitudeRef=N',
      '-SerialNumber=77',
      '-Comment=hello',
    )
    const { master } = await opened(Buffer.concat([bytes, Buffer.from('a clip')]))
    const stored = writeTexts(master, {})
    expect(JSON.stringify(read(stored))).not.toMatch(/GPS|Serial|hello/)
    expect(stored.includes('a clip')).toBe(false)
  })
})

describe('a file is refused', () => {
  const noise = { mean: 128, sigma: 30, type: 'gaussian' as const }

  it.each(['jpeg', 'png', 'webp', 'gif', 'tiff', 'avif'] as const)(
    'when a %s is cut off',
    async (format) => {
      const noise = Buffer.from(
        Array.from({ length: 200 * 200 * 3 }, (_, i) => (i * 7919 * (i % 13)) % 256),
      )
      const bytes = await sharp(noise, { raw: { channels: 3, height: 200, width: 200 } })
        .toFormat(format)
        .toBuffer()
      expect(await open(bytes.subarray(0, Math.floor(bytes.length / 2)))).toBe('isBroken')
    },
  )

  it('when it was cut off and given an end', async () => {
    const bytes = await sharp({
      create: { background: '#888', channels: 3, height: 400, noise, width: 600 },
    })
      .jpeg()
      .toBuffer()
    expect(typeof (await open(bytes))).toBe('object')
    const cut = bytes.subarray(0, bytes.length >> 1)
    expect(await open(Buffer.concat([cut, Buffer.from([0xff, 0xd9])]))).toBe('isBroken')
  })

  it('when it is more, in bytes or pixels, than the options take', async () => {
    const bytes = await jpeg()
    expect(await open(bytes, { ...settings, maxBytes: bytes.length - 1 })).toBe('isTooLarge')
    expect(await open(bytes, { ...settings, maxPixels: 60 * 40 - 1 })).toBe('hasTooManyPixels')
    expect(typeof (await open(bytes, { ...settings, maxPixels: 60 * 40 }))).toBe('object')
  })

  it('before a bomb of a header is unpacked', async () => {
    const [, ...rest] = pngChunks(await halves().png().toBuffer()).chunks
    const header = Buffer.from([0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff, 8, 2, 0, 0, 0])
    expect(await open(joinPng([{ data: header, type: 'IHDR' }, ...rest]))).toBe('hasTooManyPixels')
  })

  it.each([
    ['an archive', 'PK\x03\x04 and files'],
    ['a page', '<html><script>alert(1)</script>'],
    ['a PDF', '%PDF-1.7'],
  ])('when it is %s as well', async (_, tail) => {
    expect(await open(Buffer.concat([await jpeg(), Buffer.from(tail)]))).toBe('isPolyglot')
    const inside = withSegment(await jpeg(), 0xfe, Buffer.from('%PDF-1.7'))
    expect(await open(inside)).toBe('isPolyglot')
  })

  it.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>'],
    ['a PDF', '%PDF-1.7'],
    ['nothing', ''],
    ['a HEIC', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'],
  ])('when it is %s', async (_, text) => {
    expect(await open(Buffer.from(text, 'latin1'))).toBe('isNoImage')
  })

  it('by its bytes alone: a PNG is one whatever it is called', async () => {
    expect(await opened(await halves().png().toBuffer())).toMatchObject({
      master: { format: 'png' },
    })
  })
})
