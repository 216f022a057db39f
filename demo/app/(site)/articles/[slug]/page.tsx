import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { getPage } from 'payload-newsdesk'
import { ReadBeacon } from 'payload-newsdesk/client'
import { cache } from 'react'

import { LeadImage } from '../../../../site/components/LeadImage'
import { EditorsPick, MostRead } from '../../../../site/components/Lists'
import { Masthead } from '../../../../site/components/Masthead'
import { dateAndTime } from '../../../../site/dates'
import { languageOf } from '../../../../site/language'
import { newsroom } from '../../../../site/payload'

type Args = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Args): Promise<Metadata> {
  const { article } = await readPage((await params).slug)
  const social = article.image?.sizes.social ?? article.image
  return {
    title: article.headline,
    description: article.summary,
    openGraph: {
      type: 'article',
      title: article.headline,
      description: article.summary,
      publishedTime: article.publishedAt,
      ...(social && { images: [{ url: social.url, alt: article.image?.alt }] }),
    },
  }
}

export default async function ArticlePage({ params }: Args) {
  const { article, lists } = await readPage((await params).slug)
  const { section, image, tags } = article
  return (
    <>
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
      <ReadBeacon article={article.slug} />
    </>
  )
}

/** One call has everything the page prints; asked once for the head and the body of the page. */
const readPage = cache(async (slug: string) => {
  const asked = decodeURIComponent(slug)
  const page = (await getPage(await newsroom(), { slug: asked })) ?? notFound()
  if (page.article.slug !== asked) permanentRedirect(page.article.path)
  return page
})
