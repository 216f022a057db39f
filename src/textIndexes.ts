import type { Config } from 'payload'
import type { Newsdesk } from './options.js'

type Schema = { relations: object; tables: object }

/** What Payload's SQL adapters have in common, as far as it is needed here. */
type SQLAdapter = {
  beforeSchemaInit: ((args: { schema: Schema }) => Schema)[]
  rawTables: Record<string, { indexes?: Record<string, { name: string; on: string }> }>
  tableNameMap: Map<string, string>
  versionsSuffix: string
}

/**
 * Adds the index that Payload's SQL adapters leave out: texts with many values, as `byline` and
 * `formerSlugs`, lie in a table of their own that is not indexed by document, so that every article
 * read walks the bylines of all (0.7 s of CPU a page with 100,000 articles in SQLite). It becomes
 * part of the schema, so that migrations make it.
 */
export const withTextIndexes = (db: Config['db'], { slugs }: Newsdesk): Config['db'] => ({
  ...db,
  init: (args) => {
    const adapter = db.init(args)
    if (!('rawTables' in adapter)) return adapter
    const sql = adapter as unknown as SQLAdapter
    const index = ({ schema }: { schema: Schema }) => {
      for (const name of Object.values(slugs).map(toSnakeCase)) {
        for (const table of [name, `_${name}${sql.versionsSuffix}`]) {
          const texts = `${sql.tableNameMap.get(table)}_texts`
          const { [texts]: found } = sql.rawTables
          if (!found) continue
          found.indexes = {
            ...found.indexes,
            parentIdx: { name: `${texts}_parent_idx`, on: 'parent' },
          }
        }
      }
      return schema
    }
    sql.beforeSchemaInit = [...sql.beforeSchemaInit, index]
    return adapter
  },
})

const toSnakeCase = (slug: string) =>
  slug.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replaceAll('-', '_')
