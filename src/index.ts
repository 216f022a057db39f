import type { CollectionConfig, CollectionSlug, Config, Plugin } from 'payload'
import { withWidgets } from '../admin/dashboard.js'
import { withDesk } from '../admin/desk/withDesk.js'
import { withTranslations } from '../admin/translations/index.js'
import { createArticles } from '../collections/Articles.js'
import { createChanges } from '../collections/Changes.js'
import { createEditions } from '../collections/Editions.js'
import { createImages } from '../collections/Images.js'
import { createLists } from '../collections/Lists.js'
import { createReadDrops } from '../collections/ReadDrops.js'
import { createReadHours } from '../collections/ReadHours.js'
import { createReadScores } from '../collections/ReadScores.js'
import { createSections } from '../collections/Sections.js'
import { createTags } from '../collections/Tags.js'
import { fail } from './checks.js'
import { announceLists } from './delivery/announceLists.js'
import { createEndpoints } from './delivery/endpoints.js'
import { createQueries } from './delivery/graphql.js'
import { createMutations } from './delivery/graphqlCommands.js'
import { withAnnouncing } from './hooks/announceChanges.js'
import { withReadBounds } from './hooks/boundReads.js'
import { withListHooks } from './hooks/collections.js'
import { guardSchedule, withGuardedJobs } from './hooks/guardJobs.js'
import { requirePublisher } from './hooks/requirePublisher.js'
import { withReadsSort } from './hooks/sortByReads.js'
import { withDecoded } from './images/decoded.js'
import { withUploadLimits } from './images/uploadLimits.js'
import { customName } from './lists/desk.js'
import { start } from './lists/start.js'
import {
  type CollectionName,
  inApp,
  type Newsdesk,
  type NewsdeskOptions,
  resolveOptions,
} from './options.js'
import { withTextIndexes } from './textIndexes.js'

export type { Abilities, Can } from './access/abilities.js'
export { roles } from './access/roles.js'
export { getFront, getSection, getTag } from './delivery/fronts.js'
export { getList } from './delivery/list.js'
export { getPage } from './delivery/page.js'
export type { CollectionName, CollectionOverride, NewsdeskOptions } from './options.js'
export { countRead } from './reads/count.js'
export type * from './types.js'

/**
 * Gives a Payload app a newsroom's front page: articles, images, tags and sections, the lists Most
 * Read and Editor's Pick, and the reads that feed them.
 *
 * @example
 * ```ts
 * export default buildConfig({ plugins: [newsdesk()] })
 * ```
 */
export const newsdesk = (options: NewsdeskOptions = {}): Plugin => {
  const resolved = resolveOptions(options)
  return (config) => addNewsdesk(config, inApp(resolved, config))
}

const creators: Record<CollectionName, (newsdesk: Newsdesk) => CollectionConfig> = {
  articles: createArticles,
  images: createImages,
  sections: createSections,
  tags: createTags,
  lists: createLists,
  editions: createEditions,
  readHours: createReadHours,
  readDrops: createReadDrops,
  readScores: createReadScores,
  changes: createChanges,
}

const addNewsdesk = (config: Config, newsdesk: Newsdesk): Config => {
  const taken = new Set([
    ...(config.collections ?? []).map(({ slug }) => slug),
    ...(config.globals ?? []).map(({ slug }) => slug),
  ])
  const clashes = Object.entries(newsdesk.slugs).filter(([, slug]) =>
    taken.has(slug as CollectionSlug),
  )
  if (clashes.length) {
    const slugs = clashes.map(([, slug]) => `"${slug}"`).join(', ')
    const others = clashes.map(([name, slug]) => `${name}: 'news-${slug}'`).join(', ')
    throw new Error(
      `payload-newsdesk: this app already uses ${slugs}. Give the plugin's collections other slugs ` +
        `with the option \`slugs: { ${others} }\`.`,
    )
  }
  const collections = Object.entries(creators).map(([name, create]) =>
    createCollection(name as CollectionName, create(newsdesk), newsdesk),
  )
  const withCollections = {
    ...config,
    collections: [...(config.collections ?? []), ...collections],
    db: withTextIndexes(config.db, newsdesk),
    i18n: withTranslations(config.i18n),
    jobs: withGuardedJobs(config.jobs, newsdesk),
  }
  if (!newsdesk.enabled) return withCollections
  return {
    ...withCollections,
    admin: {
      ...withDesk(config.admin, newsdesk),
      dashboard: withWidgets(config.admin?.dashboard, newsdesk),
    },
    custom: { ...config.custom, [customName]: newsdesk },
    endpoints: [...(config.endpoints ?? []), ...createEndpoints()],
    graphQL: {
      ...config.graphQL,
      mutations: (GraphQL, context) => ({
        ...createMutations(GraphQL as never),
        ...config.graphQL?.mutations?.(GraphQL, context),
      }),
      queries: (GraphQL, context) => ({
        ...createQueries(GraphQL as never),
        ...config.graphQL?.queries?.(GraphQL, context),
      }),
    },
    onInit: async (payload) => {
      guardSchedule(payload, newsdesk)
      await start(payload, newsdesk)
      await announceLists(payload)
      await config.onInit?.(payload)
    },
    ...(config.sharp && { sharp: withDecoded(config.sharp) }),
    upload: withUploadLimits(config.upload, newsdesk),
  }
}

const createCollection = (
  name: CollectionName,
  created: CollectionConfig,
  newsdesk: Newsdesk,
): CollectionConfig => {
  const collection = newsdesk.enabled
    ? withReadBounds(
        withAnnouncing(
          name,
          withListHooks(name, withReadsSort(name, created, newsdesk), newsdesk),
          newsdesk,
        ),
        newsdesk,
      )
    : {
        ...created,
        hooks: name === 'articles' ? { beforeOperation: [requirePublisher(newsdesk)] } : {},
      }
  const access = { ...collection.access, ...newsdesk.access[name] }
  const defaultCollection = { ...collection, access }
  const { [name]: override } = newsdesk.overrides
  if (!override) return defaultCollection
  const overridden = override({ defaultCollection })
  if (overridden?.slug === defaultCollection.slug) return overridden
  return fail(
    `overrides.${name}`,
    'must return a collection with the slug it was given; `slugs` gives it another one',
  )
}
