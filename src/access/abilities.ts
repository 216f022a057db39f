import type { PayloadRequest } from 'payload'

/** Whether whoever asks may do something. Unlike Payload's access functions it answers no query. */
export type Can = (args: { req: PayloadRequest }) => boolean | Promise<boolean>

/** Who may do what, by what people do in a newsroom. */
export type Abilities = {
  /** Who writes articles, as drafts, and makes tags. @default any user of the admin */
  canWrite: Can
  /**
   * Who decides what readers see of an article: publishes and unpublishes it, changes, trashes or
   * deletes it while it is live. Also changes tags, and the tree of sections. It comes on top of
   * `canWrite`. @default any user of the admin
   */
  canPublish: Can
  /** Who changes Most Read and Editor's Pick. @default any user of the admin */
  canCurate: Can
  /** Who sees read counts, in lists and in the admin. @default any user of the admin */
  canSeeReads: Can
  /** Who uploads, changes and deletes images. @default any user of the admin */
  canManageImages: Can
}

export const abilities = [
  'canCurate',
  'canManageImages',
  'canPublish',
  'canSeeReads',
  'canWrite',
] as const satisfies (keyof Abilities)[]

/** Whether a user of the admin asks. An app's other collections with sign-in hold its readers. */
export const isAdminUser: Can = ({ req: { payload, user } }) =>
  Boolean(user) && user?.collection === payload.config.admin.user

/** Fills in the defaults. Whatever is not plainly `true` is a no, a query included. */
export const resolveAbilities = (given: Partial<Abilities>): Abilities =>
  Object.fromEntries(
    abilities.map((ability) => {
      const can = given[ability] ?? isAdminUser
      return [ability, async (args: Parameters<Can>[0]) => (await can(args)) === true]
    }),
  ) as unknown as Abilities

/** Who works here, and so may read what is not published: anyone who may do more than read. */
export const isStaff =
  ({ canCurate, canManageImages, canPublish, canWrite }: Abilities): Can =>
  async (args) =>
    (await canWrite(args)) ||
    (await canPublish(args)) ||
    (await canCurate(args)) ||
    (await canManageImages(args))

/** What only the plugin itself may do. */
export const nobody = () => false

export const both =
  (one: Can, other: Can): Can =>
  async (args) =>
    (await one(args)) && (await other(args))
