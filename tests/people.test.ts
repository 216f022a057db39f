import { schedulePublishHandler } from '@payloadcms/ui/utilities/schedulePublishHandler'
import { createLocalReq, type TypedUser } from 'payload'
import { roles } from '../src/index.js'
import { bootApp, databases, type TestApp } from './support/boot.js'
import {
  createArticle,
  createSection,
  createTag,
  picture,
  uploadImage,
} from './support/fixtures.js'

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
  fetch: (path: string) => Promise<Response>
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

/** As the Local API does it for a user. */
const does =
  (act: (stage: Stage) => Promise<unknown>): Act =>
  (stage) =>
    act(stage).then(
      () => true,
      () => false,
    )

const liveArticle = ({ live }: Stage) => `/api/articles/${live.id}`
const draftArticle = ({ draft }: Stage) => `/api/articles/${draft.id}`
const schedule = ({ app, draft }: Stage): Promise<Doc> =>
  app.payload.jobs.queue({
    input: { doc: { relationTo: 'articles', value: String(draft.id) }, type: 'publish' } as never,
    task: 'schedulePublish' as never,
    waitUntil: new Date(Date.now() + 86_400_000),
  }) as never
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
  'submit a draft': asks((s) => `${draftArticle(s)}?draft=true`, 'PATCH', { isSubmitted: true }),
  'trash a draft': asks(draftArticle, 'PATCH', { deletedAt: new Date().toISOString() }),
  'delete a draft': asks(draftArticle, 'DELETE'),
  'duplicate a live article as a draft': asks((s) => `${liveArticle(s)}/duplicate`, 'POST'),
  'make a tag': asks(() => '/api/tags', 'POST', { allowSimilar: true, name: 'Trams' }),
  'make a tag by GraphQL': async ({ graphql }) =>
    !(await graphql('mutation { createTag(data: { allowSimilar: true, name: "Buses" }) { id } }'))
      .errors,
  'make a tag by the Local API': does(({ app, local }) => {
    const data = { allowSimilar: true, name: 'Ferries' }
    return app.payload.create({ ...local, collection: 'tags', data } as never)
  }),
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
  'publish by the Local API': does(({ app, draft, local }) =>
    app.payload.update({ ...local, data: { _status: 'published' }, id: draft.id } as never),
  ),
  'publish by a job made by hand, in nobody’s name': async (stage) => {
    const { app, draft } = stage
    await asks(() => '/api/payload-jobs', 'POST', {
      input: { doc: { relationTo: 'articles', value: String(draft.id) }, type: 'publish' },
      taskSlug: 'schedulePublish',
    })(stage)
    await app.payload.jobs.run({ silent: true })
    const { docs } = await app.payload.find({
      collection: 'articles' as never,
      where: { and: [{ id: { equals: draft.id } }, { _status: { equals: 'published' } }] },
    })
    return docs.length === 1
  },
  'cancel a scheduled publication in the admin': async (stage) => {
    const { app, draft, local } = stage
    const { id } = await schedule(stage)
    const user = (local as { user?: TypedUser }).user
    const req = await createLocalReq({ user }, app.payload)
    const cancel = schedulePublishHandler as (args: object) => Promise<unknown>
    await cancel({ deleteID: id, req }).catch(() => undefined)
    const where = { 'input.doc.value': { equals: String(draft.id) } }
    const { docs } = await app.payload.delete({ collection: 'payload-jobs' as never, where })
    return docs.length === 0
  },
  'cancel a scheduled publication by REST': async (stage) => {
    const { id } = await schedule(stage)
    return asks(() => `/api/payload-jobs/${id}`, 'DELETE')(stage)
  },
  'put off a scheduled publication by REST': async (stage) => {
    const { id } = await schedule(stage)
    const waitUntil = new Date(Date.now() + 172_800_000).toISOString()
    return asks(() => `/api/payload-jobs/${id}`, 'PATCH', { waitUntil })(stage)
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
  'change a list by the Local API': does(async ({ app, local }) => {
    const { docs } = await app.payload.find({ collection: 'lists' as never, limit: 1 })
    const args = { ...local, collection: 'lists', data: { size: 6 }, id: docs[0].id }
    return app.payload.update(args as never)
  }),
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
  'upload an image': async (stage) => {
    const form = new FormData()
    const bytes = await picture()
    form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'ferry.jpg')
    form.append('_payload', JSON.stringify({ alt: 'A ferry', credit: 'Ines Duarte' }))
    return (await stage.rest('/api/images', 'POST', form)).status === 201
  },
  'upload an image by the Local API': does(async ({ app, local }) => {
    const data = await picture()
    const file = { data, mimetype: 'image/jpeg', name: 'ferry.jpg', size: data.length }
    const args = { ...local, collection: 'images', data: { alt: 'A ferry' }, file }
    return app.payload.create(args as never)
  }),
  'change an image by GraphQL': async (stage) => {
    const id = idText(stage, await uploadImage(stage.app))
    const query = `mutation { updateImage(id: ${id}, data: { alt: "New" }) { id } }`
    return !(await stage.graphql(query)).errors
  },
  'change an image by the Local API': does(async ({ app, local }) => {
    const { id } = await uploadImage(app)
    return app.payload.update({ ...local, collection: 'images', data: { alt: 'B' }, id } as never)
  }),
  'delete an image by GraphQL': async (stage) => {
    const id = idText(stage, await uploadImage(stage.app))
    return !(await stage.graphql(`mutation { deleteImage(id: ${id}) { id } }`)).errors
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
  'rename a tag by GraphQL': async (stage) => {
    const tag = await createTag(stage.app)
    const data = `{ name: "Renamed ${tag.id}" }`
    const query = `mutation { updateTag(id: ${idText(stage, tag)}, data: ${data}) { id } }`
    return !(await stage.graphql(query)).errors
  },
  'rename a tag by the Local API': does(async ({ app, local }) => {
    const { id } = await createTag(app)
    const data = { name: `Named ${id}` }
    return app.payload.update({ ...local, collection: 'tags', data, id } as never)
  }),
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
  'follow what is being read now': async ({ fetch }) => {
    const answer = await fetch('/api/newsdesk/live')
    await answer.body?.cancel()
    return answer.status === 200
  },
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
      fetch: (path) => app.fetch(path, { user }),
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
