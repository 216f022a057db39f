import { readdir, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { APIError, type CollectionConfig } from 'payload'
import sharp from 'sharp'
import { mendFiles } from '../src/images/refresh.js'
import { getDesk } from '../src/lists/desk.js'
import { bootApp, databases, type TestApp } from './support/boot.js'
import { createArticle, picture, uploadImage } from './support/fixtures.js'

const sizes = ['thumbnail', 'card', 'lead', 'social']

/** An agency's own rules, which the plugin knows nothing of. */
const strict = ({ defaultCollection }: { defaultCollection: CollectionConfig }) => ({
  ...defaultCollection,
  fields: [
    ...defaultCollection.fields,
    { name: 'desk', type: 'text' as const, required: true, defaultValue: 'news' },
  ],
  hooks: {
    ...defaultCollection.hooks,
    afterChange: [
      ...(defaultCollection.hooks?.afterChange ?? []),
      ({ data }: any) => {
        if (data.headline === 'refused after')
          throw new APIError('Refused after it was written', 400)
      },
    ],
    beforeChange: [
      ...(defaultCollection.hooks?.beforeChange ?? []),
      ({ data }: any) => {
        if (data.headline === 'refused') throw new APIError('Refused by the desk', 400)
        return data
      },
    ],
  },
})

describe.each(databases)('a file put in place of another on %s', (db) => {
  let app: TestApp
  const folder = () => join(app.place, 'images')
  const find = (id: unknown): Promise<any> =>
    app.payload.findByID({ collection: 'images' as never, id: id as never })
  const namesOf = (doc: any): string[] => [
    doc.filename,
    ...sizes.map((size) => doc.sizes[size].filename).filter(Boolean),
  ]
  const replace = (id: unknown, bytes: Buffer, data: Record<string, unknown> = {}, query = '') => {
    const form = new FormData()
    form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'new.jpg')
    form.set('_payload', JSON.stringify(data))
    return app.rest(`/api/images/${id}${query}`, { body: form, method: 'PATCH', user: true })
  }

  beforeAll(async () => {
    app = await bootApp({ db, newsdesk: { overrides: { images: strict as never } } })
  })
  afterAll(() => app?.destroy())

  it.each<[string, () => Promise<Buffer>, Record<string, unknown>]>([
    ['is an SVG', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), {}],
    ['is cut off', async () => (await picture()).subarray(0, 900), {}],
    ['comes without a required field', picture, { desk: null }],
    ['comes with a text that is too long', picture, { alt: 'x'.repeat(251) }],
    ['is refused by a hook before the save', picture, { headline: 'refused' }],
  ])('leaves the document and all its files where it %s', async (_name, bytes, data) => {
    const doc = await uploadImage(app, { picture: { width: 1600, height: 1000 } })
    const before = new Map<string, Buffer>()
    for (const name of namesOf(doc)) before.set(name, await readFile(join(folder(), name)))
    expect(before.size).toBe(5)

    const { status } = await replace(doc.id, await bytes(), data)

    expect(status).toBe(400)
    expect(await find(doc.id)).toMatchObject({ filename: doc.filename, updatedAt: doc.updatedAt })
    for (const [name, data] of before) {
      expect((await readFile(join(folder(), name))).equals(data)).toBe(true)
      const { status } = await app.fetch(`/api/images/file/${name}`, { user: true })
      expect(status).toBe(200)
    }
  })

  const whole = 'uploadEdits[crop][x]=0&uploadEdits[crop][y]=0'
  it.each<[string, string, Record<string, unknown>]>([
    [
      'focal point is the stored one',
      'uploadEdits[focalPoint][x]=50&uploadEdits[focalPoint][y]=50',
      {},
    ],
    [
      'crop is the whole picture',
      `${whole}&uploadEdits[widthInPixels]=1600&uploadEdits[heightInPixels]=1000`,
      {},
    ],
    ['crop has a size alone', 'uploadEdits[widthInPixels]=300&uploadEdits[heightInPixels]=200', {}],
    ['focal point is none', 'uploadEdits[focalPoint][x]=150&uploadEdits[focalPoint][y]=50', {}],
    [
      'focal point is none and the save fails',
      'uploadEdits[focalPoint][x]=150&uploadEdits[focalPoint][y]=50',
      { desk: null },
    ],
    [
      'focal point is the stored one and the save fails',
      'uploadEdits[focalPoint][x]=50&uploadEdits[focalPoint][y]=50',
      { headline: 'refused' },
    ],
  ])('is not made of the stored one where the %s', async (_name, edits, data) => {
    const doc = await uploadImage(app, { picture: { width: 1600, height: 1000 } })
    const look = () =>
      Promise.all(
        namesOf(doc).map(async (name) => {
          const path = join(folder(), name)
          return [name, (await stat(path)).mtimeMs, (await readFile(path)).toString('base64')]
        }),
      )
    const before = await look()
    const body = { focalX: 50, focalY: 50, ...data }
    const init = { body, method: 'PATCH', user: true }
    const { status } = await app.rest(`/api/images/${doc.id}?${edits}`, init)
    expect(status).toBe(Object.keys(data).length ? 400 : 200)
    expect((await look()).map(([name]) => name)).toEqual(before.map(([name]) => name))
    expect((await look()).every((file, i) => file.join() === before[i].join())).toBe(true)
    expect(namesOf(await find(doc.id))).toEqual(namesOf(doc))
  })

  it('has all files of the document that stands where a hook refuses after the save', async () => {
    const doc = await uploadImage(app, { picture: { width: 1600, height: 1000 } })
    const { status } = await replace(doc.id, await picture(), { headline: 'refused after' })
    expect(status).toBe(400)
    const now = await find(doc.id)
    // Without transactions, as on this SQLite, nothing takes back what was written.
    expect(now.filename === doc.filename).toBe(db === 'mongodb')
    for (const name of namesOf(now)) expect(await readdir(folder())).toContain(name)
  })

  it('stores nothing where it is refused before the save', async () => {
    const doc = await uploadImage(app)
    const before = await readdir(folder())
    await replace(doc.id, await picture(), { headline: 'refused' })
    expect(await readdir(folder())).toEqual(before)
  })

  it('takes the place of all the files before it, whatever its sender selects', async () => {
    const doc = await uploadImage(app, { picture: { width: 1600, height: 1000 } })
    const bytes = await picture({ width: 1400, height: 900 })
    expect((await replace(doc.id, bytes, {}, '?select[alt]=true')).status).toBe(200)

    const now = await find(doc.id)
    expect(now).toMatchObject({ height: 900, width: 1400 })
    for (const name of namesOf(now)) {
      expect((await sharp(join(folder(), name)).metadata()).width).toBeGreaterThan(0)
    }
    const stored = await readdir(folder())
    for (const name of namesOf(doc)) expect(stored).not.toContain(name)
  })

  it('tells a changed credit in its files, whatever the sender selects', async () => {
    const doc = await uploadImage(app)
    await app.rest(`/api/images/${doc.id}?select[alt]=true`, {
      body: { credit: 'Another' },
      method: 'PATCH',
      user: true,
    })
    const now = await find(doc.id)
    expect(now.filename).not.toBe(doc.filename)
    expect((await readFile(join(folder(), now.filename))).includes('Another')).toBe(true)
  })
})

describe.each(databases)('files that were left behind their document on %s', (db) => {
  let app: TestApp
  const folder = () => join(app.place, 'images')
  const find = (id: unknown): Promise<any> =>
    app.payload.findByID({ collection: 'images' as never, id: id as never })
  /** The credit is saved, and the process has no files to make the new ones from. */
  const leaveBehind = async () => {
    const doc = await uploadImage(app, { credit: 'One' })
    const path = join(folder(), doc.filename)
    await rename(path, `${path}.away`)
    await app.payload.update({
      collection: 'images' as never,
      id: doc.id,
      data: { credit: 'Two' } as never,
    })
    await rename(`${path}.away`, path)
    return doc
  }

  beforeAll(async () => {
    app = await bootApp({ db })
  })
  afterAll(() => app?.destroy())

  it('are found and made again with what it tells now', async () => {
    const doc = await leaveBehind()
    expect(await find(doc.id)).toMatchObject({ credit: 'Two', filename: doc.filename })

    await mendFiles(app.payload, getDesk(app.payload).newsdesk, 60_000)
    expect(await find(doc.id)).toMatchObject({ filename: doc.filename, filesBehind: true })

    await mendFiles(app.payload, getDesk(app.payload).newsdesk, 0)
    const now = await find(doc.id)
    expect(now.filesBehind).toBe(false)
    expect((await readFile(join(folder(), now.filename))).includes('Two')).toBe(true)
    await mendFiles(app.payload, getDesk(app.payload).newsdesk, 0)
    expect((await find(doc.id)).updatedAt).toBe(now.updatedAt)
  })

  it('are made again of an image whose focal point was stored before it had bounds', async () => {
    const { id } = await uploadImage(app, { credit: 'One' })
    const data = { focalX: 150, focalY: -3 }
    await app.payload.db.updateOne({ collection: 'images', data, where: { id: { equals: id } } })
    const patch = (body: object) =>
      app.rest(`/api/images/${id}`, { body, method: 'PATCH', user: true })

    expect((await patch({ focalX: 151, focalY: -3 })).status).toBe(400)
    expect((await patch({ headline: 'A tram', ...data })).status).toBe(200)
    expect((await patch({ credit: 'Two' })).status).toBe(200)
    const now = await find(id)
    expect(now).toMatchObject({ filesBehind: false, focalX: 100, focalY: 0, headline: 'A tram' })
    expect((await readFile(join(folder(), now.filename))).includes('Two')).toBe(true)
  })

  it('are made again when the next process starts', async () => {
    const doc = await leaveBehind()
    const next = await bootApp({ db, place: app.place })
    try {
      while ((await find(doc.id)).filesBehind) await new Promise((done) => setTimeout(done, 20))
    } finally {
      await next.destroy()
    }
    const now = await find(doc.id)
    expect((await readFile(join(folder(), now.filename))).includes('Two')).toBe(true)
  })

  it('are let be where the old text came back', async () => {
    const doc = await leaveBehind()
    const path = join(folder(), doc.filename)
    await rename(path, `${path}.away`)
    await app.payload.update({
      collection: 'images' as never,
      id: doc.id,
      data: { credit: 'One' } as never,
    })
    await rename(`${path}.away`, path)
    await mendFiles(app.payload, getDesk(app.payload).newsdesk, 0)
    expect(await find(doc.id)).toMatchObject({ filename: doc.filename, filesBehind: false })
  })

  it('cannot be said to be so by a caller', async () => {
    const doc = await uploadImage(app)
    const { body } = await app.rest(`/api/images/${doc.id}`, {
      body: { filesBehind: true },
      method: 'PATCH',
      user: true,
    })
    expect(body.doc.filesBehind).toBe(false)
  })
})

describe.each(databases)('the texts of an image whose file is replaced on %s', (db) => {
  let app: TestApp
  let translated: TestApp
  const locales = { defaultLocale: 'en', fallback: true, locales: ['en', 'de'] }
  beforeAll(async () => {
    app = await bootApp({ db })
    translated = await bootApp({ config: { localization: locales }, db })
  })
  afterAll(async () => {
    await app?.destroy()
    await translated?.destroy()
  })

  const own = { alt: 'A tram', caption: 'At dawn.', credit: 'Ines Duarte' }
  const save = async (id: unknown, data: object, bytes?: Buffer, on = app) => {
    const form = new FormData()
    if (bytes) form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'b.jpg')
    form.set('_payload', JSON.stringify(data))
    const init = { body: form, method: 'PATCH', user: true }
    const { body, status } = await on.rest(`/api/images/${id}`, init)
    expect(status).toBe(200)
    return body.doc
  }
  const replaced = async (on = app) => {
    const { id } = await uploadImage(on, own)
    return save(id, {}, await picture(), on)
  }

  it('stay, and are said to be those of the picture before', async () => {
    expect(await replaced()).toMatchObject({ ...own, textsBehind: true })
  })

  it.each<[string, object, boolean]>([
    ['its alt text and caption are new', { alt: 'A bus', caption: 'At noon.' }, false],
    ['its alt text alone is new', { alt: 'A bus' }, true],
    ['its caption alone is new', { caption: 'At noon.' }, true],
    ['its credit alone is new', { credit: 'Ada Moreau' }, true],
    ['they are taken away', { alt: '', caption: '' }, false],
  ])('where %s in the same save, are judged by what is kept: %j', async (_, data, expected) => {
    const { id } = await uploadImage(app, own)
    expect((await save(id, data, await picture())).textsBehind).toBe(expected)
  })

  it('are not said to be so where there were none', async () => {
    const { id } = await uploadImage(app, { ...own, alt: null, caption: null })
    expect((await save(id, {}, await picture())).textsBehind).toBe(false)
  })

  it('are not said to be so where there were none in any language', async () => {
    const bare = { ...own, alt: null, caption: null }
    const { id } = await uploadImage(translated, bare)
    expect((await save(id, {}, await picture(), translated)).textsBehind).toBe(false)
    const german = await uploadImage(translated, bare)
    await translated.payload.update({
      collection: 'images' as never,
      data: { caption: 'Im Morgengrauen.' } as never,
      id: german.id,
      locale: 'de' as never,
    })
    expect((await save(german.id, {}, await picture(), translated)).textsBehind).toBe(true)
  })

  it('are not said to be so by a crop, nor by a caller', async () => {
    const { id, textsBehind } = await uploadImage(app, { ...own, textsBehind: true })
    const crop = 'uploadEdits[crop][x]=0&uploadEdits[crop][y]=0&uploadEdits[widthInPixels]=300'
    const query = `${crop}&uploadEdits[heightInPixels]=200`
    const { body } = await app.rest(`/api/images/${id}?${query}`, {
      body: { textsBehind: true },
      method: 'PATCH',
      user: true,
    })
    expect([textsBehind, body.doc.textsBehind, body.doc.width]).toEqual([false, false, 300])
  })

  it('are said to be so until the alt text is written anew, or an editor says that they fit', async () => {
    const { id } = await replaced()
    expect((await save(id, { credit: 'Ada Moreau', headline: 'Bus' })).textsBehind).toBe(true)
    expect((await save(id, { alt: 'A bus' })).textsBehind).toBe(false)
    const other = await replaced()
    expect(await save(other.id, { textsBehind: false })).toMatchObject({
      ...own,
      textsBehind: false,
    })
  })

  it('are said to be so until then also by whoever opened them before the file was replaced', async () => {
    for (const on of [app, translated]) {
      const { id } = await replaced(on)
      const stale = { ...own, credit: 'Ada Moreau', textsBehind: false }
      expect(await save(id, stale, undefined, on)).toMatchObject({
        credit: 'Ada Moreau',
        textsBehind: true,
      })
    }
  })

  it('are said to be so in every language until an editor says that they fit', async () => {
    const { id } = await replaced(translated)
    expect((await save(id, { alt: 'A bus' }, undefined, translated)).textsBehind).toBe(true)
    const again = await save(id, { alt: 'A car', caption: 'x' }, await picture(), translated)
    expect(again.textsBehind).toBe(true)
    expect((await save(id, { textsBehind: false }, undefined, translated)).textsBehind).toBe(false)
  })

  it('are said to be so to staff alone', async () => {
    const { id } = await replaced()
    await createArticle(app, { image: id })
    const { body, status } = await app.rest(`/api/images/${id}`)
    expect([status, body.alt, 'textsBehind' in body]).toEqual([200, own.alt, false])
  })
})
