import type { BasePayload, CollectionSlug } from 'payload'
import { mendFiles } from '../images/refresh.js'
import type { Newsdesk } from '../options.js'
import { socketHeader } from '../reads/socket.js'
import { startDesk } from './desk.js'

/** An upload of many large pictures may take this long to have its files made. */
const mendMs = 60_000

type Model = { init?: () => Promise<unknown> }

/** Starts the desk on a Payload instance, ends it with it, and makes the two site-wide lists. */
export const start = async (payload: BasePayload, newsdesk: Newsdesk) => {
  socketHeader()
  const desk = startDesk(payload)
  const { db, destroy } = payload
  let isStopped = false
  const mend = (ageMs: number) =>
    mendFiles(payload, newsdesk, ageMs).catch((err: unknown) => {
      if (isStopped) return
      payload.logger.error({ err, msg: 'payload-newsdesk: could not look for files left behind' })
    })
  const mending = setInterval(() => mend(mendMs), mendMs)
  mending.unref()
  let restoring: Promise<unknown> = Promise.resolve()
  payload.destroy = async () => {
    isStopped = true
    clearInterval(mending)
    desk.stop()
    await restoring
    await destroy.call(payload)
  }
  if (db.name === 'mongoose') {
    // Until Mongoose has built its indexes, a first write may meet their locks.
    const { collections, versions } = db as unknown as Record<string, Record<string, Model>>
    await Promise.all(
      [...Object.values(collections), ...Object.values(versions)].map((model) => model.init?.()),
    )
  }
  await desk.keepTime()
  try {
    await desk.ensureList('most-read', null)
    await desk.ensureList('editors-pick', null)
    restoring = desk.restoreScores().catch((err) => {
      payload.logger.error({ err, msg: 'payload-newsdesk: could not make the scores again' })
    })
    const scores = newsdesk.slugs.readScores as CollectionSlug
    // Without any, Most Read would be empty meanwhile; else the work goes on beside the app.
    if (!(await db.count({ collection: scores })).totalDocs) await restoring
  } catch (err) {
    payload.logger.error({
      err,
      msg: 'payload-newsdesk: could not make the site-wide lists; is the database schema up to date?',
    })
  }
  void mend(0)
}
