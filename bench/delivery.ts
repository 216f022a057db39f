/** What an answer costs: door two against bare Node, and Payload's own REST against both doors. */
import { execFileSync } from 'node:child_process'
import { compare, type Side } from './support/compare.js'
import { cpuOf, type Load, run } from './support/load.js'
import { atLeast, atMost, type Row } from './support/results.js'
import { type Server, startBare, startDoorOne, startDoorTwo } from './support/server.js'

const many = 20_000
const few = 200
const savesASecond = 10

export const benchDelivery = async (rounds: number, add: (row: Row) => void) => {
  execFileSync(process.execPath, ['bench/support/demo.mjs'], { stdio: 'inherit' })
  const servers: Server[] = []
  const start = async (server: Promise<Server>) => {
    servers.push(await server)
    return servers.at(-1) as Server
  }
  const two = await start(startDoorTwo())
  const one = await start(startDoorOne())

  const list = '/api/newsdesk/lists/most-read'
  const { entries } = await (await fetch(two.url + list)).json()
  const { id, slug } = entries[0].card
  const jobs = [
    { name: 'a list', path: list, rest: '/api/articles?sort=-publishedAt&limit=5&depth=1' },
    { name: 'a page', path: `/api/newsdesk/articles/${slug}`, rest: `/api/articles/${id}?depth=2` },
  ]
  const measure = async (what: string, b: Side, against: string, a: Side, aim: Row['aim']) =>
    add({ against, aim, ratio: await compare(a, b, rounds), unit: 'µs CPU', what })

  try {
    for (const { name, path, rest } of jobs) {
      const answer = await fetch(two.url + path, { headers: { 'accept-encoding': 'identity' } })
      const own = ['connection', 'date', 'keep-alive']
      const bare = await start(
        startBare({
          body: new Uint8Array(await answer.arrayBuffer()),
          headers: [...answer.headers].filter(([header]) => !own.includes(header)),
          status: 200,
        }),
      )
      const bytes = cpuOf({ amount: many, server: bare, status: 200 })
      const full = { amount: many, path, server: two, status: 200 }
      const headers = { 'if-none-match': answer.headers.get('etag') as string }
      const unchanged = cpuOf({ ...full, headers, status: 304 })
      const payload = cpuOf({ amount: few, path: rest, server: one, status: 200 })
      const first = cpuOf({ amount: few * 4, path, server: one, status: 200 })

      await measure(`${name}, door two`, cpuOf(full), 'bare Node, same bytes', bytes, atMost(1.15))
      await measure(`${name}, door two, 304`, unchanged, 'bare Node’s 200', bytes, atMost(1))
      await measure(`${name}, Payload’s REST`, payload, 'door two', cpuOf(full), atLeast(200))
      await measure(`${name}, Payload’s REST`, payload, 'door one', first, atLeast(3))
      add({
        against: 'without saves',
        ratio: await compare(p99Of(full), underSaves(full, id), rounds),
        unit: 'ms p99',
        what: `${name}, door two, ${savesASecond} saves a second`,
      })
    }
  } finally {
    for (const server of servers) await server.stop()
  }
}

const p99Of =
  (load: Load): Side =>
  async () =>
    (await run(load)).p99

/** The same load while an editor saves the article, as fast as the bench asks for. */
const underSaves =
  (load: Load, id: number | string): Side =>
  async () => {
    const { url } = load.server
    const login = await post(`${url}/api/users/login`, {
      email: 'editor@newsdesk.example',
      password: 'newsdesk-demo',
    })
    const { token } = await login.json()
    const article = await (await fetch(`${url}/api/articles/${id}?depth=0`)).json()
    const saves: Promise<unknown>[] = []
    const save = async () => {
      const answer = await fetch(`${url}/api/articles/${id}?depth=0`, {
        body: JSON.stringify({ _status: 'published', summary: `${article.summary} ` }),
        headers: { authorization: `JWT ${token}`, 'content-type': 'application/json' },
        method: 'PATCH',
      })
      const text = await answer.text()
      if (answer.status !== 200) throw new Error(`A save was answered ${answer.status}: ${text}`)
    }
    const interval = setInterval(() => saves.push(save()), 1000 / savesASecond)
    try {
      return (await run({ ...load, amount: load.amount * 2 })).p99
    } finally {
      clearInterval(interval)
      await Promise.all(saves)
    }
  }

const post = (url: string, body: object) =>
  fetch(url, {
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
    method: 'POST',
  })
