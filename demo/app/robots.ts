import type { MetadataRoute } from 'next'

import { siteURL } from '../config/site'

export const dynamic = 'force-dynamic'

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: '/admin' },
    sitemap: [`${siteURL}/api/newsdesk/sitemap.xml`, `${siteURL}/api/newsdesk/news-sitemap.xml`],
  }
}
