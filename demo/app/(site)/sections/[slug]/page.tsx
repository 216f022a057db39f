import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { getSection } from 'payload-newsdesk'
import { cache } from 'react'

import { JsonLd } from '../../../../site/components/JsonLd'
import { EditorsPick, MostRead } from '../../../../site/components/Lists'
import { Masthead } from '../../../../site/components/Masthead'
import { River } from '../../../../site/components/River'
import { toMetadata } from '../../../../site/head'
import { newsroom } from '../../../../site/payload'

type Args = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Args): Promise<Metadata> {
  return toMetadata((await readSection((await params).slug)).meta)
}

export default async function SectionPage({ params }: Args) {
  const { articles, jsonLd, lists, section } = await readSection((await params).slug)
  const { editorsPick, mostRead } = lists
  const parent = section.parents.at(-1)
  return (
    <>
      <JsonLd graph={jsonLd} />
      <Masthead current={section.parents[0]?.slug ?? section.slug} />
      <main id="content" className="front">
        <header className="page-head">
          {parent && (
            <p className="label">
              <a href={parent.path}>{parent.name}</a>
            </p>
          )}
          <h1>{section.name}</h1>
          <p className="page-summary">{section.description}</p>
          {section.parts.length > 0 && (
            <nav aria-label={`Parts of ${section.name}`}>
              <ul className="tags">
                {section.parts.map(({ name, path, slug }) => (
                  <li key={slug}>
                    <a href={path}>{name}</a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
        </header>
        <div className="front-columns">
          <River stories={articles} />
          <div className="front-lists">
            {mostRead.entries.length > 0 && <MostRead list={mostRead} id="most-read" />}
            {editorsPick.entries.length > 0 && <EditorsPick list={editorsPick} id="editors-pick" />}
          </div>
        </div>
      </main>
    </>
  )
}

const readSection = cache(async (slug: string) => {
  const asked = decodeURIComponent(slug)
  const front = (await getSection(await newsroom(), { slug: asked, limit: 30 })) ?? notFound()
  if (front.section.slug !== asked) permanentRedirect(front.section.path)
  return front
})
