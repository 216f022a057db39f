import type { BasePayload, Where } from 'payload'
import type { ID } from '../types.js'
import { fromCursor } from './cursor.js'
import { type Args, findStoryDocs, type StoryDoc } from './stories.js'

const monthMs = 30 * 86_400_000

/**
 * The newest articles that carry any of some tags: those of a month first and, unless they are
 * `enough`, those of all time. SQLite looks a month through by date, which is short, and all time by
 * tag, one after the other, which costs as many steps as articles carry it.
 */
export const findTagged = async (
  payload: BasePayload,
  { enough, tags, where, ...args }: Args & { enough: number; tags: ID[] },
): Promise<StoryDoc[]> => {
  const find = (tagged: Where, rest: Where[] = []) =>
    findStoryDocs(payload, {
      ...args,
      where: { and: [tagged, ...rest, ...(where ? [where] : [])] },
    })
  const newest = args.cursor ? Date.parse(fromCursor(args.cursor).date) : Date.now()
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

const byCreation = (a: StoryDoc, b: StoryDoc) => timeOf(b.createdAt) - timeOf(a.createdAt)

const timeOf = (date: string | null | undefined) => Date.parse(date ?? '')
