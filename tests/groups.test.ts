import { getDesk } from '../src/lists/desk.js'
import { createCounter } from '../src/reads/counter.js'
import type { Increment } from '../src/reads/store.js'
import { bootApp } from './support/boot.js'

describe('reads that come in together', () => {
  it('are stored by one write, though each is handled with its promises before the next', async () => {
    const writes: Increment[][] = []
    const counter = createCounter({
      add: async (increments) => {
        writes.push(increments)
      },
    })
    const reads: Promise<void>[] = []
    for (let n = 0; n < 10; n++) {
      reads.push(counter.add({ id: 1, section: null }))
      for (let turn = 0; turn < 50; turn++) await undefined
    }
    await Promise.all(reads)
    expect(writes.map((write) => write.map(({ reads }) => reads))).toEqual([[10]])
  })
})

describe('scores on SQLite', () => {
  it('are read back whatever their size', async () => {
    const app = await bootApp({ db: 'sqlite' })
    const sizes = [2 ** 700, 2 ** 58, 2 ** 55.5, 2 ** 53 + 2, 0.5]
    const { drizzle, execute } = app.payload.db as any
    const rows = sizes.map((day, n) => `('${n}', '', 0, ${day}, ${day})`)
    await execute({
      drizzle,
      raw: `insert into read_scores (article, section, era, day, month) values ${rows.join()}`,
    })
    const { store } = getDesk(app.payload)
    const found = await store.top({ after: null, limit: 10, name: 'day', sections: null })
    expect(found.map(({ score }) => score)).toEqual(sizes)
    await app.destroy()
  })
})
