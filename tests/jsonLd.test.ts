import { bootApp, databases, type TestApp } from './support/boot.js'
import { createArticle, createSection, uploadImage } from './support/fixtures.js'

/**
 * What Google's documentation asks of structured data for articles and breadcrumbs, as rules.
 *
 * @see https://developers.google.com/search/docs/appearance/structured-data/article
 * @see https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
 */
const problemsOf = ({ '@context': context, '@graph': graph }: any): string[] => {
  const problems: string[] = []
  const must = (isSo: unknown, rule: string) => {
    if (!isSo) problems.push(rule)
  }
  const isAddress = (value: unknown) => typeof value === 'string' && /^https?:\/\/./.test(value)
  const isDate = (value: unknown) =>
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(value)
  const of = (type: string) => graph.filter((thing: any) => thing['@type'] === type)

  must(context === 'https://schema.org', 'the context is schema.org')
  const [article, ...articles] = of('NewsArticle')
  must(article && !articles.length, 'there is one article')
  must(article.headline?.trim(), 'it has a headline')
  must(isDate(article.datePublished) && isDate(article.dateModified), 'dates have a time zone')
  must(article.dateModified >= article.datePublished, 'it was not changed before it was published')
  for (const author of [article.author].flat()) {
    must(['Organization', 'NewsMediaOrganization', 'Person'].includes(author['@type']), 'authors')
    must(author.name && !/^by\b|,| and /i.test(author.name), 'an author is one name and only that')
    must(author['@type'] === 'Person' || isAddress(author.url), 'an organization has an address')
  }
  must(article.publisher?.name, 'the publisher has a name')
  must(isAddress(article.mainEntityOfPage?.['@id']), 'it says which page it is the main thing of')
  for (const image of article.image ?? []) {
    must(isAddress(image.url) && isAddress(image.contentUrl), 'images have addresses')
    must(image.width * image.height >= 50_000, 'images have 50,000 pixels or more')
    must(image.creditText, 'images name who made them')
  }
  const [breadcrumb, ...breadcrumbs] = of('BreadcrumbList')
  must(breadcrumb && !breadcrumbs.length, 'there is one breadcrumb')
  const steps = breadcrumb.itemListElement
  must(steps.length >= 2, 'a breadcrumb has two steps or more')
  must(
    steps.every((step: any, index: number) => step.position === index + 1),
    'steps count from 1',
  )
  must(
    steps.every((step: any) => step.name && isAddress(step.item)),
    'steps have names and addresses',
  )
  return problems
}

describe.each(databases)('an article’s JSON-LD on %s', (db) => {
  let app: TestApp
  beforeAll(async () => {
    app = await bootApp({
      db,
      newsdesk: {
        site: {
          name: 'Harbour Times',
          publisher: { logo: { height: 60, url: '/logo.png', width: 600 }, name: 'Harbour Press' },
          url: 'https://harbour.example',
        },
      },
    })
  })
  afterAll(() => app?.destroy())

  const read = async (article: object) => {
    const { slug } = await createArticle(app, article)
    return (await app.rest(`/api/newsdesk/articles/${slug}`)).body
  }

  it.each([
    ['with everything', {}],
    ['without names', { byline: [] }],
    ['without a section', { section: null }],
    ['without an image', { image: null }],
    ['without a summary and a body', { body: null, summary: '' }],
  ])('keeps Google’s rules %s', async (_, article) => {
    const { jsonLd } = await read(article)
    expect(problemsOf(jsonLd)).toEqual([])
  })

  it('says who wrote it, who publishes it, and in how many words', async () => {
    const { jsonLd } = await read({ body: 'One two three.\n\nFour five.' })
    expect(jsonLd['@graph'][0]).toMatchObject({
      author: [
        { '@type': 'Person', name: 'Ada Moreau' },
        { '@type': 'Person', name: 'Bo Lind' },
      ],
      inLanguage: 'en',
      publisher: {
        logo: { '@type': 'ImageObject', url: 'https://harbour.example/logo.png' },
        name: 'Harbour Press',
      },
      wordCount: 5,
    })
  })

  it('offers the picture in several proportions, with its credit, and none too small', async () => {
    const image = await uploadImage(app, {
      credit: 'Ines Duarte',
      picture: { height: 1200, width: 1600 },
    })
    const [{ image: large }] = (await read({ image: image.id })).jsonLd['@graph']
    expect(large.map(({ height, width }: any) => `${width}x${height}`)).toEqual([
      '1200x630',
      '1280x960',
      '640x480',
    ])
    const tiny = await uploadImage(app, { picture: { height: 100, width: 160 } })
    const [{ image: small }] = (await read({ image: tiny.id })).jsonLd['@graph']
    expect(small).toBeUndefined()
  })

  it('leads down from the home page through every section above', async () => {
    const top = await createSection(app, { name: 'News' })
    const section = await createSection(app, { name: 'Harbour', parent: top.id })
    const [, breadcrumb] = (await read({ headline: 'Tide', section: section.id })).jsonLd['@graph']
    expect(breadcrumb.itemListElement.map(({ name }: any) => name)).toEqual([
      'Harbour Times',
      'News',
      'Harbour',
      'Tide',
    ])
  })
})
