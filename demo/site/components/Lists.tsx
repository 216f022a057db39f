import type { Card, PageList } from 'payload-newsdesk/types'

import { Headline } from './Headline'
import { Picture } from './Picture'

type Props = { list: PageList; id: string }

/** Five ranked headlines. */
export const MostRead = ({ list, id }: Props) => (
  <section className="list most-read" aria-labelledby={id}>
    <h2 id={id} className="list-title">
      {list.title}
    </h2>
    <ol>
      {list.entries.map(({ card }) => (
        <li key={card.slug}>
          <Thumbnail card={card} />
          <Headline as="h3" story={card} />
        </li>
      ))}
    </ol>
  </section>
)

/** The editors' own choice, each with its section. */
export const EditorsPick = ({ list, id }: Props) => (
  <section className="list editors-pick" aria-labelledby={id}>
    <h2 id={id} className="list-title">
      {list.title}
    </h2>
    <ul>
      {list.entries.map(({ card }) => (
        <li key={card.slug}>
          <Thumbnail card={card} />
          <div>
            {card.section && <p className="label">{card.section.name}</p>}
            <Headline as="h3" story={card} />
          </div>
        </li>
      ))}
    </ul>
  </section>
)

const Thumbnail = ({ card: { image } }: { card: Card }) =>
  image && (
    <div className="frame">
      <Picture image={image} isSmall width="(min-width: 60rem) 16rem, 7rem" />
    </div>
  )
