'use client'
import { Link, useAuth, useConfig } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'
import { formatAdminURL } from 'payload/shared'
import { useTexts } from '../useTexts.js'
import './desk.css'

/** The way to the desk, above the collections, for those who may change lists. */
export const FrontPageLink = ({ lists }: { lists: string }) => {
  const t = useTexts()
  const { routes } = useConfig().config
  const href = formatAdminURL({ adminRoute: routes.admin, path: '/front-page' })
  const isHere = usePathname() === href
  const { permissions } = useAuth()
  if (!permissions?.collections?.[lists]?.update) return null
  return (
    <Link
      aria-current={isHere ? 'page' : undefined}
      className="nav__link newsdesk-nav"
      href={href}
      id="nav-front-page"
      prefetch={false}
    >
      {isHere && <div className="nav__link-indicator" />}
      <span className="nav__link-label">{t('newsdesk:frontPage')}</span>
    </Link>
  )
}
