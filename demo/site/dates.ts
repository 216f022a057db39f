import { paper } from '../content'

const { timeZone } = paper
const day = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone,
})
const short = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone })
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone })

/** Tuesday 24 November 2026 */
export const longDate = (date: Date): string => day.format(date).replace(',', '')

/** 24 November, 14:05 */
export const dateAndTime = (date: Date): string => `${short.format(date)}, ${time.format(date)}`

/** 14:05 for today's stories, else 23 November. */
export const briefly = (date: Date): string =>
  longDate(date) === longDate(new Date()) ? time.format(date) : short.format(date)
