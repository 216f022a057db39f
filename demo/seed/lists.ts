import type { Payload, Where } from 'payload'
import type { ID } from 'payload-newsdesk/types'

import type { ArticleSeed, PickSeed } from '../content/types'
import { named } from './articles'

/** The editors' choice for the whole site, and one section that keeps its own. */
export const seedLists = async (
  payload: Payload,
  seeds: { picks: PickSeed[]; articles: ArticleSeed[] },
  ids: Record<'articles' | 'sections', Map<string, ID>>,
) => {
  const toPick = ({ article, ...rest }: PickSeed) => ({
    article: named(ids.articles, article),
    ...rest,
  })
  await setPicks(payload, { section: { exists: false } }, {}, seeds.picks.map(toPick))

  const section = busiestSection(seeds.articles)
  const sectionID = named(ids.sections, section)
  const picks = seeds.articles
    .filter((article) => article.section === section && article.status !== 'draft')
    .sort((a, b) => b.reads - a.reads)
    .slice(1, 4)
    .map(({ slug }) => toPick({ article: slug }))
  await setPicks(payload, { section: { equals: sectionID } }, { section: sectionID }, picks)
}

const setPicks = async (
  payload: Payload,
  where: Where,
  own: Record<string, unknown>,
  picks: Record<string, unknown>[],
) => {
  const { docs } = await payload.find({
    collection: 'lists',
    where: { and: [{ kind: { equals: 'editors-pick' } }, where] },
    limit: 1,
    depth: 0,
  })
  const list = docs[0]
  if (list) await payload.update({ collection: 'lists', id: list.id, data: { picks } })
  else await payload.create({ collection: 'lists', data: { kind: 'editors-pick', ...own, picks } })
}

const busiestSection = (articles: ArticleSeed[]): string => {
  const counts = new Map<string, number>()
  for (const { section } of articles) counts.set(section, (counts.get(section) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0]
}
