import { type Abilities, abilities, type Can, isAdminUser } from './abilities.js'

/**
 * The `access` options of a newsroom whose users have roles: for each ability, the roles that have
 * it. One left out stays with any user of the admin; those of other collections have none.
 *
 * @param who Roles by ability, e.g. `{ canPublish: ['editor', 'admin'] }`.
 * @param options.field The field of the admin's users, a text or select, `hasMany` or not.
 * Protect it with field access, or users give themselves any role. @default 'roles'
 * @throws Error at boot for an unknown ability, or roles that are no list of texts.
 * @example
 * ```ts
 * newsdesk({
 *   access: roles({
 *     canCurate: ['editor', 'admin'],
 *     canPublish: ['editor', 'admin'],
 *     canWrite: ['reporter', 'editor', 'admin'],
 *   }),
 * })
 * ```
 */
export const roles = (
  who: Partial<Record<keyof Abilities, string[]>>,
  { field = 'roles' }: { field?: string } = {},
): Partial<Abilities> =>
  Object.fromEntries(
    Object.entries(who).map(([ability, allowed]) => {
      if (!(abilities as readonly string[]).includes(ability)) {
        throw new Error(
          `payload-newsdesk: \`roles()\` knows no \`${ability}\`; known are ${abilities.join(', ')}.`,
        )
      }
      if (!Array.isArray(allowed) || allowed.some((role) => typeof role !== 'string' || !role)) {
        throw new Error(
          `payload-newsdesk: \`roles({ ${ability} })\` must be a list of roles, e.g. ['editor'].`,
        )
      }
      const can: Can = async ({ req }) => {
        if (!(await isAdminUser({ req }))) return false
        const own = (req.user as Record<string, unknown> | null)?.[field]
        return (Array.isArray(own) ? own : [own]).some((role) => allowed.includes(role))
      }
      return [ability, can]
    }),
  )
