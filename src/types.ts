import type { Graph } from 'schema-dts'

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
  /** For `<img srcset>`: the files that show the whole picture, narrowest first. */
  srcset: string
  /** What must stay in sight where it is cropped, in percent from the left and the top. */
  focalPoint: { x: number; y: number }
  /** A thumbhash in base64, to print until the file is there; empty where there is none. */
  placeholder: string
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
  /**
   * What the ranking was measured on: reads inside the window, and the articles they are of;
   * `exact: false` where the count had to stop early. Only for users who may see reads.
   */
  sample?: { reads: number; articles: number; exact: boolean }
}

/** A section or tag, with where its page is on the front-end. */
export type Link = { name: string; slug: string; path: string }

/** An article as its page prints it. */
export type PageArticle = {
  id: ID
  slug: string
  path: string
  headline: string
  summary: string
  /** With the sections above it, from the top. */
  section: (Link & { parents: Link[] }) | null
  /** Names, in order. */
  byline: string[]
  /**
   * The same as a line of text in the page's language: `By Ada Moreau, Bo Lind and Cem Aksoy`; the
   * names alone where that is none of the admin's six, and empty without names.
   */
  bylineText: string
  /** ISO 8601 date-time of first publication. */
  publishedAt: string
  /**
   * ISO 8601 date-time of the last change that editors called significant; `publishedAt` where
   * there was none.
   */
  modifiedAt: string
  /** What was wrong and is mended, newest first. */
  correction: Correction[]
  image: CardImage | null
  /** The body as Lexical's editor state, as HTML and as plain text. */
  body: { json: unknown; html: string; text: string }
  tags: Link[]
}

/**
 * A note on what was wrong in an article.
 *
 * @see https://schema.org/correction
 */
export type Correction = {
  text: string
  /** ISO 8601 date-time. */
  datePublished: string
}

/** A whole page, as `GET /api/newsdesk/articles/:slug` and `getPage` answer it. */
export type NewsPage = {
  article: PageArticle
  /** Neither holds the article itself, and no article stands in both. */
  lists: PageLists
  /** At most six articles that share tags with it, those that share most first. */
  related: Card[]
  meta: PageMeta
  /** schema.org: a NewsArticle and its BreadcrumbList. */
  jsonLd: Graph
}

export type PageLists = { mostRead: PageList; editorsPick: PageList }

/**
 * A list beside a page. Without its edition's number and date: those move with rows that this page
 * does not print, and the page is to change only when something on it does.
 */
export type PageList = Omit<NewsList, 'builtAt' | 'number'>

/** What a page's `<head>` says. Addresses are absolute. */
export type PageMeta = {
  title: string
  description: string
  canonical: string
  openGraph: {
    type: 'article' | 'website'
    title: string
    description: string
    url: string
    siteName: string
    /** As `language_TERRITORY`, e.g. `en_GB`. */
    locale: string
    image: (ImageFile & { alt: string }) | null
    /** `null` on pages of no one article. */
    article: {
      publishedTime: string
      modifiedTime: string
      section: string | null
      tags: string[]
    } | null
  }
  twitter: {
    card: 'summary' | 'summary_large_image'
    title: string
    description: string
    image: string | null
    imageAlt: string | null
  }
  /** The same page in each language it exists in; empty where it is in one only. */
  hreflang: { language: string; url: string }[]
  /** Feeds of what the page shows, for `<link rel="alternate">`. */
  feeds: { type: string; title: string; url: string }[]
}

/** What a front prints of an article: a card and the lines below its headline. */
export type Story = Card & { summary: string; byline: string[] }

/** A section's front, as `GET /api/newsdesk/sections/:slug` and `getSection` answer it. */
export type NewsSection = {
  section: FrontSection & { parents: Link[] }
  /** The newest of the section and all below it. */
  articles: Story[]
  /** Continues below the last article; `null` at the end. */
  next: string | null
  /** The section's own; no article stands in both. */
  lists: PageLists
  meta: PageMeta
  /** schema.org: a CollectionPage and its BreadcrumbList. */
  jsonLd: Graph
}

/** A tag's front, as `GET /api/newsdesk/tags/:slug` and `getTag` answer it. */
export type NewsTag = {
  tag: Link & { description: string }
  articles: Story[]
  /** Continues below the last article; `null` at the end. */
  next: string | null
  meta: PageMeta
  /** schema.org: a CollectionPage and its BreadcrumbList. */
  jsonLd: Graph
}

export type FrontSection = Link & {
  description: string
  /** The sections directly below it, in the editors' order. */
  parts: Link[]
}

/** The home page, as `GET /api/newsdesk/front` and `getFront` answer it. */
export type NewsFront = {
  /** The newest of the whole site. */
  articles: Story[]
  /** The sections on top, in the editors' order, each with its newest that stand nowhere above. */
  sections: { section: FrontSection; articles: Story[] }[]
  /** No article stands in both. */
  lists: PageLists
  meta: PageMeta
  /** schema.org: a WebSite and its NewsMediaOrganization. */
  jsonLd: Graph
}

/** Why a read was not counted. */
export type DropReason = 'unknown-article' | 'bot' | 'prefetch' | 'staff' | 'repeat' | 'ceiling'

/** The answer to a beacon. */
export type ReadResult = { counted: true } | { counted: false; reason: DropReason }
