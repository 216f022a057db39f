import type { BasePayload } from 'payload'
import { getDesk } from '../lists/desk.js'
import type { CardImage } from '../types.js'
import { filled, findArticles, findBySlug, type Populated, toPageArticle } from './article.js'
import { after, fromCursor, toCursor } from './cursor.js'
import { getSite, type Site } from './site.js'
import { checkLocale } from './stories.js'

/** Saves that run at once may be stored in another order than that of their dates, for so long. */
const settleMs = 10_000

/** An article as IPTC ninjs 3.0, or `null` where no published one has the slug. */
export const getNinjs = async (
  payload: BasePayload,
  { locale: wanted, slug }: { locale?: string | null; slug: string },
): Promise<object | null> => {
  const locale = checkLocale(payload, wanted)
  const doc = await findBySlug(payload, { locale, slug })
  return doc ? toNinjs(payload, doc, locale) : null
}

/**
 * Published articles in the order in which they last changed, for partners who keep a copy. `more`
 * says whether to ask on at once. Nothing is missed; what changed in the last ten seconds comes
 * again, until nothing can come before it.
 */
export const getNinjsSince = async (
  payload: BasePayload,
  {
    cursor,
    limit,
    locale: wanted,
  }: { cursor: string | null; limit: number; locale?: string | null },
): Promise<{ items: object[]; next: string | null; more: boolean }> => {
  const locale = checkLocale(payload, wanted)
  await getDesk(payload).hear()
  const docs = await findArticles(payload, {
    limit: limit + 1,
    locale,
    sort: ['updatedAt', 'createdAt'],
    where: cursor ? after('updatedAt', fromCursor(cursor, 'since'), 'oldest') : {},
  })
  const found = docs.slice(0, limit)
  const settled = Date.now() - settleMs
  const done = found.filter(({ updatedAt }) => new Date(updatedAt).getTime() <= settled)
  const rows = done.map(({ createdAt, id, updatedAt }) => ({ createdAt, date: updatedAt, id }))
  return {
    items: await Promise.all(found.map((doc) => toNinjs(payload, doc, locale))),
    next: rows.length ? toCursor(rows, cursor) : cursor,
    more: docs.length > limit && done.length === found.length,
  }
}

/** @see https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json */
const toNinjs = async (
  payload: BasePayload,
  doc: Populated,
  locale: string | undefined,
): Promise<object> => {
  const site = getSite(payload, locale)
  const article = await toPageArticle(payload, doc, { links: site, locale })
  const { body, byline, headline, image, section, summary, tags } = article
  const counts = {
    charCount: body.text.length,
    wordCount: body.text.match(/\S+/g)?.length ?? 0,
  }
  return {
    uri: site.toURI(doc.id),
    standard: {
      name: 'ninjs',
      version: '3.0',
      schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json',
    },
    type: 'text',
    representationType: 'full',
    pubStatus: 'usable',
    firstCreated: article.publishedAt,
    versionCreated: article.modifiedAt,
    language: site.language,
    copyrightHolder: site.publisher.name,
    headlines: [{ role: 'main', contentType: 'text/plain', value: headline }],
    descriptions: [
      ...(summary ? [{ role: 'summary', value: summary }] : []),
      ...article.correction.map(({ text }) => ({ role: 'correction', value: text })),
    ].map((one) => ({ ...one, contentType: 'text/plain' })),
    bodies: [
      { role: 'main', contentType: 'text/html', ...counts, value: body.html },
      { role: 'main', contentType: 'text/plain', ...counts, value: body.text },
    ],
    ...(byline.length ? { by: byline.join(', ') } : {}),
    infoSources: byline.map((name) => ({ name, role: 'author' })),
    subjects: [
      ...(section ? [{ ...section, rel: 'section' }] : []),
      ...tags.map((tag) => ({ ...tag, rel: 'about' })),
    ].map(({ name, path, rel }) => ({ name, rel, uri: site.toURL(path) })),
    altIds: [{ role: 'slug', value: article.slug }],
    renditions: [{ name: 'web', contentType: 'text/html', href: site.toURL(article.path) }],
    ...(image ? { associations: [toPicture(image, doc, site)] } : {}),
  }
}

type Stored = { mimeType?: string | null; sizes?: Record<string, Stored | null> }

const toPicture = (image: CardImage, doc: Populated, site: Site) => {
  const stored = filled(doc.image) as Stored | null
  const files = [
    { ...image, name: 'original', type: stored?.mimeType },
    ...Object.entries(image.sizes).map(([name, file]) => ({
      ...file,
      name,
      type: stored?.sizes?.[name]?.mimeType,
    })),
  ]
  return {
    name: 'main picture',
    rel: 'illustration',
    uri: site.toFileURL(image.url),
    type: 'picture',
    descriptions: [
      { role: 'caption', contentType: 'text/plain', value: image.caption },
      { role: 'alt', contentType: 'text/plain', value: image.alt },
    ].filter(({ value }) => value),
    ...(image.credit ? { by: image.credit } : {}),
    renditions: files.map(({ height, name, type, url, width }) => ({
      name,
      href: site.toFileURL(url),
      ...(type ? { contentType: type } : {}),
      width,
      height,
    })),
  }
}
