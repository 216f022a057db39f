import type { PickSeed } from './types'

export const picks: PickSeed[] = [
  { article: 'harbour-strike-ends-night-shift-pact', pinnedSlot: 1 },
  { article: 'athenaeum-book-returned-91-years' },
  {
    article: 'night-train-sarn-pass-returns',
    headline: 'The border is a cup of tea at four in the morning',
  },
  { article: 'bellamarsh-organ-woken' },
  { article: 'saltern-court-empty-flats' },
  { article: 'consultation-thursday-ten-oclock' },
]
