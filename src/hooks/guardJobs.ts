import type {
  BasePayload,
  CollectionBeforeOperationHook,
  CollectionSlug,
  Config,
  Where,
} from 'payload'
import { textsOf } from '../../admin/translations/texts.js'
import { forbidden } from '../errors.js'
import type { Newsdesk } from '../options.js'

const jobs = 'payload-jobs' as CollectionSlug

type Jobs = NonNullable<Config['jobs']>

/**
 * Leaves jobs to those who may publish. Payload lets any user write them over REST, and a job that
 * names nobody, or somebody else, publishes with every right (3.90, `getSchedulePublishTask`).
 */
export const withGuardedJobs = (config: Config['jobs'], { canPublish }: Newsdesk): Jobs => ({
  ...(config as Jobs),
  jobsCollectionOverrides: ({ defaultJobsCollection }) => {
    const guarded = {
      ...defaultJobsCollection,
      access: {
        ...defaultJobsCollection.access,
        create: canPublish,
        delete: canPublish,
        update: canPublish,
      },
    }
    return config?.jobsCollectionOverrides?.({ defaultJobsCollection: guarded }) ?? guarded
  },
})

/**
 * The same for the admin's drawer, which cancels a scheduled publication with access overridden.
 * Given to a running Payload, because `jobsCollectionOverrides` warns of hooks at every boot.
 */
export const guardSchedule = (payload: BasePayload, { canPublish, slugs }: Newsdesk) => {
  const refuse: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
    if (operation !== 'delete' || !req.user || (await canPublish({ req }))) return args
    const { id, where } = args as { id?: number | string; where?: Where }
    const { docs } = await payload.db.find<{ input?: { doc?: { relationTo?: string } } }>({
      collection: jobs,
      pagination: false,
      req,
      where: {
        and: [
          id === undefined ? (where ?? {}) : { id: { equals: id } },
          { taskSlug: { equals: 'schedulePublish' } },
        ],
      },
    })
    if (docs.every(({ input }) => input?.doc?.relationTo !== slugs.articles)) return args
    throw forbidden(textsOf(req)('newsdesk:needsPublisher'))
  }
  payload.collections[jobs]?.config.hooks.beforeOperation.push(refuse)
}
