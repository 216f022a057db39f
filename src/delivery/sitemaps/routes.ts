import { APIError } from 'payload'
import {
  ErrorLevel,
  SitemapIndexStream,
  type SitemapItemLoose,
  SitemapStream,
  streamToPromise,
} from 'sitemap'
import { file, type Route } from '../answer.js'
import { text } from '../schema.js'
import { frontItems, monthItems, newsItems, sitemapURLs } from './sitemaps.js'

const type = 'application/xml'

export const sitemapRoutes: Route[] = [
  {
    method: 'get',
    path: '/news-sitemap.xml',
    isPublic: 'kept',
    summary: 'The articles of the last two days for Google News, at most 1,000.',
    answers: [{ status: 200, description: 'A sitemap.', type }],
    answer: async ({ payload }) => file(type, await toSitemap(await newsItems(payload))),
  },

  {
    method: 'get',
    path: '/sitemap.xml',
    isPublic: 'kept',
    summary: 'The index of all sitemaps.',
    answers: [{ status: 200, description: 'A sitemap index.', type }],
    answer: async ({ payload }) => file(type, await toIndex(await sitemapURLs(payload))),
  },

  {
    method: 'get',
    path: '/sitemaps/:name',
    isPublic: 'kept',
    summary: 'The home page, sections and tags; or every article of a month.',
    params: { name: text('`fronts.xml`, or a month, e.g. `2026-11.xml`.') },
    answers: [{ status: 200, description: 'A sitemap.', type }],
    errors: { 404: 'There is no such sitemap.' },
    answer: async ({ params, payload }) => {
      if (params.name === 'fronts.xml')
        return file(type, await toSitemap(await frontItems(payload)))
      const month = /^([1-9]\d{3}-(?:0[1-9]|1[0-2]))\.xml$/.exec(params.name)?.[1]
      if (!month) throw new APIError('There is no such sitemap.', 404)
      return file(type, await toSitemap(await monthItems(payload, month)))
    },
  },
]

const namespaces = { image: true, news: true, video: false, xhtml: true }

const toSitemap = (items: SitemapItemLoose[]): Promise<string> =>
  written(new SitemapStream({ level: ErrorLevel.THROW, xmlns: namespaces }), items)

const toIndex = (urls: string[]): Promise<string> =>
  written(
    new SitemapIndexStream({ level: ErrorLevel.THROW }),
    urls.map((url) => ({ url })),
  )

const written = async (
  stream: SitemapIndexStream | SitemapStream,
  items: object[],
): Promise<string> => {
  const bytes = streamToPromise(stream)
  for (const item of items) stream.write(item)
  stream.end()
  return (await bytes).toString('utf8')
}
