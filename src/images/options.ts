import { checkNames, fail, whole } from '../checks.js'

export type ImageOptions = {
  /**
   * The largest file taken, in bytes, up to 500 MB. Payload’s `upload.limits.fileSize` is raised to it
   * where the app has not set that. @default 52_428_800 (50 MB)
   */
  maxBytes?: number
  /** The largest picture taken, in pixels of all its frames, up to 500 million. @default 100_000_000 */
  maxPixels?: number
  /** Whether the same file may be uploaded twice. @default false */
  allowDuplicates?: boolean
  /** Whether sizes are made as AVIF in place of WebP: smaller, and many times slower. @default false */
  avif?: boolean
}

export type ImageSettings = Required<ImageOptions>

export const resolveImages = (options: ImageOptions = {}): ImageSettings => {
  checkNames('images', options, ['allowDuplicates', 'avif', 'maxBytes', 'maxPixels'])
  const { allowDuplicates = false, avif = false, maxBytes, maxPixels } = options
  for (const [name, value] of Object.entries({ allowDuplicates, avif })) {
    if (typeof value !== 'boolean') fail(`images.${name}`, 'must be true or false')
  }
  return {
    allowDuplicates,
    avif,
    maxBytes: whole('images.maxBytes', maxBytes ?? 50 * 1024 * 1024, 500 * 1024 * 1024),
    maxPixels: whole('images.maxPixels', maxPixels ?? 100_000_000, 500_000_000),
  }
}
