import { checkNames, fail, text, whole } from '../checks.js'

type FrontPath = (front: { slug: string; locale?: string }) => string

export type SiteOptions = {
  /**
   * The origin readers see, e.g. `https://www.harbour-times.example`. Canonical links, feeds and
   * sitemaps begin with it.
   * @default Payload's `serverURL`, else `http://localhost:3000`
   */
  url?: string
  /** The newspaper's name. @default 'News' */
  name?: string
  /** One sentence about it, for feeds and the front page. @default '' */
  description?: string
  /** The language articles are written in, as BCP 47. @default the app's default locale, else 'en' */
  language?: string
  /** Who publishes it, for search engines. */
  publisher?: {
    /** @default the site's name */
    name?: string
    /** A picture file, its address absolute or below the site's. @default none */
    logo?: { url: string; width: number; height: number }
  }
  /**
   * Where a section's page is on the front-end; `locale` as for `articlePath`.
   * @default ({ slug }) => `/sections/${slug}`
   */
  sectionPath?: FrontPath
  /**
   * Where a tag's page is on the front-end; `locale` as for `articlePath`.
   * @default ({ slug }) => `/tags/${slug}`
   */
  tagPath?: FrontPath
}

export type Site = {
  /** `null`: Payload's `serverURL`. */
  url: string | null
  name: string
  description: string
  /** `null`: the app's default locale. */
  language: string | null
  publisher: { name: string; logo: { url: string; width: number; height: number } | null }
  sectionPath: FrontPath
  tagPath: FrontPath
}

export const resolveSite = (options: SiteOptions = {}): Site => {
  const known = ['description', 'language', 'name', 'publisher', 'sectionPath', 'tagPath', 'url']
  checkNames('site', options, known)
  checkNames('site.publisher', options.publisher, ['logo', 'name'])
  const { publisher = {}, sectionPath, tagPath, url } = options
  for (const [name, path] of Object.entries({ sectionPath, tagPath })) {
    if (path !== undefined && typeof path !== 'function') {
      fail(`site.${name}`, 'must be a function ({ slug }) => path')
    }
  }
  const name = text('site.name', options.name) || 'News'
  const { logo = null } = publisher
  checkNames('site.publisher.logo', logo ?? undefined, ['height', 'url', 'width'])
  if (logo && !(logo.url && logo.width > 0 && logo.height > 0)) {
    fail('site.publisher.logo', 'needs `url`, `width` and `height`, in pixels')
  }
  return {
    description: text('site.description', options.description),
    language: language(options.language),
    name,
    publisher: { logo, name: text('site.publisher.name', publisher.name) || name },
    sectionPath: sectionPath ?? (({ slug }) => `/sections/${slug}`),
    tagPath: tagPath ?? (({ slug }) => `/tags/${slug}`),
    url: url === undefined ? null : origin(url),
  }
}

const language = (value: unknown): string | null => {
  if (value === undefined) return null
  try {
    return (
      Intl.getCanonicalLocales(value as string)[0] ?? fail('site.language', 'must not be empty')
    )
  } catch {
    return fail('site.language', 'must be a language tag, e.g. `en` or `pt-BR`')
  }
}

const origin = (value: unknown): string => {
  const isOrigin = typeof value === 'string' && /^https?:\/\/[^/?#]+\/?$/.test(value)
  if (!isOrigin || !URL.canParse(value)) {
    fail('site.url', 'must be an origin without a path, e.g. `https://www.harbour-times.example`')
  }
  return new URL(value as string).origin
}

export type DeliveryOptions = {
  /**
   * Memory for finished answers, in megabytes, 1 to 16,384. Those asked for least recently give
   * way.
   * @default 64
   */
  cacheMB?: number
  /**
   * Seconds for which a CDN may hand an answer out without asking again (`s-maxage`), 0 to a year.
   * A CDN that is purged by `onChange` may be given hours.
   * @default 10
   */
  sMaxAge?: number
  /**
   * Seconds for which a cache may then hand the old answer out while it fetches the next
   * (`stale-while-revalidate`, RFC 5861), 0 to a year. Some browsers do it as well.
   * @default 30
   */
  staleWhileRevalidate?: number
  /**
   * Is told of every change that readers may see, after it is stored, once, by the process that
   * stored it: to purge a CDN by `keys` (those in `Surrogate-Key` and `Cache-Tag`) or `paths`, or to
   * call Next's `revalidateTag`. A save does not wait for it. When it throws it is told again, at
   * most six times in half a minute; what a process has not told when it ends is lost, so keep
   * `sMaxAge` within what you can bear.
   * @default none
   * @example
   * ```ts
   * onChange: ({ keys }) => purge(keys)
   * ```
   */
  onChange?: OnChange
}

/** Keys of answers, and paths of pages on the front-end, that a change makes old. */
export type Changed = { keys: string[]; paths: string[] }

type OnChange = (changed: Changed) => Promise<unknown> | unknown

/** In seconds. */
export type CacheControl = { sMaxAge: number; staleWhileRevalidate: number }

export type Delivery = { cacheControl: CacheControl; cacheMB: number; onChange: OnChange | null }

export const resolveDelivery = (options: DeliveryOptions = {}): Delivery => {
  checkNames('delivery', options, ['cacheMB', 'onChange', 'sMaxAge', 'staleWhileRevalidate'])
  const { cacheMB = 64, onChange = null, sMaxAge = 10, staleWhileRevalidate = 30 } = options
  if (onChange !== null && typeof onChange !== 'function') {
    fail('delivery.onChange', 'must be a function ({ keys, paths }) => void')
  }
  return {
    cacheControl: {
      sMaxAge: seconds('delivery.sMaxAge', sMaxAge),
      staleWhileRevalidate: seconds('delivery.staleWhileRevalidate', staleWhileRevalidate),
    },
    cacheMB: whole('delivery.cacheMB', cacheMB, 16_384),
    onChange,
  }
}

const seconds = (option: string, value: unknown): number =>
  value === 0 ? 0 : whole(option, value, 31_536_000)
