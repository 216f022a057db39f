import type { ID } from '../src/types.js'
import { onEach } from './support/app.js'
import { type Child, startChild } from './support/child.js'
import { compare, median } from './support/compare.js'
import { run } from './support/load.js'
import { makePlace, seedPlace } from './support/newsroom.js'
import type { Row } from './support/results.js'
import { isLarge, isQuick, rounds, seconds } from './support/settings.js'

const small = 1_000
const large = isLarge ? 1_000_000 : isQuick ? 10_000 : 100_000
const editsASecond = 10
/** Of the first article; the others by Zipf’s law. */
const mostReads = 5_000

/** What grows with the archive: a hot page, the same under an editor’s saves, and the ranking. */
export const sizes = (add: (row: Row) => void) =>
  onEach(async (db, mongo) => {
    const few = await open(small, mongo)
    const many = await open(large, mongo)
    const row = { against: `${small} articles`, what: `${large} articles, ${db}` }
    try {
      const page = await compare(
        () => ask(few),
        () => ask(many),
        rounds,
      )
      const aim = { atMost: 1.25 }
      const { what } = row
      add({ ...row, aim, measured: page.cpu, unit: 'µs CPU', what: `a hot page, ${what}` })
      const saved = await compare(
        () => askUnderSaves(few),
        () => askUnderSaves(many),
        rounds,
      )
      const named = `a page under ${editsASecond} saves a second, ${what}`
      add({ ...row, aim, measured: saved.p99, unit: 'ms p99', what: named })
      add({ ...row, measured: saved.cpu, unit: 'µs CPU', what: named })
      const ranked = await compare(
        () => rankIn(few),
        () => rankIn(many),
        rounds,
      )
      add({ ...row, aim, measured: ranked.p50, unit: 'ms p50', what: `a ranking, ${what}` })
      // Both new: a process that has ranked before is quicker by more than what is asked here.
      const fresh = await open(small, mongo)
      const readMore = await open(small, mongo, 100 * mostReads)
      try {
        const measured = await compare(
          () => rankIn(fresh),
          () => rankIn(readMore),
          rounds,
        )
        add({
          aim,
          against: 'a hundredth of the reads',
          measured: measured.p50,
          unit: 'ms p50',
          what: `a ranking, ${small} articles, the first read ${100 * mostReads} times, ${db}`,
        })
      } finally {
        for (const { close } of [fresh, readMore]) await close()
      }
    } finally {
      for (const { close } of [few, many]) await close()
    }
  })

type Open = { article: ID; child: Child; close: () => Promise<void>; url: string }

const open = async (count: number, mongo?: string, most = mostReads): Promise<Open> => {
  const place = await makePlace(mongo)
  const { articles } = await seedPlace(place, 20, count)
  const child = startChild('bench/servers/newsroom.ts', { env: place.env })
  await child.ask('addReads', { count, most })
  const url = `http://127.0.0.1:${await child.ask('serve')}`
  const { id, slug } = articles[3]
  const page = `${url}/api/newsdesk/articles/${slug}`
  // The first save and the first page cost more than all after them.
  await child.ask('edit', { article: id, everyMs: 100, forMs: 300 })
  await (await fetch(page)).text()
  return {
    article: id,
    child,
    close: async () => {
      await child.ask('drop')
      await child.stop()
      await place.remove()
    },
    url: page,
  }
}

const ask = ({ child, url }: Open) => run({ child, connections: 32, seconds, status: 200, url })

const askUnderSaves = async (one: Open) => {
  const edits = one.child.ask('edit', {
    article: one.article,
    everyMs: 1_000 / editsASecond,
    forMs: seconds * 1_000,
  })
  const [sample] = await Promise.all([ask(one), edits])
  return sample
}

const rankIn = async ({ child }: Open) => ({
  p50: median(await child.ask('ranking', { times: isQuick ? 5 : 20 })),
})
