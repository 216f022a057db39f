import type { SectionDoc } from '../lists/cards.js'
import type { Newsdesk } from '../options.js'
import type { FrontSection, Link } from '../types.js'
import { note } from './trace.js'

type Sections = Map<string, SectionDoc>

export const toSectionLink = (
  { id, name, slug }: SectionDoc,
  { site }: Newsdesk,
  locale?: string,
): Link => {
  note.one('section', id)
  return { name, slug, path: site.sectionPath({ locale, slug }) }
}

/** The sections above one, from the top. */
export const parentsOf = (section: SectionDoc, sections: Sections): SectionDoc[] => {
  const parents: SectionDoc[] = []
  let next = section.parent
  while (next != null) {
    const parent = sections.get(String(next))
    if (!parent || parents.includes(parent)) break
    parents.unshift(parent)
    next = parent.parent
  }
  return parents
}

/** The sections directly below one, or on top, in the editors' order. */
export const partsOf = (section: SectionDoc | null, sections: Sections): SectionDoc[] =>
  [...sections.values()]
    .filter(({ parent }) => String(parent ?? null) === String(section?.id ?? null))
    .sort((a, b) => compare(a._order ?? '', b._order ?? '') || a.name.localeCompare(b.name, 'en'))

export const toFrontSection = (
  section: SectionDoc,
  sections: Sections,
  newsdesk: Newsdesk,
  locale?: string,
): FrontSection => ({
  ...toSectionLink(section, newsdesk, locale),
  description: section.description ?? '',
  parts: partsOf(section, sections).map((part) => toSectionLink(part, newsdesk, locale)),
})

/** Payload's fractional keys sort by their characters' codes, in no language. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
