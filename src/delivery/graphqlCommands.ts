import type * as GraphQLModule from 'graphql'
import type { PayloadRequest } from 'payload'
import type { StoredExclusion, StoredPick } from '../lists/trail.js'
import { changeList } from './commands.js'

type GraphQL = typeof GraphQLModule
type Args = {
  command: Record<string, unknown>
  kind: string
  locale?: string | null
  section?: string | null
}

/** The mutation `changeList`: the same commands as over REST. */
export const createMutations = (graphql: GraphQL) => {
  const { GraphQLEnumType, GraphQLID, GraphQLInt, GraphQLObjectType, GraphQLString } = graphql
  const required = <T extends GraphQLModule.GraphQLNullableType>(type: T) =>
    new graphql.GraphQLNonNull(type)
  const listOf = <T extends GraphQLModule.GraphQLNullableType>(type: T) =>
    required(new graphql.GraphQLList(required(type)))
  const field = <T>(type: T, description: string) => ({ description, type })
  const settings = {
    from: field(GraphQLString, 'Not before, as an ISO 8601 date-time.'),
    until: field(GraphQLString, 'No longer than, as an ISO 8601 date-time.'),
    headline: field(GraphQLString, 'A headline for this list only.'),
    image: field(GraphQLID, 'The id of an image for this list only.'),
  }

  const Type = new GraphQLEnumType({
    name: 'NewsdeskListCommandType',
    values: {
      add: { description: 'Needs article.' },
      move: { description: 'Needs before.' },
      pin: { description: 'Needs slot.' },
      unpin: {},
      edit: { description: 'Changes the settings it is given; null takes one away.' },
      remove: {},
      exclude: { description: 'Keeps an article off Most Read.' },
      include: { description: 'Takes an exclusion back.' },
    },
  })
  const NewsListCommand = new graphql.GraphQLInputObjectType({
    description: 'One change to a list. The pick is named by its own id or by its article’s.',
    fields: {
      type: field(required(Type), 'What to do.'),
      article: field(GraphQLID, 'The id of an article.'),
      pick: field(GraphQLID, 'The id of a pick.'),
      before: field(GraphQLID, 'The id of the pick to stand directly above; null: at the end.'),
      pinnedSlot: field(GraphQLInt, 'For add: the slot to keep it in.'),
      slot: field(GraphQLInt, 'For pin: 1 is the top.'),
      ...settings,
      reason: field(GraphQLString, 'For exclude.'),
      revision: field(
        GraphQLInt,
        'The list’s revision you saw: what others have changed since in the same place is refused.',
      ),
    },
    name: 'NewsdeskListCommand',
  })
  const NewsListPick = new GraphQLObjectType<StoredPick>({
    fields: {
      id: field(required(GraphQLID), 'The pick’s id.'),
      article: field(required(GraphQLID), 'The article’s id.'),
      pinnedSlot: field(GraphQLInt, 'The slot it is kept in.'),
      ...settings,
      addedBy: {
        ...field(GraphQLString, 'The name of who added it.'),
        resolve: ({ trail }) => trail?.added.by?.name,
      },
      addedAt: {
        ...field(GraphQLString, 'When, as an ISO 8601 date-time.'),
        resolve: ({ trail }) => trail?.added.at,
      },
    },
    name: 'NewsdeskListPick',
  })
  const NewsListExclusion = new GraphQLObjectType<StoredExclusion>({
    fields: {
      article: field(required(GraphQLID), 'The article’s id.'),
      reason: field(GraphQLString, 'Why.'),
    },
    name: 'NewsdeskListExclusion',
  })
  const NewsListDecisions = new GraphQLObjectType({
    description: 'What editors have decided about a list.',
    fields: {
      kind: field(required(GraphQLString), 'most-read or editors-pick.'),
      section: field(GraphQLString, 'Slug of its section; null for the whole site.'),
      revision: field(required(GraphQLInt), 'Rises with every change.'),
      picks: field(listOf(NewsListPick), 'In order.'),
      exclusions: field(listOf(NewsListExclusion), 'The newest first.'),
    },
    name: 'NewsdeskListDecisions',
  })

  return {
    changeList: {
      args: {
        kind: { description: 'most-read or editors-pick.', type: required(GraphQLString) },
        section: {
          description: 'A section’s slug; without it the whole site.',
          type: GraphQLString,
        },
        locale: {
          description: 'The language of the headline; without it the app’s default one.',
          type: GraphQLString,
        },
        command: { type: required(NewsListCommand) },
      },
      description: 'Changes a list by one command, for users who may change lists.',
      resolve: (_: unknown, { command, ...args }: Args, { req }: { req: PayloadRequest }) =>
        changeList(req, { ...args, body: { ...command } }),
      type: required(NewsListDecisions),
    },
  }
}
