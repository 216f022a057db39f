import type { Config } from 'payload'
import { newsdesk } from '../src/index.js'
import { bootApp, databases } from './support/boot.js'
import { createArticle } from './support/fixtures.js'

const boot = (options: unknown) => () => newsdesk(options as never)

describe('a wrong option', () => {
  it.each([
    [{ lists: { mostRead: { size: 0 } } }, /lists\.mostRead\.size.*from 1 to 50/],
    [{ lists: { mostRead: { windowHours: 721 } } }, /lists\.mostRead\.windowHours.*1 to 720/],
    [{ lists: { mostread: {} } }, /lists\.mostread.*known are editorsPick, mostRead/],
    [{ slugs: { articles: 'Bad Slug' } }, /slugs\.articles.*lower-case/],
    [{ slugs: { articles: 'news', tags: 'news' } }, /slugs.*each its own/],
    [{ overrides: { articles: {} } }, /overrides\.articles.*function/],
    [{ articlePath: '/a' }, /articlePath.*function/],
    [{ delivery: { sMaxAge: -1 } }, /delivery\.sMaxAge.*31,?536,?000/],
    [{ delivery: { cacheMB: 0 } }, /delivery\.cacheMB.*1 to 16,?384/],
    [{ delivery: { onChange: '/purge' } }, /delivery\.onChange.*function/],
    [{ site: { url: 'harbour.example' } }, /site\.url.*origin/],
    [{ site: { sectionPath: '/s' } }, /site\.sectionPath.*function/],
    [{ enabled: 'false' }, /enabled.*true or false/],
    [{ access: { articles: { raed: () => true } } }, /access\.articles\.raed.*known are.*read/],
    [{ access: { articles: { read: true } } }, /access\.articles\.read.*function/],
    [{ access: { articles: () => true } }, /access\.articles.*object/],
    [{ lists: { mostRead: { title: 5 } } }, /lists\.mostRead\.title.*text/],
    [{ colour: 'red' }, /colour.*unknown/],
    ['all', /newsdesk\(options\).*object/],
  ])('%j fails at boot, naming the option and the fix', (options, message) => {
    expect(boot(options)).toThrow(message)
  })

  it('is a slug the host uses already: the error names the option that helps', async () => {
    const collections = ['articles', 'tags'].map((slug) => ({ slug, fields: [] }))
    const host = { collections } as unknown as Config
    const slugs = { articles: 'news-articles', tags: 'news-tags' }
    expect(() => newsdesk()(host)).toThrow(
      /"articles", "tags".*slugs: \{ articles: 'news-articles', tags: 'news-tags' \}/s,
    )
    expect(() => newsdesk({ slugs })(host)).not.toThrow()
  })
})

describe('an override', () => {
  it.each([
    ['nothing', () => undefined],
    ['another slug', ({ defaultCollection }: any) => ({ ...defaultCollection, slug: 'stories' })],
  ])('that returns %s is refused, naming it and what helps', (_, articles) => {
    const plugin = newsdesk({ overrides: { articles } } as never)
    expect(() => plugin({} as Config)).toThrow(/overrides\.articles.*must return.*`slugs`/)
  })
})

describe('the options and the host’s config', () => {
  it('are not changed by the plugin', async () => {
    const freeze = <T extends object>(value: T): T => {
      for (const part of Object.values(value)) if (typeof part === 'object' && part) freeze(part)
      return Object.freeze(value)
    }
    const options = freeze({ lists: { mostRead: { size: 7 } }, slugs: { tags: 'topics' } })
    const host = freeze({
      collections: [{ slug: 'menus', fields: [] }],
      endpoints: [],
      graphQL: {},
    }) as unknown as Config
    const plugin = newsdesk(options)
    const config = await plugin(host)
    expect(config.collections?.map(({ slug }) => slug)).toEqual(
      expect.arrayContaining(['menus', 'articles', 'topics']),
    )
    expect((await plugin(host)).collections).toHaveLength(config.collections!.length)
  })
})

describe.each(databases)('two hosts with different options in one process, on %s', (db) => {
  it('do not disturb each other', async () => {
    const one = await bootApp({ db, newsdesk: { articlePath: ({ slug }) => `/one/${slug}` } })
    const two = await bootApp({
      db,
      newsdesk: {
        articlePath: ({ section, slug }) => `/two/${section}/${slug}`,
        lists: { editorsPick: { size: 1, title: 'Chosen' } },
      },
    })
    for (const app of [one, two]) {
      await createArticle(app, { editorsPick: true, headline: 'First pick' })
      await createArticle(app, { editorsPick: true, headline: 'Second pick' })
    }
    const list = async (app: typeof one) =>
      (await app.rest('/api/newsdesk/lists/editors-pick')).body
    const [first, second] = [await list(one), await list(two)]
    expect(first).toMatchObject({ title: 'Editor’s Pick' })
    expect(first.entries.map(({ card }: any) => card.path)).toEqual([
      '/one/second-pick',
      '/one/first-pick',
    ])
    expect(second).toMatchObject({
      entries: [{ card: { path: expect.stringMatching(/^\/two\/section-\d+\/second-pick$/) } }],
      title: 'Chosen',
    })
    await one.destroy()
    expect((await list(two)).entries).toHaveLength(1)
    await two.destroy()
  })

  it('have the same schema when one of them switches the plugin off', async () => {
    const on = await bootApp({ db })
    const off = await bootApp({ db, newsdesk: { enabled: false } })
    const schema = ({ config }: typeof on) =>
      config.collections.map(({ flattenedFields, slug }) => [
        slug,
        flattenedFields.map(({ name, type }) => `${name}: ${type}`),
      ])
    expect(schema(off)).toEqual(schema(on))
    const article = await createArticle(off, { headline: 'Quiet' })
    expect(article.headline).toBe('Quiet')
    expect((await off.rest('/api/newsdesk/lists/most-read')).status).toBe(404)
    expect((await off.graphql('{ mostRead { kind } }')).errors).toBeDefined()
    await on.destroy()
    await off.destroy()
  })
})
