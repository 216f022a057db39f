import type { DeskList } from '../desk.js'
import type { DeskArticle } from '../deskArticles.js'
import { date, json, listOf, object, oneOf, orNull, text, use, whole } from '../schema.js'
import { decisions, mark } from './decisions.js'
import { card, idOrSlug } from './list.js'

const article = object<DeskArticle>('NewsDeskArticle', 'An article as the desk shows it.', {
  id: idOrSlug('The article’s id.'),
  headline: text('The newest, unpublished or not.'),
  section: orNull(text('The name of its section.')),
  status: oneOf(['draft', 'published'], 'Whether readers have it.'),
  publishedAt: orNull(date('First publication')),
  thumbnail: orNull(text('The address of a small picture.')),
})

export const deskArticles = object<{ articles: DeskArticle[] }>(
  'NewsDeskArticles',
  'Articles to choose from.',
  { articles: listOf(article, 'The last changed first.', 20) },
)

export const whyNotHere = object<{ article: DeskArticle; reasons: unknown[] }>(
  'NewsWhyNot',
  'What keeps an article off a list.',
  {
    article: use(article, 'The article.'),
    reasons: listOf(json('A `reason`, and its figures.'), 'The hardest to change first.', 10),
  },
)

const { exclusions, kind, picks, revision, section } = decisions.properties!
const about = orNull(use(article, 'The article; null where whoever asks can’t read it.'))
const withArticle = (row: typeof picks, more = {}) => ({
  ...row,
  items: {
    ...row.items,
    properties: { ...row.items?.properties, about, ...more },
    title: `${row.items?.title}OnDesk`,
  },
})

export const deskList = object<DeskList>('NewsDeskList', 'A list as its editors see it.', {
  id: idOrSlug('The id of the list.'),
  kind,
  section,
  title: text('Its heading.'),
  size: whole('How many entries it prints.'),
  windowHours: orNull({ description: 'Null for Editor’s Pick.', type: 'number' }),
  revision,
  change: orNull({
    allOf: [
      {
        ...mark,
        properties: {
          ...mark.properties,
          about,
          article: idOrSlug('The article’s id.'),
          type: text('A command’s type; `save` for a save of the whole document.'),
        },
        title: 'NewsListChange',
      },
    ],
    description: 'The last change of what editors decide.',
  }),
  edition: object<DeskList['edition']>('NewsEditionMark', 'What readers see.', {
    builtAt: date('When it was built'),
    number: whole('Its number.'),
  }),
  entries: listOf(
    object<DeskList['entries'][number]>('NewsDeskEntry', 'A row that readers see.', {
      card: use(card, 'What is printed.'),
      leftOutIn: listOf(
        text('By its code.'),
        'The languages whose readers are not shown it, for want of a headline or an address.',
        250,
      ),
      position: whole('1 is the top.'),
      reads: orNull(whole('In the window, for users who may see reads.')),
      readsNow: orNull(whole('In the last five minutes, for users who may see reads.')),
      why: json('Why it stands there: basis, pick, and what it displaced.'),
    }),
    'From the top.',
    50,
  ),
  picks: withArticle(picks, {
    headlines: json('Its own headline in the languages beside the one asked for.'),
    slot: orNull(whole('Its slot as readers see it.')),
    thumbnail: orNull(text('The address of a small picture: its own image’s, or its article’s.')),
    state: oneOf(
      ['below', 'draft', 'live', 'over', 'pending'],
      'Whether readers see it, or why not.',
    ),
  }),
  exclusions: withArticle(exclusions),
})
