import type { CollectionSlug, PayloadRequest } from 'payload'
import { textsOf } from '../../admin/translations/texts.js'
import { currentTime } from '../clock.js'
import { invalid } from '../invalid.js'
import type { Newsdesk } from '../options.js'
import type { ID } from '../types.js'
import { lacksOf, type Picture } from './readiness.js'

/** Refuses to publish an article that lacks something it must have, naming each field. */
export const requireReady = async (
  article: Parameters<typeof lacksOf>[0],
  images: ID[],
  { slugs }: Newsdesk,
  req: PayloadRequest,
) => {
  const pictures = images.length
    ? await req.payload.find({
        collection: slugs.images as CollectionSlug,
        depth: 0,
        overrideAccess: true,
        pagination: false,
        req,
        where: { id: { in: images } },
      })
    : { docs: [] }
  const t = textsOf(req)
  const errors = lacksOf(
    article,
    pictures.docs as unknown as Picture[],
    slugs.images,
    currentTime(),
  )
    .filter(({ isRequired }) => isRequired)
    .map(({ path, text, vars }) => ({ message: t(text, vars), path }))
  if (errors.length) throw invalid(slugs.articles, errors, req)
}
