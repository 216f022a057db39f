/** Payload with the plugin from the sources: makes the data, and does what it is told over IPC. */
import { buildConfig, getPayload, type Payload } from 'payload'
import { newsdesk } from 'payload-newsdesk'
import { createHost } from '../app/host.js'
import { addReads, burst, mongod, ranking, total } from './counts.js'
import { drop, edit } from './edit.js'
import { fill } from './fill.js'
import { seed } from './seed.js'
import { serve } from './serve.js'

const actions: Record<string, (payload: Payload, args: any) => unknown> = {
  addReads,
  burst,
  drop,
  edit,
  fill,
  mongod,
  ranking,
  seed,
  serve,
  total,
}

const { BENCH_DATABASE: url = '', BENCH_IMAGES: images = '' } = process.env
const booting = getPayload({ config: buildConfig(createHost({ images, newsdesk, url })) })

process.on('message', async ({ action, args, id }: { action: string; args: any; id: number }) => {
  if (action === 'cpu') return
  try {
    process.send?.({ answer: (await actions[action](await booting, args)) ?? null, id })
  } catch (err) {
    process.send?.({ error: (err as Error).stack, id })
  }
})
process.on('SIGTERM', async () => {
  await (await booting).destroy()
  process.exit(0)
})
