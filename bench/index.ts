/**
 * `npm run bench` measures everything and writes bench/RESULTS.md; `npm run bench -- reads save` only
 * prints those parts. BENCH_ROUNDS sets the rounds, 5 without it.
 */
import { benchDelivery } from './delivery.js'
import { benchSave } from './save.js'
import { type Row, toLine, writeResults } from './support/results.js'

type Part = (rounds: number, add: (row: Row) => void) => Promise<void>

const parts: Record<string, Part> = { delivery: benchDelivery, save: benchSave }
const rounds = Number(process.env.BENCH_ROUNDS ?? 5)
const asked = process.argv.slice(2)
const unknown = asked.find((name) => !parts[name])
if (unknown) throw new Error(`No part is called ${unknown}: ${Object.keys(parts).join(', ')}.`)

const rows: Row[] = []
for (const name of asked.length ? asked : Object.keys(parts)) {
  await parts[name](rounds, (row) => {
    rows.push(row)
    console.log(toLine(row))
  })
}
if (!asked.length) writeResults(rows, rounds)
