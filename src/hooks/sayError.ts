import type { CollectionAfterErrorHook } from 'payload'
import { diskFull, fileNotStored, isDiskFull } from '../errors.js'

type Known = Error & { code?: unknown; data?: { errors?: unknown } | null; isPublic?: boolean }

/**
 * Says that a disk is full, that a file could not be stored, and what our hooks refuse, and why. Next
 * builds a copy of Payload into each route, and hooks run in the copy of the route that was asked
 * first: another route's copy does not know their errors as its own, and would answer "An unknown
 * error occurred." without any field.
 */
export const sayError: CollectionAfterErrorHook = ({ error, req, result }) => {
  const { code, data, isPublic, message, name } = error as Known
  if (isDiskFull(error)) return unavailable(diskFull)
  // Payload's word for all that fails between a file and its place, and a 400 to it; what is no
  // image our hooks have refused.
  const isNotStored = name === 'FileUploadError' || (code === 'EACCES' && req.method !== 'GET')
  if (isNotStored) return unavailable(fileNotStored)
  if (!isPublic || !result) return
  const kind = data?.errors ? 'ValidationError' : name
  return { response: { errors: [{ ...(data ? { name: kind, data } : {}), message }] } as never }
}

const unavailable = (message: string) => ({
  response: { errors: [{ message }] } as never,
  status: 503,
})
