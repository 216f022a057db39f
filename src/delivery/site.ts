import type { BasePayload } from 'payload'
import { getDesk } from '../lists/desk.js'

export type Site = ReturnType<typeof getSite>

/** The newspaper's names and addresses, with what the app's own config decides. */
export const getSite = (payload: BasePayload, locale?: string) => {
  const { localization, routes, serverURL } = payload.config
  const { site } = getDesk(payload).newsdesk
  const url = site.url ?? (serverURL || 'http://localhost:3000')
  const api = serverURL || url
  return {
    ...site,
    /** Where `/api/newsdesk` is, absolute. */
    apiURL: `${api}${routes.api}/newsdesk`,
    language: locale ?? site.language ?? (localization ? localization.defaultLocale : 'en'),
    /** A file Payload serves, absolute. */
    toFileURL: (path: string) => new URL(path, api).href,
    /** A page of the front-end, absolute. */
    toURL: (path: string) => new URL(path, url).href,
    url,
  }
}
