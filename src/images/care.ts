import type { Where } from 'payload'
import type { TextKey } from '../../admin/translations/texts.js'
import type { Rights } from './rights.js'

const soonMs = 7 * 86_400_000

/** What an image asks an editor for. */
export const cares = ['noAlt', 'noCredit', 'textsBehind', 'rightsEnd', 'rightsEnded'] as const
export type Care = (typeof cares)[number]

export const careTexts: Record<Care, TextKey> = {
  noAlt: 'newsdesk:noAlt',
  noCredit: 'newsdesk:noCredit',
  textsBehind: 'newsdesk:careTextsBehind',
  rightsEnd: 'newsdesk:rightsEnd',
  rightsEnded: 'newsdesk:rightsEnded',
}

type Image = {
  alt?: string | null
  credit?: string | null
  rights?: Rights | null
  textsBehind?: boolean | null
}

/** @param now Milliseconds. */
export const caresOf = ({ alt, credit, rights, textsBehind }: Image, now: number): Care[] => {
  const ends = rights?.expiresAt ? new Date(rights.expiresAt).getTime() : Number.POSITIVE_INFINITY
  const has: Record<Care, boolean> = {
    noAlt: !alt?.trim(),
    noCredit: !credit?.trim(),
    textsBehind: Boolean(textsBehind),
    rightsEnd: ends > now && ends <= now + soonMs,
    rightsEnded: ends <= now,
  }
  return cares.filter((care) => has[care])
}

const literals: Record<string, boolean> = { false: false, true: true }

type Condition = [field: string, operator: string, value: string]

/** The same rule as `caresOf`, as the admin's list filters are written: all must hold. */
export const conditionsOf = (care: Care, now: number): Condition[] => {
  const [date, soon] = [now, now + soonMs].map((time) => new Date(time).toISOString())
  const conditions: Record<Care, Condition[]> = {
    noAlt: [['alt', 'exists', 'false']],
    noCredit: [['credit', 'exists', 'false']],
    textsBehind: [['textsBehind', 'equals', 'true']],
    rightsEnd: [
      ['rights.expiresAt', 'greater_than', date],
      ['rights.expiresAt', 'less_than_equal', soon],
    ],
    rightsEnded: [['rights.expiresAt', 'less_than_equal', date]],
  }
  return conditions[care]
}

export const whereCare = (care: Care, now: number): Where => ({
  and: conditionsOf(care, now).map(([field, operator, value]) => ({
    [field]: { [operator]: literals[value] ?? value },
  })),
})
