import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { getList } from 'payload-newsdesk'

import { EditorsPick, MostRead } from '../../../../site/components/Lists'
import { Masthead } from '../../../../site/components/Masthead'
import { River } from '../../../../site/components/River'
import { newsroom } from '../../../../site/payload'
import { findSections } from '../../../../site/sections'
import { findStories } from '../../../../site/stories'

type Args = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Args): Promise<Metadata> {
  const section = await findSection(params)
  return { title: section.name, description: section.description }
}

export default async function SectionPage({ params }: Args) {
  const section = await findSection(params)
  const all = await findSections()
  const parts = all.filter(({ parent }) => parent === section.slug)
  const payload = await newsroom()
  const [stories, mostRead, editorsPick] = await Promise.all([
    findStories({ section: { in: [section, ...parts].map(({ id }) => id) } }, 30),
    getList(payload, { kind: 'most-read', section: section.slug }),
    getList(payload, { kind: 'editors-pick', section: section.slug }),
  ])
  return (
    <>
      <Masthead current={section.parent ?? section.slug} />
      <main id="content" className="front">
        <header className="page-head">
          {section.parent && (
            <p className="label">
              <a href={`/sections/${section.parent}`}>{nameOf(section.parent)}</a>
            </p>
          )}
          <h1>{section.name}</h1>
          <p className="page-summary">{section.description}</p>
          {parts.length > 0 && (
            <nav aria-label={`Parts of ${section.name}`}>
              <ul className="tags">
                {parts.map(({ name, slug }) => (
                  <li key={slug}>
                    <a href={`/sections/${slug}`}>{name}</a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
        </header>
        <div className="front-columns">
          <River stories={stories} />
          <div className="front-lists">
            {mostRead.entries.length > 0 && <MostRead list={mostRead} id="most-read" />}
            {editorsPick.entries.length > 0 && <EditorsPick list={editorsPick} id="editors-pick" />}
          </div>
        </div>
      </main>
    </>
  )

  function nameOf(slug: string): string | undefined {
    return all.find((one) => one.slug === slug)?.name
  }
}

const findSection = async (params: Args['params']) => {
  const slug = decodeURIComponent((await params).slug)
  const section = (await findSections()).find(
    (one) => one.slug === slug || one.formerSlugs.includes(slug),
  )
  if (!section) notFound()
  if (section.slug !== slug) permanentRedirect(`/sections/${section.slug}`)
  return section
}
