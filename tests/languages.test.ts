import { inverse } from '../admin/desk/undo.js'
import type { DeskList } from '../src/delivery/desk.js'
import { bootApp, databases, type TestApp } from './support/boot.js'
import {
  createArticle,
  createSection,
  createTag,
  lexical,
  uploadImage,
} from './support/fixtures.js'

const localization = { defaultLocale: 'en', fallback: true, locales: ['en', 'de', 'fr'] }
const articlePath = ({ locale, slug }: { locale?: string; slug: string }) =>
  `/${locale ?? 'en'}/${slug}`

describe.each(databases)('a newsroom in several languages, on %s', (db) => {
  let app: TestApp
  const get = async (path: string) => {
    const { body, status } = await app.rest(`/api/newsdesk${path}`)
    expect([path, status]).toEqual([path, 200])
    return body
  }
  const patch = async (path: string, body: object) => {
    const answer = await app.rest(`/api${path}`, { body, method: 'PATCH', user: true })
    expect(answer).toMatchObject({ status: 200 })
    return answer.body.doc
  }
  /** A story in English and German; of its own section, with an image and a tag. */
  const translate = async (name: string, german: string) => {
    const section = await createSection(app, { name: `${name} section` })
    const tag = await createTag(app, { name: `${name} tag` })
    const image = await uploadImage(app, { alt: `${name} alt`, caption: `${name} caption` })
    const article = await createArticle(app, {
      body: `${name} body.`,
      correction: [{ datePublished: '2026-11-24T10:00:00.000Z', text: `${name} corrected.` }],
      editorsPick: true,
      headline: name,
      image: image.id,
      section: section.id,
      summary: `${name} summary.`,
      tags: [tag.id],
    })
    await patch(`/sections/${section.id}?locale=de`, { name: `${german} Ressort` })
    await patch(`/tags/${tag.id}?locale=de`, { name: `${german} Thema` })
    await patch(`/images/${image.id}?locale=de`, {
      alt: `${german} Alt`,
      caption: `${german} Text`,
    })
    await patch(`/articles/${article.id}?locale=de`, {
      _status: 'published',
      body: lexical(`${german} Haupttext.`),
      correction: article.correction.map(({ datePublished, id }: any) => ({
        datePublished,
        id,
        text: `${german} berichtigt.`,
      })),
      headline: german,
      summary: `${german} Vorspann.`,
    })
    return { article, image, section, tag }
  }

  beforeAll(async () => {
    app = await bootApp({ config: { localization }, db, newsdesk: { articlePath } })
  })
  afterAll(() => app?.destroy())

  it('prints a page in each, with Payload’s fallback where one lacks a text', async () => {
    await translate('Ferry', 'Fähre')
    const english = (await get('/articles/ferry')).article
    expect(english).toMatchObject({
      headline: 'Ferry',
      image: { alt: 'Ferry alt', caption: 'Ferry caption' },
      section: { name: 'Ferry section' },
      slug: 'ferry',
      tags: [{ name: 'Ferry tag', slug: 'ferry-tag' }],
    })
    const moved = await app.rest('/api/newsdesk/articles/ferry?locale=de')
    expect(moved.status).toBe(301)
    expect(moved.headers.get('location')).toBe('/api/newsdesk/articles/fahre?locale=de')
    const { article, meta } = await get('/articles/fahre?locale=de')
    expect(article).toMatchObject({
      body: { text: 'Fähre Haupttext.' },
      correction: [{ text: 'Fähre berichtigt.' }],
      headline: 'Fähre',
      image: { alt: 'Fähre Alt', caption: 'Fähre Text' },
      path: '/de/fahre',
      section: { name: 'Fähre Ressort', slug: 'fahre-ressort' },
      slug: 'fahre',
      summary: 'Fähre Vorspann.',
      tags: [{ name: 'Fähre Thema', slug: 'fahre-thema' }],
    })
    expect(
      meta.hreflang.map(({ language, url }: any) => [language, new URL(url).pathname]),
    ).toEqual([
      ['en', '/en/ferry'],
      ['de', '/de/fahre'],
    ])
    const french = (await get('/articles/ferry?locale=fr')).article
    expect(french).toMatchObject({ headline: 'Ferry', slug: 'ferry' })
    expect((await app.rest('/api/newsdesk/articles/fahre')).status).toBe(301)
  })

  it('says who wrote it, and that it was corrected, in the language that was asked for', async () => {
    const { article } = await translate('Tram', 'Bahn')
    await patch(`/articles/${article.id}`, { byline: ['Ada', 'Bo', 'Cem'] })
    const said = async (slug: string, locale: string) => {
      const { bylineText } = (await get(`/articles/${slug}?locale=${locale}`)).article
      const { items } = await get(`/feeds/feed.json?full=true&locale=${locale}`)
      const { content_html } = items.find(({ id }: any) => id.endsWith(`/${article.id}`))
      return [bylineText, /<strong>(.*)<\/strong>/.exec(content_html)?.[1]]
    }
    expect(await said('tram', 'en')).toEqual(['By Ada, Bo and Cem', 'Correction'])
    expect(await said('bahn', 'de')).toEqual(['Von Ada, Bo und Cem', 'Korrektur'])
    expect(await said('tram', 'fr')).toEqual(['Par Ada, Bo et Cem', 'Rectificatif'])
  })

  it('carries each language’s card in an edition, and follows a translation', async () => {
    const { article } = await translate('Harbour', 'Hafen')
    const first = async (query: string) =>
      (await get(`/lists/editors-pick${query}`)).entries.find(
        ({ card }: any) => String(card.id) === String(article.id),
      ).card
    expect(await first('')).toMatchObject({
      headline: 'Harbour',
      image: { alt: 'Harbour alt' },
      path: '/en/harbour',
      section: { name: 'Harbour section' },
    })
    expect(await first('?locale=de')).toMatchObject({
      headline: 'Hafen',
      image: { alt: 'Hafen Alt' },
      path: '/de/hafen',
      section: { name: 'Hafen Ressort' },
    })
    expect(await first('?locale=fr')).toMatchObject({ headline: 'Harbour', path: '/fr/harbour' })
    const { number } = await get('/lists/editors-pick')
    await patch(`/articles/${article.id}?locale=de`, { _status: 'published', headline: 'Häfen' })
    expect(await first('?locale=de')).toMatchObject({ headline: 'Häfen', path: '/de/hafen' })
    expect(await first('')).toMatchObject({ headline: 'Harbour' })
    expect((await get('/lists/editors-pick')).number).toBe(number + 1)
  })

  it('answers the page’s and the front’s lists, and GraphQL, in the language asked for', async () => {
    await translate('Bridge', 'Brücke')
    const headlines = ({ entries }: any) => entries.map(({ card }: any) => card.headline)
    const other = await createArticle(app, { headline: 'Another story' })
    const page = await get(`/articles/${other.slug}?locale=de`)
    expect(headlines(page.lists.editorsPick)).toContain('Brücke')
    expect(headlines((await get('/front?locale=de')).lists.editorsPick)).toContain('Brücke')
    const { data } = await app.graphql(
      '{ editorsPick(locale: "de") { entries { card { headline } } } }',
    )
    expect(headlines(data.editorsPick)).toContain('Brücke')
  })

  it('finds a section’s list by its address in any language', async () => {
    const { section } = await translate('Weather', 'Wetter')
    for (const slug of [section.slug, 'wetter-ressort']) {
      const list = await get(`/lists/editors-pick?section=${slug}&locale=de`)
      expect(list.section).toBe('wetter-ressort')
    }
  })

  it('prints a list’s title and an editor’s own headline in the language they are written in', async () => {
    const { article } = await translate('Regatta', 'Segelfest')
    const command = (body: object, query: string) =>
      app.rest(`/api/newsdesk/lists/editors-pick/commands${query}`, {
        body: { article: article.id, ...body },
        method: 'POST',
        user: true,
      })
    const printed = async (query: string) => {
      const { entries, title } = await get(`/lists/editors-pick${query}`)
      const { card } = entries.find((one: any) => String(one.card.id) === String(article.id))
      return [title, card.headline]
    }
    const desk = async (query: string) => {
      const path = `/api/newsdesk/lists/editors-pick/desk${query}`
      const { entries, picks, title } = (await app.rest(path, { user: true })).body
      const pick = picks.find((one: any) => String(one.article) === String(article.id))
      const { card } = entries.find((one: any) => String(one.card.id) === String(article.id))
      return [title, card.headline, pick.headline ?? null, pick.about.headline]
    }
    expect(await printed('?locale=de')).toEqual(['Editor’s Pick', 'Segelfest'])

    expect((await command({ headline: 'Sails!', type: 'edit' }, '')).status).toBe(200)
    expect(await printed('')).toEqual(['Editor’s Pick', 'Sails!'])
    // English words are no German ones.
    expect(await printed('?locale=de')).toEqual(['Editor’s Pick', 'Segelfest'])

    const german = await command({ headline: 'Segel!', type: 'edit' }, '?locale=de')
    expect(german.status).toBe(200)
    const { docs } = await app.payload.find({
      collection: 'lists' as never,
      where: { key: { equals: 'editors-pick' } },
    })
    await patch(`/lists/${docs[0].id}?locale=de`, { title: 'Auswahl' })
    expect(await printed('?locale=de')).toEqual(['Auswahl', 'Segel!'])
    expect(await printed('')).toEqual(['Editor’s Pick', 'Sails!'])
    expect(await printed('?locale=fr')).toEqual(['Editor’s Pick', 'Sails!'])

    // A change in one language leaves the others as they are, and stores nothing borrowed.
    expect((await command({ slot: 1, type: 'pin' }, '?locale=fr')).status).toBe(200)
    expect(await desk('?locale=de')).toEqual(['Auswahl', 'Segel!', 'Segel!', 'Segelfest'])
    expect(await desk('')).toEqual(['Editor’s Pick', 'Sails!', 'Sails!', 'Regatta'])
    expect(await desk('?locale=fr')).toEqual(['Editor’s Pick', 'Sails!', null, 'Regatta'])
    expect((await command({ headline: null, type: 'edit' }, '?locale=de')).status).toBe(200)
    expect(await printed('?locale=de')).toEqual(['Auswahl', 'Segelfest'])
    expect(await printed('')).toEqual(['Editor’s Pick', 'Sails!'])
    const by = await app.graphql(
      `mutation { changeList(kind: "editors-pick", locale: "de",
        command: { type: edit, article: "${article.id}", headline: "Boote!" }) { picks { headline } } }`,
      undefined,
      { user: true },
    )
    expect(by.errors).toBeUndefined()
    expect(await printed('?locale=de')).toEqual(['Auswahl', 'Boote!'])
    expect((await command({ headline: 'x', type: 'edit' }, '?locale=xx')).status).toBe(400)
  })

  it('leaves the other picks’ headlines as they are when a picked article is deleted', async () => {
    const section = (await createSection(app)).id
    const pick = async (headline: string, own?: Record<string, string>) => {
      const { id } = await createArticle(app, { headline, section })
      const path = `/api/newsdesk/lists/editors-pick/commands?section=${sectionSlug}`
      const send = async (command: object, locale: string) => {
        const body = { article: id, ...command }
        const answer = await app.rest(`${path}&locale=${locale}`, {
          body,
          method: 'POST',
          user: true,
        })
        expect(answer).toMatchObject({ status: 200 })
      }
      await send({ type: 'add' }, 'en')
      for (const locale in own) await send({ headline: own[locale], type: 'edit' }, locale)
      return id
    }
    const stored = await app.payload.findByID({ collection: 'sections' as never, id: section })
    const sectionSlug = (stored as any).slug
    const first = await pick('First', { en: 'Goes first' })
    await pick('Stays', { de: 'Bleibt!', en: 'Stays!' })
    await pick('Plain')
    const second = await pick('Second')
    const printed = async (locale: string) => {
      const { entries } = await get(`/lists/editors-pick?section=${sectionSlug}&locale=${locale}`)
      return entries.map(({ card }: any) => card.headline)
    }
    for (const path of [`${first}`, `${second}?locale=de`]) {
      const answer = await app.rest(`/api/articles/${path}`, { method: 'DELETE', user: true })
      expect([answer.status, answer.body.errors]).toEqual([200, undefined])
    }
    expect(await printed('en')).toEqual(['Plain', 'Stays!'])
    expect(await printed('de')).toEqual(['Plain', 'Bleibt!'])
  })

  it('brings a removed pick back with its own headline in every language', async () => {
    const { article } = await translate('Dredger', 'Bagger')
    const send = async (command: object, locale: string) => {
      const body = { article: article.id, ...command }
      const path = `/api/newsdesk/lists/editors-pick/commands?locale=${locale}`
      const answer = await app.rest(path, { body, method: 'POST', user: true })
      expect(answer).toMatchObject({ status: 200 })
    }
    const desk = async (locale: string): Promise<DeskList> => {
      const path = `/api/newsdesk/lists/editors-pick/desk?locale=${locale}`
      return (await app.rest(path, { user: true })).body
    }
    const own = async (locale: string) =>
      (await desk(locale)).picks.find((pick) => String(pick.article) === String(article.id))
        ?.headline
    await send({ headline: 'Mud!', type: 'edit' }, 'en')
    await send({ headline: 'Schlamm!', type: 'edit' }, 'de')

    const list = await desk('de')
    const { id: pick } = list.picks.find((one) => String(one.article) === String(article.id))!
    await send({ type: 'remove' }, 'de')
    expect(await own('en')).toBeUndefined()
    for (const { locale = 'de', ...command } of inverse(list, { pick: pick!, type: 'remove' })) {
      await send(command, locale)
    }
    expect([await own('en'), await own('de'), await own('fr')]).toEqual(['Mud!', 'Schlamm!', null])
  })

  it('finds articles by a tag’s address and name in any language', async () => {
    const { article } = await translate('Orchard', 'Obstgarten')
    for (const where of ['slug][equals]=obstgarten-thema', 'name][equals]=Orchard tag']) {
      const { body } = await app.rest(`/api/articles?where[tags.${where}`)
      expect(body.docs.map(({ id }: any) => String(id))).toEqual([String(article.id)])
    }
  })

  it('hands an article to partners in the language asked for, and names it', async () => {
    const { article } = await translate('Lighthouse', 'Leuchtturm')
    const told = ({ altIds, headlines, language, subjects }: any) => [
      language,
      altIds[0].value,
      headlines[0].value,
      subjects.map(({ name }: any) => name),
    ]
    const german = ['de', 'leuchtturm', 'Leuchtturm', ['Leuchtturm Ressort', 'Leuchtturm Thema']]
    expect(told(await get('/articles/leuchtturm/ninjs.json?locale=de'))).toEqual(german)
    expect(told(await get('/articles/lighthouse/ninjs.json'))).toEqual([
      'en',
      'lighthouse',
      'Lighthouse',
      ['Lighthouse section', 'Lighthouse tag'],
    ])
    const { items } = await get('/ninjs.json?locale=de&limit=50')
    const listed = items.find(({ uri }: any) => uri.endsWith(String(article.id)))
    expect(told(listed)).toEqual(german)
  })

  it('refuses a language the app does not have', async () => {
    const { body, status } = await app.rest('/api/newsdesk/lists/most-read?locale=xx')
    expect(status).toBe(400)
    expect(body.errors[0].message).toContain('`locale` must be one of en, de, fr')
  })

  it('gives an address to one article only, whatever its language', async () => {
    await translate('Storm', 'Sturm')
    const other = await createArticle(app, { headline: 'Sturm' })
    expect(other.slug).toBe('sturm-2')
    const taken = await app.rest(`/api/articles/${other.id}?locale=de`, {
      body: { _status: 'published', headline: 'Ein Sturm', slug: 'storm' },
      method: 'PATCH',
      user: true,
    })
    expect(taken.status).toBe(400)
    expect(taken.body.errors[0].data.errors[0].path).toBe('slug')
  })

  it('frees a trashed article’s address in every language, and takes back what is still free', async () => {
    const { article } = await translate('Tide', 'Gezeit')
    const addresses = async (id: unknown) => {
      const query = '?locale=all&trash=true&depth=0'
      return (await app.rest(`/api/articles/${id}${query}`, { user: true })).body.slug
    }
    const trash = (deletedAt: string | null) =>
      patch(`/articles/${article.id}?trash=true`, { deletedAt })
    expect(await addresses(article.id)).toEqual({ de: 'gezeit', en: 'tide' })

    await trash(new Date().toISOString())
    const other = await createArticle(app, { headline: 'Gezeit' })
    expect(other.slug).toBe('gezeit')

    await trash(null)
    expect(await addresses(article.id)).toEqual({ de: 'gezeit-2', en: 'tide' })
    const back = (await get('/articles/gezeit-2?locale=de')).article
    // Nothing else of the translation is lost on the way.
    expect(back).toMatchObject({
      body: { text: 'Gezeit Haupttext.' },
      correction: [{ text: 'Gezeit berichtigt.' }],
      headline: 'Gezeit',
      summary: 'Gezeit Vorspann.',
      tags: [{ name: 'Gezeit Thema' }],
    })
    expect((await get('/articles/tide')).article).toMatchObject({
      correction: [{ text: 'Tide corrected.' }],
      headline: 'Tide',
      section: { name: 'Tide section' },
    })
    await patch(`/articles/${article.id}?locale=de`, { _status: 'published', summary: 'Neu.' })
    expect(await addresses(article.id)).toEqual({ de: 'gezeit-2', en: 'tide' })
  })

  it('counts a read of a page in any language for the one article', async () => {
    await translate('Breakwater', 'Wellenbrecher')
    const read = (article: string, agent: number) =>
      app.rest('/api/newsdesk/reads', {
        body: { article },
        headers: {
          'user-agent': `Mozilla/5.0 (X11; Linux x86_64; rv:${agent}.0) Firefox/${agent}`,
        },
        method: 'POST',
      })
    for (const [index, slug] of ['breakwater', 'wellenbrecher'].entries()) {
      expect((await read(slug, 140 + index)).body).toEqual({ counted: true })
    }
    const { body } = await app.rest('/api/newsdesk/readership?article=wellenbrecher', {
      user: true,
    })
    expect(body.total).toBe(2)
  })

  it('opens the images that a translated body alone uses, and asks for their alt text', async () => {
    const { article } = await translate('Garden', 'Garten')
    const image = await uploadImage(app, { alt: '', caption: '' })
    const state = lexical('Mit Bild.')
    const withImage = {
      root: {
        ...state.root,
        children: [
          ...state.root.children,
          {
            fields: {},
            format: '',
            id: 'a1',
            relationTo: 'images',
            type: 'upload',
            value: image.id,
            version: 3,
          },
        ],
      },
    }
    const save = () =>
      app.rest(`/api/articles/${article.id}?locale=de`, {
        body: { _status: 'published', body: withImage },
        method: 'PATCH',
        user: true,
      })
    expect(await save()).toMatchObject({ status: 400 })
    await patch(`/images/${image.id}`, { alt: 'A gate in the rain' })
    expect(await save()).toMatchObject({ status: 200 })
    expect((await app.rest(`/api/images/${image.id}`)).status).toBe(200)
    await patch(`/articles/${article.id}`, { _status: 'published', headline: 'Gardens' })
    expect((await app.rest(`/api/images/${image.id}`)).status).toBe(200)
    expect((await get('/articles/garten?locale=de')).article.body.html).toContain(
      'A gate in the rain',
    )
  })
})
