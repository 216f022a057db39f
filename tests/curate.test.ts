import { bootApp, databases, type TestApp } from './support/boot.js'
import { createArticle, createSection, uploadImage } from './support/fixtures.js'

describe.each(databases)('commands on lists on %s', (db) => {
  let app: TestApp
  let bo: string
  let articles: { id: string | number; headline: string }[]

  beforeAll(async () => {
    app = await bootApp({ db })
    const login = { email: 'bo@newsdesk.example', password: 'newsdesk-test' }
    await app.payload.create({ collection: 'users', data: login as never })
    bo = (await app.payload.login({ collection: 'users', data: login })).token!
    const image = (await uploadImage(app)).id
    const section = (await createSection(app, { name: 'City' })).id
    articles = []
    for (const headline of ['One', 'Two', 'Three', 'Four']) {
      articles.push(await createArticle(app, { headline, image, section }))
    }
  })
  afterAll(() => app?.destroy())

  const command = (body: Record<string, unknown>, user: true | string = true, query = '') =>
    app.rest(`/api/newsdesk/lists/editors-pick/commands${query}`, { body, user })
  const add = (index: number, rest = {}) =>
    command({ article: articles[index].id, type: 'add', ...rest })
  const printed = async (query = '') => {
    const { body } = await app.rest(`/api/newsdesk/lists/editors-pick${query}`)
    return body.entries.map(({ card }: any) => card.headline)
  }
  const emptyList = async () => {
    const { docs } = await app.payload.find({ collection: 'lists' as never, depth: 0 })
    for (const { id } of docs as any[]) {
      await app.payload.update({
        collection: 'lists' as never,
        data: { exclusions: [], picks: [] } as never,
        id,
      })
    }
  }
  beforeEach(emptyList)

  it('changes what readers see with the answer of the command', async () => {
    const first = await add(0)
    expect(first.status).toBe(200)
    expect(first.body.picks).toMatchObject([
      { article: articles[0].id, trail: { added: { by: { name: 'editor@newsdesk.example' } } } },
    ])
    await add(1)
    await add(2, { before: null, headline: 'Third, in short' })
    expect(await printed()).toEqual(['Two', 'One', 'Third, in short'])
    const { id } = first.body.picks[0]
    await command({ pick: id, slot: 1, type: 'pin' })
    expect(await printed()).toEqual(['One', 'Two', 'Third, in short'])
    await command({ pick: id, type: 'edit', until: '2020-01-01T00:00:00Z' })
    expect(await printed()).toEqual(['Two', 'Third, in short'])
    await command({ article: articles[1].id, type: 'remove' })
    expect(await printed()).toEqual(['Third, in short'])
  })

  it('tells who adds what is on the list already, unless it stands there as asked', async () => {
    expect((await add(0, { headline: 'Short' })).status).toBe(200)
    expect((await add(0, { headline: 'Short' })).status).toBe(200)
    expect((await add(0)).status).toBe(200)
    const { body, status } = await add(0, { headline: 'Long' })
    expect([status, body.errors[0]]).toEqual([
      409,
      expect.objectContaining({
        data: expect.objectContaining({ what: 'listed' }),
        message: expect.stringContaining('on this list already'),
      }),
    ])
    expect(await printed()).toEqual(['Short'])
  })

  it.each([
    '1',
    'Nov 26 2026',
    '2026-11-26',
    '2026-11-26T09:30:00',
    '2026-02-30T09:30:00Z',
    '2026-02-01T25:30:00Z',
    '2026-13-01T09:30:00Z',
  ])('takes no time that leaves open when it is: %s', async (time) => {
    for (const name of ['from', 'until']) {
      const { body, status } = await add(0, { [name]: time })
      expect([status, body.errors?.[0].message]).toEqual([
        400,
        expect.stringContaining(`\`${name}\` must be an ISO 8601 date-time`),
      ])
    }
  })

  it('takes a time of any zone', async () => {
    const { body } = await add(0, {
      from: '2028-02-29T09:30+01:00',
      until: '2028-03-01T00:00:00.5Z',
    })
    expect(body.picks[0]).toMatchObject({
      from: '2028-02-29T08:30:00.000Z',
      until: '2028-03-01T00:00:00.500Z',
    })
  })

  it('changes the list of one section alone', async () => {
    const { body } = await command({ article: articles[0].id, type: 'add' }, true, '?section=city')
    expect(body).toMatchObject({ kind: 'editors-pick', section: 'city' })
    expect([await printed('?section=city'), await printed()]).toEqual([['One'], []])
  })

  it('lets two editors work on different slots, and tells the later one of the same slot', async () => {
    await add(0)
    const { body: seen } = await add(1)
    const [two, one] = seen.picks
    const edit = (pick: string, headline: string, user: true | string) =>
      command({ headline, pick, revision: seen.revision, type: 'edit' }, user)
    const both = await Promise.all([edit(two.id, 'By Ada', true), edit(one.id, 'By Bo', bo)])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect(await printed()).toEqual(['By Ada', 'By Bo'])

    const late = await edit(one.id, 'By Ada', true)
    expect(late.status).toBe(409)
    expect(late.body.errors[0]).toMatchObject({
      data: {
        row: { headline: 'By Bo', trail: { changed: { by: { name: 'bo@newsdesk.example' } } } },
        what: 'edited',
      },
      message: expect.stringContaining('Somebody has changed this pick'),
    })
    expect(await printed()).toEqual(['By Ada', 'By Bo'])
    const anyway = { headline: 'By Ada', pick: one.id, revision: late.body.errors[0].data.revision }
    expect((await command({ ...anyway, type: 'edit' })).status).toBe(200)
  })

  it('says who took a pick off that somebody else still changes', async () => {
    const { body: seen } = await add(0)
    const [{ id }] = seen.picks
    await command({ pick: id, type: 'remove' }, bo)
    const late = await command({ pick: id, revision: seen.revision, slot: 1, type: 'pin' })
    expect(late.status).toBe(409)
    expect(late.body.errors[0].data).toMatchObject({
      removal: { by: { name: 'bo@newsdesk.example' }, type: 'remove' },
      what: 'removed',
    })
  })

  it('loses no command of many at once', async () => {
    const answers = await Promise.all([0, 1, 2, 3].map((index) => add(index)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect((await printed()).sort()).toEqual(['Four', 'One', 'Three', 'Two'])
  })

  it('loses no command of two instances on one database', async () => {
    const other = await bootApp({ db, place: app.place })
    try {
      const path = '/api/newsdesk/lists/editors-pick/commands'
      const answers = await Promise.all(
        articles.map(({ id }, index) =>
          (index % 2 ? app : other).rest(path, { body: { article: id, type: 'add' }, user: true }),
        ),
      )
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
      const { docs } = await app.payload.find({
        collection: 'lists' as never,
        depth: 0,
        where: { key: { equals: 'editors-pick' } },
      })
      const picked = (docs as any[])[0].picks.map(({ article }: any) => String(article))
      expect(picked.sort()).toEqual(articles.map(({ id }) => String(id)).sort())
    } finally {
      await other.destroy()
    }
  })

  it('refuses a save of the whole document that was opened before a command', async () => {
    await add(0)
    const { docs } = (
      await app.rest('/api/lists?where[key][equals]=editors-pick&depth=0', { user: true })
    ).body
    await add(1)
    const { id, picks, revision } = docs[0]
    const save = (data: object) =>
      app.rest(`/api/lists/${id}`, { body: data, method: 'PATCH', user: true })
    expect((await save({ picks, revision })).status).toBe(409)
    expect(await printed()).toEqual(['Two', 'One'])
    expect((await save({ picks })).status).toBe(200)
    expect(await printed()).toEqual(['One'])
  })

  it('keeps each change as a version with its author', async () => {
    await add(0)
    await command({ article: articles[0].id, headline: 'Short', type: 'edit' }, bo)
    const { body } = await app.rest(
      '/api/lists/versions?where[version.key][equals]=editors-pick&limit=2&depth=0',
      { user: true },
    )
    expect(body.docs.map(({ version }: any) => version.change)).toMatchObject([
      { by: { name: 'bo@newsdesk.example' }, type: 'edit' },
      { by: { name: 'editor@newsdesk.example' }, type: 'add' },
    ])
  })

  it('lets nobody write who did what', async () => {
    await add(0)
    const { docs } = (
      await app.rest('/api/lists?where[key][equals]=editors-pick&depth=0', { user: true })
    ).body
    const trail = { added: { at: '2001-01-01', by: { name: 'Forged' } } }
    const { body } = await app.rest(`/api/lists/${docs[0].id}`, {
      body: { change: trail.added, picks: [{ ...docs[0].picks[0], trail }] },
      method: 'PATCH',
      user: true,
    })
    expect(JSON.stringify(body)).not.toContain('Forged')
    expect(body.doc.picks[0].trail).toEqual(docs[0].picks[0].trail)
  })

  it('excludes an article from Most Read with a reason, and takes it back', async () => {
    const { id, slug } = articles[0] as any
    await app.rest('/api/newsdesk/reads', { body: { article: slug } })
    const mostRead = async () =>
      (await app.rest('/api/newsdesk/lists/most-read')).body.entries.length
    const exclude = (body: object) =>
      app.rest('/api/newsdesk/lists/most-read/commands', { body, user: true })
    expect(await mostRead()).toBe(1)
    const { body } = await exclude({
      article: id,
      reason: 'Taken down by a judge',
      type: 'exclude',
    })
    expect(body.exclusions).toMatchObject([{ article: id, reason: 'Taken down by a judge' }])
    expect(await mostRead()).toBe(0)
    await exclude({ article: id, type: 'include' })
    expect(await mostRead()).toBe(1)
  })

  it('does the same over GraphQL, and refuses there as well', async () => {
    const mutation = `mutation ($command: NewsdeskListCommand!) {
      changeList(kind: "editors-pick", command: $command) {
        revision picks { id article headline addedBy } } }`
    const variables = {
      command: { article: String(articles[0].id), headline: 'Short', type: 'add' },
    }
    const { data, errors } = await app.graphql(mutation, variables, { user: true })
    expect(errors).toBeUndefined()
    expect(data.changeList.picks).toMatchObject([
      { addedBy: 'editor@newsdesk.example', article: String(articles[0].id), headline: 'Short' },
    ])
    expect(await printed()).toEqual(['Short'])
    const outsider = await app.graphql(mutation, variables)
    expect(outsider.errors[0].extensions.statusCode).toBe(403)
  })

  it.each([999_999, '999999', 'abc', '507f1f77bcf86cd799439011'])(
    'tells who names what is not there, whatever the database’s ids look like: %j',
    async (id) => {
      const ask = async (body: Record<string, unknown>, kind = 'editors-pick') => {
        const answer = await app.rest(`/api/newsdesk/lists/${kind}/commands`, { body, user: true })
        return [answer.status, answer.body.errors?.[0].message]
      }
      const none = [404, '`article` is the id of no article.']
      for (const rest of [
        { type: 'add' },
        { before: null, type: 'move' },
        { slot: 1, type: 'pin' },
        { type: 'unpin' },
        { headline: 'Short', type: 'edit' },
      ]) {
        expect([rest.type, ...(await ask({ article: id, ...rest }))]).toEqual([rest.type, ...none])
      }
      expect(await ask({ article: id, type: 'exclude' }, 'most-read')).toEqual(none)
      expect(await ask({ article: articles[0].id, image: id, type: 'add' })).toEqual([
        404,
        '`image` is the id of no image.',
      ])
      expect((await ask({ article: id, type: 'remove' }))[0]).toBe(200)
      expect((await ask({ article: id, type: 'include' }, 'most-read'))[0]).toBe(200)
      const { errors } = await app.graphql(
        `mutation { changeList(kind: "editors-pick", command: {
          type: add, article: ${JSON.stringify(id)} }) { revision } }`,
        {},
        { user: true },
      )
      expect([errors[0].extensions.statusCode, errors[0].message]).toEqual(none)
    },
  )

  it('refuses strangers and names what is wrong with a command', async () => {
    const path = '/api/newsdesk/lists/editors-pick/commands'
    expect((await app.rest(path, { body: { article: 1, type: 'add' } })).status).toBe(403)
    const ask = async (body: Record<string, unknown>) => {
      const answer = await command(body)
      return [answer.status, answer.body.errors[0].message]
    }
    const { id } = articles[0]
    expect(await ask({ type: 'shuffle' })).toEqual([400, expect.stringContaining('`type`')])
    expect(await ask({ article: id, type: 'exclude' })).toEqual([
      400,
      expect.stringContaining('`type`'),
    ])
    expect(await ask({ type: 'add' })).toEqual([400, expect.stringContaining('`article`')])
    expect(await ask({ article: {}, type: 'add' })).toEqual([
      400,
      expect.stringContaining('`article`'),
    ])
    expect(await ask({ article: '999999', type: 'add' })).toEqual([
      404,
      expect.stringContaining('`article`'),
    ])
    expect(await ask({ article: id, from: 'noon', type: 'add' })).toEqual([
      400,
      expect.stringContaining('`from`'),
    ])
    expect(await ask({ article: id, pinnedSlot: 5, type: 'add' })).toEqual([
      400,
      expect.stringContaining('picks'),
    ])
    expect(await ask({ article: id, pick: 'x', type: 'remove' })).toEqual([
      400,
      expect.stringContaining('either'),
    ])
    expect(await ask({ article: id, trail: {}, type: 'add' })).toEqual([
      400,
      expect.stringContaining('`trail`'),
    ])
    expect(
      (await app.rest('/api/newsdesk/lists/most-liked/commands', { body: {}, user: true })).status,
    ).toBe(404)
    expect(await printed()).toEqual([])
  })
})
