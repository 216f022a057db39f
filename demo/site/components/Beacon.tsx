/** Counts a read once the page has been in sight for a second. */
const script = (slug: string) => `(() => {
  const article = ${JSON.stringify(slug).replaceAll('<', '\\u003c')}
  let timer
  const send = () => {
    document.removeEventListener('visibilitychange', watch)
    fetch('/api/newsdesk/reads', {
      method: 'POST',
      keepalive: true,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ article }),
    }).catch(() => {})
  }
  const watch = () => {
    clearTimeout(timer)
    if (document.visibilityState === 'visible') timer = setTimeout(send, 1000)
  }
  document.addEventListener('visibilitychange', watch)
  watch()
})()`

export const Beacon = ({ slug }: { slug: string }) => (
  <>
    <script dangerouslySetInnerHTML={{ __html: script(slug) }} />
    <noscript>
      <img
        className="pixel"
        src={`/api/newsdesk/pixel.gif?article=${encodeURIComponent(slug)}`}
        width={1}
        height={1}
        alt=""
      />
    </noscript>
  </>
)
