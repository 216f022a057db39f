import { APIError } from 'payload'
import { countRead } from '../reads/count.js'
import { json, parseObject, type Route } from './answer.js'

export const readRoutes: Route[] = [
  {
    method: 'post',
    path: '/reads',
    answer: async ({ header, payload, text }) => {
      const article = articleIn(await text())
      return json(202, await countRead(payload, { article, header }), true)
    },
  },

  {
    method: 'get',
    path: '/pixel.gif',
    answer: async ({ header, payload, query }) => {
      const article = query.get('article')
      if (!article) throw new APIError('`article` must be the slug or id of an article.', 400)
      await countRead(payload, { article, header })
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
