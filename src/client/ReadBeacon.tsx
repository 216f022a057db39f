'use client'
import { useEffect } from 'react'
import { watchView } from './watchView.js'

export type ReadBeaconProps = {
  /** The article's slug or id. */
  article: string | number
  /**
   * Payload's API, as an absolute address where it has another origin than the page. That origin's
   * `cors` must then name the page's.
   * @default '/api'
   */
  api?: string
}

/**
 * Counts a read of an article once its page has been in sight for a second: once per page view, be
 * it a load, a client-side navigation or a return from the back/forward cache. Without JavaScript an
 * image counts it. Nothing is kept in the browser: no cookie, no storage.
 *
 * @example
 * ```tsx
 * <ReadBeacon article={page.article.slug} />
 * ```
 */
export const ReadBeacon = ({ api = '/api', article }: ReadBeaconProps) => {
  useEffect(() => watchView({ article, to: `${api}/newsdesk/reads` }), [api, article])
  return (
    <noscript>
      <img
        alt=""
        height={1}
        src={`${api}/newsdesk/pixel.gif?article=${encodeURIComponent(article)}`}
        style={{ position: 'absolute' }}
        width={1}
      />
    </noscript>
  )
}
