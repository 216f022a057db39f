import type { BasePayload, CollectionSlug } from 'payload'
import { idOf, idsOf } from '../ids.js'
import type { ListDoc } from '../lists/build.js'
import { getDesk } from '../lists/desk.js'
import { everyLocale, inLocaleOrDefault, type Localized, otherLocalesOf } from '../locales.js'
import type { ID } from '../types.js'
import type { Changed } from './options.js'
import { parentsOf } from './sections.js'
import { type Kind, listKeyOf } from './trace.js'

/** A document of ours as it is stored, its relationships as ids. */
export type Doc = {
  id: ID
  _status?: string
  deletedAt?: string | null
  section?: unknown
  slug?: Localized<string>
  tags?: unknown[] | null
  updatedAt: string
}

/** What a CDN must drop when a document becomes another: `docs` is what it was and what it is. */
export const toChanged = async (
  payload: BasePayload,
  kind: Kind,
  docs: Doc[],
): Promise<Changed> => {
  const { hear, newsdesk, sources } = getDesk(payload)
  await hear()
  const { articlePath, site, slugs } = newsdesk
  const keys = new Set<string>()
  const paths = new Set<string>()
  const all = await sources.sections(everyLocale(payload))
  const add = (slug: Localized<string>, toPath: ToPath) => {
    for (const path of pathsOf(payload, slug, toPath)) paths.add(path)
  }
  const addSection = (id: unknown) => {
    const section = all.get(String(idOf(id)))
    for (const one of section ? [section, ...parentsOf(section, all)] : []) {
      keys.add(`section:${one.id}`)
      add(one.slug, site.sectionPath)
    }
    return section?.slug as Localized<string>
  }
  for (const doc of docs) {
    keys.add(`${kind}:${doc.id}`).add(`${kind}s`)
    if (kind === 'article') {
      const section = addSection(doc.section)
      add(doc.slug, ({ locale, slug }) =>
        articlePath({ locale, section: inLocaleOrDefault(payload, section, locale) ?? null, slug }),
      )
      for (const tag of doc.tags ?? []) keys.add(`tag:${idOf(tag)}`)
    }
    if (kind === 'section') {
      addSection(doc.id)
      add(doc.slug, site.sectionPath)
    }
    if (kind === 'tag') add(doc.slug, site.tagPath)
  }
  const tags = docs.flatMap(({ tags }) => (kind === 'article' ? idsOf(tags) : []))
  if (tags.length) {
    const { docs: found } = await payload.db.find<Doc>({
      collection: slugs.tags as CollectionSlug,
      pagination: false,
      where: { id: { in: [...new Set(tags)] } },
    })
    for (const { slug } of found) add(slug, site.tagPath)
  }
  if (kind === 'article' || kind === 'section') paths.add('/')
  return { keys: [...keys], paths: [...paths] }
}

/** The same for a new edition of a list. */
export const toChangedList = async (payload: BasePayload, list: ListDoc): Promise<Changed> => {
  const { newsdesk, sources } = getDesk(payload)
  const sections = await sources.sections(everyLocale(payload))
  const section = list.section == null ? null : sections.get(String(list.section))
  return {
    keys: [listKeyOf(list.key)],
    paths: section ? pathsOf(payload, section.slug, newsdesk.site.sectionPath) : ['/'],
  }
}

type ToPath = (page: { locale?: string; slug: string }) => string

/** Where something is in each language. */
const pathsOf = (payload: BasePayload, slugs: Localized<string>, toPath: ToPath): string[] =>
  [undefined, ...otherLocalesOf(payload)].flatMap((locale) => {
    const slug = inLocaleOrDefault(payload, slugs, locale)
    return slug ? [toPath({ locale, slug })] : []
  })
