import { createHash } from 'node:crypto'
import { type Answer, json, notModified, type Route } from './answer.js'
import { getDeskList, getWhyNot } from './desk.js'
import { searchArticles } from './deskArticles.js'
import { checkKind, kind, locale, section, slug } from './parameters.js'
import { deskArticles, deskList, whyNotHere } from './shapes/desk.js'

const errors = { 403: 'The user may not change lists.', 404: 'There is no such list or article.' }

/** What the editors' desk shows, for users who may change lists. */
export const deskRoutes: Route[] = [
  {
    method: 'get',
    path: '/lists/:kind/desk',
    summary: 'A list as its editors see it: what readers have, and what they have decided.',
    params: { kind },
    query: { section, locale },
    answers: [{ status: 200, description: 'The list.', schema: deskList }, notModified],
    errors,
    answer: async ({ canSeeReads, header, params, query, req }) => {
      const where = {
        kind: checkKind(params.kind),
        locale: query.get('locale'),
        section: query.get('section'),
      }
      return unlessSame(header, await getDeskList(req, where, await canSeeReads()))
    },
  },

  {
    method: 'get',
    path: '/lists/:kind/why-not',
    summary: 'What keeps an article off a list.',
    params: { kind },
    query: { article: slug('The article’s id.'), section, locale },
    answers: [{ status: 200, description: 'The reasons.', schema: whyNotHere }],
    errors,
    answer: async ({ canSeeReads, params, query, req }) => {
      const where = {
        article: query.get('article') ?? '',
        kind: checkKind(params.kind),
        locale: query.get('locale'),
        section: query.get('section'),
      }
      return json(200, await getWhyNot(req, where, await canSeeReads()), true)
    },
  },

  {
    method: 'get',
    path: '/desk/articles',
    summary: 'Articles by headline, byline or tag, drafts included; at most 20.',
    query: { q: { ...slug('What to look for.'), minLength: 0 }, locale },
    answers: [{ status: 200, description: 'The newest first.', schema: deskArticles }],
    errors,
    answer: async ({ query, req }) =>
      json(
        200,
        { articles: await searchArticles(req, query.get('q') ?? '', query.get('locale')) },
        true,
      ),
  },
]

/** The desk asks every second: what has not changed is answered in no bytes. */
const unlessSame = (header: (name: string) => string | null, body: unknown): Answer => {
  const answer = json(200, body, true)
  const etag = `"${createHash('sha256').update(String(answer.body)).digest('base64url').slice(0, 22)}"`
  const headers = { ...answer.headers, 'Cache-Control': 'private, no-cache', ETag: etag }
  return header('if-none-match') === etag
    ? { body: '', headers, status: 304 }
    : { ...answer, headers }
}
