import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import type { Compared } from './compare.js'
import { rounds } from './settings.js'

export type Row = {
  what: string
  against: string
  measured: Compared
  /** Of the figures: µs of processor time, ms, … */
  unit: string
  aim?: { atLeast: number } | { atMost: number }
}

/** The table as text, the aims beside what came out. */
export const toTable = (rows: Row[]): string => {
  const head = ['what', 'against', 'figures', 'ratio', 'from, to', 'aim', 'met']
  const lines = rows.map(({ against, aim, measured: { base, own, ratio }, unit, what }) => [
    what,
    against,
    `${short(own)} : ${short(base)} ${unit}`,
    short(ratio.median),
    `${short(ratio.min)} to ${short(ratio.max)}`,
    aim ? toAim(aim) : '',
    aim ? (isMet(aim, ratio.median) ? 'yes' : '**no**') : '',
  ])
  return [head, head.map(() => '---'), ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n')
}

/** Writes what a whole run has measured, with the machine, the versions and the date. */
export const writeResults = (file: string, command: string, rows: Row[]) => {
  const [{ model }, { length }] = [cpus()[0], cpus()]
  const versions = ['payload', 'next', 'mongodb', 'autocannon'].map(
    (name) =>
      `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version}`,
  )
  writeFileSync(
    file,
    `# Results

Written by \`${command}\` on ${new Date().toISOString().slice(0, 10)}, never by hand.

- Machine: ${length} × ${model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}
- Versions: Node ${process.versions.node}, ${versions.join(', ')}
- Each ratio is that of a row to its baseline in the same run: the median of at least ${rounds} rounds of
  A, B, B, A after a warm-up, with the lowest and the highest.
- Who asks for lists and article pages takes gzip and Brotli, as browsers and Node's fetch do.

${toTable(rows)}
`,
  )
}

const toAim = (aim: NonNullable<Row['aim']>) =>
  'atMost' in aim ? `at most ${aim.atMost}` : `at least ${aim.atLeast}`

const isMet = (aim: NonNullable<Row['aim']>, value: number) =>
  'atMost' in aim ? value <= aim.atMost : value >= aim.atLeast

/** A ratio to less than half a millisecond, which the load generator tells as 0, is none. */
const short = (value: number) => {
  if (!Number.isFinite(value)) return '–'
  return value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0)
}
