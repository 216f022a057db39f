'use client'
import { Link, useConfig } from '@payloadcms/ui'
import type { Card } from '../../src/types.js'
import { adminLink } from '../adminLink.js'

export const ArticleLink = ({ articles, card }: { articles: string; card: Card }) => {
  const { config } = useConfig()
  return (
    <Link
      href={adminLink(config.routes.admin, articles, card.id)}
      prefetch={false}
      // A headline brings its own direction.
      dir="auto"
    >
      {card.headline}
    </Link>
  )
}
