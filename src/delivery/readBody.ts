import type { IncomingMessage } from 'node:http'
import { APIError } from 'payload'
import { longestBody, tooLong } from './bounds.js'

const longestMs = 10_000

/** A beacon's body as text. Rejects when it is too long, and when it does not come. */
export const readBody = (req: IncomingMessage): Promise<string> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    const finish = (settle: () => void) => {
      clearTimeout(timeout)
      req.off('data', onData).off('end', onEnd).off('close', onClose).off('error', onClose)
      req.pause()
      settle()
    }
    const fail = (message: string, status: number) =>
      finish(() => reject(new APIError(message, status)))
    const timeout = setTimeout(() => fail('The body did not come in time.', 408), longestMs)
    const onData = (chunk: Buffer) => {
      length += chunk.length
      if (length > longestBody) fail(tooLong.body, 413)
      else chunks.push(chunk)
    }
    const onEnd = () => finish(() => resolve(Buffer.concat(chunks).toString('utf8')))
    const onClose = () => fail('The client went away.', 400)
    req.on('data', onData).on('end', onEnd).on('close', onClose).on('error', onClose)
  })
