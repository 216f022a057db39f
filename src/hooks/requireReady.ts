import type { CollectionSlug, PayloadRequest } from 'payload'
import { ValidationError } from 'payload'
import { text as label, type TextKey, textsOf } from '../../admin/translations/texts.js'
import type { Newsdesk } from '../options.js'
import type { ID } from '../types.js'
import { lacksOf, type Picture } from './readiness.js'

const labels: Record<string, TextKey> = {
  body: 'newsdesk:body',
  headline: 'newsdesk:headline',
  image: 'newsdesk:leadImage',
}

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
  const errors = lacksOf(article, pictures.docs as unknown as Picture[], slugs.images)
    .filter(({ isRequired }) => isRequired)
    .map(({ path, text, vars }) => ({
      label: label(labels[path]),
      message: t(text, vars),
      path,
    }))
  if (errors.length) {
    throw new ValidationError({ collection: slugs.articles, errors, req }, req.t)
  }
}
