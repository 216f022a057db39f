/** What the plugin adds to an editor's save: against the same collections without any of its hooks. */
import type { CollectionConfig, CollectionSlug, Config, Field } from 'payload'
import { lexical, sentence } from './servers/words.js'
import { type BenchApp, bootBench, onEach } from './support/app.js'
import { compare, meanOf, median } from './support/compare.js'
import type { Row } from './support/results.js'
import { isQuick, rounds } from './support/settings.js'

const savesARun = isQuick ? 10 : 50
/** One save differs from the next by more than what is measured. */
const saveRounds = 4 * rounds

export const save = (add: (row: Row) => void) =>
  onEach(async (db, mongo) => {
    // Two of each, because the app that a process starts first is slower by some percent.
    const own = [await bootBench({ db, mongo })]
    const stock = [
      await bootBench({ change: withoutHooks, db, mongo }),
      await bootBench({ change: withoutHooks, db, mongo }),
    ]
    own.push(await bootBench({ db, mongo }))
    try {
      for (const [what, status] of [
        ['publish a change', 'published'],
        ['keep a draft', 'draft'],
      ] as const) {
        const [a, b] = [await saverOfBoth(stock, status), await saverOfBoth(own, status)]
        add({
          against: 'without its hooks',
          aim: { atMost: 1.03 },
          measured: (await compare(a, b, saveRounds)).p50,
          unit: 'ms p50',
          what: `${what}, ${db}`,
        })
      }
    } finally {
      for (const app of [...own, ...stock]) await app.stop()
    }
  })

/** The fields, versions and indexes stay; what the plugin does on a save goes. */
const withoutHooks = (config: Config): Config => ({
  ...config,
  collections: config.collections?.map((collection) =>
    collection.slug === 'users' ? collection : withoutOwnHooks(collection),
  ),
  endpoints: [],
  onInit: undefined,
})

const withoutOwnHooks = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  endpoints: undefined,
  fields: withoutFieldHooks(collection.fields),
  hooks: {},
})

const withoutFieldHooks = (fields: Field[]): Field[] =>
  fields.map((field) => ({
    ...field,
    ...('hooks' in field && { hooks: {} }),
    ...('fields' in field && { fields: withoutFieldHooks(field.fields) }),
  })) as Field[]

const articles = 'articles' as CollectionSlug

type Status = 'draft' | 'published'

const saverOfBoth = async (apps: BenchApp[], status: Status) => {
  const savers = await Promise.all(apps.map((app) => saverOf(app, status)))
  return () => meanOf(savers)
}

/** One article among fifty, saved again and again. */
const saverOf = async (
  { payload }: BenchApp,
  status: Status,
): Promise<() => Promise<{ p50: number }>> => {
  const section = await payload.create({
    collection: 'sections' as CollectionSlug,
    data: { name: `Section ${status}`, slug: `section-${status}` } as never,
  })
  const ids: (number | string)[] = []
  for (let index = 0; index < 50; index++) {
    const { id } = await payload.create({
      collection: articles,
      data: {
        _status: 'published',
        body: lexical(Array.from({ length: 40 }, (_, paragraph) => sentence(paragraph, 12))),
        byline: ['Ada Moreau', 'Bo Lind'],
        headline: `A story ${status} ${index}`,
        publishedAt: new Date().toISOString(),
        section: section.id,
        slug: `story-${status}-${index}`,
        summary: 'What a reader should know before reading on.',
      } as never,
    })
    ids.push(id)
  }
  let saved = 0
  return async () => {
    const times: number[] = []
    for (let index = 0; index < savesARun; index++) {
      const began = performance.now()
      await payload.update({
        id: ids[saved % ids.length],
        collection: articles,
        data: { _status: status, summary: `What a reader should know, ${++saved}.` } as never,
        depth: 0,
        draft: status === 'draft',
      })
      times.push(performance.now() - began)
    }
    return { p50: median(times) }
  }
}
