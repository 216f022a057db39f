/** A document's id: a string on MongoDB, a number on SQL databases. Compare as strings. */
export type ID = string | number

/** What a list is made from: counted reads, or editors' picks. */
export type ListKind = 'most-read' | 'editors-pick'

/** Why an entry is on a list: counted reads, an editor's pick, or a rule that filled a free slot. */
export type Basis = 'measured' | 'picked' | 'backfill'

/** One file of an image: its URL and its size in pixels. */
export type ImageFile = { url: string; width: number; height: number }

/** An image as it leaves the house, with the texts of the use it is printed in. */
export type CardImage = ImageFile & {
  /** What the picture shows, for readers who don't see it. */
  alt: string
  caption: string
  /** Who must be named beside it. Never overridden. */
  credit: string
  /** Derivatives by name: `thumbnail`, `card`, `lead`, `social`. Sizes that were not made are absent. */
  sizes: Record<string, ImageFile>
}

export type SectionLabel = { name: string; slug: string }

/** The part of an article that a list prints. */
export type Card = {
  id: ID
  slug: string
  /** The article's page on the front-end, e.g. `/articles/harbour-bridge-reopens`. */
  path: string
  headline: string
  section: SectionLabel | null
  /** ISO 8601 date-time of first publication. */
  publishedAt: string
  image: CardImage | null
}

/** One row of a list. */
export type Entry = {
  /** 1 is the top. */
  position: number
  basis: Basis
  card: Card
  /** Reads inside the window. Only for users who may see reads. */
  reads?: number
}

/** A list as `GET /api/newsdesk/lists/:kind` and `getList` answer it. */
export type NewsList = {
  kind: ListKind
  /** Slug of the list's section, or `null` for the whole site. */
  section: string | null
  title: string
  /** The edition's number; it rises by one whenever something the list prints has changed. */
  number: number
  /** ISO 8601 date-time at which this edition was built. */
  builtAt: string
  /** The time a Most Read ranking looks back over, in hours; `null` for Editor's Pick. */
  window: { hours: number } | null
  entries: Entry[]
  /** What the ranking was measured on. Only for users who may see reads. */
  sample?: { reads: number; articles: number }
}

/** An article as its page prints it. */
export type PageArticle = {
  id: ID
  slug: string
  path: string
  headline: string
  summary: string
  section: SectionLabel | null
  /** Names, in order. */
  byline: string[]
  /** The same as a line of text: `By Ada Moreau, Bo Lind and Cem Aksoy`; empty without names. */
  bylineText: string
  /** ISO 8601 date-time of first publication. */
  publishedAt: string
  image: CardImage | null
  /** The body as Lexical's editor state, as HTML and as plain text. */
  body: { json: unknown; html: string; text: string }
  tags: { name: string; slug: string }[]
}

/** A whole page, as `GET /api/newsdesk/articles/:slug` and `getPage` answer it. */
export type NewsPage = {
  article: PageArticle
  /** Neither holds the article itself, and no article stands in both. */
  lists: { mostRead: NewsList; editorsPick: NewsList }
}

/** Why a read was not counted. */
export type DropReason = 'unknown-article' | 'bot' | 'prefetch'

/** The answer to a beacon. */
export type ReadResult = { counted: true } | { counted: false; reason: DropReason }
