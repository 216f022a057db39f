import type { DeskList } from '../../src/delivery/desk.js'
import type { Change } from '../../src/lists/trail.js'
import type { WhyNot } from '../../src/lists/why.js'
import type { ID } from '../../src/types.js'
import { sayTime } from '../sayTime.js'
import type { TextKey, Translate } from '../translations/texts.js'
import type { Clash } from './useDeskList.js'

const changes: Record<string, TextKey> = {
  add: 'newsdesk:didAdd',
  edit: 'newsdesk:didEdit',
  exclude: 'newsdesk:didExclude',
  include: 'newsdesk:didInclude',
  move: 'newsdesk:didMove',
  pin: 'newsdesk:didPin',
  remove: 'newsdesk:didRemove',
  restore: 'newsdesk:didRestore',
  unpin: 'newsdesk:didUnpin',
}

const headlineOf = (list: DeskList, article: ID | undefined): string | undefined =>
  [...list.picks, ...list.exclusions].find((row) => String(row.article) === String(article))?.about
    ?.headline ??
  list.entries.find(({ card }) => String(card.id) === String(article))?.card.headline

/** Who did what, in a sentence. */
export const sayChange = (
  t: Translate,
  change: Pick<Change, 'by' | 'type'> | null | undefined,
  headline: string | null | undefined,
): string =>
  t(changes[change?.type ?? ''] ?? 'newsdesk:didSave', {
    article: headline || t('newsdesk:anArticle'),
    who: change?.by?.name ?? t('newsdesk:somebody'),
  })

/** Who has taken a pick off, where the list's last change is what did it. */
export const sayRemoval = (t: Translate, change: Change | null, article: ID): string => {
  const isIts =
    change?.article == null ||
    (change.type === 'remove' && String(change.article) === String(article))
  return t('newsdesk:clashRemoved', {
    who: (isIts && change?.by?.name) || t('newsdesk:somebody'),
  })
}

export const sayClash = (t: Translate, clash: Clash, list: DeskList): string => {
  if (clash.what === 'removed') {
    return t('newsdesk:clashRemoved', {
      who: clash.removal?.by?.name ?? t('newsdesk:somebody'),
    })
  }
  const article = headlineOf(list, clash.row.article) ?? t('newsdesk:anArticle')
  if (clash.what === 'listed') {
    return sayChange(t, { by: clash.row.trail?.added.by ?? null, type: 'add' }, article)
  }
  const who = clash.row.trail?.changed.by?.name ?? t('newsdesk:somebody')
  const key: TextKey =
    clash.what === 'placed'
      ? 'newsdesk:clashPlaced'
      : clash.what === 'pinned'
        ? 'newsdesk:clashPinned'
        : 'newsdesk:clashEdited'
  return t(key, { article, who })
}

/** Languages of the app by their labels, or in the editor's own words where those are codes. */
export const sayLanguages = (
  codes: string[],
  locales: { code: string; label: Record<string, string> | string }[],
  language: string,
): string => {
  const names = codes.map((code) => {
    const label = locales.find((one) => one.code === code)?.label ?? code
    const own = typeof label === 'string' ? label : label[language]
    return own && own !== code ? own : nameOf(code, language)
  })
  return new Intl.ListFormat(language).format(names)
}

const nameOf = (code: string, language: string): string => {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code
  } catch {
    // A host's own code, such as `en_GB`.
    return code
  }
}

/** How long ago, in the largest whole unit. */
export const sayAge = (iso: string, language: string): string => {
  const minutes = Math.max(0, Math.round((Date.now() - new Date(iso).getTime()) / 60_000))
  const format = new Intl.RelativeTimeFormat(language, { style: 'short' })
  if (minutes < 60) return format.format(-minutes, 'minute')
  return minutes < 2_880
    ? format.format(-Math.round(minutes / 60), 'hour')
    : format.format(-Math.round(minutes / 1_440), 'day')
}

export const sayWhyNot = (
  t: Translate,
  why: WhyNot,
  { language, timeZone }: { language: string; timeZone: string },
): string => {
  switch (why.reason) {
    case 'duplicate':
      return t('newsdesk:whyNotDuplicate', { slot: why.slot })
    case 'excluded': {
      const who = why.mark?.by?.name ?? t('newsdesk:somebody')
      return why.note
        ? t('newsdesk:whyNotExcluded', { note: why.note, who })
        : t('newsdesk:whyNotExcludedBy', { who })
    }
    case 'over':
      return t('newsdesk:whyNotOver', { time: sayTime(why.at, timeZone, language) })
    case 'pending':
      return t('newsdesk:whyNotPending', { time: sayTime(why.at, timeZone, language) })
    case 'below':
      return t('newsdesk:whyNotBelow', { place: why.place })
    case 'imageRights':
      return t('newsdesk:whyNotImage')
    case 'short':
      return why.short === null
        ? t('newsdesk:whyNotFewer', { place: why.place })
        : t('newsdesk:whyNotShort', { count: why.short, place: why.place, reads: why.reads })
    case 'tied':
      return t('newsdesk:whyNotTied', { place: why.place })
    case 'tooOld':
      return t('newsdesk:whyNotOld', { hours: why.hours })
    case 'notPicked':
      return t('newsdesk:whyNotPicked')
    case 'otherSection':
      return t('newsdesk:whyNotSection')
    case 'unpublished':
      return t('newsdesk:whyNotPublished')
    case 'unread':
      return t('newsdesk:whyNotRead')
  }
}
