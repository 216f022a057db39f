import { getDesk } from '../src/lists/desk.js'
import { slotMs } from '../src/reads/store.js'
import { bootApp, databases, type TestApp } from './support/boot.js'
import { createArticle, setPicks, uploadImage } from './support/fixtures.js'
import { eventually, type OtherProcess, startProcess } from './support/process.js'

const minuteMs = 60_000
const list = '/api/newsdesk/lists'
const agent = (version: number) =>
  `Mozilla/5.0 (X11; Linux x86_64; rv:${version}.0) Gecko/20100101 Firefox/${version}.0`

describe.each(databases)('a process with a wrong clock, on %s', (db) => {
  let app: TestApp
  const others: OtherProcess[] = []
  beforeAll(async () => {
    app = await bootApp({ db })
    for (const aheadMs of [60 * minuteMs, -7 * minuteMs]) {
      others.push(await startProcess(app, { aheadMs }))
    }
  })
  afterAll(async () => {
    for (const other of others) await other.stop()
    await app?.destroy()
  })

  it('counts a read in the hour in which it happens', async () => {
    const { id, slug } = await createArticle(app)
    const from = Date.now()
    for (const [index, other] of others.entries()) {
      const headers = { 'user-agent': agent(150 + index) }
      const answer = await other.rest('/api/newsdesk/reads', {
        body: { article: slug },
        headers,
        method: 'POST',
      })
      expect(answer.body).toEqual({ counted: true })
    }
    const { day } = await getDesk(app.payload).readership.article(id, Date.now())
    const start = new Date(day.from).getTime()
    const slot = (at: number) => Math.floor((at - start) / slotMs)
    const now = day.reads.slice(slot(from - 2_000), slot(Date.now()) + 1)
    expect(now.reduce((sum, reads) => sum + reads, 0)).toBe(2)
  })

  it('agrees with its neighbours on which picks are due, and writes no edition against theirs', async () => {
    const due = await createArticle(app, { headline: 'Due' })
    const early = await createArticle(app, { headline: 'Not for half an hour' })
    const over = await createArticle(app, { headline: 'Over since three minutes ago' })
    const in30 = new Date(Date.now() + 30 * minuteMs).toISOString()
    const ago3 = new Date(Date.now() - 3 * minuteMs).toISOString()
    await setPicks(app, [
      { article: due.id },
      { article: early.id, from: in30 },
      { article: over.id, until: ago3 },
    ])
    const picked = async (process: Pick<OtherProcess, 'rest'>) => {
      const { body } = await process.rest(`${list}/editors-pick`)
      const { builtAt, entries, number } = body
      return { builtAt, headlines: entries.map(({ card }: any) => card.headline), number }
    }
    const stands = (answer: Awaited<ReturnType<typeof picked>>) => answer.headlines.join() === 'Due'
    const first = await eventually(() => picked(app), stands)
    for (const other of others) expect(await eventually(() => picked(other), stands)).toEqual(first)
    // Each builds it again, as after any save.
    for (const process of [...others, app]) {
      await process.rest(`/api/articles/${due.id}`, {
        body: { summary: `Saved by ${others.indexOf(process as OtherProcess)}` },
        method: 'PATCH',
        user: true,
      })
      expect(await picked(process)).toEqual(first)
    }
  })

  it('dates what it builds and what an editor does by the time of the database', async () => {
    const [ahead, behind] = others
    for (const other of [ahead, behind]) {
      const from = Date.now()
      const headline = `Of process ${other.pid}`
      const { body } = await other.rest('/api/articles', {
        body: { _status: 'published', editorsPick: true, headline },
        method: 'POST',
        user: true,
      })
      const { body: printed } = await other.rest(`${list}/editors-pick`)
      const { body: decided } = await app.rest('/api/lists?where[key][equals]=editors-pick', {
        user: true,
      })
      const until = Date.now()
      const [{ change }] = decided.docs
      for (const date of [body.doc.publishedAt, printed.builtAt, change.at]) {
        expect(new Date(date).getTime()).toBeGreaterThan(from - 2_000)
        expect(new Date(date).getTime()).toBeLessThan(until + 2_000)
      }
    }
  })

  it('lets an image be kept until its rights end by the time of the database', async () => {
    const minutes = 20
    const expiresAt = new Date(Date.now() + minutes * minuteMs).toISOString()
    const image = await uploadImage(app, { rights: { expiresAt } })
    await createArticle(app, { image: image.id })
    for (const other of others) {
      const { headers, status } = await other.rest(image.url)
      expect(status).toBe(200)
      const [, seconds] = /^public, max-age=(\d+)$/.exec(headers.get('cache-control')!)!
      expect(Number(seconds)).toBeGreaterThan((minutes - 3) * 60)
      expect(Number(seconds)).toBeLessThanOrEqual(minutes * 60 + 2)
    }
  })

  it('dates a correction by the time of the database', async () => {
    for (const other of others) {
      const from = Date.now()
      const { body } = await other.rest('/api/articles', {
        body: { correction: [{ text: 'It was a bus.' }], headline: `Corrected by ${other.pid}` },
        method: 'POST',
        user: true,
      })
      const [{ datePublished }] = body.doc.correction
      expect(Math.abs(new Date(datePublished).getTime() - from)).toBeLessThan(minuteMs)
    }
  })
})
