import { APIError } from 'payload'
import { countRead } from '../reads/count.js'
import { json, parseObject, type Route } from './answer.js'
import { requireOwnPage } from './origin.js'
import type { Schema } from './schema.js'
import { idOrSlug } from './shapes/list.js'

const read: Schema = {
  description: 'A reader’s view of an article. Also taken as text/plain, as sendBeacon sends it.',
  properties: {
    article: idOrSlug('The article’s slug or id; a slug goes before an id, a number is an id.'),
  },
  required: ['article'],
  title: 'NewsRead',
  type: 'object',
}

const readResult: Schema = {
  description: 'Whether it counted.',
  properties: {
    counted: { description: 'Whether it is in the figures.', type: 'boolean' },
    reason: { description: 'Why it is not.', type: 'string' },
  },
  required: ['counted'],
  title: 'NewsReadResult',
  type: 'object',
}

export const readRoutes: Route[] = [
  {
    method: 'post',
    path: '/reads',
    isPublic: 'each',
    summary: 'Counts a read.',
    body: read,
    answers: [{ status: 202, description: 'Stored, or not to be counted.', schema: readResult }],
    errors: {
      403: 'The page that sends it is neither the site’s own nor allowed by `cors`.',
      503: 'It could not be stored; try again after `Retry-After` seconds.',
    },
    answer: async ({ header, isStaff, payload, reader, text }) => {
      requireOwnPage({ header, payload })
      const article = articleIn(await text())
      const read = { ...reader, article, header, isStaff: await isStaff() }
      return json(202, await countRead(payload, read), true)
    },
  },

  {
    method: 'get',
    path: '/pixel.gif',
    isPublic: 'each',
    summary: 'Counts a read on pages without JavaScript.',
    query: {
      article: {
        description: 'The article’s slug or id.',
        maxLength: 200,
        minLength: 1,
        type: 'string',
      },
    },
    answers: [{ status: 200, description: 'A GIF of one pixel.', type: 'image/gif' }],
    errors: {
      403: 'The page that asks is neither the site’s own nor allowed by `cors`.',
      503: 'It could not be stored; try again after `Retry-After` seconds.',
    },
    answer: async ({ header, isStaff, payload, query, reader }) => {
      requireOwnPage({ header, payload })
      const article = query.get('article')
      if (!article) throw new APIError('`article` must be the slug or id of an article.', 400)
      await countRead(payload, { ...reader, article, header, isStaff: await isStaff() })
      return {
        body: pixel,
        headers: { 'Cache-Control': 'no-store', 'Content-Type': 'image/gif' },
        status: 200,
      }
    },
  },
]

const articleIn = (text: string): string | number => {
  const { article } = parseObject(text)
  if ((typeof article !== 'string' && typeof article !== 'number') || article === '') {
    throw new APIError('`article` must be the slug or id of an article.', 400)
  }
  return article
}

/** A transparent GIF of one pixel (GIF89a, W3C). */
const pixel = new Uint8Array(
  Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
)
