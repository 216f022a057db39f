import type { CollectionConfig } from 'payload'
import { idOf } from '../ids.js'
import { publishImages } from '../images/publish.js'
import { awaitsFiles } from '../images/refresh.js'
import type { CollectionName, Newsdesk } from '../options.js'
import type { ID } from '../types.js'
import { savedIn } from './live.js'
import { sayError } from './sayError.js'
import { touchLists } from './touch.js'

const printed: CollectionName[] = ['images', 'lists', 'sections', 'tags']

type Picks = { image?: unknown }[] | null | undefined

/** Adds to a collection what lists need to know of its saves. Articles bring their own hooks. */
export const withListHooks = (
  name: CollectionName,
  collection: CollectionConfig,
  newsdesk: Newsdesk,
): CollectionConfig => {
  if (!printed.includes(name)) return collection
  const { hooks } = collection
  const imagesOf = (list: { picks?: Picks } | undefined): ID[] =>
    (list?.picks ?? []).flatMap(({ image }) => idOf(image) ?? [])
  return {
    ...collection,
    hooks: {
      ...hooks,
      afterError: [...(hooks?.afterError ?? []), sayError],
      afterChange: [
        ...(hooks?.afterChange ?? []),
        async ({ data, doc, previousDoc, req }) => {
          if (name === 'lists') {
            const picks = savedIn({ data, previousDoc }, 'picks') as Picks
            await publishImages([...imagesOf({ picks }), ...imagesOf(previousDoc)], newsdesk, req)
          }
          if (name === 'images' && awaitsFiles(doc.id, req)) return
          await touchLists({ req })
        },
      ],
      afterDelete: [
        ...(hooks?.afterDelete ?? []),
        async ({ doc, req }) => {
          if (name === 'lists') await publishImages(imagesOf(doc), newsdesk, req)
          await touchLists({ req })
        },
      ],
    },
  }
}
