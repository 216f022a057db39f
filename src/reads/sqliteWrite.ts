export type SqliteClient = {
  batch: (statements: string[], mode: 'write') => Promise<unknown>
  execute: (sql: string) => Promise<{ rows: Record<string, unknown>[] }>
  executeMultiple: (sql: string) => Promise<void>
  /** `file` for a local database, else the protocol to a server. */
  protocol: string
}

const retryMs = 10
const longestMs = 10_000

/**
 * One transaction, all of it or nothing, that is on the disk when this resolves: SQLite syncs a WAL
 * at each commit only with `synchronous` FULL or EXTRA, and Payload's adapter sets what the app asks
 * for, or NORMAL. That setting is put back, for it is the app's.
 *
 * It never waits for a lock inside SQLite: the local client blocks this process's only thread
 * meanwhile, and the lock may be an editor's save in this very process, which could then not go on.
 * So a lock is an error here, at `begin immediate` and thus before anything was written, and the
 * transaction is tried anew until ten seconds are over.
 *
 * @see https://sqlite.org/pragma.html#pragma_synchronous
 */
export const writeToSqlite = async (client: SqliteClient, statements: string[]): Promise<void> => {
  if (client.protocol !== 'file') return void (await client.batch(statements, 'write'))
  const ends = performance.now() + longestMs
  for (;;) {
    const { synchronous, timeout } = (await client.execute(settings)).rows[0]
    const restore = `pragma synchronous = ${synchronous}; pragma busy_timeout = ${timeout}`
    const sync = Number(synchronous) < full ? `pragma synchronous = ${full};` : ''
    const begin = `pragma busy_timeout = 0; ${sync} begin immediate`
    try {
      await client.executeMultiple([begin, ...statements, 'commit', restore].join(';\n'))
      return
    } catch (err) {
      await client.executeMultiple(restore).catch(() => undefined)
      if (!isLocked(err) || performance.now() > ends) throw err
    }
    await new Promise((resolve) => setTimeout(resolve, retryMs))
  }
}

const full = 2
const settings = 'select synchronous, timeout from pragma_synchronous, pragma_busy_timeout'

const isLocked = (err: unknown) => /SQLITE_(BUSY|LOCKED)/.test(String((err as Error)?.message))
