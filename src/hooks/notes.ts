import type { PayloadRequest } from 'payload'

/** What one hook of a request leaves for a later one, by a key; gone with the request. */
export const createNotes = <T>() => {
  const notes = new WeakMap<PayloadRequest, Map<string, T>>()
  return {
    get: (req: PayloadRequest, key: string): T | undefined => notes.get(req)?.get(key),
    set: (req: PayloadRequest, key: string, value: T) => {
      const own = notes.get(req) ?? new Map<string, T>()
      notes.set(req, own.set(key, value))
    },
  }
}
