import type { BasePayload, CollectionSlug } from 'payload'
import sharp from 'sharp'
import { countRead } from '../../src/index.js'
import type { ID } from '../../src/types.js'
import { lexical, sentence, words } from './words.js'

export type Seeded = { articles: { id: ID; slug: string }[]; draft: ID }

/** A newspaper of the usual make: sections, tags, pictures, articles of some 400 words. */
export const seed = async (
  payload: BasePayload,
  { articles: count }: { articles: number },
): Promise<Seeded> => {
  const create = (collection: string, data: object, file?: object): Promise<any> =>
    payload.create({
      collection: collection as CollectionSlug,
      data: data as never,
      file: file as never,
    })
  await create('users', { email: 'editor@newsdesk.example', password: 'newsdesk-bench' })
  const sections: ID[] = []
  const tags: ID[] = []
  const images: ID[] = []
  for (const name of ['City', 'World', 'Business', 'Culture', 'Sport']) {
    sections.push((await create('sections', { name })).id)
  }
  for (let n = 0; n < 10; n++) tags.push((await create('tags', { name: `Topic ${words[n]}` })).id)
  for (let n = 0; n < 8; n++) images.push((await create('images', toImage(n), await picture(n))).id)
  const articles: Seeded['articles'] = []
  const toArticle = (n: number) => ({
    _status: 'published',
    body: lexical(Array.from({ length: 8 }, (_, p) => sentence(n * 8 + p, 50))),
    byline: ['Ada Moreau', 'Bo Lind'],
    headline: `${sentence(n, 7)} ${n}`,
    image: images[n % images.length],
    publishedAt: new Date(Date.now() - n * 600_000).toISOString(),
    section: sections[n % sections.length],
    summary: sentence(n + 3, 25),
    tags: [tags[n % tags.length], tags[(n + 1) % tags.length], tags[(n + 2) % tags.length]],
    views: (n * 37) % 1_000,
  })
  for (let n = 0; n < count; n++) {
    const { id, slug } = await create('articles', toArticle(n))
    articles.push({ id, slug })
  }
  const draft = await create('articles', { ...toArticle(count), _status: 'draft' })
  for (const [n, { id }] of articles.slice(0, 12).entries()) {
    for (let read = 0; read < 13 - n; read++) await countRead(payload, { article: id })
  }
  for (const { id } of articles.slice(20, 24)) {
    const data = { editorsPick: true } as never
    await payload.update({ collection: 'articles' as CollectionSlug, data, id })
  }
  return { articles, draft: draft.id }
}

const toImage = (n: number) => ({
  alt: sentence(n, 10),
  caption: sentence(n + 1, 14),
  credit: 'Ines Duarte / Newsdesk',
})

const picture = async (n: number) => {
  const data = await sharp({
    create: { background: { b: 140, g: 20 * n, r: 90 }, channels: 3, height: 900, width: 1_600 },
  })
    .jpeg()
    .toBuffer()
  return { data, mimetype: 'image/jpeg', name: `picture-${n}.jpg`, size: data.length }
}
