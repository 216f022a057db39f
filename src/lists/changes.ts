import type { BasePayload, CollectionSlug } from 'payload'
import type { Newsdesk } from '../options.js'
import type { ID } from '../types.js'
import { within } from '../within.js'

/** A save that lists may print, a new edition, reads that came in. */
export type ChangeKind = 'editions' | 'reads' | 'saves'

type Counts = Record<ChangeKind, number>

const kinds: ChangeKind[] = ['editions', 'reads', 'saves']
const key = 'all'
const checkMs = 1_000
const patienceMs = 1_000
/**
 * MongoDB writes its journal for nobody’s sake then, beside an editor’s next save. What a crash of
 * its primary forgets, the sweeps find.
 */
const unjournaled = { writeConcern: { w: 1 } }

/**
 * What the processes of a database tell each other: one document counts how often each kind of
 * change happened in any of them, and each looks at it at most once a second, when asked for a list.
 */
export const createChanges = ({
  newsdesk: { slugs },
  onError,
  onHeard,
  payload,
}: {
  newsdesk: Newsdesk
  /** Gets what a look failed for, once, however many waited for it. */
  onError: (err: unknown) => void
  /** Gets the kinds of change that other processes have told since the last time. */
  onHeard: (kinds: Set<ChangeKind>) => Promise<void> | void
  payload: BasePayload
}) => {
  const collection = slugs.changes as CollectionSlug
  const untold = new Set<ChangeKind>()
  const own: Counts = { editions: 0, reads: 0, saves: 0 }
  let heard: Counts | undefined
  let known: ID | undefined
  let checkedAt = 0
  let checking: Promise<void> | undefined
  let checked: Promise<void> | undefined

  const find = () =>
    payload.db.findOne<Counts & { id: ID }>({ collection, where: { key: { equals: key } } })

  const ensure = async () => {
    const found = await find()
    known = found?.id
    if (found) return found
    const made = { editions: 0, key, reads: 0, saves: 0 }
    await payload.db.create({ collection, data: made }).catch(() => undefined)
    const now = await find()
    if (!now) throw new Error(`payload-newsdesk: could not write to "${collection}"`)
    known = now.id
    return now
  }

  const hear = async () => {
    const all = await ensure()
    const before = heard
    const now = { editions: 0, reads: 0, saves: 0 }
    for (const kind of kinds) now[kind] = (all[kind] ?? 0) - own[kind]
    heard = now
    const told = kinds.filter((kind) => before && before[kind] !== now[kind])
    if (told.length) await onHeard(new Set(told))
  }

  /** Whether the last look is a second old; a clock that was set back counts as one. */
  const isDue = () => {
    const since = Date.now() - checkedAt
    return checking !== undefined || since < 0 || since >= checkMs
  }

  return {
    isDue,
    /**
     * Hears what the others have told; nothing is asked of the database twice within a second, and
     * nobody waits for it longer than that: it may be away.
     */
    listen: async () => {
      if (!isDue()) return
      if (!checking) {
        checkedAt = Date.now()
        checking = hear()
          .catch(onError)
          .finally(() => {
            checking = undefined
          })
        checked = within(patienceMs, checking)
      }
      await checked
    },
    /** Keeps a change to be told; each kind is told once, however often it happened until then. */
    note: (kind: ChangeKind) => untold.add(kind),
    tell: async () => {
      const told = [...untold]
      untold.clear()
      if (!told.length) return
      try {
        const id = known ?? (await ensure()).id
        await payload.db.updateOne({
          id,
          collection,
          data: {
            ...Object.fromEntries(told.map((kind) => [kind, { $inc: 1 }])),
            updatedAt: null,
          },
          options: unjournaled,
          returning: false,
        })
        for (const kind of told) own[kind]++
      } catch (err) {
        for (const kind of told) untold.add(kind)
        throw err
      }
    },
  }
}
