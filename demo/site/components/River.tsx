import type { Story } from 'payload-newsdesk/types'

import { Teaser } from './Teaser'

/** Stories newest first, the first of them large. */
export const River = ({ stories: [first, ...others] }: { stories: Story[] }) => (
  <div className="river">
    {first ? (
      <Teaser story={first} as="h2" kind="feature" isFirst />
    ) : (
      <p className="page-summary">Nothing has been published here yet.</p>
    )}
    {others.map((story) => (
      <Teaser key={story.slug} story={story} as="h2" kind="card" />
    ))}
  </div>
)
