import type { Correction, NewsPage, PageArticle, PageLists } from '../../types.js'
import { date, json, listOf, object, orNull, text, use } from '../schema.js'
import { card, cardProperties, link, linkProperties, pageList } from './list.js'
import { meta } from './meta.js'

const pageSection = object<NonNullable<PageArticle['section']>>(
  'NewsPageSection',
  'An article’s section.',
  { ...linkProperties, parents: listOf(link, 'The sections above it, from the top.') },
)

const body = object<PageArticle['body']>('NewsBody', 'A body in three forms.', {
  json: json('As Lexical’s editor state.'),
  html: text('As HTML.'),
  text: text('As plain text.'),
})

const correction = object<Correction>('NewsCorrection', 'A note on what was wrong in an article.', {
  text: text('What was wrong, and what is right.'),
  datePublished: date('When it was mended'),
})

const article = object<PageArticle>('NewsArticle', 'An article as its page prints it.', {
  ...cardProperties,
  section: orNull(use(pageSection, 'Its section, with those above.')),
  summary: text('The standfirst.'),
  byline: listOf(text('A name.'), 'Names, in order.', 20),
  bylineText: text('The names as a line of text, in the page’s language.'),
  modifiedAt: date('Last change that editors called significant'),
  correction: listOf(correction, 'What was wrong and is mended, newest first.', 50),
  body: use(body, 'The text.'),
  tags: listOf(link, 'Its tags.', 50),
})

export const pageLists = object<PageLists>('NewsPageLists', 'The lists beside it.', {
  mostRead: use(pageList, 'Most Read, without what stands in Editor’s Pick.'),
  editorsPick: use(pageList, 'Editor’s Pick.'),
})

export const jsonLd = json(
  'Structured data of schema.org, for <script type="application/ld+json">.',
)

export const newsPage = object<NewsPage>(
  'NewsPage',
  'All that a front-end prints for an article.',
  {
    article: use(article, 'The article.'),
    lists: use(pageLists, 'The lists beside it: without it, and no article in both.'),
    related: listOf(card, 'Articles that share tags with it, those that share most first.', 6),
    meta: use(meta, 'What the head of the page says.'),
    jsonLd,
  },
)
