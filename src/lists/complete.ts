import {
  type CollectionBeforeValidateHook,
  type CollectionSlug,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { textsOf } from '../../admin/translations/texts.js'
import { invalid } from '../invalid.js'
import { otherLocalesOf } from '../locales.js'
import type { Newsdesk } from '../options.js'
import type { ListDoc } from './build.js'
import { listKey } from './key.js'

/**
 * Fills in what a list leaves open, and refuses what can't be: a pick pinned below the last place, one
 * that ends before it begins, and a second list of its kind.
 */
export const completeList =
  ({ lists, slugs }: Newsdesk): CollectionBeforeValidateHook<ListDoc> =>
  async ({ data, operation, originalDoc, req }) => {
    const merged: Partial<ListDoc> = { ...originalDoc, ...data }
    const { kind, picks, section, title, windowHours } = merged
    const defaults = kind && lists[kind]
    if (!data || !defaults) return data
    const size = merged.size ?? defaults.size
    const errors = wrongPicks(picks ?? [], size, req)
    if (errors.length) throw new ValidationError({ collection: slugs.lists, errors, req }, req.t)
    const key = listKey(kind, section)
    if (operation === 'create' || key !== originalDoc?.key) {
      await refuseSecond(key, slugs.lists, req)
    }
    return {
      ...data,
      key,
      size,
      // Another language without a title has the default one’s.
      ...(!otherLocalesOf(req.payload).includes(String(req.locale)) && {
        title: title || defaults.title,
      }),
      windowHours: kind === 'most-read' ? (windowHours ?? defaults.windowHours) : null,
    }
  }

const wrongPicks = (picks: NonNullable<ListDoc['picks']>, size: number, req: PayloadRequest) => {
  const t = textsOf(req)
  return picks.flatMap(({ from, pinnedSlot, until }, index) => [
    ...((pinnedSlot ?? 0) > size
      ? [
          {
            message: t('newsdesk:slotTooHigh', { size }),
            path: `picks.${index}.pinnedSlot`,
          },
        ]
      : []),
    ...(from && until && new Date(from) >= new Date(until)
      ? [{ message: t('newsdesk:endBeforeStart'), path: `picks.${index}.until` }]
      : []),
  ])
}

/** There is one list of a kind, for the site and for each section. */
const refuseSecond = async (key: string, lists: string, req: PayloadRequest) => {
  const collection = lists as CollectionSlug
  if (!(await req.payload.db.findOne({ collection, req, where: { key: { equals: key } } }))) return
  const path = key.includes('/') ? 'section' : 'kind'
  throw invalid(lists, [{ message: textsOf(req)('newsdesk:listIsThere'), path }], req)
}
