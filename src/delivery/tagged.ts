import type { BasePayload, Where } from 'payload'
import { currentTime } from '../clock.js'
import type { ID } from '../types.js'
import { fromCursor } from './cursor.js'
import type { Args } from './stories.js'

type Dated = { id: ID; createdAt: string; publishedAt?: string | null }

const monthMs = 30 * 86_400_000

/**
 * The newest articles that carry any of some tags: those of a month first and, unless they are
 * `enough`, those of all time. SQLite looks a month through by date, which is short, and all time by
 * tag, one after the other, which costs as many steps as articles carry it.
 *
 * @param findDocs what finds the newest of some articles
 */
export const findTagged = async <T extends Dated>(
  payload: BasePayload,
  { enough, tags, where, ...args }: Args & { enough: number; tags: ID[] },
  findDocs: (payload: BasePayload, args: Args) => Promise<T[]>,
): Promise<T[]> => {
  const find = (tagged: Where, rest: Where[] = []) =>
    findDocs(payload, {
      ...args,
      where: { and: [tagged, ...rest, ...(where ? [where] : [])] },
    })
  const newest = args.cursor ? Date.parse(fromCursor(args.cursor).date) : currentTime()
  const month = new Date(newest - monthMs).toISOString()
  const recent = await find({ tags: { in: tags } }, [
    { publishedAt: { greater_than_equal: month } },
  ])
  if (recent.length >= enough) return recent
  const all = (await Promise.all(tags.map((tag) => find({ tags: { equals: tag } })))).flat()
  return [...new Map(all.map((doc) => [String(doc.id), doc])).values()]
    .sort((a, b) => timeOf(b.publishedAt) - timeOf(a.publishedAt) || byCreation(a, b))
    .slice(0, args.limit)
}

const byCreation = (a: Dated, b: Dated) => timeOf(b.createdAt) - timeOf(a.createdAt)

const timeOf = (date: string | null | undefined) => Date.parse(date ?? '')
