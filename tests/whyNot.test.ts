import { getLocalI18n } from 'payload'
import { sayWhyNot } from '../admin/desk/words.js'
import { textsOf } from '../admin/translations/texts.js'
import { getDesk } from '../src/lists/desk.js'
import { bootApp, databases, type TestApp } from './support/boot.js'
import { createArticle, createSection, uploadImage } from './support/fixtures.js'

const hour = 3_600_000
const ago = (hours: number) => new Date(Date.now() - hours * hour).toISOString()

describe.each(databases)('why an article is not here, on %s', (db) => {
  let app: TestApp
  let maySeeReads = true
  let say: (why: any) => string
  let articles: Record<'draft' | 'first' | 'old' | 'second' | 'short' | 'tied' | 'unread', any>

  const command = async (body: object, kind = 'editors-pick') => {
    const path = `/api/newsdesk/lists/${kind}/commands`
    expect(await app.rest(path, { body, method: 'POST', user: true })).toMatchObject({
      status: 200,
    })
  }
  const desk = async (kind = 'most-read') =>
    (await app.rest(`/api/newsdesk/lists/${kind}/desk`, { user: true })).body
  /** In the words of the admin. */
  const whyNot = async ({ id }: { id: unknown }, kind = 'most-read', query = '') => {
    const path = `/api/newsdesk/lists/${kind}/why-not?article=${id}${query}`
    const { body } = await app.rest(path, { user: true })
    return body.reasons.map(say)
  }
  const update = (collection: string, id: unknown, data: object) =>
    app.payload.update({ collection, data, id } as never)

  beforeAll(async () => {
    app = await bootApp({
      db,
      newsdesk: {
        access: { canSeeReads: () => maySeeReads },
        lists: { editorsPick: { size: 2 }, mostRead: { size: 2 } },
      },
    })
    const { t } = await getLocalI18n({ config: app.config, language: 'en' })
    say = (why) => sayWhyNot(textsOf({ t }), why, { language: 'en', timeZone: 'UTC' })
    const make = (headline: string, hours: number) =>
      createArticle(app, { headline, publishedAt: ago(hours) })
    articles = {
      draft: await createArticle(app, { draft: true, headline: 'Draft' }),
      first: await make('First', 3),
      old: await make('Old', 72),
      second: await make('Second', 1),
      short: await make('Short', 1),
      tied: await make('Tied', 2),
      unread: await make('Unread', 1),
    }
    const { noteReads, store } = getDesk(app.payload)
    const counts = { first: 30, old: 25, second: 20, short: 12, tied: 20 }
    await store.add(
      Object.entries(counts).map(([name, reads]) => {
        const { id, section } = articles[name as keyof typeof counts]
        return { article: id, at: Date.now(), reads, section: section?.id ?? section ?? null }
      }),
    )
    const { id } = await getDesk(app.payload).ensureList('most-read', null)
    await update('lists', id, { maxAgeHours: 48 })
    noteReads()
  })
  afterAll(() => app?.destroy())

  it('says what stands there already, and in which slot', async () => {
    expect((await desk()).entries.map(({ card }: any) => card.headline)).toEqual([
      'First',
      'Second',
    ])
    expect(await whyNot(articles.second)).toEqual(['It stands in slot 2 already.'])
  })

  it('is not asked of what is no article', async () => {
    const localization = { defaultLocale: 'en', locales: ['en', 'de'] }
    const other = await bootApp({ config: { localization }, db })
    const ask = async (article: string) => {
      const path = `/api/newsdesk/lists/most-read/why-not${article}`
      const { body, status } = await other.rest(path, { user: true })
      return [status, body.errors?.[0].message]
    }
    const nothing = [404, '`article` is the id of no article.']
    expect(await ask('?article=harbour-bridge')).toEqual(nothing)
    expect(await ask('')).toEqual(nothing)
    await other.destroy()
  })

  it('says how many reads are short of the last place', async () => {
    expect(await whyNot(articles.short)).toEqual(['12 reads: 8 reads short of place 2.'])
  })

  it('says that as many reads are not enough for what is older', async () => {
    expect(await whyNot(articles.tied)).toEqual([
      'It has as many reads as place 2, where the newer article stands.',
    ])
  })

  it('says that nobody has read it', async () => {
    expect(await whyNot(articles.unread)).toEqual(['It has no reads in the window.'])
  })

  it('says that it is too old, though read enough', async () => {
    expect(await whyNot(articles.old)).toEqual(['It is older than 48 hours.'])
  })

  it('says that it is not published, once it never was and once it no longer is', async () => {
    expect(await whyNot(articles.draft, 'editors-pick')).toEqual([
      'It is not published.',
      'Nobody has picked it.',
    ])
    await update('articles', articles.short.id, { _status: 'draft' })
    expect(await whyNot(articles.short)).toEqual([
      'It is not published.',
      '12 reads: 8 reads short of place 2.',
    ])
    await update('articles', articles.short.id, { _status: 'published' })
  })

  it('says who has excluded it, and why if it was said', async () => {
    const { id } = articles.first
    await command({ article: id, reason: 'Court order', type: 'exclude' }, 'most-read')
    expect(await whyNot(articles.first)).toEqual([
      'Excluded by editor@newsdesk.example: Court order',
    ])
    await command({ article: id, type: 'include' }, 'most-read')
    await command({ article: id, type: 'exclude' }, 'most-read')
    expect(await whyNot(articles.first)).toEqual(['Excluded by editor@newsdesk.example.'])
    await command({ article: id, type: 'include' }, 'most-read')
    expect(await whyNot(articles.first)).toEqual(['It stands in slot 1 already.'])
  })

  it('says that it is in another section, and how many reads it has all the same', async () => {
    const section = await createSection(app, { name: 'Sailing' })
    expect(await whyNot(articles.first, 'most-read', `&section=${section.slug}`)).toEqual([
      'It is in another section.',
    ])
    expect(await whyNot(articles.unread, 'most-read', `&section=${section.slug}`)).toEqual([
      'It is in another section.',
      'It has no reads in the window.',
    ])
  })

  it('says that a pick waits, is over, or stands below the last slot', async () => {
    const { first, second, short, tied } = articles
    await command({ article: first.id, from: '2099-01-01T09:00:00.000Z', type: 'add' })
    expect(await whyNot(first, 'editors-pick')).toEqual(['Its pick begins Jan 1, 2099, 9:00 AM.'])
    await command({
      article: first.id,
      from: null,
      type: 'edit',
      until: '2020-01-01T09:00:00.000Z',
    })
    expect(await whyNot(first, 'editors-pick')).toEqual(['Its pick ended Jan 1, 2020, 9:00 AM.'])
    for (const { id } of [second, short, tied]) {
      await command({ article: id, before: null, type: 'add' })
    }
    expect(await whyNot(tied, 'editors-pick')).toEqual([
      'It is picked, at place 3, below the last slot.',
    ])
  })

  it('says that its image’s rights don’t allow it now', async () => {
    const image = await uploadImage(app)
    const article = await createArticle(app, { headline: 'Pictured', image: image.id })
    expect(await whyNot(article, 'editors-pick')).toEqual(['Nobody has picked it.'])
    await update('images', image.id, { rights: { expiresAt: ago(1) } })
    expect(await whyNot(article, 'editors-pick')).toEqual([
      'Nobody has picked it.',
      'Readers don’t see its image: its rights don’t allow it now.',
    ])
  })

  it('shows the reads of the window and those now, of picks that rank nowhere too', async () => {
    const { store, touch } = getDesk(app.payload)
    const { id, section } = articles.unread
    await command({ article: id, pinnedSlot: 1, type: 'add' })
    const own = section?.id ?? section ?? null
    await store.add([{ article: id, at: Date.now() - 2 * hour, reads: 3, section: own }])
    await store.add([{ article: id, at: Date.now(), reads: 2, section: own }])
    // Most Read may have been built between the two.
    touch()
    expect((await desk('editors-pick')).entries[0]).toMatchObject({
      card: { headline: 'Unread' },
      reads: 5,
      readsNow: 2,
    })
    await command({ article: id, type: 'remove' })
  })

  it('tells those who may not see reads no figure', async () => {
    maySeeReads = false
    expect(await whyNot(articles.short)).toEqual(['It has fewer reads than place 2.'])
    expect(await whyNot(articles.tied)).toEqual([
      'It has as many reads as place 2, where the newer article stands.',
    ])
    const { entries } = await desk()
    expect(entries).toHaveLength(2)
    for (const entry of entries) expect(entry).toMatchObject({ reads: null, readsNow: null })
    expect(JSON.stringify(entries)).not.toMatch(/"reads(Now)?":\d/)
    maySeeReads = true
  })
})
