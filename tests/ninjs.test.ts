import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { bootApp, databases, type TestApp } from './support/boot.js'
import {
  createArticle,
  createSection,
  createTag,
  lexical,
  picture,
  uploadImage,
} from './support/fixtures.js'

/** The rules of ninjs 3.0 for the properties that we write; it allows no others. */
const string = { type: 'string' }
const uri = { format: 'uri', type: 'string' }
const dateTime = { format: 'date-time', type: 'string' }
const closed = (properties: object, required: string[] = []) => ({
  additionalProperties: false,
  properties,
  required,
  type: 'object',
})
const list = (items: object) => ({ items, type: 'array' })
const texts = list(closed({ contentType: string, role: string, value: string }, ['value']))
const properties = {
  altIds: list(closed({ role: string, value: string })),
  bodies: list(
    closed(
      {
        charCount: { type: 'integer' },
        contentType: string,
        role: string,
        value: string,
        wordCount: { type: 'integer' },
      },
      ['value'],
    ),
  ),
  by: string,
  copyrightHolder: string,
  descriptions: texts,
  firstCreated: dateTime,
  headlines: texts,
  infoSources: list(closed({ literal: string, name: string, role: string, uri })),
  language: string,
  pubStatus: { enum: ['usable', 'withheld', 'canceled'] },
  renditions: list(
    closed(
      {
        contentType: string,
        height: { type: 'integer' },
        href: uri,
        name: string,
        sizeInBytes: { type: 'integer' },
        title: string,
        width: { type: 'integer' },
      },
      ['name'],
    ),
  ),
  representationType: { enum: ['full', 'partial'] },
  standard: closed({ name: string, schema: uri, version: string }),
  subjects: list(closed({ literal: string, name: string, rel: string, uri })),
  type: {
    enum: [
      'text',
      'audio',
      'video',
      'picture',
      'graphic',
      'composite',
      'component',
      'event',
      'planning',
    ],
  },
  uri,
  versionCreated: dateTime,
}
const schema = closed(
  {
    ...properties,
    associations: list(closed({ ...properties, name: string, rel: string }, ['name', 'uri'])),
  },
  ['uri'],
)
const ajv = new Ajv2020({ allErrors: true })
addFormats.default(ajv)
const validate = ajv.compile(schema)
const expectValid = (item: unknown) => {
  validate(item)
  expect(validate.errors).toBeNull()
}

describe.each(databases)('ninjs on %s', (db) => {
  let app: TestApp
  beforeAll(async () => {
    app = await bootApp({
      db,
      newsdesk: { site: { name: 'Harbour Times', url: 'https://harbour.example' } },
    })
  })
  afterAll(() => app?.destroy())

  it('is an article as the standard has it, with the picture’s credit', async () => {
    const section = await createSection(app, { name: 'Harbour' })
    const tag = await createTag(app, { name: 'Ferries' })
    const data = await picture()
    const image = await uploadImage(app, {
      alt: 'A ferry',
      caption: 'At dawn.',
      credit: 'I. Duarte',
      file: { data, name: 'Fähre am Kai.jpg' },
    })
    const article = await createArticle(app, {
      body: 'One two.\n\nThree.',
      headline: 'Ferry returns',
      image: image.id,
      section: section.id,
      tags: [tag.id],
    })
    const { body, status } = await app.rest('/api/newsdesk/articles/ferry-returns/ninjs.json')
    expect(status).toBe(200)
    expectValid(body)
    expect(body).toMatchObject({
      associations: [
        {
          by: 'I. Duarte',
          renditions: expect.arrayContaining([
            expect.objectContaining({ contentType: 'image/jpeg', name: 'original', width: 640 }),
            expect.objectContaining({ contentType: 'image/webp', name: 'thumbnail' }),
          ]),
        },
      ],
      bodies: [
        { contentType: 'text/html', value: '<p>One two.</p><p>Three.</p>', wordCount: 3 },
        { contentType: 'text/plain' },
      ],
      by: 'Ada Moreau, Bo Lind',
      copyrightHolder: 'Harbour Times',
      headlines: [{ value: 'Ferry returns' }],
      standard: { name: 'ninjs', version: '3.0' },
      subjects: [
        { name: 'Harbour', rel: 'section', uri: 'https://harbour.example/sections/harbour' },
        { name: 'Ferries', rel: 'about', uri: 'https://harbour.example/tags/ferries' },
      ],
      uri: `https://harbour.example/api/articles/${article.id}`,
    })
  })

  it('is valid where there is nothing but a headline, and for each of a list', async () => {
    const bare = { byline: [], image: null, section: null, summary: '' }
    const { slug } = await createArticle(app, {
      ...bare,
      body: { root: { ...lexical('').root, children: [] } },
    })
    expectValid((await app.rest(`/api/newsdesk/articles/${slug}/ninjs.json`)).body)
    const { items } = (await app.rest('/api/newsdesk/ninjs.json')).body
    expect(items).toHaveLength(2)
    for (const item of items) expectValid(item)
  })

  it('is not there for a draft', async () => {
    const { slug } = await createArticle(app, { draft: true })
    expect((await app.rest(`/api/newsdesk/articles/${slug}/ninjs.json`)).status).toBe(404)
  })

  describe('since a cursor', () => {
    const ask = async (since: string | null, limit: number) =>
      (await app.rest(`/api/newsdesk/ninjs.json?limit=${limit}${since ? `&since=${since}` : ''}`))
        .body
    /** Moves an article's last change into the past, where its order is settled. */
    const age = (id: unknown, seconds: number) =>
      app.payload.db.updateOne({
        collection: 'articles' as never,
        data: { updatedAt: new Date(Date.now() - seconds * 1000).toISOString() },
        id: id as string,
        returning: false,
      } as never)
    const slugs = ({ items }: { items: { altIds: { value: string }[] }[] }) =>
      items.map(({ altIds: [{ value }] }) => value)

    it('tells of every change once its order is settled, in that order, and then of new ones', async () => {
      await app.payload.delete({ collection: 'articles' as never, where: {} } as never)
      const made = []
      for (const headline of ['A', 'B', 'C']) {
        made.push(await createArticle(app, { headline, image: null, section: null }))
      }
      await age(made[2].id, 300)
      await age(made[0].id, 200)
      await age(made[1].id, 100)
      const first = await ask(null, 2)
      expect([slugs(first), first.more]).toEqual([['c', 'a'], true])
      const second = await ask(first.next, 2)
      expect([slugs(second), second.more]).toEqual([['b'], false])
      expect(slugs(await ask(second.next, 2))).toEqual([])

      await app.payload.update({
        collection: 'articles',
        data: { summary: 'Changed.' },
        id: made[2].id,
      } as never)
      const third = await ask(second.next, 2)
      expect([slugs(third), third.more, third.next]).toEqual([['c'], false, second.next])
      expect(slugs(await ask(third.next, 2))).toEqual(['c'])
      await age(made[2].id, 50)
      const fourth = await ask(third.next, 2)
      expect(slugs(fourth)).toEqual(['c'])
      expect(slugs(await ask(fourth.next, 2))).toEqual([])
    })

    it('refuses a cursor that is none', async () => {
      const { body, status } = await app.rest('/api/newsdesk/ninjs.json?since=yesterday')
      expect([status, body.errors[0].message]).toEqual([400, expect.stringContaining('`since`')])
    })
  })
})
