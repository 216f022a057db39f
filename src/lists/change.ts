import {
  APIError,
  type BasePayload,
  type CollectionSlug,
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type PayloadRequest,
  type TypedUser,
} from 'payload'
import type { ID, ListKind } from '../types.js'
import type { ListDoc } from './build.js'
import { applyCommand, type Command, type Conflict, type Decisions } from './commands.js'
import { getDesk } from './desk.js'
import { findRemoval } from './history.js'
import { listKey } from './key.js'
import { commandKey } from './record.js'
import { type Change, toMark } from './trail.js'
import { inTurn } from './turn.js'
import { isBusy, untilFree } from './untilFree.js'

export type ChangeArgs = {
  command: Command
  kind: ListKind
  /** The language of its headline. @default the app's default one */
  locale?: string
  /** For trusted code alone; a caller's own rights are asked otherwise. @default false */
  overrideAccess?: boolean
  payload: BasePayload
  section?: ID | null
  user: TypedUser | null
}

/** Thrown when a command would undo, unseen, what somebody else has done, or can't be done; 409. */
class ListConflict extends APIError<Conflicted> {
  constructor(conflicted: Conflicted) {
    super(messages[conflicted.what], 409, conflicted)
  }
}

/** `removal` says who took the row off; `revision` is what a second try must have seen. */
type Conflicted = Conflict & { removal?: Change | null; revision: number }

const messages: Record<Conflict['what'], string> = {
  edited: 'Somebody has changed this pick in the meantime.',
  excluded: 'Somebody has changed this exclusion in the meantime.',
  listed: 'The article is on this list already. Change its pick with "edit" or "pin" instead.',
  pinned: 'Somebody has pinned another article to this slot in the meantime.',
  placed: 'Somebody has put an article into this place in the meantime.',
  removed: 'Somebody has taken this pick off the list in the meantime.',
}

/** The commands that wait for a list, by Payload instance and list: one at a time in a process. */
const queues = new WeakMap<BasePayload, Map<string, Promise<unknown>>>()

/**
 * Carries out one command on a list, as one versioned save.
 *
 * @throws ListConflict when someone else was faster, in this process or another.
 * @throws Unavailable when others keep the list or the database busy for too long.
 */
export const changeDecisions = (args: ChangeArgs): Promise<ListDoc> => {
  const key = listKey(args.kind, args.section)
  const waiting = queues.get(args.payload) ?? new Map<string, Promise<unknown>>()
  queues.set(args.payload, waiting)
  const next = (waiting.get(key) ?? Promise.resolve()).then(() => changeWithRetries(args))
  const settled = next.then(
    () => undefined,
    () => undefined,
  )
  waiting.set(key, settled)
  void settled.then(() => waiting.get(key) === settled && waiting.delete(key))
  return next
}

const changeWithRetries = (args: ChangeArgs): Promise<ListDoc> =>
  untilFree(() => changeOnce(args), isBeaten)

const changeOnce = async (args: ChangeArgs): Promise<ListDoc> => {
  const { kind, locale, payload, section = null, user } = args
  const { id } = await getDesk(payload).ensureList(kind, section)
  const req = await createLocalReq({ locale, user: user as never }, payload)
  const hasTransaction = await initTransaction(req)
  if (!hasTransaction) return inTurn(payload, id, () => apply(args, id, req))
  try {
    const list = await apply(args, id, req)
    await commitTransaction(req)
    return list
  } catch (err) {
    await killTransaction(req)
    throw err
  }
}

const apply = async (
  { command, kind, locale, overrideAccess = false, payload, user }: ChangeArgs,
  id: ID,
  req: PayloadRequest,
): Promise<ListDoc> => {
  const collection = getDesk(payload).newsdesk.slugs.lists as CollectionSlug
  const mark = toMark(user, payload)
  // What one language borrows from another must not be stored as its own.
  const language = { fallbackLocale: false as const, locale: locale as never }
  const shared = { collection, depth: 0, id, overrideAccess, req, user, ...language }
  const list = (await payload.findByID(shared)) as unknown as ListDoc
  const outcome = applyCommand(toDecisions(list), command, mark)
  if ('conflict' in outcome) {
    const { conflict } = outcome
    const isGone = conflict.what === 'removed' && conflict.pick
    throw new ListConflict({
      ...conflict,
      ...(isGone && { removal: await findRemoval(id, isGone, req) }),
      revision: list.revision ?? 0,
    })
  }
  if (!outcome.isChanged) return list
  const change: Change = { ...mark, article: articleOf(list, command), type: command.type }
  const name = kind === 'most-read' ? 'exclusions' : 'picks'
  const rows = outcome.decisions[name]
  req.context[commandKey] = { change, [name]: rows }
  const data = { [name]: rows, revision: list.revision }
  return (await payload.update({ ...shared, data: data as never })) as unknown as ListDoc
}

export const toDecisions = ({ exclusions, picks, revision }: ListDoc): Decisions => ({
  exclusions: exclusions ?? [],
  picks: picks ?? [],
  revision: revision ?? 0,
})

const articleOf = (list: ListDoc, command: Command): ID | undefined => {
  if ('article' in command && command.article !== undefined) return command.article
  return 'pick' in command ? list.picks?.find(({ id }) => id === command.pick)?.article : undefined
}

/** Whether another process has written in between: the database says so, else the list's own check. */
const isBeaten = (err: unknown): boolean =>
  !(err instanceof ListConflict) && (isBusy(err) || (err as { status?: number }).status === 409)
