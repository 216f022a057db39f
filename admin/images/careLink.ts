import { type Care, conditionsOf } from '../../src/images/care.js'

/** A link to the list with its own filters set, which editors see and can change there. */
export const careLink = (list: string, care: Care): string => {
  const query = new URLSearchParams()
  for (const [index, [field, operator, value]] of conditionsOf(care, Date.now()).entries()) {
    query.set(`where[or][0][and][${index}][${field}][${operator}]`, value)
  }
  return `${list}?${query}`
}
