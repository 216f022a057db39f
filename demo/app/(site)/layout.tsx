import '../../site/styles/base.css'
import '../../site/styles/masthead.css'
import '../../site/styles/teaser.css'
import '../../site/styles/front.css'
import '../../site/styles/article.css'
import '../../site/styles/lists.css'

import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'

import { paper } from '../../content'
import { Footer } from '../../site/components/Footer'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: { default: paper.name, template: `%s · ${paper.name}` },
  description: paper.motto,
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf9f4' },
    { media: '(prefers-color-scheme: dark)', color: '#161513' },
  ],
}

export default function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" dir="ltr">
      <body>
        <a className="skip" href="#content">
          Skip to content
        </a>
        {children}
        <Footer />
      </body>
    </html>
  )
}
