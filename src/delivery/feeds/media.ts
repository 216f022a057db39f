import { element, text } from '../xml.js'
import type { FeedImage } from './feed.js'

/** A picture with its caption and who made it, which an enclosure has no room for. */
export const mediaContent = ({
  alt,
  caption,
  credit,
  height,
  length,
  type,
  url,
  width,
}: FeedImage): string =>
  element('media:content', { fileSize: length, height, medium: 'image', type, url, width }, [
    alt && text('media:title', alt, { type: 'plain' }),
    caption && text('media:description', caption, { type: 'plain' }),
    credit && text('media:credit', credit),
  ])
