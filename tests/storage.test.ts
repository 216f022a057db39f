import type { CollectionConfig } from 'payload'
import { bootApp, databases, type TestApp } from './support/boot.js'
import { createArticle, picture, uploadImage } from './support/fixtures.js'

/**
 * What Payload's cloud-storage plugin adds to a collection for an adapter: its hooks, its handler
 * and no files on this disk. The plugin itself boots with its own release of Payload alone.
 */
const inMemory =
  (bucket: Map<string, Buffer>) =>
  ({ defaultCollection }: { defaultCollection: CollectionConfig }): CollectionConfig => {
    const upload = defaultCollection.upload as Record<string, any>
    const { hooks } = defaultCollection
    const namesOf = (doc: any): string[] =>
      [doc?.filename, ...Object.values<any>(doc?.sizes ?? {}).map((size) => size?.filename)].filter(
        Boolean,
      )
    return {
      ...defaultCollection,
      hooks: {
        ...hooks,
        afterChange: [
          ...(hooks?.afterChange ?? []),
          ({ doc, previousDoc, req }) => {
            if (!req.file) return
            bucket.set(doc.filename, req.file.data)
            for (const [size, bytes] of Object.entries(req.payloadUploadSizes ?? {})) {
              bucket.set(doc.sizes[size].filename, bytes)
            }
            const stays = namesOf(doc)
            for (const name of namesOf(previousDoc)) if (!stays.includes(name)) bucket.delete(name)
          },
        ],
        afterDelete: [
          ...(hooks?.afterDelete ?? []),
          ({ doc }) => {
            for (const name of namesOf(doc)) bucket.delete(name)
          },
        ],
      },
      upload: {
        ...upload,
        disableLocalStorage: true,
        handlers: [
          ...upload.handlers,
          (_req: unknown, { params }: { params: { filename: string } }) => {
            const bytes = bucket.get(params.filename)
            return new Response(bytes && new Uint8Array(bytes), { status: bytes ? 200 : 404 })
          },
        ],
      } as never,
    }
  }

describe.each(databases)('images in a storage of another kind on %s', (db) => {
  let app: TestApp
  const bucket = new Map<string, Buffer>()
  const statusOf = async (name: string) => (await app.fetch(`/api/images/file/${name}`)).status
  const patch = (id: unknown, body: object) =>
    app.rest(`/api/images/${id}`, { body, method: 'PATCH', user: true })

  beforeAll(async () => {
    bucket.clear()
    app = await bootApp({ db, newsdesk: { overrides: { images: inMemory(bucket) } } })
  })
  afterAll(() => app?.destroy())

  it('are stored, told in and taken away there', async () => {
    const doc = await uploadImage(app, { credit: 'One', picture: { height: 1000, width: 1600 } })
    expect(bucket.size).toBe(5)
    expect(bucket.get(doc.filename)?.includes('One')).toBe(true)

    const { body } = await patch(doc.id, { credit: 'Two' })
    expect(bucket.size).toBe(5)
    for (const name of [body.doc.filename, body.doc.sizes.lead.filename]) {
      expect(bucket.get(name)?.includes('Two')).toBe(true)
    }

    await app.payload.delete({ collection: 'images' as never, id: doc.id })
    expect(bucket.size).toBe(0)
  })

  it('keep their old files there where a new one is refused', async () => {
    const doc = await uploadImage(app)
    const before = new Map(bucket)
    const form = new FormData()
    form.set('file', new Blob([new Uint8Array(await picture())], { type: 'image/jpeg' }), 'new.jpg')
    form.set('_payload', JSON.stringify({ alt: 'x'.repeat(251) }))
    const { status } = await app.rest(`/api/images/${doc.id}`, {
      body: form,
      method: 'PATCH',
      user: true,
    })
    expect(status).toBe(400)
    expect(bucket).toEqual(before)
  })

  it('are held to their rights', async () => {
    const doc = await uploadImage(app)
    expect(await statusOf(doc.filename)).toBe(403)
    await createArticle(app, { image: doc.id })
    expect(await statusOf(doc.filename)).toBe(200)
    await patch(doc.id, { rights: { restricted: 'Court order' } })
    expect(await statusOf(doc.filename)).toBe(403)
    expect(await statusOf('guessed.jpg')).toBe(404)
  })
})

describe.each(databases)('images whose sizes are AVIF on %s', (db) => {
  it('tell their texts in every size', async () => {
    const app = await bootApp({ db, newsdesk: { images: { avif: true } } })
    try {
      const doc = await uploadImage(app, { credit: 'Ines Duarte' })
      expect(doc.sizes.card.mimeType).toBe('image/avif')
      const answer = await app.fetch(`/api/images/file/${doc.sizes.card.filename}`, { user: true })
      expect(answer.headers.get('content-type')).toBe('image/avif')
      const bytes = Buffer.from(await answer.arrayBuffer())
      expect(bytes.toString('latin1', 4, 12)).toBe('ftypavif')
      expect(bytes.includes('Ines Duarte')).toBe(true)
    } finally {
      await app.destroy()
    }
  })
})
