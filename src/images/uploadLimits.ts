import type { Config } from 'payload'
import type { Newsdesk } from '../options.js'

const megabyte = 1024 * 1024
/** What Payload takes by itself, in bytes. */
const usual = { file: 20 * megabyte, request: 50 * megabyte }
/** The other fields of a form, as Payload bounds them: 20 of 1 MB. */
const fields = 20 * megabyte

/**
 * Lets Payload take files as large as an image may be; it holds one limit for all uploads of an app.
 * What the app has set itself stays.
 */
export const withUploadLimits = (
  upload: Config['upload'],
  { images: { maxBytes } }: Newsdesk,
): Config['upload'] => {
  const fileSize = upload?.limits?.fileSize ?? Math.max(usual.file, maxBytes)
  return {
    requestSizeLimit: Math.max(usual.request, fileSize + fields),
    responseOnLimit: `This file is too large. At most ${Math.floor(fileSize / megabyte)} MB are taken.`,
    ...upload,
    limits: { ...upload?.limits, fileSize },
  }
}
