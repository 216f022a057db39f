import type { BasePayload } from 'payload'
import { getDesk } from '../lists/desk.js'
import type { ID } from '../types.js'

export type Site = ReturnType<typeof getSite>

/** The newspaper's names and addresses, with what the app's own config decides. */
export const getSite = (payload: BasePayload, locale?: string) => {
  const { localization, routes, serverURL } = payload.config
  const { site, slugs } = getDesk(payload).newsdesk
  const url = site.url ?? (serverURL || 'http://localhost:3000')
  const api = serverURL || url
  return {
    ...site,
    /** Where `/api/newsdesk` is, absolute. */
    apiURL: `${api}${routes.api}/newsdesk`,
    language: toLanguage(
      locale ?? site.language ?? (localization ? localization.defaultLocale : 'en'),
    ),
    /** The language that was asked for. */
    locale,
    /** A file Payload serves, absolute. */
    toFileURL: (path: string) => new URL(path, api).href,
    /** An article's name for machines: it stays when the slug changes. */
    toURI: (id: ID) => `${api}${routes.api}/${slugs.articles}/${id}`,
    /** A page of the front-end, absolute. */
    toURL: (path: string) => new URL(path, url).href,
    url,
  }
}

/** A locale of an app, which may be written `pt_BR`, as BCP 47. */
export const toLanguage = (locale: string) => locale.replaceAll('_', '-')
