import type { BasePayload, CollectionSlug } from 'payload'
import { getDesk } from '../lists/desk.js'
import type { ID } from '../types.js'

type Row = { id: ID; mergedInto?: ID | null }

/** Which tags are one: a merged tag points at another, which may be merged in its turn. */
export type Merges = {
  /** The tag that stands for this one; itself where it is not merged. */
  survivorOf: (tag: ID) => ID
  /** The tag that stands for this one, and all that are merged into it. */
  allOf: (tag: ID) => ID[]
}

/** @param rows the merged tags */
export const toMerges = (rows: Row[]): Merges => {
  const next = new Map(rows.map(({ id, mergedInto }) => [String(id), mergedInto]))
  const survivorOf = (tag: ID): ID => {
    const seen = new Set<string>()
    let last = tag
    for (let into = next.get(String(tag)); into != null; into = next.get(String(last))) {
      seen.add(String(last))
      if (seen.has(String(into))) break
      last = into
    }
    return last
  }
  const byName = new Map<string, ID[]>()
  for (const { id } of rows) {
    const survivor = String(survivorOf(id))
    byName.set(survivor, [...(byName.get(survivor) ?? []), id])
  }
  return {
    allOf: (tag) => {
      const survivor = survivorOf(tag)
      return [survivor, ...(byName.get(String(survivor)) ?? [])]
    },
    survivorOf,
  }
}

type Held = { merges: Promise<Merges>; saves: number }
const held = new WeakMap<BasePayload, Held>()

/** The merges of now, read once after every save that this process knows of. */
export const findMerges = (payload: BasePayload): Promise<Merges> => {
  const desk = getDesk(payload)
  const saves = desk.saves()
  const last = held.get(payload)
  if (last?.saves === saves) return last.merges
  const merges = payload.db
    .find<Row>({
      collection: desk.newsdesk.slugs.tags as CollectionSlug,
      pagination: false,
      where: { mergedInto: { exists: true } },
    })
    .then(({ docs }) => toMerges(docs))
  held.set(payload, { merges, saves })
  merges.catch(() => held.delete(payload))
  return merges
}
