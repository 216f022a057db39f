import { bootApp, databases, type TestApp } from './support/boot.js'
import { createArticle, createSection, lexical } from './support/fixtures.js'

const articlePath = ({ locale, slug }: { locale?: string; slug: string }) => `/${locale}/${slug}`
const apps = databases.flatMap((db) => [
  { db, fallback: true },
  { db, fallback: false },
])

describe.each(apps)('lists in several languages, on $db, fallback $fallback', (args) => {
  const { db, fallback } = args
  let app: TestApp
  let section: { id: unknown; slug: string }
  let agent = 100

  const send = async (path: string, body: object, method = 'POST') => {
    const answer = await app.rest(path, { body, method, user: true })
    expect([path, answer.body.errors, answer.status < 300]).toEqual([path, undefined, true])
    return answer.body
  }
  const write = async (headline: string, locale: string): Promise<any> => {
    const { doc } = await send(`/api/articles?locale=${locale}`, {
      _status: 'published',
      body: lexical(headline),
      headline,
      section: section.id,
    })
    return doc
  }
  const translate = ({ id }: { id: unknown }, headline: string, locale: string) =>
    send(`/api/articles/${id}?locale=${locale}`, { _status: 'published', headline }, 'PATCH')
  const command = (body: object, locale = 'en') =>
    send(`/api/newsdesk/lists/editors-pick/commands?section=${section.slug}&locale=${locale}`, body)
  const read = async ({ id }: { id: unknown }, times: number) => {
    for (let n = 0; n < times; n++) {
      const headers = { 'user-agent': `Mozilla/5.0 (X11; Linux x86_64; rv:${++agent}.0) Firefox/1` }
      const body = { article: String(id) }
      const answer = await app.rest('/api/newsdesk/reads', { body, headers, method: 'POST' })
      expect(answer.body).toEqual({ counted: true })
    }
  }
  const list = async (kind: string, locale: string, query = '') => {
    const path = `/api/newsdesk/lists/${kind}?section=${section.slug}&locale=${locale}${query}`
    return headlinesOf((await app.rest(path)).body)
  }
  const headlinesOf = ({ entries }: any) => entries.map(({ card }: any) => card.headline)

  beforeAll(async () => {
    const localization = { defaultLocale: 'en', fallback, locales: ['en', 'de', 'fr'] }
    app = await bootApp({ config: { localization }, db, newsdesk: { articlePath } })
  })
  afterAll(() => app?.destroy())
  beforeEach(async () => {
    section = await createSection(app)
  })

  it('leave out what has no headline in their language, and move up the next', async () => {
    const german = await write('Fähre', 'de')
    const both = await write('Harbour', 'en')
    await translate(both, 'Hafen', 'de')
    await translate(both, 'Port', 'fr')
    await command({ article: german.id, type: 'add' })
    await command({ article: both.id, type: 'add' })
    await command({ article: german.id, slot: 1, type: 'pin' })
    await read(german, 2)
    await read(both, 1)

    for (const kind of ['editors-pick', 'most-read']) {
      expect(await list(kind, 'de')).toEqual(['Fähre', 'Hafen'])
      expect(await list(kind, 'de', '&limit=1')).toEqual(['Fähre'])
      expect(await list(kind, 'en', '&limit=1')).toEqual(['Harbour'])
      expect(await list(kind, 'fr', '&limit=1')).toEqual(['Port'])
    }
    const asked = `section: "${section.slug}", limit: 1`
    const { data } = await app.graphql(`{
      editorsPick(${asked}) { entries { position card { headline } } }
      mostRead(${asked}, locale: "fr") { entries { position card { headline } } }
    }`)
    expect(data).toEqual({
      editorsPick: { entries: [{ card: { headline: 'Harbour' }, position: 1 }] },
      mostRead: { entries: [{ card: { headline: 'Port' }, position: 1 }] },
    })
  })

  it('of a page leave it out too, and lead nowhere that is not there', async () => {
    const german = await write('Nebel', 'de')
    const page = await createArticle(app, { headline: 'Other' })
    await send('/api/newsdesk/lists/editors-pick/commands', { article: german.id, type: 'add' })
    await read(german, 3)
    for (const path of [`/articles/${page.slug}`, '/front']) {
      const { lists } = (await app.rest(`/api/newsdesk${path}`)).body
      expect([headlinesOf(lists.editorsPick), headlinesOf(lists.mostRead)].flat()).not.toContain('')
      expect(JSON.stringify(lists)).not.toContain('undefined')
    }
    const { lists } = (await app.rest('/api/newsdesk/front?locale=de')).body
    expect(headlinesOf(lists.editorsPick)).toContain('Nebel')
  })

  it('print what is not translated only with Payload’s fallback', async () => {
    const english = await write('Untranslated', 'en')
    await command({ article: english.id, type: 'add' })
    await read(english, 1)
    for (const kind of ['editors-pick', 'most-read']) {
      expect(await list(kind, 'en')).toEqual(['Untranslated'])
      expect(await list(kind, 'fr')).toEqual(fallback ? ['Untranslated'] : [])
    }
  })

  it('take a pick’s own headline from another language only where the article’s is, too', async () => {
    const article = await write('Regatta', 'en')
    await command({ article: article.id, type: 'add' })
    await command({ article: article.id, headline: 'Sails!', type: 'edit' })
    await translate(article, 'Segelfest', 'de')
    expect(await list('editors-pick', 'en')).toEqual(['Sails!'])
    expect(await list('editors-pick', 'de')).toEqual(['Segelfest'])
    expect(await list('editors-pick', 'fr')).toEqual(fallback ? ['Sails!'] : [])

    // Its own words, though they are the same as the English ones.
    await translate(article, 'Regatta', 'de')
    expect(await list('editors-pick', 'de')).toEqual(['Regatta'])
    await command({ article: article.id, headline: 'Segel!', type: 'edit' }, 'de')
    await command({ article: article.id, headline: 'Voiles !', type: 'edit' }, 'fr')
    expect(await list('editors-pick', 'de')).toEqual(['Segel!'])
    expect(await list('editors-pick', 'fr')).toEqual(fallback ? ['Voiles !'] : [])
  })

  it('show editors all that is listed and read, in words that it has, and where it is not', async () => {
    const german = await write('Deich', 'de')
    await command({ article: german.id, type: 'add' })
    const path = `/api/newsdesk/lists/editors-pick/desk?section=${section.slug}&locale=en`
    const { body } = await app.rest(path, { user: true })
    expect(headlinesOf(body)).toEqual(['Deich'])
    expect(body.picks[0].about.headline).toBe('Deich')
    expect(body.entries[0].leftOutIn).toEqual(['en', 'fr'])
    await read(german, 1)
    const { beingRead } = (await app.rest('/api/newsdesk/readership', { user: true })).body
    const row = beingRead.find(({ card }: any) => String(card.id) === String(german.id))
    expect(row.card).toMatchObject({ headline: 'Deich', path: '/de/deich' })
  })
})

describe.each(databases)('a language with a fallback of its own, on %s', (db) => {
  let app: TestApp
  beforeAll(async () => {
    const locales = [
      { code: 'en', label: 'English' },
      { code: 'de', label: 'Deutsch' },
      { code: 'de-AT', fallbackLocale: 'de', label: 'Deutsch (Österreich)' },
    ]
    const localization = { defaultLocale: 'en', fallback: true, locales }
    app = await bootApp({ config: { localization }, db, newsdesk: { articlePath } })
  })
  afterAll(() => app?.destroy())

  it('takes a pick’s own headline from where it takes the article’s', async () => {
    const { id } = await createArticle(app, { editorsPick: true, headline: 'Regatta' })
    const edit = (headline: string, locale: string) =>
      app.rest(`/api/newsdesk/lists/editors-pick/commands?locale=${locale}`, {
        body: { article: id, headline, type: 'edit' },
        method: 'POST',
        user: true,
      })
    const card = async () =>
      (await app.rest('/api/newsdesk/lists/editors-pick?locale=de-AT')).body.entries[0].card
    await edit('Sails!', 'en')
    await app.payload.update({
      collection: 'articles' as never,
      data: { _status: 'published', headline: 'Segelfest' } as never,
      id,
      locale: 'de' as never,
    })
    expect(await card()).toMatchObject({ headline: 'Segelfest', path: '/de-AT/segelfest' })
    await edit('Segel!', 'de')
    expect(await card()).toMatchObject({ headline: 'Segel!', path: '/de-AT/segelfest' })
  })
})
