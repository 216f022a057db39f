export type Paper = { name: string; motto: string; place: string; timeZone: string }

/** `parent` is the slug of another section. */
export type SectionSeed = { name: string; slug: string; description: string; parent?: string }

export type TagSeed = { name: string; slug: string; description?: string }

export type ImageSeed = {
  /** File name without its ending. */
  name: string
  alt: string
  caption: string
  credit: string
  /** Percent from the left and from the top. */
  focal?: { x: number; y: number }
  /** A complete SVG document. */
  svg: () => string
}

/** Inline marks in `text` and `items`: **bold**, *italic* and [label](address). */
export type Block =
  | { type: 'h2'; text: string }
  | { type: 'image'; image: string }
  | { type: 'list'; items: string[] }
  | { type: 'p'; text: string }
  | { type: 'quote'; text: string }

export type ArticleSeed = {
  slug: string
  headline: string
  section: string
  byline: string[]
  summary: string
  image?: string
  /** Overrides of the image's own caption and alternative text for this use. */
  imageCaption?: string
  imageAlt?: string
  tags: string[]
  /** Published that many hours before the seeding. */
  hoursAgo: number
  body: Block[]
  /** Reads in the last 24 hours. */
  reads: number
  status?: 'draft'
}

/** `headline` replaces the article's own in this list only. */
export type PickSeed = { article: string; pinnedSlot?: number; headline?: string }
