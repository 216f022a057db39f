import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import sharp from 'sharp'
import { bootApp, databases, type TestApp } from './support/boot.js'
import { picture, uploadImage } from './support/fixtures.js'

const run = promisify(execFile)
const bare = { alt: null, caption: null, credit: null }

/** What exiftool reads in a file: an independent judge. */
const judge = async (bytes: Buffer, ...options: string[]): Promise<Record<string, any>> => {
  const folder = await mkdtemp(join(tmpdir(), 'newsdesk-exif-'))
  const file = join(folder, 'picture')
  await writeFile(file, bytes)
  const { stdout } = await run('exiftool', ['-json', '-G1', '-struct', ...options, file])
  await rm(folder, { recursive: true })
  return JSON.parse(stdout)[0]
}

/** The same file with metadata written by exiftool, as a photographer's program would. */
const tagged = async (bytes: Buffer, ...tags: string[]): Promise<Buffer> => {
  const folder = await mkdtemp(join(tmpdir(), 'newsdesk-exif-'))
  const file = join(folder, 'picture')
  await writeFile(file, bytes)
  await run('exiftool', ['-overwrite_original', ...tags, file])
  const result = await readFile(file)
  await rm(folder, { recursive: true })
  return result
}

const told = [
  '-XMP-dc:Description=Ein Boot, é',
  '-XMP-photoshop:Credit=Harbour Pictures',
  '-XMP-dc:Creator=Ada Moreau',
  '-XMP-dc:Rights=© 2026 Ada Moreau',
  '-XMP-xmpRights:UsageTerms=Editorial use',
  '-XMP-iptcCore:AltTextAccessibility=A boat',
  '-XMP-iptcCore:AltTextAccessibility-de=Ein Boot',
  '-XMP-photoshop:Headline=Boat',
  '-XMP-photoshop:Source=Agency',
  '-XMP-photoshop:City=Lisbon',
  '-XMP-photoshop:Country=Portugal',
  '-XMP-photoshop:DateCreated=2026:07:04 18:30:00+02:00',
  '-XMP-dc:Subject=harbour',
  '-XMP-dc:Subject=boats',
  '-GPSLatitude=38.7',
  '-GPSLatitudeRef=N',
  '-SerialNumber=12345',
  '-EXIF:Artist=Not me',
  '-IPTC:Caption-Abstract=Old caption',
]

const expected = {
  alt: 'A boat',
  caption: 'Ein Boot, é',
  city: 'Lisbon',
  copyrightNotice: '© 2026 Ada Moreau',
  country: 'Portugal',
  creator: 'Ada Moreau',
  credit: 'Harbour Pictures',
  dateCreated: '2026-07-04T16:30:00.000Z',
  headline: 'Boat',
  keywords: ['harbour', 'boats'],
  source: 'Agency',
}

describe.each(databases)('an uploaded picture on %s', (db) => {
  let app: TestApp
  const folder = () => join(app.place, 'images')
  const upload = async (data: Buffer, rest: Record<string, unknown> = {}, name = 'DSC 01.jpg') =>
    uploadImage(app, {
      ...bare,
      ...rest,
      file: { data, mimetype: 'image/jpeg', name, size: data.length },
    })
  const stored = (doc: any, size?: string): Promise<Buffer> =>
    readFile(join(folder(), size ? doc.sizes[size].filename : doc.filename))

  beforeAll(async () => {
    app = await bootApp({ db })
  })
  afterAll(() => app?.destroy())

  it('fills its fields from the file, and never those that were typed or emptied', async () => {
    const bytes = await tagged(await picture({ width: 1600, height: 1000 }), ...told)
    const doc = await upload(bytes, { caption: 'What I typed' })
    expect(doc).toMatchObject({ ...expected, caption: 'What I typed' })
    expect(doc).toMatchObject({ focalX: 50, focalY: 50, rights: { usageTerms: 'Editorial use' } })

    const emptied = await upload(
      await tagged(await picture(), '-XMP-dc:Description=Stock 8471', '-XMP-photoshop:Credit=One'),
      { caption: '' },
    )
    expect(emptied).toMatchObject({ caption: '', credit: 'One' })

    const again = await app.payload.update({
      collection: 'images' as never,
      id: doc.id,
      data: {},
      file: {
        data: await tagged(
          await picture(),
          '-XMP-photoshop:Credit=Another',
          '-XMP-dc:Description=B',
        ),
        mimetype: 'image/jpeg',
        name: 'b.jpg',
        size: 1,
      },
    })
    expect(again).toMatchObject({ caption: 'What I typed', credit: 'Harbour Pictures', width: 640 })
  })

  it('carries its texts in every delivered file, and nothing its camera told', async () => {
    const doc = await upload(await tagged(await picture({ width: 1600, height: 1000 }), ...told))
    for (const size of [undefined, 'thumbnail', 'card', 'lead', 'social']) {
      const read = await judge(await stored(doc, size))
      expect(read).toMatchObject({
        'IFD0:Artist': 'Ada Moreau',
        'IFD0:Copyright': '© 2026 Ada Moreau',
        'XMP-dc:Creator': ['Ada Moreau'],
        'XMP-dc:Description': 'Ein Boot, é',
        'XMP-dc:Rights': '© 2026 Ada Moreau',
        'XMP-iptcCore:AltTextAccessibility': 'A boat',
        'XMP-photoshop:Credit': 'Harbour Pictures',
        'XMP-xmpRights:UsageTerms': 'Editorial use',
      })
      expect(JSON.stringify(read)).not.toMatch(/GPS|Serial|Thumbnail|MakerNote|Old caption|Not me/)
    }
  })

  it('carries a changed credit in new files, and the old ones are gone', async () => {
    const doc = await upload(await picture({ width: 1600, height: 1000 }), { credit: 'One' })
    const before = await stored(doc)
    const { body } = await app.rest(`/api/images/${doc.id}`, {
      body: { credit: 'Two' },
      method: 'PATCH',
      user: true,
    })
    const now = await app.payload.findByID({ collection: 'images' as never, id: doc.id })
    expect(body.doc.url).toBe((now as any).url)
    expect((now as any).filename).not.toBe(doc.filename)
    for (const size of [undefined, 'thumbnail', 'lead']) {
      expect((await judge(await stored(now, size)))['XMP-photoshop:Credit']).toBe('Two')
    }
    await expect(stored(doc)).rejects.toThrow('ENOENT')
    const pixels = (bytes: Buffer) => sharp(bytes).raw().toBuffer()
    expect((await pixels(before)).equals(await pixels(await stored(now)))).toBe(true)

    await app.rest(`/api/images?where[id][equals]=${doc.id}`, {
      body: { credit: 'Three' },
      method: 'PATCH',
      user: true,
    })
    const last = await app.payload.findByID({ collection: 'images' as never, id: doc.id })
    expect((await judge(await stored(last)))['XMP-photoshop:Credit']).toBe('Three')
  })

  it('keeps its pixels as they are coded when its credit changes, also where it is animated', async () => {
    const frames = Buffer.concat([0, 1, 2].map((i) => Buffer.alloc(800 * 500 * 3, i * 80)))
    const raw = { channels: 3 as const, height: 1500, pageHeight: 500, width: 800 }
    const pixels = (bytes: Buffer) => sharp(bytes, { animated: true }).raw().toBuffer()
    for (const bytes of [
      await picture(),
      await picture({ format: 'png' }),
      await picture({ format: 'webp' }),
      await sharp(frames, { raw }).webp({ quality: 50 }).toBuffer(),
    ]) {
      let doc = await upload(bytes, { credit: 'Zero', creator: 'José' })
      for (const credit of ['One', 'Two', 'Three']) {
        doc = await app.payload.update({
          collection: 'images' as never,
          data: { credit } as never,
          id: doc.id,
        })
        const now = await stored(doc)
        expect(await judge(now)).toMatchObject({
          'IFD0:Artist': 'José',
          'XMP-photoshop:Credit': credit,
        })
        expect((await pixels(now)).equals(await pixels(bytes))).toBe(true)
      }
      const { height, pageHeight = height, pages, width } = await sharp(bytes).metadata()
      expect(doc).toMatchObject({ filesize: (await stored(doc)).length, height: pageHeight, width })
      const size = await sharp(await stored(doc, 'card')).metadata()
      expect([size.pages, size.width]).toEqual([pages, 640])
      expect(doc.sizes.card).toMatchObject({
        height: Math.round((640 / width) * height),
        width: 640,
      })
    }
  })

  it('keeps its files when a change of it is refused', async () => {
    const doc = await upload(await picture(), { credit: 'One' })
    const { status } = await app.rest(`/api/images/${doc.id}`, {
      body: { alt: 'x'.repeat(251), credit: 'Two' },
      method: 'PATCH',
      user: true,
    })
    expect(status).toBe(400)
    expect((await judge(await stored(doc)))['XMP-photoshop:Credit']).toBe('One')
  })

  it('is named as the one that is here when it comes again', async () => {
    const bytes = await picture()
    const doc = await upload(bytes)
    const form = new FormData()
    form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'b.jpg')
    const { body, status } = await app.rest('/api/images', { body: form, user: true })
    expect(status).toBe(409)
    expect(body.errors[0].data.duplicateOf).toEqual({ filename: doc.filename, id: doc.id })
    expect(body.errors[0].data.errors[0].path).toBe('file')
  })

  it('is taken where it is larger than Payload’s usual files, and by its limit refused', async () => {
    const side = 3_000
    const noise = { channels: 3, height: side, width: side } as const
    const send = async (bytes: Buffer) => {
      const form = new FormData()
      form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'large.png')
      return app.rest('/api/images', { body: form, user: true })
    }
    const large = await sharp(randomBytes(3 * side * side), { raw: noise })
      .png({ compressionLevel: 0 })
      .toBuffer()
    expect(large.length).toBeGreaterThan(20 * 1024 * 1024)
    expect(await send(large)).toMatchObject({ body: { doc: { width: side } }, status: 201 })
    expect(await send(Buffer.concat([large, large]))).toMatchObject({
      body: { errors: [{ message: 'This file is too large. At most 50 MB are taken.' }] },
      status: 413,
    })
  })

  it('is cropped and refocused under a new name, with what was typed', async () => {
    const doc = await upload(await picture({ width: 1600, height: 1000 }), { credit: 'Typed' })
    const query = new URLSearchParams({
      'uploadEdits[crop][x]': '10',
      'uploadEdits[crop][y]': '10',
      'uploadEdits[focalPoint][x]': '20',
      'uploadEdits[focalPoint][y]': '30',
      'uploadEdits[heightInPixels]': '500',
      'uploadEdits[widthInPixels]': '700',
    })
    const { body } = await app.rest(`/api/images/${doc.id}?${query}`, {
      body: {},
      method: 'PATCH',
      user: true,
    })
    expect(body.doc).toMatchObject({
      credit: 'Typed',
      focalX: 20,
      focalY: 30,
      height: 500,
      width: 700,
    })
    expect(body.doc.filename).not.toBe(doc.filename)
    expect((await sharp(await stored(body.doc)).metadata()).width).toBe(700)
    expect(body.doc.sizes.lead.width).toBe(700)

    const centred = await app.payload.update({
      collection: 'images' as never,
      data: { focalX: 50, focalY: 50 } as never,
      id: doc.id,
    })
    expect(centred).toMatchObject({ focalX: 50, focalY: 50 })
    expect((centred as any).filename).not.toBe(body.doc.filename)
  })

  it.each([
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'no picture we take'],
    ['a text', Buffer.from('hello'), 'no picture we take'],
  ])('is refused where it is %s, and nothing is stored', async (_name, bytes, message) => {
    const { totalDocs } = await app.payload.count({ collection: 'images' as never })
    const form = new FormData()
    form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'a.jpg')
    const { body, status } = await app.rest('/api/images', { body: form, user: true })
    expect(status).toBe(400)
    expect(JSON.stringify(body)).toContain(message)
    expect((await app.payload.count({ collection: 'images' as never })).totalDocs).toBe(totalDocs)
  })
})
