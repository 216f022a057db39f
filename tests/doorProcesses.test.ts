import { bootApp, databases, type TestApp } from './support/boot.js'
import { serveDoorTwo } from './support/doorTwo.js'
import { createArticle, uploadImage } from './support/fixtures.js'
import { eventually, type OtherProcess, startProcess } from './support/process.js'

const agent = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0' }

describe.each(databases)('door two in three processes on one database, on %s', (db) => {
  let app: TestApp
  let own: Awaited<ReturnType<typeof serveDoorTwo>>
  let others: OtherProcess[]
  let doors: string[]
  beforeAll(async () => {
    app = await bootApp({ db })
    own = await serveDoorTwo(app)
    // One after the other: of two logins at once Payload would keep one session.
    others = [await startProcess(app)]
    others.push(await startProcess(app))
    doors = [
      `http://127.0.0.1:${own.port}`,
      ...(await Promise.all(others.map((other) => other.serve()))),
    ]
  })
  afterAll(async () => {
    await Promise.all((others ?? []).map((other) => other.stop()))
    await own?.close()
    await app?.destroy()
  })

  const everywhere = async (path: string) =>
    Promise.all(
      doors.map(async (door) => {
        // Each coding has an ETag of its own, and comes when it has been made.
        const headers = { ...agent, 'accept-encoding': 'identity' }
        const response = await fetch(`${door}/api/newsdesk${path}`, { headers })
        const { status } = response
        return { etag: response.headers.get('etag'), status, text: await response.text() }
      }),
    )

  it('shows a save, and a delete, of any of them within a second, by one ETag', async () => {
    const { id, slug } = await createArticle(app, { headline: 'Ferry sails' })
    const path = `/articles/${slug}`
    type Answers = Awaited<ReturnType<typeof everywhere>>
    const isOne = (all: Answers) => new Set(all.map(({ etag }) => etag)).size === 1
    const before = await eventually(
      () => everywhere(path),
      (all) => all.every(({ status }) => status === 200) && isOne(all),
    )

    const saved = await others[0].rest(`/api/articles/${id}`, {
      body: { headline: 'Ferry is late' },
      method: 'PATCH',
      user: true,
    })
    expect(saved).toMatchObject({ status: 200 })
    const after = await eventually(
      () => everywhere(path),
      (all) => all.every(({ text }) => text.includes('Ferry is late')) && isOne(all),
    )
    expect(after[0].etag).not.toBe(before[0].etag)

    const deleted = await others[1].rest(`/api/articles/${id}`, { method: 'DELETE', user: true })
    expect(deleted).toMatchObject({ status: 200 })
    await eventually(
      () => everywhere(path),
      (all) => all.every(({ status }) => status === 404),
    )
  })

  it('hides an image at all of them within a second of the end of its rights', async () => {
    const image = await uploadImage(app)
    const { slug } = await createArticle(app, { headline: 'Once in a picture', image: image.id })
    const shown = ({ text }: { text: string }) => text.includes(image.filename.split('.')[0])
    const path = `/articles/${slug}`
    await eventually(
      () => everywhere(path),
      (all) => all.every(shown),
    )
    const expiresAt = Date.now() + 2_000
    const saved = await others[0].rest(`/api/images/${image.id}`, {
      body: { rights: { expiresAt: new Date(expiresAt).toISOString() } },
      method: 'PATCH',
      user: true,
    })
    expect(saved).toMatchObject({ status: 200 })
    await eventually(
      async () => ({ all: await everywhere(path), at: Date.now() }),
      ({ all, at }) => {
        const isHidden = all.every((one) => one.status === 200 && !shown(one))
        if (isHidden) expect(at).toBeGreaterThanOrEqual(expiresAt)
        return isHidden
      },
      6_500,
    )
  })

  it('adds up the reads that each of them has taken', async () => {
    const { slug } = await createArticle(app, { headline: 'Read at three doors' })
    for (const [n, door] of doors.entries()) {
      const { status } = await fetch(`${door}/api/newsdesk/reads`, {
        body: JSON.stringify({ article: slug }),
        headers: { 'user-agent': agent['user-agent'].replaceAll('140', `14${n}`) },
        method: 'POST',
      })
      expect(status).toBe(202)
    }
    await eventually(
      () => app.rest('/api/newsdesk/lists/most-read', { user: true }),
      ({ body }) =>
        body.entries.find(({ card }: any) => card.headline === 'Read at three doors')?.reads === 3,
    )
    await eventually(
      () => everywhere('/lists/most-read'),
      (all) => all.every(({ text }) => text.includes('Read at three doors')),
    )
  })
})
