import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { getPage } from 'payload-newsdesk'
import { ReadBeacon } from 'payload-newsdesk/client'
import { cache } from 'react'

import { JsonLd } from '../../../../site/components/JsonLd'
import { LeadImage } from '../../../../site/components/LeadImage'
import { EditorsPick, MostRead } from '../../../../site/components/Lists'
import { Masthead } from '../../../../site/components/Masthead'
import { PreviewBar } from '../../../../site/components/PreviewBar'
import { dateAndTime } from '../../../../site/dates'
import { toMetadata } from '../../../../site/head'
import { languageOf } from '../../../../site/language'
import { newsroom } from '../../../../site/payload'

type Args = {
  params: Promise<{ slug: string }>
  /** `draft`: a preview token, which shows the newest draft. */
  searchParams: Promise<{ draft?: string | string[] }>
}

export async function generateMetadata({ params, searchParams }: Args): Promise<Metadata> {
  const { draft } = await searchParams
  const { meta } = await readPage((await params).slug, draft)
  return {
    ...(draft !== undefined && { robots: 'noindex', referrer: 'no-referrer' }),
    ...toMetadata(meta),
  }
}

export default async function ArticlePage({ params, searchParams }: Args) {
  const { draft } = await searchParams
  const { article, jsonLd, lists } = await readPage((await params).slug, draft)
  const { section, image, tags } = article
  return (
    <>
      {draft === undefined && <JsonLd graph={jsonLd} />}
      {draft !== undefined && <PreviewBar />}
      <Masthead current={section?.slug} />
      <main id="content">
        <article className="story" {...languageOf(article.headline)}>
          <header className="story-head">
            <p className="kicker">
              <bdi lang="en">
                <time dateTime={article.publishedAt}>
                  {dateAndTime(new Date(article.publishedAt))}
                </time>
                {section && (
                  <>
                    <span aria-hidden="true"> · </span>
                    <a className="label" href={`/sections/${section.slug}`}>
                      {section.name}
                    </a>
                  </>
                )}
              </bdi>
            </p>
            <h1>{article.headline}</h1>
            {article.bylineText && (
              <p className="byline">
                <bdi lang="en">{article.bylineText}</bdi>
              </p>
            )}
          </header>
          {image && <LeadImage image={image} />}
          <div className="prose" dangerouslySetInnerHTML={{ __html: article.body.html }} />
          {article.correction.length > 0 && (
            <section className="corrections" lang="en" dir="ltr" aria-label="Corrections">
              {article.correction.map(({ datePublished, text }) => (
                <p key={datePublished + text}>
                  <strong>Correction</strong>,{' '}
                  <time dateTime={datePublished}>{dateAndTime(new Date(datePublished))}</time>:{' '}
                  <bdi>{text}</bdi>
                </p>
              ))}
            </section>
          )}
          {tags.length > 0 && (
            <footer className="story-foot" lang="en" dir="ltr">
              <nav aria-label="Topics of this story">
                <ul className="tags">
                  {tags.map(({ name, slug }) => (
                    <li key={slug}>
                      <a href={`/tags/${slug}`} rel="tag">
                        {name}
                      </a>
                    </li>
                  ))}
                </ul>
              </nav>
            </footer>
          )}
        </article>
        <div className="story-lists">
          <MostRead list={lists.mostRead} id="most-read" />
          <EditorsPick list={lists.editorsPick} id="editors-pick" />
        </div>
      </main>
      {draft === undefined && <ReadBeacon article={article.slug} />}
    </>
  )
}

/** One call has everything the page prints; asked once for the head and the body of the page. */
const readPage = cache(async (slug: string, draft?: string | string[]) => {
  const asked = decodeURIComponent(slug)
  const token = draft === undefined ? null : String(draft)
  const read = async () => getPage(await newsroom(), { draft: token, slug: asked })
  // A token that has expired opens as little as one that never was.
  const page = (await (token === null ? read() : read().catch(() => null))) ?? notFound()
  if (token === null && page.article.slug !== asked) permanentRedirect(page.article.path)
  return page
})
