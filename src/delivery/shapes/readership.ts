import { dropReasons } from '../../reads/dropped.js'
import type { LiveList, LiveRow, LiveState } from '../../reads/live.js'
import type { NotCounted } from '../../reads/notCounted.js'
import type { Curve } from '../../reads/readership.js'
import type { ArticleReadership, Place, SiteReadership } from '../readership.js'
import { date, listOf, object, oneOf, orNull, type Schema, text, use, whole } from '../schema.js'
import { card, idOrSlug, newsList } from './list.js'

const kind = oneOf(['most-read', 'editors-pick'], 'What the list is made from.')
const section = orNull(text('Slug of the list’s section; null for the whole site.'))
const counts = (description: string, length: number) =>
  listOf(whole('Reads in a step.'), description, length)

const liveProperties = {
  readsPerMinute: { description: 'Reads in the last minute.', minimum: 0, type: 'number' },
  beingRead: listOf(
    object<LiveRow>('NewsLiveRow', 'An article that is being read.', {
      card: use(card, 'The article.'),
      reads: whole('Reads in the last five minutes.'),
      curve: counts('The last hour by five minutes; the last number is that of `reads`.', 12),
    }),
    'The articles read most in the last five minutes.',
    10,
  ),
  lists: listOf(
    object<LiveList>('NewsLiveList', 'The newest edition of a list.', {
      kind,
      section,
      number: whole('Its number; 0 where none has been built.'),
    }),
    'Every list.',
  ),
} satisfies Record<string, Schema>

export const liveState = object<LiveState>('NewsLive', 'What is being read now.', liveProperties)

const { properties, required } = newsList

const mostRead: Schema = {
  description: 'The Most Read of the whole site.',
  properties: {
    ...properties,
    entries: listOf(
      {
        ...properties?.entries.items,
        properties: {
          ...properties?.entries.items?.properties,
          moved: {
            anyOf: [{ type: 'integer' }, { enum: ['new'] }, { type: 'null' }],
            description: 'Places risen in the last hour; "new" to the list; null if not known.',
          },
        },
        title: 'NewsMovedEntry',
      },
      'Its rows, from the top.',
      50,
    ),
  },
  required,
  title: 'NewsMostReadNow',
  type: 'object',
}

const notCounted = listOf(
  object<NotCounted>('NewsNotCounted', 'Requests that were not counted as reads.', {
    reason: oneOf(dropReasons, 'Why not.'),
    requests: whole('How many in the last 24 hours.'),
    curve: counts('The same by hours; the last one runs now.', 24),
  }),
  'What was not counted, by reason.',
)

export const siteReadership = object<SiteReadership>(
  'NewsSiteReadership',
  'What editors see of the readers of the whole site.',
  { ...liveProperties, mostRead, notCounted },
)

const steps = object<Curve>('NewsCurve', 'Reads by steps of time.', {
  from: date('Start of the first step'),
  stepMinutes: whole('Length of a step.'),
  reads: counts('Reads of each step; the last one runs now.', 720),
})
const curve = (description: string) => use(steps, description)

export const articleReadership = object<ArticleReadership>(
  'NewsArticleReadership',
  'What editors see of an article’s readers.',
  {
    article: object<ArticleReadership['article']>('NewsReadArticle', 'Which article.', {
      id: idOrSlug('Its id.'),
      slug: orNull(text('As it stands in addresses.')),
      headline: text('Its headline.'),
    }),
    total: whole('All its reads.'),
    day: curve('The last 24 hours by five minutes.'),
    month: curve('The last 30 days by hours.'),
    places: listOf(
      object<Place>('NewsPlace', 'Where it stands on a list.', {
        kind,
        section,
        title: text('The list’s heading.'),
        position: whole('1 is the top.'),
        since: date('Since when it has stood in this place'),
        basis: oneOf(['measured', 'picked', 'backfill'], 'Why it stands there.'),
        reads: orNull(whole('Reads in the list’s window; null for Editor’s Pick.')),
        windowHours: orNull({ description: 'The list’s window.', type: 'number' }),
      }),
      'Where it stands now.',
    ),
  },
)
