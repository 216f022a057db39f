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
