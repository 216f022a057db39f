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

/** PostgreSQL's are 53100, a full disk, and 25006, a server that only reads. */
const noRoom = /^(SQLITE_(FULL|READONLY\w*)|ENOSPC|EDQUOT|EROFS|OutOfDiskSpace|53100|25006)$/
/** SQLite's for other failures are those of reads. */
const notWritten = /^SQLITE_IOERR_(WRITE|FSYNC|DIR_FSYNC|TRUNCATE|DELETE|SHMSIZE)$/

/** Whether a disk could not take what was to be stored; adapters wrap what the database said. */
export const isDiskFull = (err: unknown): boolean => {
  for (let at = err as Disk | undefined, depth = 0; at && depth < 5; at = at.cause, depth++) {
    if ([at.code, at.codeName].some(isWrite)) return true
  }
  return false
}

const isWrite = (code: unknown) => noRoom.test(String(code)) || notWritten.test(String(code))

type Disk = { cause?: Disk; code?: unknown; codeName?: unknown }

export const diskFull =
  'Nothing can be saved at present: the server’s disk is full or read-only. Tell whoever runs it.'

export const fileNotStored =
  'The file could not be stored: the server’s log says why. Tell whoever runs it.'

export const isUnavailable = (err: unknown): err is Unavailable =>
  isPublicError(err) && 'retryAfterSeconds' in err
