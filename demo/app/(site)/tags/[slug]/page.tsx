import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { getTag } from 'payload-newsdesk'
import { cache } from 'react'

import { Masthead } from '../../../../site/components/Masthead'
import { River } from '../../../../site/components/River'
import { newsroom } from '../../../../site/payload'

type Args = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Args): Promise<Metadata> {
  const tag = await findTag((await params).slug)
  return { title: tag.name, description: tag.description || `Everything about ${tag.name}` }
}

export default async function TagPage({ params }: Args) {
  const tag = await findTag((await params).slug)
  const { articles } = (await getTag(await newsroom(), { slug: tag.slug, limit: 30 })) ?? notFound()
  return (
    <>
      <Masthead />
      <main id="content" className="front">
        <header className="page-head">
          <p className="label">Topic</p>
          <h1>{tag.name}</h1>
          {tag.description && <p className="page-summary">{tag.description}</p>}
        </header>
        <River stories={articles} />
      </main>
    </>
  )
}

const findTag = cache(async (slug: string) => {
  const asked = decodeURIComponent(slug)
  const { tag } = (await getTag(await newsroom(), { slug: asked, limit: 1 })) ?? notFound()
  if (tag.slug !== asked) permanentRedirect(tag.path)
  return tag
})
