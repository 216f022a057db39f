import type { Access, CollectionConfig, Config } from 'payload'
import { type Abilities, abilities, resolveAbilities } from './access/abilities.js'
import { checkNames, fail, text, whole } from './checks.js'
import {
  type Delivery,
  type DeliveryOptions,
  resolveDelivery,
  resolveSite,
  type Site,
  type SiteOptions,
} from './delivery/options.js'
import { type ImageOptions, type ImageSettings, resolveImages } from './images/options.js'
import { type ReadOptions, type ReadSettings, resolveReads } from './reads/options.js'

/** The collections of the plugin, by the names its options use. */
export type CollectionName =
  | 'articles'
  | 'images'
  | 'tags'
  | 'sections'
  | 'lists'
  | 'editions'
  | 'readHours'
  | 'readScores'
  | 'readDrops'
  | 'changes'

export type CollectionOverride = (args: { defaultCollection: CollectionConfig }) => CollectionConfig

const operations = ['create', 'delete', 'read', 'readVersions', 'update'] as const

type CollectionAccess = Partial<Record<(typeof operations)[number], Access>>

type ListDefaults = {
  /** How many entries the list prints, 1 to 50. @default 5 for Most Read, 4 for Editor's Pick */
  size?: number
  /** The heading above it. @default 'Most Read' and 'Editor’s Pick' */
  title?: string
}

type ArticlePath = (article: { slug: string; section: string | null; locale?: string }) => string

export type NewsdeskOptions = {
  /**
   * `false` keeps the collections and fields, so that the schema stays as it is, and switches the
   * hooks, endpoints, GraphQL queries and building of lists off.
   * @default true
   */
  enabled?: boolean
  /**
   * Other slugs for the plugin's collections, where the app uses one of them already.
   * @default { articles: 'articles', images: 'images', tags: 'tags', sections: 'sections',
   *   lists: 'lists', editions: 'editions', readHours: 'read-hours', readScores: 'read-scores', readDrops: 'read-drops', changes: 'newsdesk-changes' }
   */
  slugs?: Partial<Record<CollectionName, string>>
  /** Changes a collection config: gets the plugin's, returns the one to use. @default {} */
  overrides?: Partial<Record<CollectionName, CollectionOverride>>
  /**
   * Who may do what: by what people do (`canWrite`, `canPublish`, `canCurate`, `canSeeReads`,
   * `canManageImages`; `roles()` makes them from a field of your admin's users), and, where that is
   * not enough, Payload's own access functions in place of a collection's. Published articles, the
   * images they print, tags and sections are public; editions and read counts are written by the
   * plugin alone.
   */
  access?: Partial<Record<CollectionName, CollectionAccess>> & Partial<Abilities>
  /**
   * Where an article's page is on the front-end. `locale` is given in an app of several languages,
   * and is then that of the page.
   * @default ({ slug }) => `/articles/${slug}`
   */
  articlePath?: ArticlePath
  /** What new lists start with. Editors can change each list afterwards. */
  lists?: {
    editorsPick?: ListDefaults
    mostRead?: ListDefaults & {
      /** Hours a ranking looks back over, 1 to 720. @default 24 */
      windowHours?: number
    }
  }
  /** Which pictures are taken, and what is made of them. */
  images?: ImageOptions
  /** The newspaper as others know it: where it is, what it is called, who publishes it. */
  site?: SiteOptions
  /** How answers are kept, here and in caches on their way. */
  delivery?: DeliveryOptions
  /** What counts as a read, and for how long reads are kept. */
  reads?: ReadOptions
}

/** The options as the plugin uses them: everything decided. */
export type Newsdesk = Abilities & {
  enabled: boolean
  slugs: Record<CollectionName, string>
  overrides: Partial<Record<CollectionName, CollectionOverride>>
  access: Partial<Record<CollectionName, CollectionAccess>>
  articlePath: ArticlePath
  lists: {
    'editors-pick': { size: number; title: string; windowHours: null }
    'most-read': { size: number; title: string; windowHours: number }
  }
  images: ImageSettings
  site: Site
  delivery: Delivery
  reads: ReadSettings
  /** The newsroom's, by its IANA name, in which the admin says times. */
  timeZone: string
}

const defaultSlugs: Record<CollectionName, string> = {
  articles: 'articles',
  changes: 'newsdesk-changes',
  editions: 'editions',
  images: 'images',
  lists: 'lists',
  readDrops: 'read-drops',
  readHours: 'read-hours',
  readScores: 'read-scores',
  sections: 'sections',
  tags: 'tags',
}

/** Checks the options once and fills in the defaults. Throws on a wrong one, naming it and the fix. */
export const resolveOptions = (options: NewsdeskOptions): Newsdesk => {
  checkNames('', options, [
    'access',
    'articlePath',
    'delivery',
    'enabled',
    'images',
    'lists',
    'overrides',
    'reads',
    'slugs',
    'site',
  ])
  if (options.enabled !== undefined && typeof options.enabled !== 'boolean') {
    fail('enabled', 'must be true or false')
  }
  const names = Object.keys(defaultSlugs) as CollectionName[]
  checkNames('slugs', options.slugs, names)
  checkNames('overrides', options.overrides, names)
  checkNames('access', options.access, [...names, ...abilities])
  for (const ability of abilities) {
    const can = options.access?.[ability]
    if (can !== undefined && typeof can !== 'function') {
      fail(`access.${ability}`, 'must be a function ({ req }) => boolean')
    }
  }
  for (const name of names) {
    const rules = options.access?.[name]
    checkNames(`access.${name}`, rules, [...operations])
    for (const [operation, rule] of Object.entries(rules ?? {})) {
      if (typeof rule !== 'function') {
        fail(`access.${name}.${operation}`, 'must be an access function of Payload’s')
      }
    }
  }
  checkNames('lists', options.lists, ['editorsPick', 'mostRead'])
  checkNames('lists.editorsPick', options.lists?.editorsPick, ['size', 'title'])
  checkNames('lists.mostRead', options.lists?.mostRead, ['size', 'title', 'windowHours'])
  if (options.articlePath !== undefined && typeof options.articlePath !== 'function') {
    fail('articlePath', 'must be a function ({ slug, section }) => path')
  }
  for (const [name, override] of Object.entries(options.overrides ?? {})) {
    if (typeof override !== 'function') {
      fail(`overrides.${name}`, 'must be a function ({ defaultCollection }) => collection')
    }
  }
  const slugs = { ...defaultSlugs, ...options.slugs }
  for (const [name, slug] of Object.entries(slugs)) {
    if (typeof slug !== 'string' || !/^[a-z][a-z0-9-]*$/.test(slug)) {
      fail(`slugs.${name}`, 'must be a slug of lower-case letters, digits and hyphens')
    }
  }
  if (new Set(Object.values(slugs)).size < names.length) {
    fail('slugs', 'uses one slug for two collections; give each its own')
  }
  const access = Object.fromEntries(
    Object.entries(options.access ?? {}).filter(([name]) => names.includes(name as CollectionName)),
  )
  const { editorsPick = {}, mostRead = {} } = options.lists ?? {}
  return {
    ...resolveAbilities(options.access ?? {}),
    access,
    articlePath: options.articlePath ?? (({ slug }) => `/articles/${slug}`),
    delivery: resolveDelivery(options.delivery),
    enabled: options.enabled ?? true,
    images: resolveImages(options.images),
    lists: {
      'editors-pick': {
        size: whole('lists.editorsPick.size', editorsPick.size ?? 4, 50),
        title: text('lists.editorsPick.title', editorsPick.title) || 'Editor’s Pick',
        windowHours: null,
      },
      'most-read': {
        size: whole('lists.mostRead.size', mostRead.size ?? 5, 50),
        title: text('lists.mostRead.title', mostRead.title) || 'Most Read',
        windowHours: whole('lists.mostRead.windowHours', mostRead.windowHours ?? 24, 720),
      },
    },
    overrides: { ...options.overrides },
    reads: resolveReads(options.reads),
    site: resolveSite(options.site),
    slugs,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
}

/** The same in an app: with its newsroom's time zone, its paths told a language where it has several. */
export const inApp = (resolved: Newsdesk, { admin, localization }: Config): Newsdesk => {
  const timeZone = admin?.timezones?.defaultTimezone ?? resolved.timeZone
  const newsdesk = { ...resolved, timeZone }
  if (!localization) return newsdesk
  const told =
    <T extends { locale?: string }>(path: (page: T) => string) =>
    (page: T) =>
      path({ ...page, locale: page.locale ?? localization.defaultLocale })
  const { articlePath, site } = newsdesk
  return {
    ...newsdesk,
    articlePath: told(articlePath),
    site: { ...site, sectionPath: told(site.sectionPath), tagPath: told(site.tagPath) },
  }
}
