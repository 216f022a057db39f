import { createHash } from 'node:crypto'
import type { BasePayload } from 'payload'
import { APIError } from 'payload'
import { getDesk } from '../lists/desk.js'
import type { LiveState } from '../reads/live.js'
import type { Answer } from './answer.js'

/** Open streams in a process; each holds a socket and one event at most. */
export const mostStreams = 200
const heartbeatMs = 15_000
/** A stream ends after this time: its client comes back, and is asked for its rights again. */
const longestMs = 15 * 60_000

/**
 * Server-sent events (WHATWG HTML, section 9.2): each is the whole state, so a client that is too
 * slow misses some and nothing is kept for it, and one that comes back needs only the newest.
 *
 * @param args.lastEventID The newest event the client has; it is not sent again.
 * @param args.signal Aborts when the client is gone.
 * @throws APIError 503 where too many streams are open.
 */
export const openLiveStream = (
  payload: BasePayload,
  { lastEventID, signal }: { lastEventID: string | null; signal?: AbortSignal | null },
): Answer => {
  const { live } = getDesk(payload)
  if (live.watching() >= mostStreams) {
    throw new APIError('Too many live streams are open. Try again later.', 503)
  }
  const encoder = new TextEncoder()
  let last = lastEventID
  let stop = () => {}
  const body = new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        const end = () => {
          stop()
          try {
            controller.close()
          } catch {
            // The client has closed it.
          }
        }
        const send = (text: string) => {
          if ((controller.desiredSize ?? 0) <= 0) return false
          controller.enqueue(encoder.encode(text))
          return true
        }
        const unwatch = live.watch((state) => {
          const { data, id } = toEvent(state)
          if (id !== last && send(`id: ${id}\ndata: ${data}\n\n`)) last = id
        }, end)
        const heartbeat = setInterval(() => send(': still here\n\n'), heartbeatMs)
        const rest = setTimeout(end, longestMs)
        heartbeat.unref()
        rest.unref()
        signal?.addEventListener('abort', end)
        stop = () => {
          unwatch()
          clearInterval(heartbeat)
          clearTimeout(rest)
          signal?.removeEventListener('abort', end)
        }
        send('retry: 3000\n\n')
        if (signal?.aborted) end()
      },
      cancel: () => stop(),
    },
    // One event waiting, beside the line that opens the stream.
    { highWaterMark: 2 },
  )
  return {
    body,
    headers: {
      // Neither a compressing proxy nor a buffering one may hold an event back.
      'Cache-Control': 'private, no-store, no-transform',
      'Content-Type': 'text/event-stream; charset=utf-8',
      'X-Accel-Buffering': 'no',
    },
    status: 200,
  }
}

/** Named by what it says, so that it has one name in all processes. */
const toEvent = (state: LiveState) => {
  const data = JSON.stringify(state)
  return { data, id: createHash('sha256').update(data).digest('base64url').slice(0, 16) }
}
