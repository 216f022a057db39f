import { readdirSync, readlinkSync } from 'node:fs'
import { bootApp, databases, type TestApp } from './support/boot.js'
import { uploadImage } from './support/fixtures.js'
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
