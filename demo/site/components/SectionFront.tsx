import type { FrontSection, Story } from 'payload-newsdesk/types'

import { Teaser } from './Teaser'

type Props = {
  section: FrontSection
  stories: Story[]
  /** Four stories of one size, else one large story and smaller ones beside it. */
  isStrip: boolean
}

/** A section's part of the home page. */
export const SectionFront = ({ section, stories, isStrip }: Props) => {
  if (!stories.length) return null
  const id = `section-${section.slug}`
  return (
    <section className="section-front" aria-labelledby={id}>
      <h2 id={id} className="section-title">
        <a href={section.path}>{section.name}</a>
      </h2>
      <div className={isStrip ? 'section-strip' : 'section-grid'}>
        {stories.slice(0, isStrip ? 4 : 5).map((story, i) => (
          <Teaser
            key={story.slug}
            story={story}
            as="h3"
            kind={isStrip ? 'card' : kindAt(i)}
            hasLabel={false}
          />
        ))}
      </div>
    </section>
  )
}

const kindAt = (i: number) => (i === 0 ? 'feature' : i < 3 ? 'card' : 'brief')
