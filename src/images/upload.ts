import { createHash, webcrypto } from 'node:crypto'
import { readFile, unlink } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import {
  APIError,
  type Collection,
  type CollectionBeforeOperationHook,
  type CollectionSlug,
  type FieldHook,
  Forbidden,
  MissingFile,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { textsOf } from '../../admin/translations/texts.js'
import { isAllowed } from '../access/isAllowed.js'
import type { Newsdesk } from '../options.js'
import type { ID } from '../types.js'
import { type Decoded, makePlaceholder } from './decode.js'
import { keepDecoded } from './decoded.js'
import { refuseDuplicate } from './duplicates.js'
import {
  centre,
  cropOf,
  type Edits,
  type Focal,
  focalOf,
  isCentre,
  isCrop,
  withoutFocus,
} from './edits.js'
import { fill } from './fill.js'
import { createGate } from './gate.js'
import { holdFiles } from './keep.js'
import { cropOpened, type Master, openFile, writeTexts } from './master.js'
import { readTexts } from './metadata.js'
import { readStored } from './stored.js'
import { inFileLanguage, printedIn, textsOfImage, tidy } from './texts.js'

/** What the plugin knows of a file that is being saved, which no caller may say. */
export type FileFacts = {
  contentHash: string
  focalX: number
  focalY: number
  placeholder: string
}

type Doc = Record<string, any> & { filename?: string | null; id: ID }
type Asked = {
  collection: Collection
  data?: Record<string, any>
  id?: ID
  overrideAccess?: boolean
}

const facts = new WeakMap<PayloadRequest, FileFacts>()
/** What the files tell that this plugin has written, and that a request saves. */
const written = new WeakMap<Buffer, string>()
const told = new WeakMap<PayloadRequest, string>()

/** Files worked on at once in this process, so that memory is bounded whatever is sent. */
export const gate = createGate(Math.min(4, Math.max(2, availableParallelism())))

/** The facts of the file that this request saves, once. */
export const takeFacts = (req: PayloadRequest): FileFacts | undefined => {
  const taken = facts.get(req)
  facts.delete(req)
  return taken
}

/**
 * Whether an image tells something else now than its files do. It is stored with the change itself,
 * so that files which a crash has kept from being made again are found.
 */
export const areFilesBehind: FieldHook = ({ data, originalDoc, req }) => {
  const printed = printedIn({ ...originalDoc, ...data })
  const inFiles = told.get(req)
  if (inFiles !== undefined) return printed !== inFiles
  return Boolean(originalDoc?.filesBehind) || printed !== printedIn(originalDoc ?? {})
}

/**
 * Puts in place of a file that comes in the one that may be stored: checked, upright, without what
 * its camera told, and with what its document tells. Payload makes every size from it. Texts of the
 * file fill the fields that nobody typed into.
 */
export const receiveFile =
  (newsdesk: Newsdesk): CollectionBeforeOperationHook =>
  async ({ args, collection, operation, req }) => {
    if (operation !== 'create' && operation !== 'update') return args
    facts.delete(req)
    told.delete(req)
    const asked = args as unknown as Asked
    const { data = {}, id, overrideAccess } = asked
    const handed = (focal: Focal) => {
      const collection = isCentre(focal) ? withoutFocus(asked.collection) : asked.collection
      return { collection: operation === 'update' ? holdFiles(collection) : collection }
    }
    const own = req.file && written.get(req.file.data)
    if (own !== undefined) {
      told.set(req, own)
      const focal = { x: data.focalX, y: data.focalY }
      // Of data alone Payload takes a 0 for no focal point.
      req.query = { ...req.query, uploadEdits: { focalPoint: focal } }
      return { ...args, ...handed(focal) }
    }
    // Payload would make files anew for any edits that it finds, changed or not.
    const leaveFiles = () => {
      if (req.query?.uploadEdits) req.query = { ...req.query, uploadEdits: undefined }
      return args
    }
    const isBulk = operation === 'update' && id === undefined
    if (isBulk) {
      if (req.file) throw new APIError('A file belongs to one image: name it by its id.', 400)
      return leaveFiles()
    }
    const edits = (req.query?.uploadEdits ?? {}) as Edits
    if (!req.file && operation === 'create') {
      await requireAccess(collection, operation, { data, overrideAccess, req })
      // Payload would fetch one from an address in the data, and store it as it came.
      throw new MissingFile(req.t)
    }
    if (!req.file && !edits.crop && !edits.focalPoint && data.focalX === undefined) {
      return leaveFiles()
    }
    await requireAccess(collection, operation, { data, id, overrideAccess, req })
    const doc = id === undefined ? undefined : ((await findImage(newsdesk, id, req)) ?? undefined)
    if (id !== undefined && !doc) return leaveFiles()
    const focal = focalOf(edits, data)
    const isRefocused = focal && (focal.x !== doc?.focalX || focal.y !== doc?.focalY)
    if (!req.file && !isCrop(edits, doc) && !isRefocused) return leaveFiles()

    const { sharp } = req.payload.config
    if (!sharp) {
      throw new Error('payload-newsdesk: images need sharp. Add `sharp` to your Payload config.')
    }
    return gate(async () => {
      const bytes = req.file ? await bytesOf(req) : await readStored(collection, doc ?? {}, req)
      const sizes = collection.upload.imageSizes ?? []
      const [opened, hash] = await Promise.all([
        openFile(sharp, bytes, newsdesk.images, sizes),
        hashOf(bytes),
      ])
      if (typeof opened === 'string') {
        const { maxBytes, maxPixels } = newsdesk.images
        const message = textsOf(req)(refusals[opened], {
          megabytes: Math.round(maxBytes / 1024 / 1024),
          megapixels: Math.round(maxPixels / 1_000_000),
        })
        throw new ValidationError(
          { collection: collection.slug, errors: [{ message, path: 'file' }], req },
          req.t,
        )
      }
      const contentHash = req.file ? hash : (doc?.contentHash ?? hash)
      const filled = req.file ? fill(data, doc, readTexts(opened.blocks)) : data
      const crop = cropOf(edits, opened.size)
      const { decoded, master } = crop ? await cropOpened(sharp, opened, crop, sizes) : opened
      const [placeholder] = await Promise.all([
        makePlaceholder(sharp, decoded),
        req.file && refuseDuplicate(newsdesk, contentHash, id, req),
      ])
      const { x, y } = focal ?? centre
      req.query = { ...req.query, uploadEdits: { focalPoint: focal } }
      const file = await toFile({
        decoded,
        doc: merge(doc, isTranslating(req) ? { ...filled, ...textsIn(doc) } : filled),
        focal: { x, y },
        master,
        name: req.file?.name ?? String(doc?.filename),
      })
      req.file = file
      facts.set(req, { contentHash, focalX: x, focalY: y, placeholder })
      told.set(req, written.get(file.data) as string)
      return { ...args, ...handed({ x, y }), data: filled }
    })
  }

/** A master as Payload takes a file, with its document's texts in it and named by its content. */
export const toFile = async ({
  decoded,
  doc,
  focal,
  master,
  name,
}: {
  decoded: Decoded
  doc: Record<string, any>
  focal: Focal
  master: Master
  name: string
}) => {
  const texts = tidy(textsOfImage(doc))
  const data = writeTexts(master, texts)
  keepDecoded({ ...master, data }, decoded, texts)
  written.set(data, printedIn(doc))
  const content = await hashOf(data)
  const hash = createHash('sha256').update(`${content} ${focal.x},${focal.y}`).digest('hex')
  const stem = cut(name.replace(/\.[^.]*$/, '').replace(/-[0-9a-f]{12}(-\d+)?$/, ''))
  const extension = master.format === 'jpeg' ? 'jpg' : master.format
  return {
    data,
    mimetype: `image/${master.format}`,
    name: `${stem || 'image'}-${hash.slice(0, 12)}.${extension}`,
    size: data.length,
  }
}

/** A file system takes 255 bytes; what else stands in the name of a size takes 50 at most. */
const cut = (stem: string): string =>
  Buffer.from(stem.slice(0, 80))
    .subarray(0, 200)
    .toString()
    .replace(/\ufffd+$/, '')

const refusals = {
  hasTooManyPixels: 'newsdesk:hasTooManyPixels',
  isBroken: 'newsdesk:isBroken',
  isNoImage: 'newsdesk:isNoImage',
  isPolyglot: 'newsdesk:isPolyglot',
  isTooLarge: 'newsdesk:isTooLarge',
} as const

/** SHA-256, off the thread that answers everyone else. */
const hashOf = async (bytes: Buffer) =>
  Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex')

const requireAccess = async (...asked: Parameters<typeof isAllowed>) => {
  if (!(await isAllowed(...asked))) throw new Forbidden(asked[2].req.t)
}

const findImage = async ({ slugs }: Newsdesk, id: ID, req: PayloadRequest): Promise<Doc | null> => {
  const doc = await req.payload.db.findOne<Doc>({
    collection: slugs.images as CollectionSlug,
    joins: false,
    req,
    where: { id: { equals: id } },
  })
  return doc && inFileLanguage(req.payload, doc)
}

const bytesOf = async (req: PayloadRequest): Promise<Buffer> => {
  const { data, tempFilePath } = req.file!
  if (!tempFilePath) return data
  const bytes = await readFile(tempFilePath)
  await unlink(tempFilePath).catch(() => {})
  return bytes
}

/** Whether the texts of a save are in another language than that of the files. */
const isTranslating = ({ locale, payload: { config } }: PayloadRequest): boolean =>
  Boolean(config.localization && locale && locale !== config.localization.defaultLocale)

const textsIn = (doc: Doc | undefined) => (doc ? { alt: doc.alt, caption: doc.caption } : {})

const merge = (doc: Doc | undefined, data: Record<string, any>) => ({
  ...doc,
  ...data,
  rights: { ...doc?.rights, ...data.rights },
})
