import { rename, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { diskFull, fileNotStored } from '../src/errors.js'
import { getDesk } from '../src/lists/desk.js'
import { bootApp, databases, type TestApp } from './support/boot.js'
import { readerAgent } from './support/chromium.js'
import { createArticle, picture, uploadImage } from './support/fixtures.js'

let sent = 0
const read = (app: TestApp, article: string) =>
  app.fetch('/api/newsdesk/reads', {
    body: JSON.stringify({ article }),
    headers: { 'user-agent': readerAgent(++sent) },
    method: 'POST',
  })

describe('an SQLite file that takes no more writes', () => {
  let app: TestApp
  let logged: jest.SpyInstance
  beforeAll(async () => {
    app = await bootApp({ db: 'sqlite' })
    logged = jest.spyOn(app.payload.logger, 'error').mockImplementation(() => undefined)
  })
  afterAll(async () => {
    await app?.destroy()
  })
  const setReadOnly = ({ payload }: TestApp, isReadOnly: boolean) =>
    (payload.db as any).client.execute(`pragma query_only = ${isReadOnly ? 1 : 0}`)
  const picks = '/api/newsdesk/lists/editors-pick'
  const headlines = async ({ rest }: TestApp) =>
    (await rest(picks)).body.entries.map(({ card }: any) => card.headline)

  it('refuses reads and changes, says why, serves what is there, and recovers by itself', async () => {
    const { id, slug } = await createArticle(app, { headline: 'Stays up' })
    const add = () =>
      app.rest(`${picks}/commands`, {
        body: { article: id, before: null, type: 'add' },
        method: 'POST',
        user: true,
      })
    const save = () =>
      app.rest(`/api/articles/${id}`, { body: { summary: 'New' }, method: 'PATCH', user: true })
    const said = { body: { errors: [{ message: diskFull }] }, status: 503 }

    expect((await app.rest(`/api/newsdesk/articles/${slug}`)).status).toBe(200)
    await setReadOnly(app, true)
    for (let n = 0; n < 3; n++) {
      const answer = await read(app, slug)
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2'])
    }
    expect(await add()).toMatchObject(said)
    expect(await save()).toMatchObject(said)
    expect((await app.rest(`/api/newsdesk/articles/${slug}`)).status).toBe(200)
    expect((await app.rest(picks)).status).toBe(200)
    const told = logged.mock.calls.filter(([{ msg }]) => /could not store reads/.test(msg))
    expect(told).toHaveLength(1)

    await setReadOnly(app, false)
    expect((await read(app, slug)).status).toBe(202)
    expect((await add()).status).toBe(200)
    expect((await save()).status).toBe(200)
    expect(await getDesk(app.payload).store.total(id)).toBe(1)
    expect(await headlines(app)).toEqual(['Stays up'])
  })

  it('lets a process that starts meanwhile serve what stood before, and build when it can', async () => {
    const { id } = await createArticle(app, { editorsPick: true, headline: 'Before' })
    expect(await headlines(app)).toContain('Before')
    const late = await bootApp({ db: 'sqlite', place: app.place })
    try {
      await setReadOnly(late, true)
      const renamed = { headline: 'After', updatedAt: new Date().toISOString() }
      await app.payload.db.updateOne({ collection: 'articles', data: renamed, id } as never)
      expect(await headlines(late)).toContain('Before')
      await setReadOnly(late, false)
      getDesk(late.payload).touch()
      expect(await headlines(late)).toContain('After')
    } finally {
      await late.destroy()
    }
  })
})

/** Not even root writes there. */
const onLinux = process.platform === 'linux' ? describe : describe.skip

onLinux.each(databases)('an image folder that takes no more files, on %s', (db) => {
  let app: TestApp
  beforeAll(async () => {
    app = await bootApp({ db })
  })
  afterAll(async () => {
    await app?.destroy()
  })

  it('refuses a new image and a new file with 503, and takes both once it is back', async () => {
    const { id, filename } = await uploadImage(app)
    const send = async (path: string, method: string) => {
      const body = new FormData()
      const data = await picture()
      body.append('file', new Blob([new Uint8Array(data)], { type: 'image/jpeg' }), 'new.jpeg')
      body.append('_payload', JSON.stringify({ alt: 'A quay', credit: 'Newsdesk' }))
      return app.rest(path, { body, method, user: true })
    }
    const create = () => send('/api/images', 'POST')
    const replace = () => send(`/api/images/${id}`, 'PATCH')
    const stored = async () => (await app.rest('/api/images', { user: true })).body
    const folder = join(app.place, 'images')
    await rename(folder, `${folder}.away`)
    await symlink('/sys', folder)

    const said = { body: { errors: [{ message: fileNotStored }] }, status: 503 }
    expect(await create()).toMatchObject(said)
    expect(await replace()).toMatchObject(said)
    expect(await stored()).toMatchObject({ docs: [{ filename }], totalDocs: 1 })

    await rm(folder)
    await rename(`${folder}.away`, folder)
    expect((await create()).status).toBe(201)
    expect((await replace()).status).toBe(200)
  })
})
