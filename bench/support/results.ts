import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import type { Compared } from './compare.js'

export type Row = {
  what: string
  against: string
  /** Of the two medians: `µs`, `ms`. */
  unit: string
  ratio: Compared
  /** As text, and as a test of the median. */
  aim?: { text: string; isMet: (ratio: number) => boolean }
}

export const atMost = (limit: number): Row['aim'] => ({
  isMet: (ratio) => ratio <= limit,
  text: `at most ${limit}`,
})

export const atLeast = (limit: number): Row['aim'] => ({
  isMet: (ratio) => ratio >= limit,
  text: `at least ${limit}`,
})

const head =
  '| what | against | figures | ratio | from, to | aim | met |\n|---|---|---|---|---|---|---|\n'

/** One line of the table. */
export const toLine = ({ against, aim, ratio, unit, what }: Row): string => {
  const { a, b, max, median, min } = ratio
  const cells = [
    what,
    against,
    `${short(b)} : ${short(a)} ${unit}`,
    short(median),
    `${short(min)} to ${short(max)}`,
    aim?.text ?? '',
    aim ? (aim.isMet(median) ? 'yes' : '**no**') : '',
  ]
  return `| ${cells.join(' | ')} |`
}

/** Writes bench/RESULTS.md: the machine, the versions, the date, and the table. */
export const writeResults = (rows: Row[], rounds: number) => {
  const packages = ['payload', 'next', 'sharp', 'autocannon'].map((name) => {
    const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'))
    return `${name} ${version}`
  })
  const date = new Date().toISOString().slice(0, 10)
  writeFileSync(
    'bench/RESULTS.md',
    `# Results

Written by \`npm run bench\` on ${date}: ${cpus().length} × ${cpus()[0].model.trim()}, Node ${process.versions.node}, ${packages.join(', ')}.

Each ratio is of the first to the second, the median of ${rounds} rounds of A, B, B, A in one run after a
warm-up, with the lowest and the highest. CPU is that of the serving process.

${head}${rows.map(toLine).join('\n')}
`,
  )
}

const short = (value: number) => {
  if (value >= 100) return value.toFixed(0)
  return value >= 10 ? value.toFixed(1) : value.toFixed(2)
}
