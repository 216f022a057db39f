import { currentTime } from '../clock.js'
import { nextBoundary } from '../images/rights.js'
import type { Newsdesk } from '../options.js'
import { type Ranking, rank } from '../reads/rank.js'
import { type ReadStore, slotMs } from '../reads/store.js'
import type { ID, ListKind, NewsList } from '../types.js'
import { arrange, byReads } from './arrange.js'
import { type ArticleDoc, type ImageDoc, type SectionDoc, toCard } from './cards.js'
import { isDue } from './due.js'
import type { BuiltEntry } from './entry.js'
import { overrideIn } from './override.js'
import { type Sources, withChildren } from './sources.js'
import type { Change, Pick, StoredExclusion, StoredPick } from './trail.js'

/** A list as it is stored. */
export type ListDoc = {
  id: ID
  key: string
  kind: ListKind
  section?: ID | null
  title: string
  /** In the app’s other languages. */
  titles?: Record<string, string>
  size: number
  windowHours?: number | null
  maxAgeHours?: number | null
  backfill: 'none' | 'newest'
  picks?: (StoredPick & { headlines?: Record<string, string> })[] | null
  exclusions?: StoredExclusion[] | null
  revision?: number | null
  change?: Change | null
}

/** A language of the app, and those its texts may be in, the best first. */
export type Language = { fallbackOrder: string[]; locale: string }

type Texts = {
  images: Map<string, ImageDoc>
  language: Language | undefined
  sections: Map<string, SectionDoc>
}

export type Built = {
  /** More than `size`: the rows below the last are what a page moves up in place of its own. */
  entries: BuiltEntry[]
  /** Those the entries print. */
  images: ID[]
  /** Reads in the window by article id. */
  reads: Map<string, number>
  sample: NonNullable<NewsList['sample']>
  /** When the passing of time alone may change the list next, in milliseconds; or never. */
  dueAt: number
}

/** Rows kept below the last one: a page takes out itself and what stands in its other list. */
const reserve = 51

/** What the list should print now, from its rules, its picks and what was read. */
export const buildList = async (
  list: ListDoc,
  newsdesk: Newsdesk,
  sources: Sources,
  store: ReadStore,
  /** The default one first; none without `localization`. */
  languages: Language[],
): Promise<Built> => {
  const now = currentTime()
  const sections = await sources.sections()
  const inSections = list.section == null ? null : withChildren(list.section, sections)
  const allowed = inSections && new Set(inSections.map(String))
  const excluded = new Set((list.exclusions ?? []).map(({ article }) => String(article)))
  const oldest = list.maxAgeHours ? now - list.maxAgeHours * 3_600_000 : Number.NEGATIVE_INFINITY
  const isListable = (article: ArticleDoc) =>
    !excluded.has(String(article.id)) &&
    new Date(article.publishedAt).getTime() >= oldest &&
    (!allowed || allowed.has(String(article.section)))

  const isMostRead = list.kind === 'most-read'
  const size = list.size + reserve
  const picks = isMostRead ? [] : (list.picks ?? [])
  const due = picks.filter((pick) => isDue(pick, now))
  const picked = await sources.articles(due.map(({ article }) => article))
  const measured: Ranking<ArticleDoc> = isMostRead
    ? await rank({
        compare: byReads,
        hours: list.windowHours ?? 24,
        load: async (ids) => {
          const docs = [...(await sources.articles(ids))]
          return new Map(docs.filter(([, article]) => isListable(article)))
        },
        now,
        sections: inSections,
        size,
        store,
      })
    : { isExact: true, reads: new Map(), rows: [], sample: { articles: 0, reads: 0 } }
  const newest =
    list.backfill === 'newest'
      ? (await sources.newest(inSections, size + excluded.size)).filter(isListable)
      : []

  const uses = new Map<string, (typeof due)[number]>()
  for (const pick of due) {
    if (!uses.has(String(pick.article))) uses.set(String(pick.article), pick)
  }
  const published = [...uses.values()].flatMap((pick) => {
    const article = picked.get(String(pick.article))
    return article ? [{ article, pick }] : []
  })
  const rows = arrange({
    backfill: newest,
    pinned: published.flatMap(({ article, pick }) =>
      pick.pinnedSlot ? [{ article, slot: Math.min(pick.pinnedSlot, list.size) }] : [],
    ),
    rest: isMostRead
      ? measured.rows
      : published.filter(({ pick }) => !pick.pinnedSlot).map(({ article }) => article),
    restBasis: isMostRead ? 'measured' : 'picked',
    size,
  })
  const imageOf = (article: ArticleDoc) => uses.get(String(article.id))?.image ?? article.image
  const imageIDs = [...new Set(rows.flatMap(({ article }) => imageOf(article) ?? []))]
  const images = await sources.images(imageIDs)
  const [main, ...others] = languages
  const isOverridden = ({ headline, headlines }: (typeof due)[number]) =>
    headline || Object.keys(headlines ?? {}).length
  const headlines = await sources.headlines(
    main ? [...uses.values()].filter(isOverridden).map(({ article }) => article) : [],
  )
  const overrideOf = (id: ID, language: Language | undefined) => {
    const use = uses.get(String(id))
    if (!use || !language) return use?.headline
    const overrides = { ...use.headlines, [main.locale]: use.headline }
    return overrideIn(language.fallbackOrder, overrides, headlines.get(String(id))?.headline ?? {})
  }
  const cardOf = (article: ArticleDoc, texts: Texts) => {
    const use = uses.get(String(article.id))
    const ownImage = use?.image != null && String(use.image) !== String(article.image)
    return toCard(
      ownImage ? { ...article, imageAlt: null, imageCaption: null } : article,
      article.section == null ? null : texts.sections.get(String(article.section)),
      texts.images.get(String(imageOf(article))),
      newsdesk,
      { headline: overrideOf(article.id, texts.language), locale: texts.language?.locale },
    )
  }
  const translations = await Promise.all(
    others.map(async (language) => ({
      articles: await sources.articles(
        rows.map(({ article }) => article.id),
        language.locale,
      ),
      images: await sources.images(imageIDs, language.locale),
      language,
      sections: await sources.sections(language.locale),
    })),
  )
  const entries = rows.map(({ article, basis }): BuiltEntry => {
    const localized = translations.flatMap(({ articles, ...texts }) => {
      const translated = articles.get(String(article.id))
      return translated?.headline && translated.slug
        ? [[texts.language.locale, cardOf(translated, texts)] as const]
        : []
    })
    return {
      basis,
      card: cardOf(article, { images, language: main, sections }),
      ...(localized.length && { localized: Object.fromEntries(localized) }),
    }
  })
  return {
    dueAt: Math.min(
      nextChange(list, picks, entries, now, measured.reads.size > 0),
      ...[...images.values()].map(({ rights }) => nextBoundary(rights, now)),
    ),
    entries,
    images: imageIDs,
    reads: measured.reads,
    sample: { ...measured.sample, exact: measured.isExact },
  }
}

const nextChange = (
  list: ListDoc,
  picks: Pick[],
  entries: BuiltEntry[],
  now: number,
  hasReads: boolean,
): number => {
  const times = picks.flatMap(({ from, until }) =>
    [from, until].flatMap((date) => (date ? [new Date(date).getTime()] : [])),
  )
  if (list.maxAgeHours) {
    for (const { card } of entries) {
      times.push(new Date(card.publishedAt).getTime() + list.maxAgeHours * 3_600_000 + 1)
    }
  }
  if (hasReads) times.push((Math.floor(now / slotMs) + 1) * slotMs)
  return Math.min(...times.filter((time) => time > now), Number.POSITIVE_INFINITY)
}
