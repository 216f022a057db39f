/**
 * Does something again and again, each time a second after it was done, while the page is in sight.
 * Returns what ends it, and breaks off what is under way.
 */
export const everySecond = (
  act: (signal: AbortSignal) => Promise<void>,
  { isAtOnce = false }: { isAtOnce?: boolean } = {},
): (() => void) => {
  const controller = new AbortController()
  let timer: ReturnType<typeof setTimeout>
  const wait = () => {
    timer = setTimeout(turn, 1_000)
  }
  const turn = async () => {
    if (!document.hidden) await act(controller.signal)
    if (!controller.signal.aborted) wait()
  }
  if (isAtOnce) void turn()
  else wait()
  return () => {
    controller.abort()
    clearTimeout(timer)
  }
}
