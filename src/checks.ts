/** Throws the error of a wrong option: `problem` says what to do about it. */
export const fail = (option: string, problem: string): never => {
  throw new Error(`payload-newsdesk: the option \`${option}\` ${problem}.`)
}

/** Refuses names that are no option, as a slip of the pen would be. */
export const checkNames = (option: string, value: unknown, known: string[]) => {
  if (value === undefined) return
  if (typeof value !== 'object' || value === null) {
    fail(option || 'newsdesk(options)', 'must be an object')
  }
  const unknown = Object.keys(value as object).find((name) => !known.includes(name))
  if (unknown) {
    fail(option ? `${option}.${unknown}` : unknown, `is unknown; known are ${known.join(', ')}`)
  }
}

/** A text, or none. */
export const text = (option: string, value: unknown): string => {
  if (value !== undefined && typeof value !== 'string') fail(option, 'must be a text')
  return (value as string | undefined) ?? ''
}

/** A whole number from 1 to `max`. */
export const whole = (option: string, value: unknown, max: number): number => {
  if (!Number.isInteger(value) || (value as number) < 1 || (value as number) > max) {
    fail(option, `must be a whole number from 1 to ${max}`)
  }
  return value as number
}
