import type { FrontSection, NewsFront, NewsSection, NewsTag, Story } from '../../types.js'
import { listOf, object, orNull, text, use } from '../schema.js'
import { cardProperties, link, linkProperties } from './list.js'
import { meta } from './meta.js'
import { jsonLd, pageLists } from './page.js'

const story = object<Story>('NewsStory', 'What a front prints of an article.', {
  ...cardProperties,
  summary: text('The standfirst.'),
  byline: listOf(text('A name.'), 'Names, in order.', 20),
})

const sectionProperties = {
  ...linkProperties,
  description: text('What it is about.'),
  parts: listOf(link, 'The sections directly below it.'),
}

const frontSection = object<FrontSection>('NewsFrontSection', 'A section.', sectionProperties)

const next = orNull(text('The cursor of what follows; null at the end.'))

export const newsSection = object<NewsSection>('NewsSection', 'A section’s front.', {
  section: use(
    object<NewsSection['section']>('NewsSectionHead', 'A section, with those above and below it.', {
      ...sectionProperties,
      parents: listOf(link, 'The sections above it, from the top.'),
    }),
    'The section.',
  ),
  articles: listOf(story, 'The newest of the section and all below it.', 50),
  next,
  lists: use(pageLists, 'The section’s own; no article in both.'),
  meta: use(meta, 'What the head of the page says.'),
  jsonLd,
})

export const newsTag = object<NewsTag>('NewsTag', 'A tag’s front.', {
  tag: use(
    object<NewsTag['tag']>('NewsTagHead', 'A tag.', {
      ...linkProperties,
      description: text('What it is about.'),
    }),
    'The tag.',
  ),
  articles: listOf(story, 'The newest that carry it.', 50),
  next,
  meta: use(meta, 'What the head of the page says.'),
  jsonLd,
})

export const newsFront = object<NewsFront>('NewsFront', 'The home page.', {
  articles: listOf(story, 'The newest of the whole site.', 50),
  sections: listOf(
    object<NewsFront['sections'][number]>('NewsFrontPart', 'A section’s part of the home page.', {
      section: use(frontSection, 'The section.'),
      articles: listOf(story, 'Its newest that stand nowhere above.', 12),
    }),
    'The sections on top, in the editors’ order.',
    30,
  ),
  lists: use(pageLists, 'The site’s; no article in both.'),
  meta: use(meta, 'What the head of the page says.'),
  jsonLd,
})
