/** A moment as the newsroom's clocks show it, with their zone's name where the editor's show another. */
export const sayTime = (iso: string, timeZone: string, language: string): string =>
  say(iso, timeZone, language, { dateStyle: 'medium', timeStyle: 'short' })

/** The same without the day. */
export const sayHour = (iso: string, timeZone: string, language: string): string =>
  say(iso, timeZone, language, { timeStyle: 'short' })

const say = (
  iso: string,
  timeZone: string,
  language: string,
  style: Intl.DateTimeFormatOptions,
): string => {
  const moment = new Date(iso)
  const here = moment.toLocaleString(language, style)
  const there = moment.toLocaleString(language, { ...style, timeZone })
  if (here === there) return there
  const zone = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'short' })
    .formatToParts(moment)
    .find(({ type }) => type === 'timeZoneName')
  return `${there} ${zone?.value ?? timeZone}`
}
