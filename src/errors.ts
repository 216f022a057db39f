import { APIError } from 'payload'

/**
 * Whether an error is Payload's way of an answer: a status, and a message for everybody. Told by its
 * marks and not by its class, because Next builds a copy of Payload, and of this plugin, into each
 * route, and what one copy throws another one catches.
 */
export const isPublicError = (err: unknown): err is APIError =>
  err instanceof Error && (err as APIError).isPublic === true

export const isNotFound = (err: unknown): boolean => isPublicError(err) && err.status === 404

/** What its user may not do. Payload logs errors of this name as news, and others with their stack. */
export const forbidden = (message: string) =>
  Object.assign(new APIError(message, 403, undefined, true), { name: 'Forbidden' })

/** What can't be done at present; the doors answer it with `Retry-After`. */
export class Unavailable extends APIError {
  retryAfterSeconds = 2
  constructor(message: string) {
    super(message, 503)
  }
}

export const isUnavailable = (err: unknown): err is Unavailable =>
  isPublicError(err) && 'retryAfterSeconds' in err
