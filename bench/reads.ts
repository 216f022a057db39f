import { onEach } from './support/app.js'
import { startBare } from './support/bare.js'
import { startChild } from './support/child.js'
import { compare } from './support/compare.js'
import { type Load, run } from './support/load.js'
import { makePlace, seedPlace } from './support/newsroom.js'
import type { Row } from './support/results.js'
import { isQuick, rounds, seconds } from './support/settings.js'

const articles = 1_000

/** A read acknowledged when it is stored, beside a bare server that answers 204 and stores nothing. */
export const reads = (add: (row: Row) => void) =>
  onEach(async (db, mongo) => {
    const place = await makePlace(mongo)
    await seedPlace(place, 5, articles)
    const child = startChild('bench/servers/newsroom.ts', { env: place.env })
    const url = `http://127.0.0.1:${await child.ask('serve')}`
    const bare = await startBare({ body: Buffer.alloc(0), headers: {}, status: 204 })
    for (const connections of isQuick ? [128] : [128, 1_000]) {
      const load = { connections, requests: [beacon(articles)], seconds }
      const base = async () => {
        const sample = await run({ ...load, child: bare.child, status: 204, url: bare.url })
        return { ...sample, mongod: sample.cpu }
      }
      const own = async () => {
        const before = mongo ? await child.ask('mongod') : 0
        const verifyBody = (body: unknown) => String(body) === '{"counted":true}'
        const sample = await run({ ...load, child, status: 202, url, verifyBody })
        const used = mongo ? (await child.ask('mongod')) - before : 0
        return { ...sample, mongod: used / sample.replies }
      }
      const { cpu, mongod, p50, p99, perSecond } = await compare(base, own, rounds)
      const row = { against: 'bare 204', what: `a read, ${db}, c = ${connections}` }
      add({ ...row, aim: { atMost: 1.7 }, measured: cpu, unit: 'µs CPU' })
      if (mongo) add({ ...row, measured: mongod, unit: 'µs CPU of mongod : of bare' })
      const aim = mongo ? undefined : { atLeast: 0.6 }
      add({ ...row, aim, measured: perSecond, unit: 'reads/s' })
      add({ ...row, measured: p50, unit: 'ms p50' })
      add({ ...row, measured: p99, unit: 'ms p99' })
    }
    await child.ask('drop')
    await child.stop()
    await bare.child.stop()
    await place.remove()
    await burst(add, db, mongo)
  })

/** A big story: so many reads at once, over all articles, and none of them lost or doubled. */
const burst = async (add: (row: Row) => void, db: string, mongo?: string) => {
  const [count, all] = isQuick ? [1_000, 20_000] : [10_000, 1_000_000]
  const place = await makePlace(mongo)
  await seedPlace(place, 5, count)
  const child = startChild('bench/servers/newsroom.ts', { env: place.env })
  // One round a side stores a tenth of them: five rounds of two, a whole burst in all.
  const part = all / (isQuick ? 2 : 10)
  const send = async (isKept: boolean) => {
    const before = await child.cpu()
    const took = await child.ask('burst', { count, isKept, reads: part })
    return { cpu: ((await child.cpu()) - before) / part, perSecond: part / took }
  }
  const { cpu, perSecond } = await compare(
    () => send(false),
    () => send(true),
    rounds,
  )
  const stored = await child.ask('total', { count })
  const wanted = part * (2 * rounds + 1)
  if (stored !== wanted) throw new Error(`${wanted} reads were acknowledged, ${stored} are stored`)
  await child.ask('drop')
  await child.stop()
  await place.remove()
  const what = `a read of ${all} over ${count} articles, ${db}`
  const row = { against: 'acknowledged without a database', what }
  add({ ...row, measured: cpu, unit: 'µs CPU' })
  add({ ...row, measured: perSecond, unit: 'reads/s' })
}

/** A read of one of `count` articles by Zipf’s law, each by a visitor of a new address. */
const beacon = (count: number): NonNullable<Load['requests']>[number] => {
  let sum = 0
  const sums = Array.from({ length: count }, (_, n) => {
    sum += 1 / (n + 1)
    return sum
  })
  const draw = () => {
    const at = Math.random() * sum
    let [low, high] = [0, count - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle] < at) low = middle + 1
      else high = middle
    }
    return low
  }
  const byte = () => Math.floor(Math.random() * 256)
  /** Of addresses so many that hardly any comes twice to an article in a run. */
  const net = () => 11 + Math.floor(Math.random() * 100)
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  }
  return {
    method: 'POST',
    path: '/api/newsdesk/reads',
    setupRequest: (request) => ({
      ...request,
      body: `{"article":"filler-${draw()}"}`,
      headers: { ...headers, 'x-forwarded-for': `${net()}.${byte()}.${byte()}.${byte()}` },
    }),
  }
}
