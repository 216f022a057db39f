/** Between a moment and what an `<input type="datetime-local">` shows in the newsroom's zone. */

/** `2026-11-24T09:30` in the zone; empty for none. */
export const toLocal = (iso: string | null | undefined, timeZone: string): string => {
  if (!iso) return ''
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-CA', {
      day: '2-digit',
      hour: '2-digit',
      hourCycle: 'h23',
      minute: '2-digit',
      month: '2-digit',
      timeZone,
      year: 'numeric',
    })
      .formatToParts(new Date(iso))
      .map(({ type, value }) => [type, value]),
  )
  // A year that is still being typed has fewer digits than an input takes.
  const year = parts.year.padStart(4, '0')
  return `${year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`
}

/** The moment at which clocks in the zone show this; null for none. */
export const fromLocal = (local: string, timeZone: string): string | null => {
  if (!local) return null
  const wanted = Date.parse(`${local}:00Z`)
  // The zone's offset at the guess; once more, for a guess on the other side of a change of clocks.
  let guess = wanted
  for (let turn = 0; turn < 2; turn++) {
    guess += wanted - Date.parse(`${toLocal(new Date(guess).toISOString(), timeZone)}:00Z`)
  }
  return new Date(guess).toISOString()
}
