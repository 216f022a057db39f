import { languageWhenForeign } from '../language'

type Props = { as: 'h2' | 'h3' | 'h4'; story: { headline: string; path: string } }

/** A headline that leads to its story. */
export const Headline = ({ as: Tag, story: { headline, path } }: Props) => (
  <Tag className="headline" {...languageWhenForeign(headline)}>
    <a href={path}>{headline}</a>
  </Tag>
)
