/** Runs inside the unrelated app: does what an outsider does, and prints the answers. */
import { GRAPHQL_POST } from '@payloadcms/next/routes'
import { getPayload, handleEndpoints } from 'payload'
import { countRead, getList, getPage } from 'payload-newsdesk'
import type { NewsList, NewsPage } from 'payload-newsdesk/types'
import sharp from 'sharp'
import config from './payload.config.js'

const payload = await getPayload({ config })
const { collections, versions } = payload.db as any
await Promise.all(
  [...Object.values<any>(collections), ...Object.values<any>(versions)].map((model) =>
    model.init(),
  ),
)

let token = ''
const send = (path: string, init: RequestInit = {}) => {
  const headers = new Headers(init.headers)
  headers.set(
    'user-agent',
    'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  )
  if (token) headers.set('authorization', `JWT ${token}`)
  return new Request(`http://localhost:3000${path}`, { ...init, headers })
}
const api = async (path: string, init?: RequestInit): Promise<any> => {
  const response = await handleEndpoints({ config, request: send(path, init) })
  const body: any = await response.json()
  if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(body)}`)
  return body
}
const json = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})
const anonymously = async (ask: () => Promise<any>) => {
  const kept = token
  token = ''
  return ask().finally(() => {
    token = kept
  })
}

const login = { email: 'outsider@example.com', password: 'outsider' }
await payload.create({ collection: 'users', data: login })
token = (await payload.login({ collection: 'users', data: login })).token ?? ''

const photo = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#357' } })
  .jpeg()
  .toBuffer()
const form = new FormData()
form.set('file', new Blob([new Uint8Array(photo)], { type: 'image/jpeg' }), 'bridge.jpg')
form.set(
  '_payload',
  JSON.stringify({ alt: 'A tram on the bridge', caption: 'First tram', credit: 'I. Duarte' }),
)

const section = (await api('/api/sections', json({ name: 'City' }))).doc
const tag = (await api('/api/tags', json({ name: 'Trams' }))).doc
const image = (await api('/api/images', { method: 'POST', body: form })).doc
const text = (value: string) => ({ type: 'text', text: value, version: 1 })
const write = async (headline: string) => {
  const article = {
    headline,
    section: section.id,
    image: image.id,
    byline: ['Ada Moreau', 'Bo Lind'],
    summary: 'After two years of repairs.',
    tags: [tag.id],
    body: {
      root: {
        type: 'root',
        format: '',
        indent: 0,
        version: 1,
        direction: 'ltr',
        children: [
          {
            type: 'paragraph',
            format: '',
            indent: 0,
            version: 1,
            direction: 'ltr',
            children: [text('The first tram crossed at dawn.')],
          },
        ],
      },
    },
    editorsPick: true,
    _status: 'published',
  }
  return (await api('/api/articles', json(article))).doc
}
const bridge = await write('Harbour bridge reopens')
const market = await write('Night market opens')

const read = await anonymously(() => api('/api/newsdesk/reads', json({ article: bridge.slug })))
await countRead(payload, { article: bridge.id })

const mostRead: NewsList = await anonymously(() => api('/api/newsdesk/lists/most-read'))
const editorsPick: NewsList = await anonymously(() => api('/api/newsdesk/lists/editors-pick'))
const page: NewsPage = await anonymously(() => api(`/api/newsdesk/articles/${market.slug}`))
const local = {
  list: await getList(payload, { kind: 'most-read' }),
  page: await getPage(payload, { slug: market.slug }),
}
const query = `{
  mostRead(limit: 1) { entries { card { headline } } }
  newsPage(slug: "${market.slug}") { article { headline image { credit } } }
}`
const graphql = await GRAPHQL_POST(config)(send('/api/graphql', json({ query })))

const answers = {
  collections: payload.config.collections
    .filter(({ admin }) => admin.hidden !== true)
    .map(({ slug }) => slug),
  read,
  mostRead,
  editorsPick,
  page,
  local,
  graphql: await graphql.json(),
}
await (payload.db as any).connection.dropDatabase()
console.log(`answers:${JSON.stringify(answers)}`)
process.exit(0)
