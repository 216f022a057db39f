import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { getTag } from 'payload-newsdesk'
import { cache } from 'react'

import { JsonLd } from '../../../../site/components/JsonLd'
import { Masthead } from '../../../../site/components/Masthead'
import { River } from '../../../../site/components/River'
import { toMetadata } from '../../../../site/head'
import { newsroom } from '../../../../site/payload'

type Args = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Args): Promise<Metadata> {
  const { meta, tag } = await readTag((await params).slug)
  const description = meta.description || `Everything about ${tag.name}`
  return { ...toMetadata(meta), description }
}

export default async function TagPage({ params }: Args) {
  const { articles, jsonLd, tag } = await readTag((await params).slug)
  return (
    <>
      <JsonLd graph={jsonLd} />
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

const readTag = cache(async (slug: string) => {
  const asked = decodeURIComponent(slug)
  const front = (await getTag(await newsroom(), { slug: asked, limit: 30 })) ?? notFound()
  if (front.tag.slug !== asked) permanentRedirect(front.tag.path)
  return front
})
