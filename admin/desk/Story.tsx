'use client'
import { useConfig } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { ID } from '../../src/types.js'
import { adminLink } from '../adminLink.js'
import { useDesk } from './context.js'

/** An article in a row: picture, headline and a line of facts. */
export const Story = ({
  children,
  headline,
  id,
  thumbnail,
}: {
  children: ReactNode
  headline: string
  id: ID
  thumbnail: string | null
}) => {
  const { articles } = useDesk()
  const { routes } = useConfig().config
  return (
    <div className="newsdesk-story">
      <Thumbnail url={thumbnail} />
      <div>
        <a className="newsdesk-story__headline" href={adminLink(routes.admin, articles, id)}>
          {headline}
        </a>
        <div className="newsdesk-quiet">{children}</div>
      </div>
    </div>
  )
}

export const Thumbnail = ({ url }: { url: string | null }) =>
  url ? (
    <img alt="" className="newsdesk-story__picture" loading="lazy" src={url} />
  ) : (
    <span aria-hidden="true" className="newsdesk-story__picture" />
  )
