import type { Payload } from 'payload'
import type { ID } from 'payload-newsdesk/types'
import sharp from 'sharp'

import type { ImageSeed } from '../content/types'
import { ensure } from './ensure'

/** Draws the pictures and uploads them as photographs would be. */
export const seedImages = async (
  payload: Payload,
  seeds: ImageSeed[],
  onProgress: (done: number) => void,
): Promise<Map<string, ID>> => {
  const ids = new Map<string, ID>()
  for (const seed of seeds) {
    const id = await ensure({
      payload,
      collection: 'images',
      where: { caption: { equals: seed.caption } },
      create: () => upload(payload, seed),
    })
    ids.set(seed.name, id)
    onProgress(ids.size)
  }
  return ids
}

const upload = async (payload: Payload, { name, alt, caption, credit, focal, svg }: ImageSeed) => {
  const data = await sharp(Buffer.from(svg()))
    .resize({ width: 1600 })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer()
  return payload.create({
    collection: 'images',
    data: { alt, caption, credit, ...(focal && { focalX: focal.x, focalY: focal.y }) },
    file: { data, name: `${name}.jpg`, mimetype: 'image/jpeg', size: data.byteLength },
  })
}
