import type { Metadata } from 'next'
import { getFront } from 'payload-newsdesk'
import { cache } from 'react'

import { JsonLd } from '../../site/components/JsonLd'
import { EditorsPick, MostRead } from '../../site/components/Lists'
import { Masthead } from '../../site/components/Masthead'
import { SectionFront } from '../../site/components/SectionFront'
import { Teaser } from '../../site/components/Teaser'
import { toMetadata } from '../../site/head'
import { newsroom } from '../../site/payload'

/** Below the lead story, and in the column beside it. */
const PAIR = 2
const NEWS = 4

export async function generateMetadata(): Promise<Metadata> {
  const { meta } = await readFront()
  return { ...toMetadata(meta), title: { absolute: meta.title } }
}

export default async function Home() {
  const { articles, jsonLd, lists, sections } = await readFront()
  // The newest with a picture, unless it already stands among the picks beside it.
  const picked = new Set(lists.editorsPick.entries.map(({ card }) => card.slug))
  const lead = articles.find(({ image, slug }) => image && !picked.has(slug)) ?? articles[0]
  const others = articles.filter((story) => story !== lead)
  const news = others.slice(0, NEWS)
  const pair = others.slice(NEWS)

  return (
    <>
      <JsonLd graph={jsonLd} />
      <Masthead isHome />
      <main id="content" className="front">
        <div className="front-top">
          <div>
            {lead && <Teaser story={lead} as="h2" kind="lead" />}
            <div className="front-pair">
              {pair.map((story) => (
                <Teaser key={story.slug} story={story} as="h2" kind="card" />
              ))}
            </div>
          </div>
          <div className="front-news">
            {news.map((story, i) => (
              <Teaser key={story.slug} story={story} as="h2" kind={i === 0 ? 'card' : 'brief'} />
            ))}
          </div>
          <div className="front-lists">
            <MostRead list={lists.mostRead} id="most-read" />
            <EditorsPick list={lists.editorsPick} id="editors-pick" />
          </div>
        </div>
        {sections.map(({ articles, section }, i) => (
          <SectionFront
            key={section.slug}
            isStrip={i % 2 === 1}
            section={section}
            stories={articles}
          />
        ))}
      </main>
    </>
  )
}

/** One call has everything the page prints; asked once for its head and its body. */
const readFront = cache(async () => getFront(await newsroom(), { limit: 1 + NEWS + PAIR }))
