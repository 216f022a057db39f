/** What an upload costs, from a photographer's file to stored with all sizes and texts in them. */
import type { CollectionSlug } from 'payload'
import sharp from 'sharp'
import { bootBench } from './support/app.js'
import { compare } from './support/compare.js'
import type { Row } from './support/results.js'
import { isQuick, rounds } from './support/settings.js'

const atOnce = 20

export const images = async (add: (row: Row) => void) => {
  const { payload, stop } = await bootBench({ db: 'sqlite' })
  const photographs = await makePhotographs()
  let made = 0
  const upload = async () => {
    const data = photographs(++made)
    await payload.create({
      collection: 'images' as CollectionSlug,
      data: { alt: 'A', caption: 'C', credit: 'D' } as never,
      file: { data, mimetype: 'image/jpeg', name: `bench-${made}.jpg`, size: data.length },
    })
  }
  try {
    const { ms } = await compare(
      timed(() => bare(photographs(++made))),
      timed(upload),
      rounds,
    )
    add({
      against: 'bare sharp, same sizes',
      aim: { atMost: 1.25 },
      measured: ms,
      unit: 'ms',
      what: 'an upload of 24 megapixels',
    })
    const several = () => Promise.all(Array.from({ length: isQuick ? 4 : atOnce }, upload))
    const { mb } = await compare(
      () => mostMemory(upload),
      () => mostMemory(several),
      1,
    )
    add({ against: 'one', measured: mb, unit: 'MB above rest', what: `${atOnce} uploads at once` })
  } finally {
    await stop()
  }
}

/** The four sizes as Payload would make them for anyone, with nothing checked, told or stored. */
const bare = (data: Buffer) =>
  Promise.all(
    [
      { height: 240, width: 240 },
      { width: 640 },
      { width: 1280 },
      { height: 630, width: 1200 },
    ].map((size) => sharp(data).rotate().resize(size).webp({ quality: 78 }).toBuffer()),
  )

/** Of 24 megapixels with grain, as a camera's are; no two are the same file. */
const makePhotographs = async () => {
  const noise = { mean: 128, sigma: 30, type: 'gaussian' as const }
  const grain = await sharp({
    create: { background: '#000', channels: 3, height: 1000, noise, width: 1500 },
  })
    .png()
    .toBuffer()
  const photograph = await sharp(grain).resize(6000, 4000).jpeg({ quality: 90 }).toBuffer()
  return (n: number) => {
    const comment = Buffer.from(`\xff\xfe\0\x0a${String(n).padStart(8, '0')}`, 'latin1')
    return Buffer.concat([photograph.subarray(0, 2), comment, photograph.subarray(2)])
  }
}

const timed = (work: () => Promise<unknown>) => async () => {
  const from = performance.now()
  await work()
  return { ms: performance.now() - from }
}

const mostMemory = async (work: () => Promise<unknown>) => {
  const rest = process.memoryUsage.rss()
  let most = rest
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 10)
  await work()
  clearInterval(watch)
  return { mb: Math.max(1, (most - rest) / 1024 / 1024) }
}
