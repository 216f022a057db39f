import type { Story } from 'payload-newsdesk/types'

import { briefly } from '../dates'
import { languageWhenForeign } from '../language'
import { Headline } from './Headline'
import { Picture } from './Picture'

type Props = {
  story: Story
  as: 'h2' | 'h3'
  /** `lead` opens the page, `feature` opens a section, `brief` goes without a picture. */
  kind: 'brief' | 'card' | 'feature' | 'lead'
  hasLabel?: boolean
  /** The largest picture of its page. */
  isFirst?: boolean
}

const widths = {
  lead: '(min-width: 75rem) 39rem, (min-width: 48rem) 94vw, 100vw',
  feature: '(min-width: 60rem) 36rem, 94vw',
  card: '(min-width: 60rem) 18rem, (min-width: 36rem) 46vw, 7rem',
}

/** A story on a front page. */
export const Teaser = ({ story, as, kind, hasLabel = true, isFirst }: Props) => (
  <article className={`teaser teaser-${kind}`}>
    {kind !== 'brief' && story.image && (
      <div className="frame">
        <Picture image={story.image} width={widths[kind]} isLead={isFirst ?? kind === 'lead'} />
      </div>
    )}
    <div className="teaser-text">
      {hasLabel && story.section && <p className="label">{story.section.name}</p>}
      <Headline as={as} story={story} />
      {story.summary && (
        <p className="summary" {...languageWhenForeign(story.summary)}>
          {story.summary}
        </p>
      )}
      <p className="small">
        <time dateTime={story.publishedAt}>{briefly(new Date(story.publishedAt))}</time>
        {story.byline.length > 0 && <> · {story.byline.join(', ')}</>}
      </p>
    </div>
  </article>
)
