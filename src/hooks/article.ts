import type { CollectionConfig, CollectionSlug, FieldHook, PayloadRequest } from 'payload'
import { textsOf } from '../../admin/translations/texts.js'
import { formerSlugs } from '../../fields/formerSlugs.js'
import { isTaken } from '../../fields/slug.js'
import { currentTime } from '../clock.js'
import { idOf, idsOf } from '../ids.js'
import { imagesOfPicks, publishImages } from '../images/publish.js'
import { invalid } from '../invalid.js'
import { getDesk } from '../lists/desk.js'
import { canCurate, isPicked, setPick } from '../lists/picks.js'
import type { Newsdesk } from '../options.js'
import { filterMerged } from '../tags/filter.js'
import type { ID } from '../types.js'
import { dropFromLists } from './dropFromLists.js'
import { imagesIn } from './imagesIn.js'
import {
  findImages,
  findStored,
  hasSame,
  hasSamePictures,
  isDraftOnly,
  noteDraft,
  type Shown,
  type Stored,
  savedIn,
  shownOf,
} from './live.js'
import { modifiedAt } from './modified.js'
import { createNotes } from './notes.js'
import { requireForm } from './requireForm.js'
import { requirePublisher } from './requirePublisher.js'
import { requireReady } from './requireReady.js'
import { requireTargets } from './requireTargets.js'
import { sayError } from './sayError.js'
import { touchLists } from './touch.js'
import { moveSlugs } from './trashSlugs.js'

type Hooks = {
  collection: NonNullable<CollectionConfig['hooks']>
  editorsPick: { afterRead: FieldHook[] }
}

/** A save's arguments; `isPick` is what the caller sent, which the data no longer shows afterwards. */
type Asked = { isPick?: boolean; overrideAccess?: boolean; req: PayloadRequest }

type Doc = { formerSlugs?: unknown[] | null; images?: unknown[] | null }

/** What Payload takes for a checkbox. */
const checked = new Map<unknown, boolean>([
  [true, true],
  ['true', true],
  [false, false],
  ['false', false],
  ['', false],
])

/** What readers saw of an article before a save, by request and article. */
const before = createNotes<Shown | null>()

/** The images of articles that are being deleted, by request and article. */
const deleted = createNotes<ID[]>()

export const articleHooks = (newsdesk: Newsdesk): Hooks => {
  const { slugs } = newsdesk
  const articles = slugs.articles as CollectionSlug
  return {
    collection: {
      afterChange: [
        moveSlugs,
        async ({ data, doc: { id }, operation, previousDoc, req }) => {
          if (isDraftOnly(req, id)) return
          const was = before.get(req, String(id)) ?? null
          const saved = (name: string) => savedIn({ data, previousDoc }, name)
          const is = shownOf(
            {
              _status: saved('_status') as string,
              deletedAt: saved('deletedAt') as string | null,
              section: saved('section'),
            },
            idsOf(saved('images')),
          )
          if (!was && !is) return
          const [left, right] = [was?.images ?? [], is?.images ?? []]
          const isMoved = operation === 'update' && Boolean(was) !== Boolean(is)
          const others = isMoved
            ? [
                ...(await findImages(id, newsdesk, req)),
                ...(await imagesOfPicks(id, newsdesk, req)),
              ]
            : []
          if (others.length || !hasSame(left, right)) {
            await publishImages([...new Set([...left, ...right, ...others])], newsdesk, req)
          }
          if (is && String(is.section) !== String(was?.section)) {
            const { afterCommit, store } = getDesk(req.payload)
            await afterCommit(req, () => store.place(id, is.section))
          }
          await touchLists({ req })
        },
      ],
      afterDelete: [
        async ({ id, req }) => {
          await publishImages(deleted.get(req, String(id)) ?? [], newsdesk, req)
          await touchLists({ req })
          const { afterCommit, forgetReads } = getDesk(req.payload)
          await afterCommit(req, () => forgetReads(id))
        },
      ],
      afterOperation: [
        async ({ args, result }) => {
          const { isPick, overrideAccess, req } = args as unknown as Asked
          if (isPick === undefined) return result
          const { docs = [result] } = result as { docs?: unknown[] }
          const saved = docs as { editorsPick?: boolean; id: ID }[]
          await getDesk(req.payload).afterCommit(req, async () => {
            for (const { id } of saved) {
              await setPick({
                article: id,
                isPick,
                overrideAccess: Boolean(overrideAccess),
                payload: req.payload,
                user: req.user,
              })
            }
          })
          // It was read before the pick was set.
          for (const doc of saved) if (doc.editorsPick !== undefined) doc.editorsPick = isPick
          return result
        },
      ],
      afterError: [sayError],
      beforeChange: [
        async ({ data, operation, originalDoc, req }) => {
          const merged = { ...originalDoc, ...data }
          const images = imagesIn(merged, slugs.images)
          let live: Stored | null = null
          let was: Shown | null = null
          if (operation === 'update' && !isDraftOnly(req, originalDoc.id)) {
            live = await findStored(originalDoc, newsdesk, req)
            was = shownOf(
              live,
              live && !hasSamePictures(live, merged) ? imagesIn(live, slugs.images) : images,
            )
            before.set(req, String(originalDoc.id), was)
          }
          const now = new Date(currentTime()).toISOString()
          const publishedAt =
            data.publishedAt ?? (operation === 'update' ? originalDoc.publishedAt : undefined)
          const isPublished = merged._status === 'published' && !merged.deletedAt
          if (isPublished) {
            // What readers see already keeps its alt texts and credits.
            const isAsSeen =
              was &&
              hasSame(was.images, images) &&
              String(idOf(merged.image)) === String(idOf(live?.image)) &&
              (merged.imageAlt?.trim() || !live?.imageAlt?.trim())
            await requireReady(merged, isAsSeen ? [] : images, newsdesk, req)
            if (live && live.slug !== merged.slug) await requireFreeSlug(merged, articles, req)
          }
          return {
            ...data,
            ...listed('images', images, originalDoc),
            ...(live?.publishedAt
              ? listed('formerSlugs', formerSlugs(live, merged.slug), originalDoc)
              : {}),
            ...(publishedAt || isPublished ? { publishedAt: publishedAt ?? now } : {}),
            ...(isPublished
              ? {
                  isSignificantUpdate: false,
                  isSubmitted: false,
                  modifiedAt: modifiedAt(live, merged, publishedAt ?? now, now),
                }
              : {}),
          }
        },
      ],
      beforeDelete: [
        dropFromLists(newsdesk),
        async ({ id, req }) => {
          deleted.set(req, String(id), await findImages(id, newsdesk, req))
        },
      ],
      beforeOperation: [
        noteDraft,
        requirePublisher(newsdesk),
        requireForm,
        filterMerged,
        async ({ args, operation, overrideAccess, req }) => {
          const { data } = args as { data?: Record<string, unknown> }
          const isPick = checked.get(data?.editorsPick)
          if (!data || isPick === undefined) return args
          if (!overrideAccess) await canCurate(newsdesk, req)
          const asked = { ...args, isPick } as unknown as typeof args
          if (operation !== 'update' || !('id' in args) || Object.keys(data).length > 1)
            return asked
          // A pick is no edit: an unfinished draft over a live article must stay a draft.
          const latest = await req.payload.findByID({
            id: args.id as ID,
            collection: articles,
            depth: 0,
            disableErrors: true,
            draft: true,
            overrideAccess: true,
            req,
          })
          const isDraft = (latest as { _status?: string } | null)?._status === 'draft'
          return isDraft ? { ...asked, draft: true } : asked
        },
      ],
      beforeValidate: [requireTargets(newsdesk)],
    },
    editorsPick: {
      afterRead: [
        ({ originalDoc, req }) =>
          req.user && originalDoc?.id != null
            ? isPicked(originalDoc.id, newsdesk, req.payload)
            : undefined,
      ],
    },
  }
}

/** An empty list is not stored where none was: to Mongoose two arrays cost nearly what all hooks do. */
const listed = (name: 'formerSlugs' | 'images', now: unknown[], before?: Doc) =>
  now.length || before?.[name]?.length ? { [name]: now } : {}

/** Between a draft's choice of an address and its publication, another article may have taken it. */
const requireFreeSlug = async (
  { id, slug }: { id: ID; slug: string },
  articles: string,
  req: PayloadRequest,
) => {
  if (!(await isTaken(slug, articles, id, req))) return
  const message = textsOf(req)('newsdesk:slugTaken', { slug })
  throw invalid(articles, [{ message, path: 'slug' }], req)
}
