import { readdirSync, readlinkSync } from 'node:fs'
import { rangeOf } from '../src/images/range.js'
import { bootApp, databases, type TestApp } from './support/boot.js'
import { picture, uploadImage } from './support/fixtures.js'
import { eventually } from './support/process.js'

/** Where this system tells which files a process has open. */
const openFiles = '/proc/self/fd'

const isOpen = (name: string): boolean =>
  readdirSync(openFiles).some((descriptor) => {
    try {
      return readlinkSync(`${openFiles}/${descriptor}`).endsWith(name)
    } catch {
      return false
    }
  })

const onLinux = process.platform === 'linux' ? describe : describe.skip

onLinux.each(databases)('the file of an image on %s', (db) => {
  let app: TestApp
  let image: { filename: string; url: string }
  beforeAll(async () => {
    app = await bootApp({ config: { cors: ['https://front.example'] }, db })
    const picture = { color: '#123456', height: 2_000, width: 3_000 }
    image = await uploadImage(app, { picture: { ...picture, format: 'png' } })
  })
  afterAll(() => app?.destroy())

  const ask = (init: object = {}) => app.fetch(image.url, { user: true, ...init })

  it('is closed when its reader goes on the way, and not opened for one who is gone', async () => {
    await ask()
    const { body } = await ask()
    const reader = body!.getReader()
    expect((await reader.read()).value?.length).toBeGreaterThan(0)
    await reader.cancel()
    await eventually(
      async () => isOpen(image.filename),
      (open) => !open,
    )
  })

  it('is sent whole, to pages of the origins that the app allows', async () => {
    const answer = await ask({ headers: { origin: 'https://front.example' } })
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://front.example')
    expect(answer.headers.get('content-type')).toBe('image/png')
    expect(answer.headers.get('content-length')).toBe(String(bytes.length))
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  })
})

describe('a range of a file of 100 bytes', () => {
  it.each([
    ['bytes=0-9', { end: 9, start: 0 }],
    ['bytes=90-', { end: 99, start: 90 }],
    ['bytes=90-500', { end: 99, start: 90 }],
    ['bytes=-10', { end: 99, start: 90 }],
    ['bytes=-500', { end: 99, start: 0 }],
    ['Bytes=0-0', { end: 0, start: 0 }],
    ['bytes=100-', null],
    ['bytes=100-120', null],
    ['bytes=-0', null],
    ['bytes=9-0', undefined],
    ['bytes=0-1,4-5', undefined],
    ['bytes=-', undefined],
    ['bytes=a-b', undefined],
    ['lines=0-9', undefined],
    [null, undefined],
  ])('is, asked for as %s, %j', (header, range) => {
    expect(rangeOf(header, 100)).toEqual(range)
  })

  it('is none of a file of no bytes', () => {
    expect([rangeOf('bytes=0-', 0), rangeOf('bytes=-5', 0)]).toEqual([null, null])
  })
})

describe.each(databases)('a file that is asked for on %s', (db) => {
  let app: TestApp
  let bytes: Buffer
  let etag: string
  let lastModified: string
  let url: string
  const ask = async (headers: Record<string, string> = {}, init: object = {}) => {
    const answer = await app.fetch(url, { headers, user: true, ...init })
    return {
      body: Buffer.from(await answer.arrayBuffer()),
      header: (name: string) => answer.headers.get(name),
      status: answer.status,
    }
  }
  beforeAll(async () => {
    app = await bootApp({ db })
    url = (await uploadImage(app)).url
    const { body, header } = await ask()
    bytes = body
    etag = header('etag')!
    lastModified = header('last-modified')!
  })
  afterAll(() => app?.destroy())

  it('in part, is sent in that part, and says which', async () => {
    expect((await ask()).header('accept-ranges')).toBe('bytes')
    for (const [range, start, end] of [
      ['bytes=10-19', 10, 20],
      ['bytes=-7', bytes.length - 7, bytes.length],
    ] as const) {
      const { body, header, status } = await ask({ range })
      expect(status).toBe(206)
      expect(body.equals(bytes.subarray(start, end))).toBe(true)
      expect(header('content-range')).toBe(`bytes ${start}-${end - 1}/${bytes.length}`)
      expect(header('content-length')).toBe(String(end - start))
      expect(header('etag')).toBe(etag)
    }
  })

  it('beyond its end, is refused with its length, which no cache keeps', async () => {
    const { body, header, status } = await ask({ range: `bytes=${bytes.length}-` })
    expect([status, body.length]).toEqual([416, 0])
    expect(header('content-range')).toBe(`bytes */${bytes.length}`)
    expect(header('cache-control')).toBe('no-store')
  })

  it('in part, is sent whole where it is another one than what its reader has', async () => {
    const range = 'bytes=0-9'
    for (const same of [etag, lastModified]) {
      expect((await ask({ 'if-range': same, range })).status).toBe(206)
    }
    for (const other of ['"other"', `W/${etag}`, new Date(0).toUTCString()]) {
      const { body, header, status } = await ask({ 'if-range': other, range })
      expect([status, body.length]).toEqual([200, bytes.length])
      expect(header('content-range')).toBeNull()
    }
  })

  it('again, is not sent where its reader has it', async () => {
    for (const headers of [
      { 'if-none-match': etag },
      { 'if-none-match': `"other", W/${etag}` },
      { 'if-modified-since': lastModified },
      { 'if-none-match': etag, range: 'bytes=0-9' },
    ] as Record<string, string>[]) {
      const { body, header, status } = await ask(headers)
      expect([status, body.length, header('etag')]).toEqual([304, 0, etag])
      expect(header('cache-control')).toContain('max-age')
    }
    const other = await ask({ 'if-modified-since': lastModified, 'if-none-match': '"other"' })
    expect([other.status, other.body.length]).toEqual([200, bytes.length])
  })

  it('with HEAD, says the same of itself and sends nothing', async () => {
    const names = ['accept-ranges', 'cache-control', 'content-length', 'content-type', 'etag']
    const [get, head] = [await ask(), await ask({ range: 'bytes=0-9' }, { method: 'HEAD' })]
    expect([head.status, head.body.length]).toEqual([200, 0])
    expect(names.map(head.header)).toEqual(names.map(get.header))
  })

  it('by who may not have it, is refused whatever it is asked with', async () => {
    for (const headers of [
      { 'if-none-match': '*' },
      { range: 'bytes=0-9' },
      { range: 'bytes=999999999-' },
    ] as Record<string, string>[]) {
      expect((await ask(headers, { user: false })).status).toBe(403)
    }
    expect((await ask({}, { method: 'HEAD', user: false })).status).toBe(403)
  })

  it.each([
    `${'a'.repeat(79)}😀.jpg`,
    `${'写'.repeat(100)}.jpg`,
    `${'😀'.repeat(60)}.jpg`,
    '\ud800.jpg',
    '..',
    '100% ünïcode 写真 #1?.jpg',
    'a&b=c;d+e "f".jpg',
    '%2e%2e%2fx.jpg',
    'a..b...jpg',
  ])('is found by its address where its sender called it %j', async (name) => {
    const body = new FormData()
    body.set('file', new Blob([new Uint8Array(await picture())], { type: 'image/jpeg' }), name)
    const { doc } = (await app.rest('/api/images', { body, user: true })).body
    for (const { url } of [doc, doc.sizes.thumbnail]) {
      const { headers, status } = await app.fetch(url, { user: true })
      expect([status, headers.get('content-type')]).toEqual([
        200,
        expect.stringMatching(/^image\//),
      ])
    }
  })

  it.each(['gone.jpg', 'a%00b.jpg', '%25', `${'x'.repeat(300)}.jpg`, '%E5%86%99.jpg'])(
    'is not found, by staff and by others, where there is none: %s',
    async (name) => {
      for (const user of [true, false]) {
        expect((await app.fetch(`/api/images/file/${name}`, { user })).status).toBe(404)
      }
    },
  )

  it.each(['..%2f..%2fetc%2fpasswd', '..%5cx', '%2e%2e%2f%2e%2e%2fnewsdesk.db', 'a%2f..%2f..%2fb'])(
    'is none outside its folder: %s',
    async (name) => {
      for (const user of [true, false]) {
        const { status } = await app.fetch(`/api/images/file/${name}`, { user })
        expect([403, 404]).toContain(status)
      }
    },
  )

  it('is handed to nobody who says that it is theirs and in a storage', async () => {
    const count = async () => (await app.payload.count({ collection: 'images' as never })).totalDocs
    const before = await count()
    const body = new FormData()
    body.set('file', JSON.stringify({ filename: url.split('/').at(-1), mimeType: 'image/jpeg' }))
    const { body: answer } = await app.rest('/api/images', { body, user: true })
    expect(answer.errors).toHaveLength(1)
    expect(await count()).toBe(before)
  })
})
