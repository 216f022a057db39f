import type { TextKey } from '../../admin/translations/texts.js'
import { idOf } from '../ids.js'
import { isAvailable, type Rights } from '../images/rights.js'
import type { ID } from '../types.js'
import { imagesIn } from './imagesIn.js'

/** What an article still lacks. */
export type Lack = {
  /** The field to mend it in. */
  path: string
  /** Whether the article can't be published before. */
  isRequired: boolean
  text: TextKey
  vars?: Record<string, unknown>
  /** The image it is about, where it is one: most is mended there. */
  image?: ID
}

type Article = {
  body?: unknown
  byline?: unknown
  headline?: string | null
  image?: unknown
  imageAlt?: string | null
  section?: unknown
  slug?: string | null
  summary?: string | null
  tags?: unknown
}

export type Picture = {
  id: ID
  alt?: string | null
  credit?: string | null
  filename?: string | null
  rights?: Rights | null
  textsBehind?: boolean | null
}

/** Longer ones are cut by search engines and networks, which print about so many characters. */
const longestSummary = 300

/**
 * What is missing before an article is published, what must be there first. The admin's panel and
 * the refusal to publish both say it in these words.
 *
 * @param pictures The images it uses, as far as they are known.
 * @param now When readers are to see it, in milliseconds.
 */
export const lacksOf = (
  article: Article,
  pictures: Picture[],
  imagesSlug: string,
  now = Date.now(),
): Lack[] => {
  const required = (path: string, text: TextKey, vars?: Lack['vars']): Lack => ({
    isRequired: true,
    path,
    text,
    vars,
  })
  const advised = (path: string, text: TextKey, vars?: Lack['vars']): Lack => ({
    ...required(path, text, vars),
    isRequired: false,
  })
  const length = article.summary?.trim().length ?? 0
  const hasSource = Boolean(article.headline?.trim() || article.slug?.trim())
  return [
    ...(hasSource ? [] : [required('headline', 'newsdesk:needsSlug')]),
    ...(pictures.length ? imagesIn(article, imagesSlug) : []).flatMap((id) => {
      const picture = pictures.find((one) => String(one.id) === String(id))
      if (!picture) return []
      const isLead = String(id) === String(idOf(article.image))
      const path = isLead ? 'image' : 'body'
      const vars = { image: picture.filename }
      return [
        ...lacksOfPicture(picture, isLead ? article.imageAlt : null).map((text) => ({
          ...required(path, text, vars),
          image: id,
        })),
        ...(isAvailable(picture.rights, now)
          ? []
          : [{ ...advised(path, 'newsdesk:lapsedImage', vars), image: id }]),
        ...(picture.textsBehind
          ? [{ ...advised(path, 'newsdesk:imageTextsBehind', vars), image: id }]
          : []),
      ]
    }),
    ...(idOf(article.section) === null ? [advised('section', 'newsdesk:lacksSection')] : []),
    ...(isEmpty(article.byline) ? [advised('byline', 'newsdesk:lacksByline')] : []),
    ...(length === 0 ? [advised('summary', 'newsdesk:lacksSummary')] : []),
    ...(length > longestSummary
      ? [advised('summary', 'newsdesk:longSummary', { length, longest: longestSummary })]
      : []),
    ...(idOf(article.image) === null ? [advised('image', 'newsdesk:lacksImage')] : []),
    ...(hasText(article.body) ? [] : [advised('body', 'newsdesk:lacksBody')]),
    ...(isEmpty(article.tags) ? [advised('tags', 'newsdesk:lacksTags')] : []),
  ]
}

const lacksOfPicture = ({ alt, credit }: Picture, ownAlt?: string | null): TextKey[] => {
  const hasAlt = Boolean(ownAlt?.trim() || alt?.trim())
  const hasCredit = Boolean(credit?.trim())
  if (hasAlt && hasCredit) return []
  if (hasCredit) return ['newsdesk:lacksAlt']
  return [hasAlt ? 'newsdesk:lacksCredit' : 'newsdesk:lacksAltAndCredit']
}

const isEmpty = (value: unknown) => !Array.isArray(value) || value.length === 0

/** Whether anything stands in Lexical's state: words, or a block such as an image. */
const hasText = (body: unknown): boolean => {
  const node = (body as { root?: unknown } | null)?.root ?? body
  if (!node || typeof node !== 'object') return false
  const { children, text, type } = node as Record<string, unknown>
  if (typeof text === 'string' && text.trim()) return true
  return type === 'upload' || (Array.isArray(children) && children.some(hasText))
}
