/**
 * Sends one read to `to` when the page has been in sight for a second, and again after a return from
 * the back/forward cache; until it is told to stop. `beacon.js` is the same without React.
 */
export const watchView = ({ article, to }: { article: string | number; to: string }) => {
  let timer: number | undefined
  let isSent = false
  const send = () => {
    isSent = true
    const body = JSON.stringify({ article })
    if (!('keepalive' in Request.prototype)) navigator.sendBeacon(to, body)
    else fetch(to, { body, keepalive: true, method: 'POST' }).catch(() => undefined)
  }
  const watch = () => {
    window.clearTimeout(timer)
    if (!isSent && document.visibilityState === 'visible') timer = window.setTimeout(send, 1_000)
  }
  const restore = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return
    isSent = false
    watch()
  }
  document.addEventListener('visibilitychange', watch)
  window.addEventListener('pageshow', restore)
  watch()
  return () => {
    window.clearTimeout(timer)
    document.removeEventListener('visibilitychange', watch)
    window.removeEventListener('pageshow', restore)
  }
}
