import { getDesk } from '../src/lists/desk.js'
import { eraOf } from '../src/reads/scores.js'
import { databases, type TestApp } from './support/boot.js'
import { createArticle, createSection, createTag } from './support/fixtures.js'
import { bootWithoutSweeps } from './support/quiet.js'
import { explainStatements } from './support/statements.js'

const archived = 600

/** What SQLite says where it walks a whole table, by a list or by an index that tells nothing apart. */
const walking = /SCAN articles$|SCAN \w+ USING|INDEX \w+ \(_status=\?\)/m

describe.each(databases)('a large archive on %s', (db) => {
  let app: TestApp
  let slug: string
  let tag: string
  beforeAll(async () => {
    app = await bootWithoutSweeps({ db })
    const section = await createSection(app, { name: 'City' })
    const { id, slug: named } = await createTag(app)
    const article = await createArticle(app, { section: section.id, tags: [id] })
    slug = article.slug
    tag = named
    await app.rest(`/api/newsdesk/articles/${slug}`)
    await archive(app)
  })
  afterAll(() => app?.destroy())

  const cases: [string, () => Promise<unknown>][] = [
    ['the page of an article', () => app.rest(`/api/newsdesk/articles/${slug}`)],
    ['an address that names nothing', () => app.rest('/api/newsdesk/articles/nowhere')],
    ['the home page', () => app.rest('/api/newsdesk/front')],
    ['a section’s front', () => app.rest('/api/newsdesk/sections/city')],
    ['a tag’s front', () => app.rest(`/api/newsdesk/tags/${tag}`)],
    ['a tag’s feed', () => app.rest(`/api/newsdesk/feeds/rss.xml?tag=${tag}`)],
    ['the news sitemap', () => app.rest('/api/newsdesk/news-sitemap.xml')],
    ['a feed', () => app.rest('/api/newsdesk/feeds/rss.xml')],
    ['a read', () => getDesk(app.payload).known(slug)],
    ['a read of nothing', () => getDesk(app.payload).known('nowhere')],
  ]
  it.each(cases)('is not walked for %s', async (_, ask) => {
    getDesk(app.payload).touch()
    const statements = await explainStatements(app, 'articles', async () => {
      await ask()
    })
    expect(statements.length).toBeGreaterThan(0)
    for (const { found, plan, text } of statements) {
      expect([text, plan]).not.toEqual([text, expect.stringMatching(walking)])
      expect(found).toBeLessThan(archived / 2)
    }
  })

  it('is told by the index of scores whether all are of one era', async () => {
    const { current, stop, store } = getDesk(app.payload)
    stop()
    // What was being built asks for the era too.
    await current('most-read')
    const now = Date.now()
    const read = (n: number) => ({ article: `archived-${n}`, at: now, reads: 1, section: null })
    await store.addScores(Array.from({ length: archived }, (_, n) => read(n)))
    const scores = db === 'sqlite' ? 'read_scores' : 'read-scores'
    const statements = await explainStatements(app, scores, async () => {
      expect(await store.settleEra(eraOf(now))).toBe(eraOf(now))
    })
    expect(statements).toHaveLength(1)
    expect(statements[0].plan).not.toMatch(/SCAN read_scores|COLLSCAN/)
    expect(statements[0].found).toBe(0)
  })
})

/** Copies of a stored article, past Payload; SQLite plans alike for none and for many. */
const archive = async ({ payload }: TestApp) => {
  if (payload.db.name !== 'mongoose') return
  const { collection } = (payload.db as any).collections.articles
  const { _id, slug, ...one } = await collection.findOne({ slug: { $exists: true } })
  const copies = Array.from({ length: archived }, (_, n) => {
    const at = new Date(Date.now() - (n + 1) * 86_400_000)
    return { ...one, createdAt: at, publishedAt: at, slug: `archived-${n}`, updatedAt: at }
  })
  await collection.insertMany(copies)
}
