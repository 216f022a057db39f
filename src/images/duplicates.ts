import { APIError, type CollectionSlug, type PayloadRequest } from 'payload'
import { textsOf } from '../../admin/translations/texts.js'
import type { Newsdesk } from '../options.js'
import type { ID } from '../types.js'

/** The same bytes are held once: who sends them again is told where. */
export const refuseDuplicate = async (
  { images, slugs }: Newsdesk,
  contentHash: string,
  id: ID | undefined,
  req: PayloadRequest,
) => {
  if (images.allowDuplicates) return
  const same = await req.payload.db.findOne<{ filename?: string; id: ID }>({
    collection: slugs.images as CollectionSlug,
    joins: false,
    req,
    where: {
      and: [
        { contentHash: { equals: contentHash } },
        ...(id === undefined ? [] : [{ id: { not_equals: id } }]),
      ],
    },
  })
  if (!same) return
  throw new DuplicateImage(
    textsOf(req)('newsdesk:isDuplicate', { id: same.id, image: same.filename }),
    same,
  )
}

class DuplicateImage extends APIError {
  constructor(message: string, image: { filename?: string; id: ID }) {
    super(
      message,
      409,
      {
        duplicateOf: { id: image.id, filename: image.filename },
        errors: [{ message, path: 'file' }],
      },
      true,
    )
  }
}
