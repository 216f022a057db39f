import type { PageMeta } from '../../types.js'
import { date, listOf, object, oneOf, orNull, text, url, use, whole } from '../schema.js'

type OpenGraph = PageMeta['openGraph']

const openGraphImage = object<NonNullable<OpenGraph['image']>>(
  'NewsOpenGraphImage',
  'The picture shown where the page is shared.',
  {
    url: url('Its address.'),
    width: whole('In pixels.'),
    height: whole('In pixels.'),
    alt: text('What it shows.'),
  },
)

const openGraphArticle = object<NonNullable<OpenGraph['article']>>(
  'NewsOpenGraphArticle',
  'Open Graph’s article properties.',
  {
    publishedTime: date('First publication'),
    modifiedTime: date('Last change'),
    section: orNull(text('The section’s name.')),
    tags: listOf(text('A tag’s name.'), 'Names of its tags.'),
  },
)

const openGraph = object<OpenGraph>('NewsOpenGraph', 'Open Graph properties.', {
  type: oneOf(['article', 'website'], 'What the page is.'),
  title: text('Its title.'),
  description: text('What it is about.'),
  url: url('Its canonical address.'),
  siteName: text('The newspaper’s name.'),
  locale: text('As language_TERRITORY.'),
  image: orNull(use(openGraphImage, 'The picture to show.')),
  article: orNull(use(openGraphArticle, 'Null on pages of no one article.')),
})

const twitter = object<PageMeta['twitter']>('NewsTwitterCard', 'Twitter card properties.', {
  card: oneOf(['summary', 'summary_large_image'], 'The kind of card.'),
  title: text('Its title.'),
  description: text('What it is about.'),
  image: orNull(url('The picture’s address.')),
  imageAlt: orNull(text('What the picture shows.')),
})

const alternate = object<PageMeta['hreflang'][number]>('NewsAlternate', 'The page in a language.', {
  language: text('As BCP 47.'),
  url: url('The page’s address.'),
})

const feed = object<PageMeta['feeds'][number]>('NewsFeedLink', 'A feed of what the page shows.', {
  type: text('Its media type.'),
  title: text('Its title.'),
  url: url('Its address.'),
})

export const meta = object<PageMeta>('NewsMeta', 'What the head of a page says.', {
  title: text('The title.'),
  description: text('What the page is about.'),
  canonical: url('Its one address.'),
  openGraph: use(openGraph, 'For networks.'),
  twitter: use(twitter, 'For Twitter.'),
  hreflang: listOf(alternate, 'The page in each language it exists in.'),
  feeds: listOf(feed, 'For <link rel="alternate">.'),
})
