/** `npm run bench`: what the plugin costs, as ratios to baselines measured in the same run. */
import { delivery } from './delivery.js'
import { images } from './images.js'
import { reads } from './reads.js'
import { save } from './save.js'
import { sizes } from './sizes.js'
import { killChildren } from './support/child.js'
import { type Row, toTable, writeResults } from './support/results.js'
import { asked, isQuick } from './support/settings.js'

const start = Date.now()
const rows: Row[] = []
const add = (row: Row) => {
  rows.push(row)
  console.log(toTable([row]).split('\n')[2])
}
const benches: Record<string, () => Promise<void>> = {
  delivery: () => delivery(add),
  save: () => save(add),
  reads: () => reads(add),
  sizes: () => sizes(add),
  images: () => images(add),
}

process.on('exit', killChildren)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))

try {
  for (const name of asked.length ? asked : Object.keys(benches)) {
    if (!benches[name]) throw new Error(`There is no bench "${name}".`)
    await benches[name]()
  }
  console.log(`\n${toTable(rows)}\n\n${Math.round((Date.now() - start) / 1_000)} s`)
  if (!asked.length && !isQuick) writeResults('bench/RESULTS.md', 'npm run bench', rows)
} finally {
  killChildren()
}
process.exit(0)
