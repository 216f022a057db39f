import type { ImageSize } from 'payload'
import { sizeNames } from './access.js'
import type { ImageSettings } from './options.js'

const boxes = {
  thumbnail: { height: 240, width: 240 },
  card: { fit: 'inside', width: 640 },
  lead: { fit: 'inside', width: 1280 },
  social: { height: 630, width: 1200 },
} as const

/** The sizes Payload makes of each image: two crops around its focal point, and two of all of it. */
export const toSizes = ({ avif }: ImageSettings): ImageSize[] =>
  sizeNames.map((name) => ({
    ...boxes[name],
    name,
    formatOptions: avif
      ? { format: 'avif', options: { effort: 3, quality: 55 } }
      : { format: 'webp', options: { quality: 78 } },
    generateImageName: ({ extension, height, originalName, width }) =>
      `${originalName}-${name}-${width}x${height}.${extension}`,
    withoutEnlargement: true,
  }))
