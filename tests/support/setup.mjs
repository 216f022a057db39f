import { startMongo } from './mongod.mjs'

const required = Boolean(process.env.CI || process.env.NEWSDESK_REQUIRE_MONGODB)

/** One MongoDB replica set for the whole run, its address in NEWSDESK_TEST_MONGODB. */
export default async () => {
  try {
    const { url, stop } = await startMongo()
    process.env.NEWSDESK_TEST_MONGODB = url
    globalThis.stopMongo = stop
  } catch (err) {
    if (required) throw err
    console.warn(`\n!! MongoDB tests are skipped: ${err.message}\n`)
  }
}
