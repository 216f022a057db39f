import { askRaw, startBare } from './support/bare.js'
import { compare, meanOf } from './support/compare.js'
import { type Load, run } from './support/load.js'
import { makePlace, seedPlace } from './support/newsroom.js'
import type { Row } from './support/results.js'
import { rounds, seconds } from './support/settings.js'
import { buildApp, type Site, startBehindDoorTwo, startBehindNext } from './support/site.js'

const connections = 32
/** One process costs more than another of the same code, by up to a tenth and for all its life. */
const processes = 3
/** What browsers and Node’s fetch say. */
const headers = { 'accept-encoding': 'gzip, deflate, br' }

/** Lists and article pages: both doors, a bare server, and Payload's own REST doing the same job. */
export const delivery = async (add: (row: Row) => void) => {
  buildApp()
  const place = await makePlace()
  const { articles } = await seedPlace(place, 40)
  const { id, slug } = articles[5]
  const jobs = [
    {
      name: 'list',
      path: '/api/newsdesk/lists/most-read',
      rest: '/api/articles?sort=-views&limit=5&depth=1',
    },
    {
      name: 'article page',
      path: `/api/newsdesk/articles/${slug}`,
      rest: `/api/articles/${id}?depth=2`,
    },
  ]
  const two = await several(() => startBehindDoorTwo(place))
  const next = [await startBehindNext(place)]

  for (const { name, path, rest } of jobs) {
    const answers = await Promise.all(two.map(({ url }) => untilPacked(url + path)))
    const { etag = '' } = answers[0].headers
    const bare = await several(() => startBare(answers[0]))
    const load = (sites: Site[], at = path, rest: Partial<Load> = {}) =>
      sites.map(({ child, url }) => ({
        child,
        connections,
        headers,
        seconds: Math.ceil(seconds / sites.length),
        status: 200,
        url: url + at,
        ...rest,
      }))
    const measure = async (
      what: string,
      own: Load[],
      against: string,
      base: Load[],
      aim: Row['aim'],
    ) => {
      const { cpu, p50, p99, perSecond } = await compare(
        () => runAll(base),
        () => runAll(own),
        rounds,
      )
      add({ against, aim, measured: cpu, unit: 'µs CPU', what })
      add({ against, measured: perSecond, unit: 'replies/s', what })
      add({ against, measured: p50, unit: 'ms p50', what })
      add({ against, measured: p99, unit: 'ms p99', what })
    }
    const same = 'bare Node, same bytes'
    await measure(`door two, ${name}`, load(two), same, load(bare), { atMost: 1.15 })
    const unchanged = load(two, path, {
      headers: { ...headers, 'if-none-match': etag },
      status: 304,
    })
    await measure(`door two, ${name}, 304`, unchanged, `${same}, 200`, load(bare), { atMost: 1 })
    const restName = `Payload’s REST through Next, ${name}`
    const slow = load(next, rest)
    await measure(restName, slow, `door two, ${name}`, load(two), { atLeast: 200 })
    await measure(restName, slow, `door one, ${name}`, load(next), { atLeast: 3 })
    for (const { child } of bare) await child.stop()
  }
  for (const { child } of [...two, ...next]) await child.stop()
  await place.remove()
}

const several = async (start: () => Promise<Site>): Promise<Site[]> => {
  const sites: Site[] = []
  for (let n = 0; n < processes; n++) sites.push(await start())
  return sites
}

const runAll = (loads: Load[]) => meanOf(loads.map((load) => () => run(load)))

/** The packed variants are made when they are first asked for. */
const untilPacked = async (url: string) => {
  for (let tries = 0; tries < 500; tries++) {
    const answer = await askRaw(url, headers)
    if (answer.headers['content-encoding']) return answer
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`${url} is never packed`)
}
