import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'

import { Masthead } from '../../../../site/components/Masthead'
import { River } from '../../../../site/components/River'
import { newsroom } from '../../../../site/payload'
import { findStories } from '../../../../site/stories'

type Args = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Args): Promise<Metadata> {
  const tag = await findTag((await params).slug)
  return { title: tag.name, description: tag.description ?? `Everything about ${tag.name}` }
}

export default async function TagPage({ params }: Args) {
  const tag = await findTag((await params).slug)
  const stories = await findStories({ tags: { in: [tag.id] } }, 30)
  return (
    <>
      <Masthead />
      <main id="content" className="front">
        <header className="page-head">
          <p className="label">Topic</p>
          <h1>{tag.name}</h1>
          {tag.description && <p className="page-summary">{tag.description}</p>}
        </header>
        <River stories={stories} />
      </main>
    </>
  )
}

const findTag = cache(async (slug: string) => {
  const payload = await newsroom()
  const { docs } = await payload.find({
    collection: 'tags',
    where: { slug: { equals: decodeURIComponent(slug) } },
    limit: 1,
    depth: 0,
    overrideAccess: false,
  })
  return docs[0] ?? notFound()
})
