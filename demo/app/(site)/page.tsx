import { getList } from 'payload-newsdesk'

import { EditorsPick, MostRead } from '../../site/components/Lists'
import { Masthead } from '../../site/components/Masthead'
import { SectionFront } from '../../site/components/SectionFront'
import { Teaser } from '../../site/components/Teaser'
import { newsroom } from '../../site/payload'
import { findSections } from '../../site/sections'
import { findStories } from '../../site/stories'

/** Below the lead story, and in the column beside it. */
const PAIR = 2
const NEWS = 4

export default async function Home() {
  const payload = await newsroom()
  const [stories, sections, mostRead, editorsPick] = await Promise.all([
    findStories(),
    findSections(),
    getList(payload, { kind: 'most-read' }),
    getList(payload, { kind: 'editors-pick' }),
  ])
  // The newest with a picture, unless it already stands among the picks beside it.
  const picked = new Set(editorsPick.entries.map(({ card }) => card.slug))
  const lead = stories.find(({ image, slug }) => image && !picked.has(slug)) ?? stories[0]
  const others = stories.filter((story) => story !== lead)
  const news = others.slice(0, NEWS)
  const pair = others.slice(NEWS, NEWS + PAIR)
  const rest = others.slice(NEWS + PAIR)

  return (
    <>
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
            <MostRead list={mostRead} id="most-read" />
            <EditorsPick list={editorsPick} id="editors-pick" />
          </div>
        </div>
        {sections
          .filter(({ parent }) => !parent)
          .map((section, i) => (
            <SectionFront
              key={section.slug}
              isStrip={i % 2 === 1}
              section={section}
              stories={rest.filter((story) => belongsTo(story.section?.slug, section.slug))}
            />
          ))}
      </main>
    </>
  )

  function belongsTo(slug: string | undefined, section: string): boolean {
    return slug === section || sections.find((one) => one.slug === slug)?.parent === section
  }
}
