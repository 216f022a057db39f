import type {
  Card,
  CardImage,
  Entry,
  ImageFile,
  Link,
  NewsList,
  PageList,
  SectionLabel,
} from '../../types.js'
import { date, listOf, object, oneOf, orNull, type Schema, text, use, whole } from '../schema.js'

export const idOrSlug = (description: string): Schema => ({
  description,
  type: ['string', 'integer'],
})

const size = {
  width: whole('In pixels.'),
  height: whole('In pixels.'),
}

const imageFile = object<ImageFile>('NewsImageFile', 'One file of an image.', {
  url: text('Its address.'),
  ...size,
})

const imageProperties = {
  alt: text('What the picture shows, for readers who don’t see it.'),
  caption: text('The text below it.'),
  credit: text('Who must be named beside it.'),
  url: text('The address of the original.'),
  ...size,
  sizes: {
    additionalProperties: imageFile,
    description: 'Its other sizes by name: thumbnail, card, lead, social.',
    type: 'object',
  } satisfies Schema as Schema,
  srcset: text('For <img srcset>: the files that show the whole picture, narrowest first.'),
  focalPoint: use(
    object<CardImage['focalPoint']>('NewsFocalPoint', 'A point of a picture, in percent.', {
      x: { description: 'From the left.', type: 'number' },
      y: { description: 'From the top.', type: 'number' },
    }),
    'What must stay in sight where it is cropped.',
  ),
  placeholder: text('A thumbhash in base64, to print until the file is there; or empty.'),
}

const cardImage = object<CardImage>(
  'NewsImage',
  'An image with the texts of the use it is printed in.',
  imageProperties,
)

const labelProperties = {
  name: text('As it is printed.'),
  slug: text('As it stands in addresses.'),
}

const label = object<SectionLabel>('NewsLabel', 'The name and slug of a section.', labelProperties)

export const linkProperties = {
  ...labelProperties,
  path: text('Its page on the front-end.'),
}

export const link = object<Link>('NewsLink', 'A section or tag and its page.', linkProperties)

export const cardProperties = {
  id: idOrSlug('The article’s id.'),
  slug: text('As it stands in addresses.'),
  path: text('The article’s page on the front-end.'),
  headline: text('The headline.'),
  section: orNull(use(label, 'Its section.')),
  publishedAt: date('First publication'),
  image: orNull(use(cardImage, 'Its lead image.')),
}

export const card = object<Card>(
  'NewsCard',
  'The part of an article that a list prints.',
  cardProperties,
)

const entry = object<Entry>(
  'NewsEntry',
  'One row of a list.',
  {
    position: whole('1 is the top.'),
    basis: oneOf(
      ['measured', 'picked', 'backfill'],
      'Why it is there: it was read that much, an editor picked it, or a rule filled a free place.',
    ),
    card: use(card, 'What is printed.'),
    reads: whole('Reads in the window, for users who may see them.'),
  },
  ['reads'],
)

const pageListProperties = {
  kind: oneOf(['most-read', 'editors-pick'], 'What it is made from.'),
  section: orNull(text('Slug of its section; null for the whole site.')),
  title: text('Its heading.'),
  window: orNull(
    use(
      object<NonNullable<NewsList['window']>>('NewsWindow', 'The time a ranking looks back over.', {
        hours: { description: 'In hours.', type: 'number' },
      }),
      'Null for Editor’s Pick.',
    ),
  ),
  entries: listOf(entry, 'Its rows, from the top.', 50),
  sample: use(
    object<NonNullable<NewsList['sample']>>('NewsSample', 'What a ranking was measured on.', {
      reads: whole('Reads counted.'),
      articles: whole('Articles read.'),
      exact: {
        description: 'False where the count had to stop early.',
        type: 'boolean',
      },
    }),
    'For users who may see reads.',
  ),
}

export const pageList = object<PageList>(
  'NewsPageList',
  'A list beside a page.',
  pageListProperties,
  ['sample'],
)

export const newsList = object<NewsList>(
  'NewsList',
  'A list as readers see it now.',
  {
    ...pageListProperties,
    number: whole('The edition’s number; it rises with every change.'),
    builtAt: date('When this edition was built'),
  },
  ['sample'],
)
