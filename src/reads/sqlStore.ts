import type { BasePayload } from 'payload'
import { dropField } from '../../collections/ReadDrops.js'
import { currentTime } from '../clock.js'
import type { Newsdesk } from '../options.js'
import { eraFactor, eraOf, type ScoreName, scoreNames } from './scores.js'
import { type SqliteClient, writeToSqlite } from './sqliteWrite.js'
import {
  type Column,
  columnsAt,
  hourOf,
  type Increment,
  type ReadStore,
  shareOfBefore,
  slotOf,
  slots,
  toRows,
  toScores,
} from './store.js'

type Rows = { rows: Record<string, unknown>[] }

type SqlDatabase = {
  /** SQLite's alone. A `file` client runs each call on its thread, start to end. */
  client?: SqliteClient
  drizzle: unknown
  execute: (args: { drizzle: unknown; raw: string }) => Promise<Rows>
  name: string
}

export const sqlStore = (payload: BasePayload, { slugs }: Newsdesk): ReadStore => {
  const db = payload.db as unknown as SqlDatabase
  const tableOf = (slug: string) => `"${slug.replaceAll('-', '_')}"`
  const table = tableOf(slugs.readHours)
  const drops = tableOf(slugs.readDrops)
  const scores = tableOf(slugs.readScores)
  const run = (raw: string) => db.execute({ drizzle: db.drizzle, raw })
  const text = (value: string) => `'${value.replaceAll("'", "''")}'`
  const time = (at: number) => text(new Date(at).toISOString())

  const write = async (statements: string[]) => {
    if (!statements.length) return
    if (db.name === 'sqlite' && db.client) await writeToSqlite(db.client, statements)
    // Several statements in one simple query are one transaction on Postgres.
    else await run(statements.join(';\n'))
  }

  const scoreStatements = (increments: Increment[]): string[] => {
    const era = eraOf(currentTime())
    const values = [...toScores(increments, era)].map(
      ([article, { scores, section }]) =>
        `(${[text(article), text(section), era, scores.day, scores.month].join(', ')})`,
    )
    const stored = `${scores}."era"`
    const added = scoreNames.map(
      (name) => `"${name}" = case
        when ${stored} = ${era} then ${scores}."${name}" + excluded."${name}"
        when ${stored} = ${era - 1} then ${scores}."${name}" * ${eraFactor(name)} + excluded."${name}"
        when ${stored} > ${era} then ${scores}."${name}" + excluded."${name}" * ${eraFactor(name)}
        else excluded."${name}" end`,
    )
    return inChunks(values).map(
      (some) =>
        `insert into ${scores} ("article", "section", "era", "day", "month")
         values ${some.join(', ')}
         on conflict ("article") do update set "section" = excluded."section",
           "era" = case when ${stored} > ${era} then ${stored} else ${era} end, ${added.join(', ')}`,
    )
  }

  const hourStatements = (increments: Increment[]): string[] => {
    const rows = toRows(increments)
    const touched = slots.filter((slot) => rows.some(({ counts }) => counts.has(slot)))
    const columns = ['n', ...touched.map((slot) => `m${slot}`)]
    const values = rows.map(
      ({ article, counts, hour, reads }) =>
        `(${[
          text(String(article)),
          time(hour),
          reads,
          ...touched.map((slot) => counts.get(slot) ?? 0),
        ].join(', ')})`,
    )
    const added = columns.map((name) => `"${name}" = ${table}."${name}" + excluded."${name}"`)
    return inChunks(values).map(
      (some) =>
        `insert into ${table} ("article", "hour", ${columns.map((name) => `"${name}"`).join(', ')})
         values ${some.join(', ')}
         on conflict ("article", "hour") do update set ${added.join(', ')}`,
    )
  }

  return {
    add: (increments, scored = increments) =>
      write([...scoreStatements(scored), ...hourStatements(increments)]),
    addScores: (increments) => write(scoreStatements(increments)),
    drop: async (hour, dropped) => {
      const counts = Object.entries(dropped).map(
        ([reason, count]) => [`"${toSnake(dropField(reason))}"`, count] as const,
      )
      await run(
        `insert into ${drops} ("hour", ${counts.map(([name]) => name).join(', ')})
         values (${[time(hour), ...counts.map(([, count]) => count)].join(', ')})
         on conflict ("hour") do update set ${counts
           .map(([name]) => `${name} = coalesce(${drops}.${name}, 0) + excluded.${name}`)
           .join(', ')}`,
      )
    },
    scores: async (name, articles) => {
      if (!articles.length) return []
      const { rows } = await run(
        `select "article", "section", ${asFloat(name)} as "score" from ${scores}
         where "article" in (${articles.map(text).join(', ')})`,
      )
      return rows.map((row) => ({ ...toScored(row), section: String(row.section ?? '') }))
    },
    place: async (article, section) => {
      await run(
        `update ${scores} set "section" = ${text(section == null ? '' : String(section))}
         where "article" = ${text(String(article))}`,
      )
    },
    settleEra: async (now) => {
      // Each from an end of its index: with a condition, `max` walks down past every score of this era.
      const { rows } = await run(
        `select (select min("era") from ${scores}) as "oldest",
           (select max("era") from ${scores}) as "newest"`,
      )
      const [oldest, newest] = [Number(rows[0]?.oldest ?? now), Number(rows[0]?.newest ?? now)]
      if (oldest === now && newest === now) return now
      const era = Math.max(now, newest)
      const scaled = scoreNames.map(
        (name) =>
          `"${name}" = case when "era" = ${era - 1} then "${name}" * ${eraFactor(name)} else 0 end`,
      )
      await run(`update ${scores} set ${scaled.join(', ')}, "era" = ${era} where "era" < ${era}`)
      return era
    },
    top: async ({ after, isUpward = false, limit, name, sections }) => {
      const [beyond, order] = isUpward ? ['>', 'asc'] : ['<', 'desc']
      const rest = after
        ? `("${name}", "article") ${beyond} (${after.score}, ${text(after.article)})`
        : ''
      const page = (section: string) => {
        const where = [section, rest].filter(Boolean).join(' and ')
        return `select "article", ${asFloat(name)} as "score" from ${scores}
          ${where && `where ${where}`} order by "${name}" ${order}, "article" ${order} limit ${limit}`
      }
      // Each section by itself walks its index; `in` would sort all rows of all of them.
      const pages = sections?.map(
        (id) => `select * from (${page(`"section" = ${text(String(id))}`)}) as "page"`,
      )
      const { rows } = await run(
        pages
          ? `select * from (${pages.join(' union all ')}) as "pages" order by "score" ${order}, "article" ${order} limit ${limit}`
          : page(''),
      )
      return rows.map(toScored)
    },
    since: async (from, articles) => {
      if (!articles.length) return []
      const late = slots.filter((slot) => slot >= slotOf(from)).map((slot) => `"m${slot}"`)
      const { rows } = await run(
        `select "article", sum(case when "hour" = ${time(hourOf(from))}
           then ${late.join(' + ')} else "n" end) as "reads"
         from ${table} where "article" in (${articles.map(text).join(', ')})
           and "hour" >= ${time(hourOf(from))}
         group by "article"`,
      )
      return rows
        .map(({ article, reads }) => ({ article: String(article), reads: Number(reads) }))
        .filter(({ reads }) => reads > 0)
    },
    recent: async (at, limit) => {
      const sum = ({ field, hour }: Column) =>
        `sum(case when "hour" = ${time(hour.getTime())} then "${field}" else 0 end)`
      const [now, before] = columnsAt(at)
      const { rows } = await run(
        `with "recent" as (
           select "article", ${sum(now)} as "now", ${sum(before)} as "before" from ${table}
           where "hour" in (${time(now.hour.getTime())}, ${time(before.hour.getTime())})
           group by "article"
         )
         select "article", "now", "before",
           (select sum("now") from "recent") as "all_now",
           (select sum("before") from "recent") as "all_before"
         from "recent" where "now" > 0 or "before" > 0
         order by "now" + "before" * ${shareOfBefore(at)} desc, "article" limit ${limit}`,
      )
      return {
        articles: rows.map(({ article, before, now }) => ({
          article: String(article),
          before: Number(before),
          now: Number(now),
        })),
        before: Number(rows[0]?.all_before ?? 0),
        now: Number(rows[0]?.all_now ?? 0),
      }
    },
    archive: async ({ article, reads, seen, until }) => {
      const stored = `${scores}."archived_until"`
      const { rows } = await run(
        `insert into ${scores}
           ("article", "section", "era", "day", "month", "archived", "archived_until")
         values (${text(article)}, '', ${eraOf(currentTime())}, 0, 0, ${reads}, ${time(until)})
         on conflict ("article") do update set
           "archived" = coalesce(${scores}."archived", 0) + excluded."archived",
           "archived_until" = excluded."archived_until"
         where ${stored} ${seen === null ? 'is null' : `= ${time(seen)}`}
         returning "article"`,
      )
      return rows.length > 0
    },
    time: async () => {
      const { rows } = await run(
        db.name === 'sqlite'
          ? `select (julianday('now') - 2440587.5) * 86400000 as "now"`
          : `select extract(epoch from clock_timestamp()) * 1000 as "now"`,
      )
      return Number(rows[0].now)
    },
    total: async (article) => {
      const own = `"article" = ${text(String(article))}`
      const { rows } = await run(
        `select
           coalesce((select "archived" from ${scores} where ${own}), 0)
           + coalesce((select sum("n") from ${table} where ${own} and not exists (
             select 1 from ${scores} where ${own} and "archived_until" >= ${table}."hour"
           )), 0) as "reads"`,
      )
      return Number(rows[0]?.reads ?? 0)
    },
  }
}

/** SQLite keeps a float above 2^53 as an integer, which libsql refuses to read without the cast. */
const asFloat = (name: ScoreName) => `cast("${name}" as double precision)`

const toScored = ({ article, score }: Record<string, unknown>) => ({
  article: String(article),
  score: Number(score),
})

const toSnake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Rows of one statement: SQLite takes a million characters by default, and 500 rows are below. */
const chunk = 500

const inChunks = <T>(rows: T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / chunk) }, (_, index) =>
    rows.slice(index * chunk, (index + 1) * chunk),
  )
