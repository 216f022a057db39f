import type { Mark, StoredExclusion, StoredPick, Trail } from '../../lists/trail.js'
import type { ListDecisions } from '../commands.js'
import { date, listOf, object, oneOf, orNull, type Schema, text, use, whole } from '../schema.js'
import { idOrSlug } from './list.js'

const settings = {
  from: orNull(date('Not before')),
  until: orNull(date('No longer than')),
  headline: orNull(text('A headline for this list only.')),
  image: orNull(idOrSlug('The id of an image for this list only.')),
}

export const command: Schema = {
  description: 'A change to a list. A pick is named by its own id or by its article’s.',
  properties: {
    type: oneOf(
      ['add', 'move', 'pin', 'unpin', 'edit', 'remove', 'exclude', 'include'],
      'What to do. `exclude` and `include` are for most-read, the others for editors-pick.',
    ),
    article: idOrSlug('The article’s id.'),
    pick: text('The pick’s id.'),
    before: orNull(text('The id of the pick to stand directly above; null: at the end.')),
    pinnedSlot: orNull(whole('For add: the slot to keep it in.')),
    slot: whole('For pin: 1 is the top.'),
    ...settings,
    reason: orNull(text('For exclude.')),
    revision: whole('The list’s revision you saw: what others changed since there is refused.'),
  },
  required: ['type'],
  title: 'NewsCommand',
  type: 'object',
}

export const mark = object<Mark>('NewsMark', 'Who did something, and when.', {
  at: date('When'),
  by: orNull(
    use(
      object<NonNullable<Mark['by']>>('NewsAuthor', 'A user, by the name at the time.', {
        collection: text('The slug of the users’ collection.'),
        id: idOrSlug('The user’s id.'),
        name: text('The name.'),
      }),
      'Null where no user was signed in.',
    ),
  ),
})

const trail = object<Trail>('NewsTrail', 'What happened to a row, in revisions of the list.', {
  added: use(mark, 'Who added it.'),
  changed: use(mark, 'Who last changed it.'),
  placed: whole('The revision that put it in its place.'),
  revision: whole('The revision that last touched it.'),
})

const row = {
  id: text('The row’s id.'),
  article: idOrSlug('The article’s id.'),
  trail: orNull(use(trail, 'Who did what.')),
}

export const decisions = object<ListDecisions>(
  'NewsDecisions',
  'What editors have decided about a list.',
  {
    kind: oneOf(['most-read', 'editors-pick'], 'Which list.'),
    section: orNull(text('Slug of its section; null for the whole site.')),
    revision: whole('Rises by one with every save.'),
    picks: listOf(
      object<StoredPick>(
        'NewsPick',
        'An editor’s choice.',
        { ...row, pinnedSlot: orNull(whole('The slot it is kept in.')), ...settings },
        ['id', 'trail', 'pinnedSlot', 'from', 'until', 'headline', 'image'],
      ),
      'In order.',
      100,
    ),
    exclusions: listOf(
      object<StoredExclusion>(
        'NewsExclusion',
        'An article kept off Most Read.',
        { ...row, reason: orNull(text('Why.')) },
        ['id', 'trail', 'reason'],
      ),
      'The newest first.',
      500,
    ),
  },
)
