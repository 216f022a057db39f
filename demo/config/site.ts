import type { NewsdeskOptions } from 'payload-newsdesk'

import { paper } from '../content'

/** Where readers find the newspaper: what SITE_URL says, else where this machine serves it. */
export const siteURL = process.env.SITE_URL || `http://localhost:${process.env.PORT || 3000}`

export const site: NewsdeskOptions['site'] = {
  description: paper.motto,
  language: 'en-GB',
  name: paper.name,
  url: siteURL,
}
