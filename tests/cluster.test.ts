import { Agent, request } from 'node:http'
import { bootApp, databases, type TestApp } from './support/boot.js'
import { createArticle } from './support/fixtures.js'
import { eventually, type OtherProcess, startWorker } from './support/process.js'

const browser = (version: number) =>
  `Mozilla/5.0 (X11; Linux x86_64; rv:${version}.0) Gecko/20100101 Firefox/${version}.0`

type Sent = { body?: string; method?: string; 'user-agent'?: string }

describe.each(databases)('workers of node:cluster behind one port, on %s', (db) => {
  let app: TestApp
  let workers: OtherProcess[]
  let door: string
  beforeAll(async () => {
    app = await bootApp({ db })
    workers = []
    // One after the other: of two logins at once Payload would keep one session.
    for (let n = 0; n < 2; n++) workers.push(await startWorker(app))
    const doors = new Set(await Promise.all(workers.map((worker) => worker.serve())))
    expect(doors.size).toBe(1)
    door = [...doors][0]
  })
  afterAll(async () => {
    await Promise.all((workers ?? []).map((worker) => worker.stop()))
    await app?.destroy()
  })

  const send = (agent: Agent, path: string, { body, method, ...headers }: Sent = {}) =>
    new Promise<{ status: number; text: string }>((resolve, reject) => {
      const asked = { agent, headers: { 'user-agent': browser(140), ...headers }, method }
      const req = request(door + path, asked, async (res) => {
        let text = ''
        for await (const chunk of res.setEncoding('utf8')) text += chunk
        resolve({ status: res.statusCode!, text })
      })
      req.on('error', reject)
      req.end(body)
    })

  /** Asks over a new connection, which any worker may get, and then who it was. */
  const ask = async (path: string, sent?: Sent) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    try {
      const answer = await send(agent, `/api/newsdesk${path}`, sent)
      return { ...answer, pid: Number((await send(agent, '/who')).text) }
    } finally {
      agent.destroy()
    }
  }

  /** An answer of each worker. */
  const everywhere = async (path: string) => {
    const answers = new Map<number, Awaited<ReturnType<typeof ask>>>()
    for (let tries = 0; answers.size < workers.length; tries++) {
      if (tries === 100) throw new Error(`of ${workers.length} workers ${answers.size} answer`)
      const answer = await ask(path)
      answers.set(answer.pid, answer)
    }
    return [...answers.values()]
  }

  it('show a save on any of them within a second', async () => {
    const { id, slug } = await createArticle(app, { headline: 'Tram line opens' })
    const path = `/articles/${slug}`
    const all = await eventually(
      () => everywhere(path),
      (answers) => answers.every(({ status }) => status === 200),
    )
    expect(new Set(all.map(({ pid }) => pid))).toEqual(new Set(workers.map(({ pid }) => pid)))
    for (const [n, worker] of workers.entries()) {
      const headline = `Tram line opens, take ${n}`
      const saved = await worker.rest(`/api/articles/${id}`, {
        body: { headline },
        method: 'PATCH',
        user: true,
      })
      expect(saved).toMatchObject({ status: 200 })
      await eventually(
        () => everywhere(path),
        (answers) => answers.every(({ text }) => text.includes(headline)),
      )
    }
  })

  it('add up the reads that each of them has taken', async () => {
    const { id, slug } = await createArticle(app, { headline: 'Read at one door' })
    const body = JSON.stringify({ article: slug })
    const takers = new Set<number>()
    let reads = 0
    while (takers.size < workers.length && reads < 100) {
      const sent = { body, method: 'POST', 'user-agent': browser(100 + reads++) }
      const { pid, status, text } = await ask('/reads', sent)
      expect([status, JSON.parse(text)]).toEqual([202, { counted: true }])
      takers.add(pid)
    }
    expect(takers.size).toBe(workers.length)
    await eventually(
      () => app.rest('/api/newsdesk/lists/most-read', { user: true }),
      (answer) => answer.body.entries.find(({ card }: any) => card.id === id)?.reads === reads,
    )
    await eventually(
      () => everywhere('/lists/most-read'),
      (answers) => answers.every(({ text }) => text.includes('Read at one door')),
    )
  })
})
