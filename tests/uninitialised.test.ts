import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildConfig, getPayload, reload } from 'payload'
import { getPage } from '../src/index.js'
import { bootApp, databases, hostConfig } from './support/boot.js'
import { dropDatabase } from './support/database.js'
import { createArticle } from './support/fixtures.js'

describe.each(databases)('where Payload calls no onInit, on %s', (db) => {
  it('articles are saved and read, as in a migration', async () => {
    const place = await mkdtemp(join(tmpdir(), 'newsdesk-'))
    const config = await buildConfig(hostConfig({ db, place, isNew: true }))
    const payload = await getPayload({ config, disableOnInit: true, key: place })
    const { slug } = (await payload.create({
      collection: 'articles' as never,
      data: { _status: 'published', headline: 'Moved from the old site' } as never,
    })) as unknown as { slug: string }
    expect((await getPage(payload, { slug }))?.article.headline).toBe('Moved from the old site')
    await dropDatabase(payload)
    await payload.destroy()
    ;(globalThis as any)._payload.delete(place)
    await rm(place, { recursive: true, force: true })
  })

  it('a config that is reloaded in development brings its options', async () => {
    const app = await bootApp({ db, newsdesk: { articlePath: ({ slug }) => `/one/${slug}` } })
    const { slug } = await createArticle(app)
    const path = async () => (await getPage(app.payload, { slug }))?.article.path
    expect(await path()).toBe(`/one/${slug}`)
    const other = hostConfig({
      db,
      isNew: false,
      newsdesk: { articlePath: ({ slug }) => `/two/${slug}` },
      place: app.place,
    })
    await reload(await buildConfig(other), app.payload, true)
    expect(await path()).toBe(`/two/${slug}`)
    await app.destroy()
  })
})
