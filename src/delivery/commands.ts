import { APIError, type CollectionSlug, Forbidden, type PayloadRequest } from 'payload'
import { toID } from '../ids.js'
import { changeDecisions, toDecisions } from '../lists/change.js'
import type { Command, Decisions } from '../lists/commands.js'
import { getDesk } from '../lists/desk.js'
import { canCurate } from '../lists/picks.js'
import type { ID, ListKind } from '../types.js'
import { findSection } from './list.js'
import { checkKind } from './parameters.js'
import { parseCommand } from './parseCommand.js'
import { checkLocale } from './stories.js'

const typesOf: Record<ListKind, Command['type'][]> = {
  'editors-pick': ['add', 'move', 'pin', 'unpin', 'edit', 'remove'],
  'most-read': ['exclude', 'include'],
}

/** What a list's editors have decided, after a command. */
export type ListDecisions = Decisions & { kind: ListKind; section: string | null }

type ChangeListArgs = {
  body: Record<string, unknown>
  kind: string
  /** The language of the headline it gives. */
  locale?: string | null
  section?: string | null
}

/**
 * Carries out a command for whoever asks, who must have the right to change lists.
 *
 * @throws APIError 400 naming the wrong field, 403, 404 for an article or section that is not
 * there, 409 with what somebody else has changed in the same place.
 */
export const changeList = async (
  req: PayloadRequest,
  { body, section, ...args }: ChangeListArgs,
): Promise<ListDecisions> => {
  const { payload, user } = req
  const { newsdesk } = getDesk(payload)
  if (!user) throw new Forbidden(req.t)
  await canCurate(newsdesk, req)
  const kind = checkKind(args.kind)
  const command = parseCommand(body, typesOf[kind])
  const locale = checkLocale(payload, args.locale)
  const found = await findSection(payload, section)
  const list = await changeDecisions({
    command: await withIDs(command, req),
    kind,
    locale,
    payload,
    section: found?.id ?? null,
    user,
  })
  return { ...toDecisions(list), kind, section: found?.slug ?? null }
}

/** The command with its article's and image's ids as the database has them, which must be there. */
const withIDs = async (command: Command, req: PayloadRequest): Promise<Command> => {
  const { slugs } = getDesk(req.payload).newsdesk
  const known = { ...command } as Record<'article' | 'image', ID | null | undefined> & Command
  // What is gone may still be taken off a list.
  const isTakenOff = command.type === 'remove' || command.type === 'include'
  if (known.article != null && !isTakenOff) {
    known.article = await findID(req, slugs.articles, 'article', known.article)
  }
  if (known.image != null) known.image = await findID(req, slugs.images, 'image', known.image)
  return known
}

const findID = async (req: PayloadRequest, slug: string, name: string, id: ID): Promise<ID> => {
  const collection = slug as CollectionSlug
  const { payload, user } = req
  const wanted = toID(payload, slug, id)
  const found =
    wanted !== undefined &&
    (await payload.findByID({
      id: wanted,
      collection,
      depth: 0,
      disableErrors: true,
      draft: Boolean(payload.collections[collection].config.versions?.drafts),
      overrideAccess: false,
      select: {},
      user,
    }))
  if (!found) throw new APIError(`\`${name}\` is the id of no ${name}.`, 404)
  return found.id
}
