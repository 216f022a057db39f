/**
 * A token bucket: `burst` takings at once, then one every `everyMs`, so that a lonely event is
 * answered at once and a flood at a steady pace.
 */
export const createAllowance = ({ burst, everyMs }: { burst: number; everyMs: number }) => {
  let tokens = burst
  let filledAt = Date.now()
  const fill = () => {
    const now = Date.now()
    tokens = Math.min(burst, tokens + Math.max(0, now - filledAt) / everyMs)
    filledAt = now
  }
  return {
    take: (): boolean => {
      fill()
      if (tokens < 1) return false
      tokens--
      return true
    },
    /** Milliseconds until the next taking. */
    wait: (): number => {
      fill()
      return tokens >= 1 ? 0 : Math.ceil((1 - tokens) * everyMs)
    },
  }
}
