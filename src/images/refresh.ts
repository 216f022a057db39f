import {
  type BasePayload,
  type CollectionAfterChangeHook,
  type CollectionAfterOperationHook,
  type CollectionSlug,
  createLocalReq,
  type PayloadRequest,
} from 'payload'
import { currentTime } from '../clock.js'
import { getDesk } from '../lists/desk.js'
import type { Newsdesk } from '../options.js'
import type { ID } from '../types.js'
import type { SharpModule } from './decode.js'
import { openFile } from './master.js'
import { readStored } from './stored.js'
import { inFileLanguage } from './texts.js'
import { gate, toFile } from './upload.js'

type Doc = Record<string, any> & { filename?: string | null; id: ID }

/**
 * The images whose texts a request has changed, by the request's context: a bulk update hands each
 * of its documents a request of its own, around the one context.
 */
const changed = new WeakMap<object, Set<ID>>()

/** Files are made again one after the other for one image: each takes away those before it. */
const running = new Map<string, Promise<unknown>>()

/** Notes the images whose files tell something else than their documents now. */
export const noteTexts: CollectionAfterChangeHook = ({ doc, req }) => {
  if (doc.filesBehind) changed.set(req.context, (changed.get(req.context) ?? new Set()).add(doc.id))
  return doc
}

/** Whether an image's files are still to be made again for a save of this request. */
export const awaitsFiles = (id: ID, req: PayloadRequest): boolean =>
  Boolean(changed.get(req.context)?.has(id))

/**
 * Makes the files of those images again from the stored originals, once the save is in the
 * database: a save that fails must leave the files as they are, and one save may change many images.
 * The answer to the save tells the new files. Lists are told of the save only now, so that one save
 * gives them one edition, with the new texts and the new files.
 */
export const refreshFiles =
  (newsdesk: Newsdesk): CollectionAfterOperationHook =>
  async ({ args, result }) => {
    const { req } = args as unknown as { req: PayloadRequest }
    const ids = changed.get(req.context)
    if (!ids) return result
    changed.delete(req.context)
    const { docs = [result] } = result as unknown as { docs?: Doc[] }
    const desk = getDesk(req.payload)
    await desk.afterCommit(req, async () => {
      for (const id of ids) {
        const fresh = await refreshOne(newsdesk, id, req)
        const answered = (docs as Doc[]).find((doc) => String(doc.id) === String(id))
        if (!fresh || !answered) continue
        for (const name of fileFields) if (name in answered) answered[name] = fresh[name]
      }
      desk.touch()
    })
    return result
  }

/**
 * Makes the files again that a crash, or a storage that was down, has left behind their documents.
 * Processes that do so at once do no more harm than work.
 *
 * @param ageMs How long ago the save must be: until then its own request is at work on them.
 */
export const mendFiles = async (payload: BasePayload, newsdesk: Newsdesk, ageMs: number) => {
  const { docs } = await payload.db.find<Doc>({
    collection: newsdesk.slugs.images as CollectionSlug,
    joins: false,
    limit: 20,
    pagination: false,
    where: {
      filesBehind: { equals: true },
      updatedAt: { less_than_equal: new Date(currentTime() - ageMs).toISOString() },
    },
  })
  if (!docs.length) return
  const req = await createLocalReq({}, payload)
  for (const { id } of docs) await refreshOne(newsdesk, id, req)
  getDesk(payload).touch()
}

/** What was taken once is not refused by an option that was made stricter since. */
const stored = { maxBytes: Number.MAX_SAFE_INTEGER, maxPixels: Number.MAX_SAFE_INTEGER }

const fileFields = ['filename', 'filesize', 'sizes', 'thumbnailURL', 'updatedAt', 'url']

/** A focal point of before there were bounds to it. */
const inBounds = (percent: number | null | undefined) => Math.min(100, Math.max(0, percent ?? 50))

const refreshOne = async (newsdesk: Newsdesk, id: ID, req: PayloadRequest) => {
  const key = String(id)
  const before = running.get(key) ?? Promise.resolve()
  const run = before.then(() => refresh(newsdesk, id, req))
  running.set(key, run)
  try {
    return await run
  } finally {
    if (running.get(key) === run) running.delete(key)
  }
}

const refresh = async (
  { slugs }: Newsdesk,
  id: ID,
  { payload, user, ...req }: PayloadRequest,
): Promise<Doc | undefined> => {
  const collection = slugs.images as CollectionSlug
  const { config } = payload.collections[collection]
  const sharp = payload.config.sharp as SharpModule
  for (let attempt = 1; ; attempt++) {
    try {
      const doc = await payload.db.findOne<Doc>({
        collection,
        joins: false,
        where: { id: { equals: id } },
      })
      if (!doc?.filename) return
      const { filename: name } = doc
      const focal = { x: inBounds(doc.focalX), y: inBounds(doc.focalY) }
      const file = await gate(async () => {
        const data = await readStored(config, doc, { payload, user, ...req } as PayloadRequest)
        const opened = await openFile(sharp, data, stored, config.upload.imageSizes ?? [])
        if (typeof opened === 'string')
          throw new Error(`Its stored original is refused: ${opened}.`)
        return toFile({
          decoded: opened.decoded,
          doc: inFileLanguage(payload, doc),
          focal,
          master: opened.master,
          name,
        })
      })
      if (file.name === doc.filename) {
        await payload.db.updateOne({
          collection,
          data: { filesBehind: false },
          returning: false,
          where: { id: { equals: id }, updatedAt: { equals: doc.updatedAt } },
        })
        return
      }
      return (await payload.update({
        id,
        collection,
        data: { focalX: focal.x, focalY: focal.y } as never,
        depth: 0,
        file,
        overrideAccess: true,
        user,
      })) as unknown as Doc
    } catch (err) {
      if (attempt < 3) continue
      payload.logger.error({
        err,
        msg: `payload-newsdesk: the files of image ${id} still carry the texts from before`,
      })
      return
    }
  }
}
