import type { CollectionAfterErrorHook } from 'payload'
import { diskFull, isDiskFull } from '../errors.js'

type Known = Error & { data?: { errors?: unknown } | null; isPublic?: boolean }

/**
 * Says that a disk is full, and what our hooks refuse, and why. Next builds a copy of Payload into
 * each route, and hooks run in the copy of the route that was asked first: another route's copy does
 * not know their errors as its own, and would answer "An unknown error occurred." without any field.
 */
export const sayError: CollectionAfterErrorHook = ({ error, result }) => {
  const { data, isPublic, message, name } = error as Known
  // Payload's word for a file that it could not write; what is no image our hooks have refused.
  if (isDiskFull(error) || name === 'FileUploadError') {
    return { response: { errors: [{ message: diskFull }] } as never, status: 503 }
  }
  if (!isPublic || !result) return
  const kind = data?.errors ? 'ValidationError' : name
  return { response: { errors: [{ ...(data ? { name: kind, data } : {}), message }] } as never }
}
