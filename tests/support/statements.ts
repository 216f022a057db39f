import type { TestApp } from './boot.js'

/** How many statements an app sends to its database while `act` runs. */
export const countStatements = async (
  { payload }: TestApp,
  act: () => Promise<void>,
): Promise<number> => {
  const db = payload.db as any
  let count = 0
  const stop: (() => void)[] = []
  if (db.name === 'mongoose') {
    const { base } = db.connection
    base.set('debug', () => {
      count++
    })
    stop.push(() => base.set('debug', false))
  } else {
    for (const name of ['execute', 'batch'] as const) {
      const original = db.client[name]
      db.client[name] = (...args: unknown[]) => {
        count++
        return original.apply(db.client, args)
      }
      stop.push(() => {
        db.client[name] = original
      })
    }
  }
  await act()
  for (const one of stop) one()
  return count
}

/** A query as the database ran it. */
type Explained = {
  /** Documents it looked at; where the database doesn't say, 0. */
  found: number
  plan: string
  text: string
}

/** How a database finds what an app asks of a collection while `act` runs. */
export const explainStatements = async (
  { payload }: TestApp,
  collection: string,
  act: () => Promise<void>,
): Promise<Explained[]> => {
  const db = payload.db as any
  if (db.name === 'mongoose') {
    const { db: native } = db.connection
    await native.command({ profile: 2 })
    await act()
    await native.command({ profile: 0 })
    const profile = native.collection('system.profile')
    const ns = `${native.databaseName}.${collection}`
    const ran = await profile.find({ ns, docsExamined: { $exists: true } }).toArray()
    await profile.drop()
    return ran.map(({ command, docsExamined, planSummary }: any) => ({
      found: docsExamined,
      plan: planSummary,
      text: JSON.stringify(command),
    }))
  }
  const asked: { args: unknown[]; sql: string }[] = []
  const { execute } = db.client
  db.client.execute = (statement: any) => {
    if (statement.sql?.includes(`from "${collection}"`)) asked.push(statement)
    return execute.call(db.client, statement)
  }
  await act()
  db.client.execute = execute
  return Promise.all(
    asked.map(async ({ args, sql }) => {
      const { rows } = await execute.call(db.client, { args, sql: `explain query plan ${sql}` })
      const plan = rows.map(({ detail }: any) => detail).join('\n')
      return { found: 0, plan, text: sql }
    }),
  )
}
