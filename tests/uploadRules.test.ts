import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { bootApp, databases, type TestApp } from './support/boot.js'
import { picture, uploadImage } from './support/fixtures.js'

const tagged = async (bytes: Buffer, ...tags: string[]): Promise<Buffer> => {
  const folder = await mkdtemp(join(tmpdir(), 'newsdesk-rules-'))
  const file = join(folder, 'picture')
  await writeFile(file, bytes)
  execFileSync('exiftool', ['-q', '-overwrite_original', ...tags, file])
  const result = await readFile(file)
  await rm(folder, { recursive: true })
  return result
}

/** Red on the left, blue on the right. */
const halves = (width: number, height: number) =>
  sharp({ create: { background: '#ff0000', channels: 3, height, width } }).composite([
    {
      input: { create: { background: '#0000ff', channels: 3, height, width: width / 2 } },
      left: width / 2,
      top: 0,
    },
  ])

describe.each(databases)('the rules of an upload on %s', (db) => {
  let app: TestApp
  const folder = () => join(app.place, 'images')
  const send = (bytes: Buffer, name = 'a.jpg', type = 'image/jpeg') => {
    const body = new FormData()
    body.set('file', new Blob([new Uint8Array(bytes)], { type }), name)
    return app.rest('/api/images', { body, user: true })
  }
  const stored = (doc: any, size?: string): Promise<Buffer> =>
    readFile(join(folder(), size ? doc.sizes[size].filename : doc.filename))
  const upload = (data: Buffer, rest: object = {}) =>
    uploadImage(app, {
      file: { data, mimetype: 'image/jpeg', name: 'a.jpg', size: data.length },
      ...rest,
    })

  beforeAll(async () => {
    app = await bootApp({ db, newsdesk: { images: { maxPixels: 4_000_000 } } })
  })
  afterAll(() => app?.destroy())

  it.each([
    [
      'cut off',
      async () => (await halves(900, 600).jpeg().toBuffer()).subarray(0, 3000),
      'damaged',
    ],
    [
      'an archive as well',
      async () => Buffer.concat([await picture(), Buffer.from('PK\x03\x04 and files')]),
      'something else',
    ],
    ['too many pixels', () => picture({ height: 2000, width: 2001 }), '4 megapixels'],
  ])('refuse a file that is %s, in words, and nothing is stored', async (_, make, message) => {
    const before = [
      await readdir(folder()).catch(() => []),
      await app.payload.count({ collection: 'images' as never }),
    ]
    const { body, status } = await send(await make())
    expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining(message)])
    expect(body.errors[0].data.errors[0].path).toBe('file')
    expect([
      await readdir(folder()).catch(() => []),
      await app.payload.count({ collection: 'images' as never }),
    ]).toEqual(before)
  })

  it('go by the bytes of a file, not by its name or its sender’s word', async () => {
    const png = await send(await picture({ format: 'png' }), 'photo.jpg', 'image/jpeg')
    expect(png.body.doc).toMatchObject({
      filename: expect.stringMatching(/^photo-[0-9a-f]{12}\.png$/),
      mimeType: 'image/png',
    })
    const jpeg = await send(await picture(), 'photo.png', 'image/png')
    expect(jpeg.body.doc).toMatchObject({
      filename: expect.stringMatching(/\.jpg$/),
      mimeType: 'image/jpeg',
    })
  })

  it('take no file from an address', async () => {
    const { status } = await app.rest(
      '/api/images/paste-url?src=http%3A%2F%2F127.0.0.1%3A9%2Fa.jpg',
      { user: true },
    )
    expect(status).toBe(400)
    const data = { alt: 'A tram', filename: 'a.jpg', url: 'http://127.0.0.1:9/a.jpg' }
    const post = (user: boolean) => app.rest('/api/images', { body: data, method: 'POST', user })
    const answers = [await post(true), await post(false)]
    expect(answers.map(({ body, status }) => [status, body.errors[0].message])).toEqual([
      [400, 'No files were uploaded.'],
      [403, 'You are not allowed to perform this action.'],
    ])
    await expect(
      app.payload.create({ collection: 'images' as never, data: data as never }),
    ).rejects.toThrow('No files were uploaded.')
  })

  it('tell an editor what a file says before it is stored, and nobody else', async () => {
    const bytes = await tagged(
      await picture({ width: 1600 }),
      '-XMP-dc:Description=Café',
      '-IPTC:Credit=Agency',
      '-XMP-xmpRights:UsageTerms=Once',
    )
    const ask = (body: Buffer, user: boolean) =>
      app.rest('/api/images/texts', { body, method: 'POST', user })
    const { totalDocs } = await app.payload.count({ collection: 'images' as never })
    const told = { caption: 'Café', credit: 'Agency', usageTerms: 'Once' }
    expect((await ask(bytes, true)).body).toEqual(told)
    expect((await ask(bytes.subarray(0, bytes.length - 1000), true)).body).toEqual(told)
    expect((await ask(Buffer.from('no picture'), true)).body).toEqual({})
    expect((await ask(bytes, false)).status).toBe(403)
    expect((await ask(Buffer.alloc(20 * 1024 * 1024 + 1), true)).status).toBe(413)
    expect((await app.payload.count({ collection: 'images' as never })).totalDocs).toBe(totalDocs)
  })

  it('crop around the focal point', async () => {
    const colour = async (doc: any) => {
      const [red, , blue] = await sharp(await stored(doc, 'thumbnail'))
        .raw()
        .toBuffer()
      return red > blue ? 'red' : 'blue'
    }
    const left = await upload(await halves(1200, 400).jpeg().toBuffer(), { focalX: 5, focalY: 50 })
    expect([await colour(left), left.focalX]).toEqual(['red', 5])
    expect(left.sizes.thumbnail).toMatchObject({ height: 240, width: 240 })
    const right = await app.payload.update({
      collection: 'images' as never,
      data: { focalX: 95, focalY: 50 } as never,
      id: left.id,
    })
    expect(await colour(right)).toBe('blue')
  })

  it('never make a picture larger, and make its sizes in sRGB', async () => {
    const bytes = await halves(500, 300).withIccProfile('p3').jpeg({ quality: 95 }).toBuffer()
    const doc = await upload(bytes)
    for (const { height, width } of Object.values<any>(doc.sizes)) {
      expect([width <= 500, height <= 300]).toEqual([true, true])
    }
    const card = await stored(doc, 'card')
    expect((await sharp(card).metadata()).icc?.includes('P3')).toBe(false)
    const shown = await sharp(bytes).toColourspace('srgb').raw().toBuffer()
    const made = await sharp(card).raw().toBuffer()
    const difference = made.reduce((sum, value, i) => sum + Math.abs(value - shown[i]), 0)
    expect(difference / made.length).toBeLessThan(5)
  })

  it('take twenty at once', async () => {
    const files = await Promise.all(Array.from({ length: 20 }, () => picture({ width: 1300 })))
    const answers = await Promise.all(files.map((bytes, i) => send(bytes, `at-once-${i}.jpg`)))
    expect(answers.map(({ status }) => status)).toEqual(files.map(() => 201))
    for (const { body } of answers) {
      expect((await sharp(await stored(body.doc, 'lead')).metadata()).width).toBe(1280)
    }
  })
})

describe.each(databases)('the same file twice on %s, where that is allowed', (db) => {
  let app: TestApp

  beforeAll(async () => {
    app = await bootApp({ db, newsdesk: { images: { allowDuplicates: true } } })
  })
  afterAll(() => app?.destroy())

  it('is two images, each with files of its own', async () => {
    const data = await picture()
    const file = { data, mimetype: 'image/jpeg', name: 'twin.jpg', size: data.length }
    const [one, two] = [await uploadImage(app, { file }), await uploadImage(app, { file })]
    expect(one.filename).not.toBe(two.filename)
    expect(one.contentHash).toBe(two.contentHash)
    const now: any = await app.payload.update({
      collection: 'images' as never,
      data: { credit: 'Another' } as never,
      id: one.id,
    })
    await app.payload.delete({ collection: 'images' as never, id: one.id })
    const files = await readdir(join(app.place, 'images'))
    expect(files).toContain(two.filename)
    expect(files).toContain(two.sizes.card.filename)
    expect(files).not.toContain(now.filename)
  })
})
