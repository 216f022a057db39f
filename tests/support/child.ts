/** The other process of tests/support/process.ts. */
import { bootApp, type TestApp } from './boot.js'
import type { DatabaseName } from './database.js'
import { serveDoorTwo } from './doorTwo.js'
import type { ApiRequest } from './requests.js'

type Message = {
  id: number
  do: 'boot' | 'rest' | 'serve' | 'stop'
  path: string
  init?: ApiRequest
}

const [db, place] = process.argv.slice(2) as [DatabaseName, string]
let app: TestApp

const act = async ({ do: what, init, path }: Message) => {
  if (what === 'boot') app = await bootApp({ db, place })
  if (what === 'stop') await app.destroy()
  if (what === 'serve') return { body: (await serveDoorTwo(app)).port, status: 200 }
  if (what !== 'rest') return null
  const { body, headers, status } = await app.rest(path, init)
  return { body, headers: Object.fromEntries(headers), status }
}

process.on('message', async (message: Message) => {
  const { id } = message
  try {
    process.send?.({ id, answer: await act(message) }, () => {
      if (message.do === 'stop') process.exit(0)
    })
  } catch (err) {
    process.send?.({ id, error: (err as Error).stack })
  }
})
// What is sent to a worker of node:cluster before it listens is lost.
process.send?.({ id: 0, answer: null })
