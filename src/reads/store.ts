import type { DropReason, ID } from '../types.js'
import { type ScoreName, scoreNames, weightOf } from './scores.js'

export const hourMs = 3_600_000
export const slotMs = 300_000

/** Reads of one article in one five-minute slot, which starts at `at`. */
export type Increment = { article: ID; section: ID | null; at: number; reads: number }

type Counted = { article: string; reads: number }

/** Reads in the five-minute slot that runs now, and in the one before it. */
export type Slots = { now: number; before: number }

/** What is read on the whole site, and the articles read most. */
export type Recent = Slots & { articles: (Slots & { article: string })[] }

/** An article with its score, as the walk meets it. */
export type Scored = { article: string; score: number }

/** What a database must do for the reads; each has one file. */
export type ReadStore = {
  /**
   * Adds all of it durably: in one transaction, or else the scores first, then the counts. A crash
   * between the two leaves a score too high, which costs the walk a step; the other order could
   * leave it too low for its count, and Most Read would miss an article that it has acknowledged
   * reads of. Rejects with `mayBeStored: true` where the counts may have been added all the same.
   *
   * `scored` is what the scores get, where that is not the same: less of what they were paid ahead.
   */
  add: (increments: Increment[], scored?: Increment[]) => Promise<void>
  /** Adds to the scores alone, to make them again from the counts. */
  addScores: (increments: Increment[]) => Promise<void>
  /** The scores of these articles, and under which section; those without one are left out. */
  scores: (name: ScoreName, articles: string[]) => Promise<(Scored & { section: string })[]>
  /** Moves an article to the section it is in now. */
  place: (article: ID, section: ID | null) => Promise<void>
  /**
   * Brings all scores to one landmark, that of the newest era in which anything was added or which
   * runs now, and says which it is. A clock may have been set back over its start. One statement
   * where all have it.
   */
  settleEra: (era: number) => Promise<number>
  /** The next articles down the scores, or up, after the last one met; of these sections or of all. */
  top: (args: {
    after: Scored | null
    isUpward?: boolean
    limit: number
    name: ScoreName
    sections: ID[] | null
  }) => Promise<Scored[]>
  /** Adds to what was not counted in an hour, by reason. */
  drop: (hour: number, dropped: Partial<Record<DropReason, number>>) => Promise<void>
  /** Reads of these articles since `from`, the start of a slot; those without any are left out. */
  since: (from: number, articles: string[]) => Promise<Counted[]>
  /** The slots around `now`, and the `limit` articles read most in the five minutes before it. */
  recent: (now: number, limit: number) => Promise<Recent>
  /**
   * Adds hours of an article to its archived total, which then counts up to `until`; `false` where
   * it no longer counts up to `seen`, because another process was faster.
   */
  archive: (args: {
    article: string
    reads: number
    seen: number | null
    until: number
  }) => Promise<boolean>
  /** The database's own time, in milliseconds. */
  time: () => Promise<number>
  /** All reads of an article that are stored. */
  total: (article: ID) => Promise<number>
}

/**
 * Reads in the five minutes before `at`, from counters of whole slots: of the slot before it counts
 * the part that lies inside, as if its reads had come evenly.
 */
export const inFiveMinutes = ({ before, now }: Slots, at: number): number =>
  now + before * shareOfBefore(at)

export const shareOfBefore = (at: number) => 1 - (at % slotMs) / slotMs

/** The first slot of a window that ends now, as its start in milliseconds. */
export const windowStart = (now: number, hours: number) =>
  Math.floor(now / slotMs) * slotMs - hours * hourMs + slotMs

export const hourOf = (at: number) => Math.floor(at / hourMs) * hourMs
export const slotOf = (at: number) => Math.floor((at - hourOf(at)) / slotMs)
export const slots = Array.from({ length: 12 }, (_, slot) => slot)

export type Column = { field: string; hour: Date }

/** Where the reads of the slot around an instant, and of the one before it, are stored. */
export const columnsAt = (at: number): [Column, Column] => {
  const [now, before] = [at, at - slotMs].map((instant) => ({
    field: `m${slotOf(instant)}`,
    hour: new Date(hourOf(instant)),
  }))
  return [now, before]
}

export type Row = { article: ID; hour: number; counts: Map<number, number>; reads: number }

/** One row an article an hour, however many increments fall into it. */
export const toRows = (increments: Increment[]): Row[] => {
  const rows = new Map<string, Row>()
  for (const { article, at, reads } of increments) {
    const hour = hourOf(at)
    const key = `${article}/${hour}`
    const row = rows.get(key) ?? { article, counts: new Map(), hour, reads: 0 }
    row.counts.set(slotOf(at), (row.counts.get(slotOf(at)) ?? 0) + reads)
    row.reads += reads
    rows.set(key, row)
  }
  return [...rows.values()]
}

/** What the increments add to an article's scores, with the landmark of an era. */
export const toScores = (increments: Increment[], era: number) => {
  const rows = new Map<string, { section: string; scores: Record<ScoreName, number> }>()
  for (const { article, at, reads, section } of increments) {
    const row = rows.get(String(article)) ?? { scores: { day: 0, month: 0 }, section: '' }
    row.section = section == null ? '' : String(section)
    for (const name of scoreNames) row.scores[name] += reads * weightOf(name, at, era)
    rows.set(String(article), row)
  }
  return rows
}
