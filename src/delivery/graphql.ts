import type * as GraphQLModule from 'graphql'
import type { PayloadRequest } from 'payload'
import { getDesk } from '../lists/desk.js'
import type { ListKind, NewsPage } from '../types.js'
import { getList } from './list.js'
import { getPage } from './page.js'

type GraphQL = typeof GraphQLModule
type Context = { req: PayloadRequest }

/** The queries `mostRead`, `editorsPick` and `newsPage`. */
export const createQueries = (graphql: GraphQL) => {
  const { NewsList, NewsPage } = createTypes(graphql)
  const { GraphQLInt, GraphQLNonNull, GraphQLString } = graphql
  const canSeeReads = async (req: PayloadRequest) =>
    Boolean(await getDesk(req.payload).newsdesk.canSeeReads({ req }))
  const list = (kind: ListKind, description: string) => ({
    args: {
      limit: { description: 'At most so many entries, 1 to 50.', type: GraphQLInt },
      section: { description: 'A section’s slug; without it the whole site.', type: GraphQLString },
    },
    description,
    resolve: async (
      _: unknown,
      args: { limit?: number; section?: string },
      { req }: Context,
    ): Promise<unknown> =>
      getList(req.payload, { ...args, kind, showReads: await canSeeReads(req) }),
    type: new GraphQLNonNull(NewsList),
  })
  return {
    editorsPick: list('editors-pick', 'The articles that editors picked.'),
    mostRead: list('most-read', 'The articles most read in the list’s window.'),
    newsPage: {
      args: {
        slug: { description: 'The article’s slug.', type: new GraphQLNonNull(GraphQLString) },
      },
      description: 'All that a front-end prints for an article; null where there is none.',
      resolve: async (
        _: unknown,
        { slug }: { slug: string },
        { req }: Context,
      ): Promise<NewsPage | null> =>
        getPage(req.payload, { showReads: await canSeeReads(req), slug }),
      type: NewsPage,
    },
  }
}

const createTypes = (graphql: GraphQL) => {
  const { GraphQLEnumType, GraphQLFloat, GraphQLInt, GraphQLObjectType, GraphQLString } = graphql
  const scalar = new graphql.GraphQLScalarType({
    description: 'Lexical’s editor state, as JSON.',
    name: 'NewsBodyJSON',
    serialize: (value) => value,
  })
  const required = <T extends GraphQLModule.GraphQLNullableType>(type: T) =>
    new graphql.GraphQLNonNull(type)
  const listOf = <T extends GraphQLModule.GraphQLNullableType>(type: T) =>
    required(new graphql.GraphQLList(required(type)))
  const field = (type: GraphQLModule.GraphQLOutputType, description: string) => ({
    description,
    type,
  })
  const text = (description: string) => field(required(GraphQLString), description)
  const whole = (description: string) => field(required(GraphQLInt), description)
  const id = {
    ...text('The article’s id.'),
    resolve: ({ id }: { id: unknown }) => String(id),
  }

  const NewsImageFile = new GraphQLObjectType({
    description: 'One size of an image.',
    fields: {
      name: text('thumbnail, card, lead or social.'),
      url: text('Its address.'),
      height: whole('In pixels.'),
      width: whole('In pixels.'),
    },
    name: 'NewsImageFile',
  })
  const NewsImage = new GraphQLObjectType({
    description: 'An image with the texts of the use it is printed in.',
    fields: {
      alt: text('What the picture shows, for readers who don’t see it.'),
      caption: text('The text below it.'),
      credit: text('Who must be named beside it.'),
      url: text('The address of the original.'),
      height: whole('In pixels.'),
      width: whole('In pixels.'),
      sizes: {
        ...field(listOf(NewsImageFile), 'Its other sizes.'),
        resolve: ({ sizes }: { sizes: Record<string, object> }) =>
          Object.entries(sizes).map(([name, size]) => ({ name, ...size })),
      },
    },
    name: 'NewsImage',
  })
  const NewsLabel = new GraphQLObjectType({
    description: 'The name and slug of a section or tag.',
    fields: { name: text('As it is printed.'), slug: text('As it stands in addresses.') },
    name: 'NewsLabel',
  })
  const cardFields = {
    id,
    slug: text('As it stands in addresses.'),
    path: text('The article’s page on the front-end.'),
    headline: text('The headline.'),
    section: field(NewsLabel, 'Its section.'),
    publishedAt: text('First publication, as an ISO 8601 date-time.'),
    image: field(NewsImage, 'Its lead image.'),
  }
  const NewsCard = new GraphQLObjectType({
    description: 'The part of an article that a list prints.',
    fields: cardFields,
    name: 'NewsCard',
  })
  const NewsBasis = new GraphQLEnumType({
    description: 'Why an entry is on a list.',
    name: 'NewsBasis',
    values: {
      backfill: { description: 'A rule filled a free place.' },
      measured: { description: 'It was read that much.' },
      picked: { description: 'An editor picked it.' },
    },
  })
  const NewsEntry = new GraphQLObjectType({
    description: 'One row of a list.',
    fields: {
      position: whole('1 is the top.'),
      basis: field(required(NewsBasis), 'Why it is there.'),
      card: field(required(NewsCard), 'What is printed.'),
      reads: field(GraphQLInt, 'Reads in the window, for users who may see them.'),
    },
    name: 'NewsEntry',
  })
  const NewsListKind = new GraphQLEnumType({
    description: 'What a list is made from.',
    name: 'NewsListKind',
    values: {
      editors_pick: { description: 'Editors’ picks.', value: 'editors-pick' },
      most_read: { description: 'Counted reads.', value: 'most-read' },
    },
  })
  const NewsWindow = new GraphQLObjectType({
    description: 'The time a ranking looks back over.',
    fields: { hours: field(required(GraphQLFloat), 'In hours.') },
    name: 'NewsWindow',
  })
  const NewsSample = new GraphQLObjectType({
    description: 'What a ranking was measured on.',
    fields: { articles: whole('Articles read.'), reads: whole('Reads counted.') },
    name: 'NewsSample',
  })
  const NewsList = new GraphQLObjectType({
    description: 'A list as readers see it now.',
    fields: {
      kind: field(required(NewsListKind), 'What it is made from.'),
      section: field(GraphQLString, 'Slug of its section; null for the whole site.'),
      title: text('Its heading.'),
      number: whole('The edition’s number; it rises with every change.'),
      builtAt: text('When this edition was built, as an ISO 8601 date-time.'),
      window: field(NewsWindow, 'Null for Editor’s Pick.'),
      entries: field(listOf(NewsEntry), 'Its rows, from the top.'),
      sample: field(NewsSample, 'For users who may see reads.'),
    },
    name: 'NewsList',
  })
  const NewsBody = new GraphQLObjectType({
    description: 'A body in three forms.',
    fields: {
      html: text('As HTML.'),
      json: field(scalar, 'As Lexical’s editor state.'),
      text: text('As plain text.'),
    },
    name: 'NewsBody',
  })
  const NewsArticle = new GraphQLObjectType({
    description: 'An article as its page prints it.',
    fields: {
      ...cardFields,
      summary: text('The standfirst.'),
      byline: field(listOf(GraphQLString), 'Names, in order.'),
      bylineText: text('The names as a line of text.'),
      body: field(required(NewsBody), 'The text.'),
      tags: field(listOf(NewsLabel), 'Its tags.'),
    },
    name: 'NewsArticle',
  })
  const NewsPageLists = new GraphQLObjectType({
    description: 'The lists beside an article: without it, and no article in both.',
    fields: {
      editorsPick: field(required(NewsList), 'Editor’s Pick.'),
      mostRead: field(required(NewsList), 'Most Read.'),
    },
    name: 'NewsPageLists',
  })
  const NewsPage = new GraphQLObjectType({
    description: 'All that a front-end prints for an article.',
    fields: {
      article: field(required(NewsArticle), 'The article.'),
      lists: field(required(NewsPageLists), 'What stands beside it.'),
    },
    name: 'NewsPage',
  })
  return { NewsList, NewsPage }
}
