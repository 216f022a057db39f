import { createLocalReq } from 'payload'
import { renderToStaticMarkup } from 'react-dom/server'
import { careLink } from '../admin/images/careLink.js'
import { PicturesWidget } from '../admin/images/PicturesWidget.js'
import { type Care, cares, caresOf, conditionsOf, whereCare } from '../src/images/care.js'
import { getDesk } from '../src/lists/desk.js'
import { bootApp, databases, type TestApp } from './support/boot.js'
import { picture, uploadImage } from './support/fixtures.js'

const now = Date.parse('2026-05-04T08:00:00Z')
const dayMs = 86_400_000
const at = (ms: number) => ({ rights: { expiresAt: new Date(now + ms).toISOString() } })

/** Images by what they ask for. */
const images: [string, Record<string, unknown>, Care[]][] = [
  ['all it should have', {}, []],
  ['no alt text', { alt: '' }, ['noAlt']],
  ['blanks for an alt text', { alt: '  ' }, ['noAlt']],
  ['no credit', { credit: null }, ['noCredit']],
  ['neither', { alt: null, credit: ' ' }, ['noAlt', 'noCredit']],
  ['rights that end in an hour', at(3_600_000), ['rightsEnd']],
  ['rights that end in seven days', at(7 * dayMs), ['rightsEnd']],
  ['rights that end after that', at(7 * dayMs + 1), []],
  ['rights that end now', at(0), ['rightsEnded']],
  ['rights that ended, and no alt text', { alt: '', ...at(-dayMs) }, ['noAlt', 'rightsEnded']],
]

describe('what an image asks for', () => {
  it.each(images)('is told of one with %s', (_, image, expected) => {
    expect(caresOf({ alt: 'A tram', credit: 'Ines Duarte', ...image }, now)).toEqual(expected)
  })

  it('is told of one whose texts are those of the picture before', () => {
    const image = { alt: 'A tram', credit: 'Ines Duarte', textsBehind: true }
    expect(caresOf(image, now)).toEqual(['textsBehind'])
  })

  it('is a link to the list with the list’s own filters', () => {
    const { searchParams } = new URL(careLink('/admin/collections/images', 'rightsEnd'), 'http://x')
    expect([...searchParams.keys()]).toEqual([
      'where[or][0][and][0][rights.expiresAt][greater_than]',
      'where[or][0][and][1][rights.expiresAt][less_than_equal]',
    ])
    expect(conditionsOf('rightsEnd', now)[1][2]).toBe('2026-05-11T08:00:00.000Z')
  })
})

describe.each(databases)('images that need care, on %s', (db) => {
  let app: TestApp
  const ids = new Map<string, Care[]>()
  beforeAll(async () => {
    app = await bootApp({ db })
    const tomorrow = { rights: { expiresAt: new Date(Date.now() + dayMs).toISOString() } }
    for (const [, image, expected] of [...images, ['', tomorrow, []] as (typeof images)[0]]) {
      ids.set(String((await uploadImage(app, image)).id), expected)
    }
    const { id } = await uploadImage(app)
    const data = await picture()
    const file = { data, mimetype: 'image/jpeg', name: 'b.jpg', size: data.length }
    await app.payload.update({ collection: 'images' as never, data: {}, file, id })
    ids.set(String(id), ['textsBehind'])
  })
  afterAll(() => app?.destroy())

  it.each(cares)('are found by %s as each says of itself', async (care) => {
    const { docs } = await app.payload.find({
      collection: 'images' as never,
      pagination: false,
      where: whereCare(care, now),
    })
    const found = docs.map(({ id }) => String(id)).sort()
    const expected = [...ids].filter(([, all]) => all.includes(care)).map(([id]) => id)
    expect(found).toEqual(expected.sort())
  })

  it.each(cares)('are listed by the link for %s', async (care) => {
    const ask = async (query: string) =>
      (await app.rest(`/api/images?pagination=false${query}`, { user: true })).body.docs
    const today = Date.now()
    const expected = (await ask('')).filter((doc: never) => caresOf(doc, today).includes(care))
    expect(expected.length).toBeGreaterThan(0)
    expect(await ask(new URL(careLink('/', care), 'http://x').search.replace('?', '&'))).toEqual(
      expected,
    )
  })

  it('are counted, shown and linked on the dashboard, to whoever may manage images', async () => {
    const show = async (user: unknown) =>
      PicturesWidget({ req: await createLocalReq({ user: user as never }, app.payload) } as never)
    const html = renderToStaticMarkup(await show(app.user))
    expect(html).toContain('No alt text: 4')
    expect(html).toContain('No credit: 2')
    expect(html).toContain('Texts of the picture before: 1')
    expect(html).toContain('Rights end within 7 days: 1')
    expect(html.match(/href="\/admin\/collections\/images\/\w+"/g)).toHaveLength(5)
    expect(await show(null)).toBeNull()
    const access = jest.spyOn(getDesk(app.payload).newsdesk, 'canManageImages')
    access.mockReturnValue(false)
    expect(await show(app.user)).toBeNull()
    access.mockRestore()
  })
})
