import type { Correction } from '../types.js'

type Saved = {
  correction?: Correction[] | null
  isSignificantUpdate?: boolean | null
  modifiedAt?: string | null
}

/**
 * When readers are told an article last changed, which `updatedAt` can't say: that moves with every
 * save. An editor decides it by marking a save as a significant update, or by adding a correction.
 *
 * @see https://schema.org/dateModified
 * @param live the article as readers see it, or `null` where it has never been published
 */
export const modifiedAt = (
  live: Saved | null,
  next: Saved,
  publishedAt: string,
  now: string,
): string => {
  if (!live?.modifiedAt) return publishedAt
  const isCorrected = (next.correction?.length ?? 0) > (live.correction?.length ?? 0)
  return isCorrected || next.isSignificantUpdate ? now : new Date(live.modifiedAt).toISOString()
}
