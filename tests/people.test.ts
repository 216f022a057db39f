import { roles } from '../src/index.js'
import { bootApp, databases, type TestApp } from './support/boot.js'
import { createArticle, createSection, createTag, uploadImage } from './support/fixtures.js'

const people = {
  nobody: [],
  subscriber: [],
  analyst: ['analyst'],
  photographer: ['photographer'],
  curator: ['curator'],
  reporter: ['reporter'],
  editor: ['editor'],
} satisfies Record<string, string[]>
type Person = keyof typeof people

type Doc = { id: string | number; [name: string]: any }
type Stage = {
  app: TestApp
  who: Person
  /** A published article that two lists and versions know, and one that was never published. */
  live: Doc
  draft: Doc
  /** Notes what readers see now, which a refusal must leave as it is. */
  isReady: () => Promise<void>
  rest: (path: string, method?: string, body?: unknown) => Promise<{ status: number; body: any }>
  graphql: (query: string) => Promise<{ data: any; errors?: unknown[] }>
  local: Parameters<TestApp['payload']['update']>[0]
}
/** Whether it was allowed. */
type Act = (stage: Stage) => Promise<boolean>

const asks =
  (path: (stage: Stage) => string, method: string, body?: unknown): Act =>
  async (stage) => {
    const { body: answer, status } = await stage.rest(
      path(stage),
      method,
      method === 'GET' ? undefined : (body ?? {}),
    )
    return status < 300 && !answer.errors?.length
  }

const liveArticle = ({ live }: Stage) => `/api/articles/${live.id}`
const draftArticle = ({ draft }: Stage) => `/api/articles/${draft.id}`
const whereIDs = (docs: Doc[]) =>
  `?${docs.map(({ id }, n) => `where[id][in][${n}]=${id}`).join('&')}`
const versions = async ({ app }: Stage, { id }: Doc): Promise<Doc[]> =>
  (
    await app.payload.findVersions({
      collection: 'articles' as never,
      where: { parent: { equals: id } },
    })
  ).docs as Doc[]
const idText = ({ app }: Stage, { id }: Doc) => (app.db === 'mongodb' ? `"${id}"` : id)

const nothingForReaders: Record<string, Act> = {
  'write a draft': asks(() => '/api/articles?draft=true', 'POST', { headline: 'New' }),
  'change a draft': asks(draftArticle, 'PATCH', { headline: 'Better' }),
  'save a draft over a live article': asks((s) => `${liveArticle(s)}?draft=true`, 'PATCH', {
    headline: 'Proposed',
  }),
  'trash a draft': asks(draftArticle, 'PATCH', { deletedAt: new Date().toISOString() }),
  'delete a draft': asks(draftArticle, 'DELETE'),
  'duplicate a live article as a draft': asks((s) => `${liveArticle(s)}/duplicate`, 'POST'),
  'make a tag': asks(() => '/api/tags', 'POST', { allowSimilar: true, name: 'Trams' }),
}

const forReaders: Record<string, Act> = {
  'publish a draft': asks(draftArticle, 'PATCH', { _status: 'published' }),
  'publish a draft in the name of a draft': asks((s) => `${draftArticle(s)}?draft=true`, 'PATCH', {
    _status: 'published',
  }),
  'publish a new article': asks(() => '/api/articles', 'POST', {
    _status: 'published',
    headline: 'New',
  }),
  'publish many': asks((s) => `/api/articles${whereIDs([s.draft])}`, 'PATCH', {
    _status: 'published',
  }),
  'publish by GraphQL': async (stage) =>
    !(
      await stage.graphql(
        `mutation { updateArticle(id: ${idText(stage, stage.draft)}, data: { _status: published }) { id } }`,
      )
    ).errors,
  'publish by the Local API': async ({ draft, local, app }) => {
    const args = { ...local, id: draft.id, data: { _status: 'published' } }
    return app.payload.update(args as never).then(
      () => true,
      () => false,
    )
  },
  'publish by a job': async ({ app, draft, who }) => {
    const { docs } = await app.payload.find({
      collection: 'users' as never,
      where: { email: { equals: `${who}@newsdesk.example` } },
    })
    if (!docs[0]) return false
    await app.payload.jobs.queue({
      task: 'schedulePublish' as never,
      input: {
        doc: { relationTo: 'articles', value: String(draft.id) },
        type: 'publish',
        user: { relationTo: 'users', value: docs[0].id },
      } as never,
    })
    await app.payload.jobs.run({ silent: true })
    const { docs: published } = await app.payload.find({
      collection: 'articles' as never,
      where: { and: [{ id: { equals: draft.id } }, { _status: { equals: 'published' } }] },
    })
    return published.length === 1
  },
  'change a live article': asks(liveArticle, 'PATCH', { headline: 'Changed' }),
  'change many live articles': asks((s) => `/api/articles${whereIDs([s.live, s.draft])}`, 'PATCH', {
    byline: ['Someone'],
  }),
  'unpublish an article': asks(liveArticle, 'PATCH', { _status: 'draft' }),
  'trash a live article': asks(liveArticle, 'PATCH', { deletedAt: new Date().toISOString() }),
  'delete a live article': asks(liveArticle, 'DELETE'),
  'delete many live articles': asks((s) => `/api/articles${whereIDs([s.live, s.draft])}`, 'DELETE'),
  'delete by GraphQL': async (stage) =>
    !(await stage.graphql(`mutation { deleteArticle(id: ${idText(stage, stage.live)}) { id } }`))
      .errors,
  'restore a version of a live article': async (stage) => {
    const all = await versions(stage, stage.live)
    return asks(() => `/api/articles/versions/${all.at(-1)!.id}`, 'POST')(stage)
  },
  'restore a published version of what is a draft again': async (stage) => {
    const { id } = stage.live
    await stage.app.payload.update({
      id,
      collection: 'articles' as never,
      data: { _status: 'draft' } as never,
    })
    await stage.isReady()
    const all = await versions(stage, stage.live)
    const published = all.find(({ version }) => version._status === 'published')!
    return asks(() => `/api/articles/versions/${published.id}`, 'POST')(stage)
  },
  'bring a published article back from the trash': async (stage) => {
    await stage.app.payload.update({
      id: stage.live.id,
      collection: 'articles' as never,
      data: { deletedAt: new Date().toISOString() } as never,
    })
    await stage.isReady()
    return asks((s) => `${liveArticle(s)}?trash=true`, 'PATCH', { deletedAt: null })(stage)
  },
  'duplicate a live article as a live one': asks(
    (s) => `${liveArticle(s)}/duplicate?draft=false`,
    'POST',
  ),
}

const curating: Record<string, Act> = {
  'add a pick': async (stage) =>
    asks(() => '/api/newsdesk/lists/editors-pick/commands', 'POST', {
      article: stage.live.id,
      type: 'add',
    })(stage),
  'change a list': async (stage) => {
    const { docs } = await stage.app.payload.find({ collection: 'lists' as never, limit: 1 })
    return asks(() => `/api/lists/${docs[0].id}`, 'PATCH', { size: 7 })(stage)
  },
  'change a list by the Local API': async ({ app, local }) => {
    const { docs } = await app.payload.find({ collection: 'lists' as never, limit: 1 })
    const args = { ...local, collection: 'lists', data: { size: 6 }, id: docs[0].id }
    return app.payload.update(args as never).then(
      () => true,
      () => false,
    )
  },
  'add a pick by GraphQL': async (stage) =>
    !(
      await stage.graphql(
        `mutation { changeList(kind: "editors-pick", command: { type: add, article: "${stage.live.id}" }) { revision } }`,
      )
    ).errors,
  'keep an article off Most Read': async (stage) =>
    asks(() => '/api/newsdesk/lists/most-read/commands', 'POST', {
      article: stage.live.id,
      type: 'exclude',
    })(stage),
  'open the desk': asks(() => '/api/newsdesk/lists/editors-pick/desk', 'GET'),
  'ask why an article is not there': asks(
    ({ live }) => `/api/newsdesk/lists/most-read/why-not?article=${live.id}`,
    'GET',
  ),
  'look for articles to pick': asks(() => '/api/newsdesk/desk/articles?q=a', 'GET'),
}

const picturing: Record<string, Act> = {
  'change an image': async (stage) => {
    const image = await uploadImage(stage.app)
    return asks(() => `/api/images/${image.id}`, 'PATCH', { alt: 'Better' })(stage)
  },
  'delete an image': async (stage) => {
    const image = await uploadImage(stage.app)
    return asks(() => `/api/images/${image.id}`, 'DELETE')(stage)
  },
}

const keepingOrder: Record<string, Act> = {
  'make a section': asks(() => '/api/sections', 'POST', { name: 'Weather' }),
  'rename a section': async (stage) => {
    const section = await createSection(stage.app)
    return asks(() => `/api/sections/${section.id}`, 'PATCH', { name: 'Climate' })(stage)
  },
  'rename a tag': async (stage) => {
    const tag = await createTag(stage.app)
    return asks(() => `/api/tags/${tag.id}`, 'PATCH', { name: `Renamed ${tag.id}` })(stage)
  },
  'merge a tag': async (stage) => {
    const [tag, into] = [await createTag(stage.app), await createTag(stage.app)]
    return asks(() => `/api/tags/${tag.id}`, 'PATCH', { mergedInto: into.id })(stage)
  },
  'rename a section by GraphQL': async (stage) => {
    const id = idText(stage, await createSection(stage.app))
    return !(
      await stage.graphql(`mutation { updateSection(id: ${id}, data: { name: "New" }) { id } }`)
    ).errors
  },
}

const looking: Record<string, Act> = {
  'read a draft': asks(draftArticle, 'GET'),
  'read an unpublished image': async (stage) => {
    const image = await uploadImage(stage.app)
    return asks(() => `/api/images/${image.id}`, 'GET')(stage)
  },
  'read an article’s versions': asks(() => '/api/articles/versions', 'GET'),
  'read a list’s rules': asks(() => '/api/lists', 'GET'),
}

const measuring: Record<string, Act> = {
  'see reads': async ({ rest }) =>
    'sample' in (await rest('/api/newsdesk/lists/most-read', 'GET')).body,
  'see readership': asks(() => '/api/newsdesk/readership', 'GET'),
  'see editions': asks(() => '/api/editions', 'GET'),
}

const table: [Record<string, Act>, Person[]][] = [
  [nothingForReaders, ['reporter', 'editor']],
  [forReaders, ['editor']],
  [curating, ['curator', 'editor']],
  [picturing, ['photographer', 'editor']],
  [keepingOrder, ['editor']],
  [looking, ['photographer', 'curator', 'reporter', 'editor']],
  [measuring, ['analyst', 'editor']],
]
const cases = table.flatMap(([acts, allowed]) =>
  Object.entries(acts).map(([what, act]) => ({ act, allowed, what })),
)

describe.each(databases)('who may do what on %s', (db) => {
  const tokens = new Map<Person, string>()
  const users = new Map<Person, unknown>()
  let app: TestApp

  beforeAll(async () => {
    app = await bootApp({
      config: (config) => ({
        ...config,
        collections: config.collections!.map((collection) =>
          collection.slug === 'users'
            ? { ...collection, fields: [{ name: 'roles', type: 'text', hasMany: true }] }
            : collection,
        ),
      }),
      db,
      newsdesk: {
        access: roles({
          canCurate: ['curator', 'editor'],
          canManageImages: ['photographer', 'editor'],
          canPublish: ['editor'],
          canSeeReads: ['analyst', 'editor'],
          canWrite: ['reporter', 'editor'],
        }),
      },
    })
    for (const [who, own] of Object.entries(people)) {
      if (who === 'nobody') continue
      const data = { email: `${who}@newsdesk.example`, password: 'newsdesk-test', roles: own }
      if (who !== 'editor') {
        await app.payload.create({ collection: 'users' as never, data: data as never })
      } else {
        await app.payload.update({
          collection: 'users' as never,
          data: { roles: own } as never,
          where: { email: { equals: data.email } },
        })
      }
      const { token, user } = (await app.payload.login({
        collection: 'users' as never,
        data: data as never,
      })) as any
      tokens.set(who as Person, token)
      users.set(who as Person, { ...user, collection: 'users' })
    }
  })
  afterAll(() => app?.destroy())

  const stageFor = async (who: Person): Promise<Stage> => {
    const user = tokens.get(who)
    const live = await createArticle(app, { image: null, section: null })
    return {
      app,
      draft: await createArticle(app, { _status: 'draft', image: null, section: null }),
      graphql: (query) => app.graphql(query, undefined, { user }),
      isReady: async () => undefined,
      live,
      local: { collection: 'articles', overrideAccess: false, user: users.get(who) } as never,
      rest: (path, method, body) => app.rest(path, { body, method, user }),
      who,
    }
  }

  const readersSee = async ({ live, draft }: Stage) => {
    const { docs } = await app.payload.find({
      collection: 'articles' as never,
      depth: 0,
      overrideAccess: false,
      where: { id: { in: [live.id, draft.id] } },
    })
    return docs
  }

  it.each(cases)('$what', async ({ act, allowed }) => {
    const did: Person[] = []
    for (const who of Object.keys(people) as Person[]) {
      const stage = await stageFor(who)
      let before = await readersSee(stage)
      stage.isReady = async () => {
        before = await readersSee(stage)
      }
      if (await act(stage)) did.push(who)
      else expect([who, await readersSee(stage)]).toEqual([who, before])
    }
    expect(did).toEqual(allowed)
  })
})
