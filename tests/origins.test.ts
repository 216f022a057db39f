import { bootApp, databases, type TestApp } from './support/boot.js'
import { createArticle } from './support/fixtures.js'

const friend = 'https://paper.example'
const stranger = 'https://thief.example'

describe.each(databases)('the origins whose pages send reads, on %s', (db) => {
  let app: TestApp
  let slug: string
  beforeAll(async () => {
    app = await bootApp({ config: { cors: { headers: [], origins: [friend] } }, db })
    slug = (await createArticle(app)).slug
  })
  afterAll(() => app?.destroy())

  const send = async (headers: Record<string, string>, at = app) =>
    at.fetch('/api/newsdesk/reads', {
      body: JSON.stringify({ article: slug }),
      headers: { 'content-type': 'text/plain;charset=UTF-8', ...headers },
      method: 'POST',
    })

  it.each<[string, Record<string, string>, number]>([
    ['a client that is no browser', {}, 202],
    ['the site itself', { host: 'cms.example', origin: 'https://cms.example' }, 202],
    ['the site itself, as the browser says', { 'sec-fetch-site': 'same-origin' }, 202],
    [
      'the site behind a proxy',
      { host: '127.0.0.1', origin: 'https://cms.example', 'x-forwarded-host': 'cms.example' },
      202,
    ],
    ['a front-end in `cors`', { origin: friend, 'sec-fetch-site': 'cross-site' }, 202],
    ['a front-end that is not', { origin: stranger, 'sec-fetch-site': 'cross-site' }, 403],
    ['one that begins with the same letters', { origin: `${friend}.evil` }, 403],
    ['a page that hides its origin', { origin: 'null', 'sec-fetch-site': 'cross-site' }, 403],
    ['a page that says nothing at all', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a page by its address', { referer: `${stranger}/page`, 'sec-fetch-site': 'same-site' }, 403],
  ])('are checked: %s', async (_, headers, status) => {
    const answer = await send(headers)
    expect(answer.status).toBe(status)
    const pixel = await app.fetch(`/api/newsdesk/pixel.gif?article=${slug}`, { headers })
    expect(pixel.status).toBe(status === 202 ? 200 : status)
  })

  it('may be all, or none where the host sets none', async () => {
    const all = await bootApp({ config: { cors: '*' }, db, place: app.place })
    const none = await bootApp({ db, place: app.place })
    const headers = { origin: stranger, 'sec-fetch-site': 'cross-site' }
    expect((await send(headers, all)).status).toBe(202)
    expect((await send(headers, none)).status).toBe(403)
    await all.destroy()
    await none.destroy()
  })

  it('get Payload’s CORS headers with the answer and with a preflight', async () => {
    const preflight = await app.fetch('/api/newsdesk/reads', {
      headers: { 'access-control-request-method': 'POST', origin: friend },
      method: 'OPTIONS',
    })
    for (const { headers, ok } of [await send({ origin: friend }), preflight]) {
      expect([ok, headers.get('access-control-allow-origin')]).toEqual([true, friend])
    }
    expect(preflight.headers.get('access-control-allow-methods')).toContain('POST')
    const refused = await send({ origin: stranger })
    expect(refused.headers.get('access-control-allow-origin')).toBeNull()
  })
})
