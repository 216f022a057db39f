'use client'
import { useListDrawerContext } from '@payloadcms/ui'
import './filters.css'

type Props = { label: string; links: { href: string; text: string }[] }

/**
 * Above a list: links to it with its filters set. None where something is chosen from the list, for
 * they would lead away from what is being edited.
 */
export const Filters = ({ label, links }: Props) => {
  const { isInDrawer } = useListDrawerContext()
  return isInDrawer ? null : (
    <nav aria-label={label} className="newsdesk-filters">
      {links.map(({ href, text }) => (
        <a href={href} key={href}>
          {text}
        </a>
      ))}
    </nav>
  )
}
