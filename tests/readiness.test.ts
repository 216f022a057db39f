import { lacksOf } from '../src/hooks/readiness.js'
import { bootApp, databases, type TestApp } from './support/boot.js'
import { createArticle, lexical, uploadImage } from './support/fixtures.js'

const whole = {
  body: lexical('The first tram crossed at dawn.'),
  byline: ['Ada Moreau'],
  headline: 'Bridge reopens',
  image: 1,
  section: 2,
  summary: 'At dawn.',
  tags: [3],
}
const picture = { alt: 'A tram', credit: 'Ines Duarte', filename: 'tram.jpg', id: 1 }
const upload = { relationTo: 'images', type: 'upload', value: 4 }

describe('what an article lacks', () => {
  it('is nothing where all is there', () => {
    expect(lacksOf(whole, [picture], 'images')).toEqual([])
  })

  it.each([
    ['a headline', { headline: ' ' }, {}, 'headline', 'needsSlug', true],
    ['the alt text of its lead image', {}, { alt: '' }, 'image', 'lacksAlt', true],
    ['the credit of its lead image', {}, { credit: ' ' }, 'image', 'lacksCredit', true],
    ['both', {}, { alt: null, credit: null }, 'image', 'lacksAltAndCredit', true],
    ['a section', { section: null }, {}, 'section', 'lacksSection', false],
    ['a byline', { byline: [] }, {}, 'byline', 'lacksByline', false],
    ['a summary', { summary: '' }, {}, 'summary', 'lacksSummary', false],
    ['a short summary', { summary: 'a'.repeat(301) }, {}, 'summary', 'longSummary', false],
    ['a lead image', { image: null }, {}, 'image', 'lacksImage', false],
    ['words', { body: lexical(' ') }, {}, 'body', 'lacksBody', false],
    ['tags', { tags: null }, {}, 'tags', 'lacksTags', false],
  ])('is %s', (_, changes, image, path, text, isRequired) => {
    expect(lacksOf({ ...whole, ...changes }, [{ ...picture, ...image }], 'images')).toEqual([
      expect.objectContaining({ isRequired, path, text: `newsdesk:${text}` }),
    ])
  })

  it('is a look at the texts of an image whose picture was replaced', () => {
    const [lack, ...others] = lacksOf(whole, [{ ...picture, textsBehind: true }], 'images')
    expect([lack.text, lack.isRequired, lack.image, others]).toEqual([
      'newsdesk:imageTextsBehind',
      false,
      1,
      [],
    ])
  })

  it.each([
    ['its lead image', 'image', {}, picture],
    ['one in its body', 'body', { image: null, body: { root: { children: [upload] } } }, null],
  ])('is the right to show %s, which is no reason not to publish', (_, path, changes, lead) => {
    const now = Date.parse('2026-05-04T08:00:00Z')
    const until = (time: string) => ({
      ...picture,
      id: lead ? 1 : 4,
      rights: { expiresAt: time },
    })
    const lacks = (expiresAt: string) =>
      lacksOf({ ...whole, ...changes }, [until(expiresAt)], 'images', now).filter(
        ({ image }) => image !== undefined,
      )
    expect(lacks('2026-05-04T08:00:01Z')).toEqual([])
    expect(lacks('2026-05-04T08:00:00Z')).toEqual([
      {
        image: lead ? 1 : 4,
        isRequired: false,
        path,
        text: 'newsdesk:lapsedImage',
        vars: { image: 'tram.jpg' },
      },
    ])
  })

  it('names the image to open, for what is mended there', () => {
    expect(lacksOf(whole, [{ ...picture, credit: '' }], 'images')[0].image).toBe(1)
    expect(lacksOf({ ...whole, tags: [] }, [picture], 'images')[0].image).toBeUndefined()
  })

  it('is no alt text where the article brings its own for its lead image, and only there', () => {
    const mute = { ...picture, alt: '' }
    const own = { ...whole, imageAlt: 'A tram' }
    expect(lacksOf(own, [mute], 'images')).toEqual([])
    const body = { root: { children: [upload] } }
    expect(lacksOf({ ...own, body }, [mute, { ...mute, id: 4 }], 'images')).toEqual([
      expect.objectContaining({ path: 'body', text: 'newsdesk:lacksAlt' }),
    ])
  })
})

describe.each(databases)('publishing an article that is not ready on %s', (db) => {
  let app: TestApp
  beforeAll(async () => {
    app = await bootApp({ db })
  })
  afterAll(() => app?.destroy())

  it('is refused in the panel’s words, all at once, and publishes nothing', async () => {
    const lead = await uploadImage(app, { alt: '', credit: 'Ines Duarte' })
    const inner = await uploadImage(app, { alt: 'A tram', credit: '' })
    const body = {
      root: { children: [{ ...upload, fields: null, value: inner.id, version: 3 }], type: 'root' },
    }
    const draft = await createArticle(app, { _status: 'draft', body, image: lead.id })
    const { body: answer, status } = await app.rest(`/api/articles/${draft.id}`, {
      body: { _status: 'published' },
      method: 'PATCH',
      user: true,
    })
    expect(status).toBe(400)
    expect(answer.errors[0].data.errors).toEqual([
      {
        message: `The image "${lead.filename}" has no alt text. Add it to the image before publishing.`,
        path: 'image',
      },
      {
        message: `The image "${inner.filename}" has no credit. Add it to the image before publishing.`,
        path: 'body',
      },
    ])
    expect((await app.rest(`/api/articles/${draft.id}`)).status).toBe(404)
  })

  it('goes ahead with what is only advised', async () => {
    const bare = { body: null, byline: [], image: null, section: null, summary: null }
    const { _status } = await createArticle(app, bare)
    expect(_status).toBe('published')
  })
})
