import type { Pick as ListPick } from './trail.js'

/** Whether a pick is to be printed at a time, in milliseconds. */
export const isDue = ({ from, until }: ListPick, now: number): boolean =>
  (!from || new Date(from).getTime() <= now) && (!until || new Date(until).getTime() > now)
